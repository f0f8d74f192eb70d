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

// Texts of posts, and both kinds of texts in a sidebar: after wpautop, which makes paragraphs, and before shortcodes are printed.
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content' ) as $kitu_filter ) {
	add_filter( $kitu_filter, __NAMESPACE__ . '\make_room', 10 );
}

/**
 * A paragraph cannot hold a printed widget: the browser would end it before the entries. One with a shortcode becomes a
 * plain division.
 *
 * @param string $content HTML in which shortcodes are still to be printed.
 */
function make_room( $content ) {
	if ( ! str_contains( $content, '[kitu_' ) ) {
		return $content;
	}
	return preg_replace( '~<p(|\s[^>]*)>((?:(?!</?p[\s>]).)*\[kitu_(?:(?!</?p[\s>]).)*)</p>~is', '<div$1>$2</div>', $content ) ?? $content;
}

// Some themes and page builders make paragraphs afterwards; so does WordPress itself with a shortcode in a template.
foreach ( array( 'the_content', 'widget_text_content', 'widget_block_content', 'render_block_core/shortcode' ) as $kitu_filter ) {
	add_filter( $kitu_filter, __NAMESPACE__ . '\take_out', PHP_INT_MAX );
}

/**
 * Takes the tags of printed widgets out of paragraphs that were made around them: with those the browser would end the
 * widget before its entries.
 *
 * @param string $content HTML.
 */
function take_out( $content ) {
	if ( ! str_contains( $content, '<kitu-' ) ) {
		return $content;
	}
	return preg_replace( '~<p>\s*(</?kitu-[^>]*>(?:\s*<svg[^>]*></svg>)?)\s*</p>~', '$1', $content ) ?? $content;
}
