<?php
/**
 * The stored copy of kitu.view.json: pages are printed from it, and never wait for a server. It is an option of the site
 * and not a file: an option works where nothing may be written, on several web servers, and for each site of a network;
 * it goes with a backup of the database, and is replaced on a stroke. It is not loaded on pages without a widget.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

use Kitu\Failure;
use function Kitu\read_view;

defined( 'ABSPATH' ) || exit;

const COPY  = 'kitu_widgets_copy';
const STATE = 'kitu_widgets_state';

/** What is known of the copy. Times are seconds since 1970; 0: never. */
const NO_STATE = array(
	'source'   => '', // The address in the settings for which this is.
	'view'     => '', // Where kitu.view.json is, if the feed names it.
	'etag'     => '',
	'modified' => '',
	'checked'  => 0,  // When the publisher last said what is right.
	'purged'   => 0,  // When caches were last told.
	'failures' => 0,  // How many attempts failed one after another.
	'next'     => 0,  // Not before this it is tried again.
	'error'    => '', // What went wrong last, as a sentence.
);

/** For how long after a failure nothing is tried, at first and at most, in seconds. */
const FIRST_WAIT   = 15 * MINUTE_IN_SECONDS;
const LONGEST_WAIT = 6 * HOUR_IN_SECONDS;

/** What is known of the copy of this site. */
function state(): array {
	$saved = get_option( STATE );
	return array_merge( NO_STATE, is_array( $saved ) ? $saved : array() );
}

/** The view that pages are printed from; nothing where there is no usable copy. */
function stored_view(): ?array {
	static $views = array();
	$text         = get_option( COPY );
	if ( ! is_string( $text ) ) {
		return null;
	}
	$key = get_current_blog_id() . md5( $text );
	if ( ! array_key_exists( $key, $views ) ) {
		try {
			$views[ $key ] = read_view( $text );
		} catch ( Failure $failure ) {
			// Of an older plug-in, whose format this one does not read.
			$views[ $key ] = null;
		}
	}
	return $views[ $key ];
}

/**
 * Brings the copy up to date. A failure leaves it as it is, and makes the next attempts rarer.
 *
 * @param bool $now Also where it is not yet time after a failure: somebody asked for it.
 */
function refresh( bool $now = false ): void {
	$source = settings()['source'];
	$state  = state();
	if ( '' === $source || ( ! $now && $state['source'] === $source && time() < $state['next'] ) ) {
		return;
	}
	// Of another feed, or where the copy is gone, nothing is known.
	if ( $state['source'] !== $source || null === stored_view() ) {
		$state = array_merge( NO_STATE, array( 'source' => $source, 'failures' => $state['source'] === $source ? $state['failures'] : 0 ) );
	}
	try {
		$answer  = fetch_view( $source, $state );
		$changed = 200 === $answer['status'] && store( $answer['body'], $answer['from'] );
		$state   = array_merge( $state, $answer['found'], array( 'checked' => time(), 'failures' => 0, 'next' => 0, 'error' => '' ) );
		if ( $changed || has_turned( stored_view() ?? array(), $state['purged'], time() ) ) {
			$state['purged'] = time();
			purge_caches();
		}
	} catch ( Failure | Fetch_Failed $failure ) {
		$wait  = min( LONGEST_WAIT, FIRST_WAIT * 2 ** min( $state['failures'], 10 ) );
		$state = array_merge(
			$state,
			// The feed may name another view by now.
			array( 'view' => '', 'etag' => '', 'modified' => '', 'failures' => $state['failures'] + 1, 'next' => time() + $wait, 'error' => $failure->getMessage() )
		);
	}
	update_option( STATE, $state, false );
}

/**
 * Fetches kitu.view.json, from its own address or by the feed that names it.
 *
 * @param string $source The address in the settings.
 * @param array  $state  What is known.
 * @return array{status: int, body: string, from: string, found: array} `from`: its address; `found`: what to remember of it.
 * @throws Fetch_Failed When it is not to be had.
 */
