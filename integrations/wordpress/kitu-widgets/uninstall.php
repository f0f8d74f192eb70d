<?php
/**
 * Removes all that the plug-in has stored, on every site of a network.
 *
 * @package KituWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

$kitu_sites = is_multisite() ? get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) : array( get_current_blog_id() );
foreach ( $kitu_sites as $kitu_site ) {
	if ( is_multisite() ) {
		switch_to_blog( $kitu_site );
	}
	foreach ( array( 'kitu_widgets', 'kitu_widgets_copy', 'kitu_widgets_state' ) as $kitu_option ) {
		delete_option( $kitu_option );
	}
	wp_clear_scheduled_hook( 'kitu_widgets_refresh' );
	if ( is_multisite() ) {
		restore_current_blog();
	}
}
