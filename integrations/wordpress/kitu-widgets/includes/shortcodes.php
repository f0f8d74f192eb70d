<?php
/**
 * Shortcodes for the classic editor and for page builders: `[kitu_news limit="5" more]`.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

foreach ( WIDGETS as $kitu_widget ) {
	add_shortcode( "kitu_$kitu_widget", static fn( $attributes ) => widget_html( $kitu_widget, shortcode_choices( $attributes ) ) );
}

/**
 * The attributes of a shortcode. One without a value has a number for its name.
 *
 * @param mixed $attributes What WordPress read; an empty text where there is none.
 */
function shortcode_choices( $attributes ): array {
	$choices = array();
	foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
		if ( is_int( $name ) ) {
			$choices[ (string) $value ] = true;
		} else {
			$choices[ $name ] = $value;
		}
	}
	return $choices;
}

// A paragraph cannot hold a printed widget: the browser would end it before the entries. After wpautop, which makes
// paragraphs, and before shortcodes are printed, a paragraph with words around a shortcode becomes a plain division.
add_filter(
	'the_content',
	static fn( $content ) => preg_replace( '~<p(|\s[^>]*)>((?:(?!</?p[\s>]).)*\[kitu_(?:(?!</?p[\s>]).)*)</p>~is', '<div$1>$2</div>', $content ) ?? $content,
	10
);