function fetch_view( string $source, array $state ): array {
	$view   = $state['view'];
	$answer = fetch( '' === $view ? $source : $view, $state['etag'], $state['modified'] );
	$named  = '' === $view ? named_view( $answer['body'], $answer['address'] ) : null;
	if ( null !== $named ) {
		$view   = $named;
		$answer = fetch( $view );
	}
	return array(
		'status' => $answer['status'],
		'body'   => $answer['body'],
		'from'   => $answer['address'],
		'found'  => 304 === $answer['status'] ? array() : array(
			'view'     => $view,
			'etag'     => $answer['etag'],
			'modified' => $answer['modified'],
		),
	);
}

/**
 * Where a feed says that its view is; nothing where this is no feed.
 *
 * @param string $body    A document.
 * @param string $address Where it was.
 * @throws Fetch_Failed When a feed has none.
 */
function named_view( string $body, string $address ): ?string {
	$document = json_decode( $body, true );
	$is_feed  = is_array( $document ) && ( isset( $document['items'] ) || isset( $document['_kitu'] ) );
	if ( ! $is_feed ) {
		return null;
	}
	$named = $document['_kitu']['view'] ?? null;
	if ( ! is_string( $named ) || '' === $named ) {
		/* translators: %s: address. */
		throw new Fetch_Failed( sprintf( __( '%s is a feed, but names no kitu.view.json (_kitu.view), from which this plug-in prints. Please ask the publisher for it: kitu-feed build writes it with "view": "kitu.view.json".', 'kitu-widgets' ), $address ) );
	}
	return \WP_Http::make_absolute_url( $named, $address );
}

/**
 * Stores a view, if it is one and says something else than the copy.
 *
 * @param string $body    The text of kitu.view.json.
 * @param string $address Where it was.
 * @return bool Was it stored?
 * @throws Failure      When it is no view.
 * @throws Fetch_Failed When it is damaged, or the database does not take it.
 */
function store( string $body, string $address ): bool {
	read_view( $body );
	// An old table has room for three bytes a character only. In JSON any character can be written in ASCII.
	$text = preg_replace_callback( '/[\x{10000}-\x{10FFFF}]/u', static fn( $found ) => trim( wp_json_encode( $found[0] ), '"' ), $body );
	if ( null === $text ) {
		$place = damaged_at( $body );
		/* translators: 1: address, 2: number of a line, 3: number of a byte. */
		throw new Fetch_Failed( sprintf( __( '%1$s is damaged: in line %2$d, at byte %3$d, there is no UTF-8. Please ask the publisher to write the file anew.', 'kitu-widgets' ), $address, 1 + substr_count( $body, "\n", 0, $place ), 1 + $place ) );
	}
	if ( get_option( COPY ) === $text ) {
		return false;
	}
	if ( ! update_option( COPY, $text, false ) ) {
		throw new Fetch_Failed( __( 'The database did not store the copy. Is there room left, and does it take values of this size (max_allowed_packet)?', 'kitu-widgets' ) );
	}
	return true;
}

/**
 * Where a text is not UTF-8: at how many bytes the letters outside ASCII begin of which one is damaged.
 *
 * @param string $text A text with such a place.
 */
function damaged_at( string $text ): int {
	preg_match_all( '/[\x80-\xFF]+/', $text, $found, PREG_OFFSET_CAPTURE );
	foreach ( $found[0] as list( $letters, $place ) ) {
		if ( 1 !== preg_match( '//u', $letters ) ) {
			return $place;
		}
	}
	return 0;
}

/**
 * Did an entry begin or end to be true since an instant?
 *
 * @param array $view  The view.
 * @param int   $since An instant, in seconds since 1970.
 * @param int   $now   The present one.
 */
function has_turned( array $view, int $since, int $now ): bool {
	foreach ( array( 'news', 'dates', 'courses', 'board' ) as $section ) {
		foreach ( $view[ $section ] ?? array() as $entry ) {
			foreach ( array( $entry['from'] ?? '', $entry['until'] ?? '' ) as $instant ) {
				$time = '' === $instant ? 0 : (int) strtotime( $instant );
				if ( $time > $since && $time <= $now ) {
					return true;
				}
			}
		}
	}
	return false;
}

/** Removes the copy, and what is known of it. */
function forget_copy(): void {
	delete_option( COPY );
	delete_option( STATE );
}
