<?php
/**
 * What an administrator chose: one option, and what it may hold.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

const OPTION = 'kitu_widgets';
/** The settings page. */
const PAGE = 'kitu-widgets';

/** All settings, as they are before anybody chose. */
const DEFAULTS = array(
	// Address of a feed, or of its kitu.view.json.
	'source'          => '',
	// `own`: the script and the style sheet that came with this plug-in; `kitu`: those on KITU's server.
	'script'          => 'own',
	// `light`: the entries are printed into the page; `shadow`: the script fetches and draws them.
	'mode'            => 'light',
	// schema.org's JSON-LD for search engines.
	'structured_data' => false,
	// A page with the same content, for when there is nothing to show. Empty: the page that the feed names.
	'fallback_url'    => '',
);

/**
 * The settings of this site, complete.
 *
 * @return array{source: string, script: string, mode: string, structured_data: bool, fallback_url: string}
 */
function settings(): array {
	$saved = get_option( OPTION );
	return array_merge( DEFAULTS, array_intersect_key( is_array( $saved ) ? $saved : array(), DEFAULTS ) );
}

/**
 * Settings from a form. What cannot be used is said, and stays as it was.
 *
 * @param mixed $raw The fields as they were sent.
 */
function sanitize_settings( $raw ): array {
	$raw = is_array( $raw ) ? $raw : array();
	$old = settings();
	return array(
		'source'          => sanitize_address( $raw['source'] ?? '', $old['source'], 'source' ),
		'script'          => in_array( $raw['script'] ?? '', array( 'own', 'kitu' ), true ) ? $raw['script'] : $old['script'],
		'mode'            => in_array( $raw['mode'] ?? '', array( 'light', 'shadow' ), true ) ? $raw['mode'] : $old['mode'],
		'structured_data' => ! empty( $raw['structured_data'] ),
		'fallback_url'    => sanitize_address( $raw['fallback_url'] ?? '', $old['fallback_url'], 'fallback_url' ),
	);
}

/**
 * An address from a form: empty, or https.
 *
 * @param mixed  $raw   What was typed.
 * @param string $old   What is kept instead of what cannot be used.
 * @param string $field The name of the field.
 */
function sanitize_address( $raw, string $old, string $field ): string {
	$text    = is_string( $raw ) ? trim( $raw ) : '';
	$address = sanitize_url( $text, array( 'https' ) );
	if ( '' === $text || ( str_starts_with( $address, 'https://' ) && wp_parse_url( $address, PHP_URL_HOST ) ) ) {
		return $address;
	}
	// There is no such function where a program writes the option.
	if ( function_exists( 'add_settings_error' ) ) {
		/* translators: %s: what was typed. */
		add_settings_error( OPTION, $field, sprintf( __( '“%s” is no address that begins with https://. The previous one is kept.', 'kitu-widgets' ), $text ) );
	}
	return $old;
}

// Also registered where there is no form: WordPress then sanitizes whoever writes the option.
add_action(
	'init',
	static function (): void {
		register_setting(
			OPTION,
			OPTION,
			array(
				'type'              => 'object',
				'default'           => DEFAULTS,
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_settings',
			)
		);
	}
);

// Another feed is read at once, and pages that are kept somewhere still show the old choice.
add_action( 'add_option_' . OPTION, __NAMESPACE__ . '\settings_changed' );
add_action( 'update_option_' . OPTION, __NAMESPACE__ . '\settings_changed' );

/** Begins with new settings. */
function settings_changed(): void {
	if ( '' === settings()['source'] ) {
		forget_copy();
		wp_clear_scheduled_hook( EVENT );
	} else {
		refresh( true );
	}
	purge_caches();
}
