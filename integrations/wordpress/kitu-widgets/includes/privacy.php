<?php
/**
 * A paragraph for the site's privacy policy, under Settings → Privacy → Policy Guide: for this site's own settings.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	static function (): void {
		wp_add_privacy_policy_content( 'KITU-Widgets', '<p>' . esc_html( privacy_text() ) . '</p>' );
	}
);

/** The paragraph. */
function privacy_text(): string {
	$settings  = settings();
	$publisher = (string) wp_parse_url( stored_view()['feed'] ?? $settings['source'], PHP_URL_HOST );
	$sentences = array(
		'light' === $settings['mode']
			/* translators: %s: a host name. */
			? sprintf( __( 'On our pages we show content of %s. Our own server fetches it. Your browser loads pictures from that server, and asks it for news where a page is older than a quarter of an hour.', 'kitu-widgets' ), $publisher )
			/* translators: %s: a host name. */
			: sprintf( __( 'On our pages we show content of %s. Your browser fetches it, with its pictures, from that server.', 'kitu-widgets' ), $publisher ),
	);
	if ( 'kitu' === $settings['script'] ) {
		/* translators: %s: a host name. */
		$sentences[] = sprintf( __( 'It loads a script from %s.', 'kitu-widgets' ), wp_parse_url( KITU_SERVER, PHP_URL_HOST ) );
	}
	$sentences[] = __( 'With each request these servers get to know your IP address, the time and the kind of your browser; which of our pages you have read they do not get to know. No cookies are set, and nothing is stored on your device.', 'kitu-widgets' );
	return implode( ' ', $sentences );
}
