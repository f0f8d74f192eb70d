<?php
/**
 * When the copy is brought up to date: by WordPress' own cron, every quarter of an hour.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

const EVENT = 'kitu_widgets_refresh';
/** How often, in seconds: as long as the script in the browser takes printed entries for fresh. */
const INTERVAL = 15 * MINUTE_IN_SECONDS;

add_filter(
	'cron_schedules', // phpcs:ignore WordPress.WP.CronInterval -- A conditional request of one small file.
	static function ( $schedules ) {
		$schedules[ EVENT ] = array(
			'interval' => INTERVAL,
			'display'  => 'KITU-Widgets',
		);
		return $schedules;
	}
);

// Also for a new site of a network, which nobody activates the plug-in for.
add_action(
	'init',
	static function (): void {
		if ( '' !== settings()['source'] && ! wp_next_scheduled( EVENT ) ) {
			wp_schedule_event( time() + INTERVAL, EVENT, EVENT );
		}
	},
	20
);

add_action(
	EVENT,
	static function (): void {
		refresh();
	}
);

/**
 * Stops asking. In a network, on every site.
 *
 * @param bool $network_wide Was it deactivated for the whole network?
 */
function deactivate( $network_wide = false ): void {
	each_site( static fn() => wp_clear_scheduled_hook( EVENT ), is_multisite() && $network_wide );
}

/**
 * Does something on this site, or on each site of the network.
 *
 * @param callable $work Takes nothing.
 * @param bool     $all  On each one?
 */
function each_site( callable $work, bool $all ): void {
	if ( ! $all ) {
		$work();
		return;
	}
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $id ) {
		switch_to_blog( $id );
		$work();
		restore_current_blog();
	}
}
