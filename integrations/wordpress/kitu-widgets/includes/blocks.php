<?php
/**
 * The four blocks: what is saved is their choices, what is shown is printed anew each time.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

const EDITOR = 'kitu-widgets-editor';

add_action(
	'init',
	static function (): void {
		$folder = dirname( __DIR__ );
		wp_register_script(
			EDITOR,
			plugins_url( 'assets/editor.js', __DIR__ ),
			array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-server-side-render' ),
			VERSION,
			true
		);
		wp_register_style( EDITOR, plugins_url( 'assets/editor.css', __DIR__ ), array( HANDLE ), VERSION );
		foreach ( WIDGETS as $widget ) {
			register_block_type(
				"$folder/blocks/$widget",
				array(
					'render_callback' => static fn( $attributes ) => block_html( $widget, $attributes ),
					// The newest version that this WordPress knows: with it the editor shows blocks in a frame.
					'api_version'     => is_wp_version_compatible( '6.3' ) ? 3 : 2,
				)
			);
		}
	},
	20
);

add_action(
	'enqueue_block_editor_assets',
	static function (): void {
		wp_add_inline_script( EDITOR, 'window.kituWidgets = ' . wp_json_encode( editor_data(), JSON_HEX_TAG ) . ';', 'before' );
	}
);

/** What the editor's script needs to know: the controls of each widget, their words, and the names in the feed. */
function editor_data(): array {
	$view = stored_view();
	return array(
		'widgets' => array_combine( WIDGETS, array_map( __NAMESPACE__ . '\controls', WIDGETS ) ),
		'words'   => editor_words(),
		'lists'   => null === $view ? array() : lists( $view ),
	);
}

/**
 * Prints a block.
 *
 * @param string $widget     One of `WIDGETS`.
 * @param array  $attributes The block's attributes.
 */
function block_html( string $widget, array $attributes ): string {
	// phpcs:ignore WordPress.Security.NonceVerification -- Only what is shown depends on it, and WordPress checks the right.
	$preview = defined( 'REST_REQUEST' ) && REST_REQUEST && 'edit' === sanitize_key( wp_unslash( $_GET['context'] ?? '' ) );
	$html    = widget_html( $widget, $attributes, $preview );
	$style   = tokens( $attributes );
	if ( $preview ) {
		// The block around the preview has its own align, spacing and colours already.
		return preview_notice() . sprintf( '<div style="%s">%s</div>', esc_attr( $style ), $html );
	}
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes( array_filter( array( 'style' => $style ) ) ), $html );
}

/**
 * What a block's colours and spacing are in the widgets' own tokens. They also reach into shadow roots.
 *
 * @param array $attributes The block's attributes.
 * @return string CSS.
 */
function tokens( array $attributes ): string {
	$style  = $attributes['style'] ?? array();
	$values = array(
		'--kitu-accent' => $style['elements']['link']['color']['text'] ?? '',
		'--kitu-gap'    => $style['spacing']['blockGap'] ?? '',
		'--kitu-border' => $style['border']['color'] ?? preset( 'color', $attributes['borderColor'] ?? '' ),
		'--kitu-radius' => $style['border']['radius'] ?? '',
	);
	$css    = '';
	foreach ( $values as $name => $value ) {
		$safe = is_string( $value ) ? css_value( $value ) : '';
		$css .= '' === $safe ? '' : "$name:$safe;";
	}
	return $css;
}

/**
 * The way in which WordPress writes a value of the theme.
 *
 * @param string $kind `color`.
 * @param string $slug The value's name; nothing: there is none.
 */
function preset( string $kind, string $slug ): string {
	return '' === $slug ? '' : "var:preset|$kind|$slug";
}

/**
 * A colour or a length, or nothing.
 *
 * @param string $value As WordPress stores it: `#123456`, `1.5em`, `var:preset|spacing|40`.
 */
function css_value( string $value ): string {
	if ( preg_match( '/^var:preset\|(color|spacing)\|([a-z0-9-]+)$/Di', $value, $found ) ) {
		return "var(--wp--preset--$found[1]--" . _wp_to_kebab_case( $found[2] ) . ')';
	}
	$is_safe = preg_match( '/^(#[0-9a-f]{3,8}|(rgb|hsl)a?\([0-9.,%\/\s]+(deg)?[0-9.,%\/\s]*\)|[0-9.]+(px|em|rem|%|vw|vh|ch)?)$/Di', $value );
	return $is_safe ? $value : '';
}
