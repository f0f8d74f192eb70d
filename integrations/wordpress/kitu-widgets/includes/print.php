<?php
/**
 * A widget as HTML: from the stored copy, without a request.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

use Kitu\Failure;
use function Kitu\print_element;

defined( 'ABSPATH' ) || exit;

/**
 * Prints a widget.
 *
 * @param string $widget  One of `WIDGETS`.
 * @param array  $raw     Attributes of a block or of a shortcode.
 * @param bool   $preview Is it for the editor? There is no script there, so that it is always printed as text.
 */
function widget_html( string $widget, array $raw, bool $preview = false ): string {
	$link = $preview ? '' : need_assets();
	return $link . without_shortcodes( element_html( $widget, choices( $widget, $raw ), $preview ) );
}

/**
 * The element: printed, or with its link alone.
 *
 * @param string $widget  One of `WIDGETS`.
 * @param array  $choices Attributes.
 * @param bool   $preview Is it for the editor?
 */
function element_html( string $widget, array $choices, bool $preview ): string {
	$view = stored_view();
	if ( null === $view || ( 'shadow' === settings()['mode'] && ! $preview ) ) {
		return bare_element( $widget, $choices, $view );
	}
	try {
		return trim( print_element( $view, $widget, $choices, time(), print_options( $widget, $view, $preview ) ) );
	} catch ( Failure $failure ) {
		return bare_element( $widget, $choices, $view );
	}
}

/**
 * WordPress looks for shortcodes also in what blocks have printed: one in a text of the feed would be run.
 *
 * @param string $html HTML whose only scripts are JSON, without the sign `<`.
 */
function without_shortcodes( string $html ): string {
	return preg_replace_callback(
		'~<script\b[^<]*+</script>|\[~',
		static fn( $found ) => '[' === $found[0] ? '&#091;' : preg_replace_callback(
			// Possessive: of a long text PHP could not keep all the ways back.
			'~"(?:[^"\\\\]++|\\\\.)*+"~',
			static fn( $text ) => str_replace( '[', '\u005b', $text[0] ),
			$found[0]
		),
		$html
	);
}

// Nor does it put other quotation marks, dashes and multiplication signs into texts: they stay as the feed has them.
add_filter(
	'no_texturize_tags',
	static fn( $tags ) => array_merge( (array) $tags, array_map( static fn( $widget ) => "kitu-$widget", WIDGETS ) )
);

/**
 * What the printer is told beside the choices.
 *
 * @param string $widget  One of `WIDGETS`.
 * @param array  $view    The view.
 * @param bool   $preview Is it for the editor?
 */
function print_options( string $widget, array $view, bool $preview ): array {
	$is_fresh = time() - state()['checked'] < 2 * INTERVAL;
	return array(
		'lang'            => language_of( $view ),
		'structured-data' => settings()['structured_data'] && ! $preview,
		'fallback'        => fallback( $widget, $view ),
	) + ( $is_fresh ? array() : array( 'max-age' => 0 ) ); // Of an old copy the script asks for a newer one at once.
}

/**
 * The language of the widgets' own words: that of the page, if they speak it, else that of the feed.
 *
 * @param array $view The view.
 */
function language_of( array $view ): ?string {
	$language = explode( '_', get_locale() )[0];
	return isset( $view['texts'][ $language ] ) ? $language : ( $view['language'] ?? null );
}

/**
 * The element with its link alone: the script fills it. It can do so from any feed, also from one that names no view.
 *
 * @param string     $widget  One of `WIDGETS`.
 * @param array      $choices Attributes.
 * @param array|null $view    The view, if there is one.
 */
function bare_element( string $widget, array $choices, ?array $view ): string {
	$fallback = fallback( $widget, $view );
	if ( null === $fallback ) {
		return '';
	}
	$link = sprintf( '<a href="%s">%s</a>', esc_url( $fallback['url'] ), esc_html( $fallback['text'] ) );
	$feed = $view['feed'] ?? settings()['source'];
	// A view is nothing that the script reads.
	if ( str_ends_with( $feed, '.view.json' ) ) {
		return "<p>$link</p>";
	}
	$html = "<kitu-$widget" . ( 'light' === settings()['mode'] ? ' light' : '' );
	foreach ( array( 'src' => $feed ) + $choices as $name => $value ) {
		$html .= true === $value ? " $name" : sprintf( ' %s="%s"', $name, esc_attr( (string) $value ) );
	}
	return "$html>$link</kitu-$widget>";
}

/**
 * A page with the same content: from the settings, else the one that the feed names, else the start page of its server.
 *
 * @param string     $widget One of `WIDGETS`.
 * @param array|null $view   The view, if there is one.
 * @return array{url: string, text: string}|null
 */
function fallback( string $widget, ?array $view ): ?array {
	$settings = settings();
	$start    = preg_replace( '~^(https://[^/?#]+).*~', '$1/', $settings['source'] );
	$url      = $settings['fallback_url'] ? $settings['fallback_url'] : ( $view['home'] ?? $start );
	return '' === $url ? null : array(
		'url'  => $url,
		'text' => fallback_text( $widget ),
	);
}

/**
 * What the link to that page is called.
 *
 * @param string $widget One of `WIDGETS`.
 */
function fallback_text( string $widget ): string {
	$texts = array(
		'news'   => __( 'All news', 'kitu-widgets' ),
		'dates'  => __( 'All dates', 'kitu-widgets' ),
		'course' => __( 'All courses', 'kitu-widgets' ),
		'board'  => __( 'All committees', 'kitu-widgets' ),
	);
	return $texts[ $widget ];
}
