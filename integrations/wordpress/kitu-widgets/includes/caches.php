<?php
/**
 * Plug-ins that keep whole pages are told when what is printed has changed. `Cache-Control` stays the theme's.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/** What each of them offers for it: a function, or an action. */
const CACHE_FUNCTIONS = array(
	'rocket_clean_domain',       // WP Rocket.
	'w3tc_flush_posts',          // W3 Total Cache.
	'wp_cache_clear_cache',      // WP Super Cache.
	'wpfc_clear_all_cache',      // WP Fastest Cache.
	'sg_cachepress_purge_cache', // SiteGround Optimizer.
	'wpo_cache_flush',           // WP-Optimize.
);
const CACHE_ACTIONS   = array(
	'cachify_flush_cache',                // Cachify.
	'cache_enabler_clear_complete_cache', // Cache Enabler.
	'litespeed_purge_all',                // LiteSpeed Cache.
	'breeze_clear_all_cache',             // Breeze.
	'wphb_clear_page_cache',              // Hummingbird.
	'rt_nginx_helper_purge_all',          // Nginx Helper.
);

/** Tells all that are there. */
function purge_caches(): void {
	foreach ( CACHE_FUNCTIONS as $name ) {
		if ( function_exists( $name ) ) {
			$name();
		}
	}
	foreach ( CACHE_ACTIONS as $name ) {
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- The names are those of the other plug-ins.
		do_action( $name );
	}
	/**
	 * What the widgets print has changed: for caches that this plug-in does not know.
	 */
	do_action( 'kitu_widgets_changed' );
}
