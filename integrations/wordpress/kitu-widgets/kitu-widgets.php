<?php
/**
 * Plugin Name:       KITU-Widgets
 * Plugin URI:        https://widgets.kitu.example/
 * Description:       News, dates, courses and committees of a KITU feed as blocks and shortcodes, in the text of the page, without cookies.
 * Version:           {version}
 * Requires at least: 6.1
 * Requires PHP:      8.1
 * Author:            Kommunale IT-UNION eG
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       kitu-widgets
 * Domain Path:       /languages
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

const VERSION = '{version}';
const WIDGETS = array( 'news', 'dates', 'course', 'board' );

// The printer of all PHP pages; the build copies it here.
require_once __DIR__ . '/kitu.php';
foreach ( array( 'settings', 'fetch', 'copy', 'cron', 'caches', 'attributes', 'assets', 'print', 'shortcodes', 'blocks', 'lists', 'labels', 'notices' ) as $kitu_file ) {
	require_once __DIR__ . "/includes/$kitu_file.php";
}
if ( is_admin() ) {
	require_once __DIR__ . '/includes/doctor.php';
	require_once __DIR__ . '/includes/settings-page.php';
	require_once __DIR__ . '/includes/privacy.php';
}

add_action(
	'init',
	static function (): void {
		load_plugin_textdomain( 'kitu-widgets', false, basename( __DIR__ ) . '/languages' );
	},
	1
);

// One German for de_DE_formal, de_AT and de_CH, too.
add_filter(
	'load_textdomain_mofile',
	static fn( $file, $domain ) => 'kitu-widgets' === $domain ? preg_replace( '/-de_\w+\.mo$/', '-de_DE.mo', $file ) : $file,
	10,
	2
);

register_deactivation_hook( __FILE__, __NAMESPACE__ . '\deactivate' );
