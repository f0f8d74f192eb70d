<?php
/**
 * What people who write for the site are told when the copy is old or cannot be read. Visitors never see it.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/** From which age on a copy is old, in seconds: also where cron only runs when somebody comes. */
const OLD = DAY_IN_SECONDS;
/** After how many failures one after another it is more than a hiccup. */
const MANY_FAILURES = 4;

/** What is wrong with the copy, as a sentence; an empty text where all is well. */
function trouble(): string {
	$state = state();
	if ( '' === settings()['source'] ) {
		return '';
	}
	$copy = stored_view();
	if ( null === $copy ) {
		/* translators: %s: what went wrong. */
		return sprintf( __( 'Nothing could be read from the feed yet. %s', 'kitu-widgets' ), $state['error'] );
	}
	$age = time() - $state['checked'];
	if ( $state['failures'] < MANY_FAILURES && $age < OLD ) {
		return '';
	}
	if ( 0 === $state['checked'] ) {
		/* translators: %s: what went wrong. */
		return sprintf( __( 'The new feed could not be read yet. Visitors still see the previous one. %s', 'kitu-widgets' ), $state['error'] );
	}
	$why   = '' !== $state['error'] ? $state['error'] : __( 'WordPress’ cron does not run. Is DISABLE_WP_CRON set, without a cron job of the server?', 'kitu-widgets' );
	/* translators: 1: a span, such as "2 days", 2: what went wrong. */
	return sprintf( __( 'The feed was last read %1$s ago. Visitors see what it said then. %2$s', 'kitu-widgets' ), human_time_diff( $state['checked'] ), $why );
}

/** The notice above a preview in the editor, as HTML. */
function preview_notice(): string {
	$trouble = '' === settings()['source'] ? editor_words()['nothing'] : trouble();
	return '' === $trouble ? '' : sprintf( '<p class="kitu-widgets-trouble">%s</p>', esc_html( $trouble ) );
}

// In the administration, for everybody who writes.
add_action(
	'admin_notices',
	static function (): void {
		$trouble = current_user_can( 'edit_posts' ) ? trouble() : '';
		if ( '' !== $trouble ) {
			printf( '<div class="notice notice-warning"><p><strong>KITU-Widgets:</strong> %s %s</p></div>', esc_html( $trouble ), wp_kses_post( what_to_do() ) );
		}
	}
);

// On the site itself: WordPress shows its bar only to those who are logged in.
add_action(
	'admin_bar_menu',
	static function ( $bar ): void {
		$trouble = ! is_admin() && current_user_can( 'edit_posts' ) ? trouble() : '';
		if ( '' !== $trouble ) {
			$bar->add_node(
				array(
					'id'    => 'kitu-widgets',
					'title' => '⚠ KITU-Widgets',
					'href'  => current_user_can( 'manage_options' ) ? admin_url( 'options-general.php?page=' . PAGE ) : admin_url(),
					'meta'  => array( 'title' => $trouble ),
				)
			);
		}
	},
	90
);

/** The next step, as HTML: not everybody may change settings. */
function what_to_do(): string {
	if ( ! current_user_can( 'manage_options' ) ) {
		return esc_html__( 'Please tell an administrator.', 'kitu-widgets' );
	}
	return sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Check the settings', 'kitu-widgets' ) );
}
