<?php
/**
 * The script and the style sheet of the widgets: only on pages that have one.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

const HANDLE = 'kitu-widgets';
/** KITU's server; below it each version has its own folder, whose files never change. */
const KITU_SERVER = 'https://widgets.kitu.example/';

/**
 * Where a file of the release is.
 *
 * @param string $name Its name, such as kitu.js.
 */
function asset_url( string $name ): string {
	return 'kitu' === settings()['script'] ? KITU_SERVER . VERSION . "/$name" : plugins_url( "assets/$name", __DIR__ );
}

/**
 * What a browser needs to know to be sure that another server sent what was released. Files of the own server may be
 * shortened or put together by other plug-ins, so that there it would only do harm.
 *
 * @param string $name The name of the file.
 * @return array<string, string> Attributes.
 */
function integrity( string $name ): array {
	if ( 'kitu' !== settings()['script'] ) {
		return array();
	}
	$release = wp_json_file_decode( dirname( __DIR__ ) . '/assets/integrity.json', array( 'associative' => true ) );
	return array(
		'integrity'      => $release['files'][ $name ]['integrity'],
		'crossorigin'    => 'anonymous',
		// KITU need not know whose page it is.
		'referrerpolicy' => 'no-referrer',
	);
}

add_action(
	'init',
	static function (): void {
		// The address on KITU's server has the version in it.
		$version = 'kitu' === settings()['script'] ? null : VERSION;
		wp_register_style( HANDLE, asset_url( 'kitu.css' ), array(), $version );
		wp_register_script( HANDLE, asset_url( 'kitu.js' ), array(), $version, true );
	}
);

add_filter(
	'script_loader_tag',
	static fn( $tag, $handle, $src ) => HANDLE === $handle
		? wp_get_script_tag( array( 'type' => 'module', 'src' => $src, 'id' => "$handle-js" ) + integrity( 'kitu.js' ) )
		: $tag,
	10,
	3
);

add_filter(
	'style_loader_tag',
	static function ( $tag, $handle ) {
		$attributes = '';
		foreach ( HANDLE === $handle ? integrity( 'kitu.css' ) : array() as $name => $value ) {
			$attributes .= sprintf( '%s="%s" ', $name, esc_attr( $value ) );
		}
		return str_replace( '<link ', "<link $attributes", $tag );
	},
	10,
	2
);

/**
 * A widget is printed: what it needs comes with the page.
 *
 * @return string A link to the style sheet, where the head of the page is already written: at the end of the page it
 *                would come after the entries were seen without it.
 */
function need_assets(): string {
	wp_enqueue_script( HANDLE );
	if ( 'light' !== settings()['mode'] ) {
		return '';
	}
	wp_enqueue_style( HANDLE );
	if ( ! did_action( 'wp_head' ) || doing_action( 'wp_head' ) || wp_style_is( HANDLE, 'done' ) || is_feed() ) {
		return '';
	}
	ob_start();
	wp_print_styles( HANDLE );
	return ob_get_clean();
}

// After the theme's styles for whole pages: of two rules that weigh the same, that for headings in widgets is to apply. What
// a theme says of classes still weighs more.
add_action(
	'wp_enqueue_scripts',
	static function (): void {
		if ( wp_style_is( HANDLE, 'enqueued' ) ) {
			wp_dequeue_style( HANDLE );
			wp_enqueue_style( HANDLE );
		}
	},
	100
);

// Themes without blocks write the head before the text. Whether a text has a widget can be seen in it.
add_action(
	'wp_enqueue_scripts',
	static function (): void {
		foreach ( $GLOBALS['wp_query']->posts ?? array() as $post ) {
			if ( is_object( $post ) && preg_match( '/<!-- wp:kitu\/|\[kitu_/', $post->post_content ?? '' ) ) {
				need_assets();
				return;
			}
		}
	}
);
