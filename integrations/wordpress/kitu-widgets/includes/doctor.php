<?php
/**
 * The check on the settings page: reads an address step by step, and says what works and what does not.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

use Kitu\Failure;
use function Kitu\read_view;

defined( 'ABSPATH' ) || exit;

/** The findings: for each a word (`good`, `so-so`, `bad`) and a sentence. */
class Report {

	/** @var array<int, array{0: string, 1: string}> */
	public array $findings = array();

	/**
	 * Notes a finding.
	 *
	 * @param string $how      `good`, `so-so` or `bad`.
	 * @param string $sentence What was found, and what to do.
	 */
	public function add( string $how, string $sentence ): void {
		$this->findings[] = array( $how, $sentence );
	}
}

/**
 * Checks an address, whether it is saved or not. Nothing is stored.
 *
 * @param string $address Of a feed, or of a view.
 */
function examine( string $address ): Report {
	$report = new Report();
	try {
		$document = reach( $address, $report );
		$named    = named_view( $document['body'], $document['address'] );
		if ( null !== $named ) {
			/* translators: %s: address. */
			$report->add( 'good', sprintf( __( 'It is a feed. Its view is at %s.', 'kitu-widgets' ), $named ) );
			$document = reach( $named, $report );
		}
		examine_type( $document, $report );
		examine_view( read_view( $document['body'] ), $report );
		examine_validators( $document, $report );
	} catch ( Failure | Fetch_Failed $failure ) {
		$report->add( 'bad', $failure->getMessage() );
	}
	if ( settings()['source'] === $address ) {
		examine_copy( $report );
	}
	return $report;
}

/**
 * Fetches a document, and says how that went.
 *
 * @param string $address Where it is.
 * @param Report $report  Takes the findings.
 * @throws Fetch_Failed When it is not to be had.
 */
function reach( string $address, Report $report ): array {
	$start    = microtime( true );
	$document = fetch( $address );
	$seconds  = number_format_i18n( max( 0.1, microtime( true ) - $start ), 1 );
	/* translators: 1: address, 2: a number of seconds, 3: size, such as 86 KB, 4: size. */
	$report->add( 'good', sprintf( __( '%1$s answers within %2$s seconds with %3$s (at most %4$s are read).', 'kitu-widgets' ), $document['address'], $seconds, size_format( strlen( $document['body'] ) ), size_format( SIZE_LIMIT ) ) );
	return $document;
}

/**
 * Is it sent as JSON?
 *
 * @param array  $document An answer.
 * @param Report $report   Takes the findings.
 */
function examine_type( array $document, Report $report ): void {
	$type = trim( explode( ';', $document['type'] )[0] );
	if ( preg_match( '/[\/+]json$/i', $type ) ) {
		/* translators: %s: a media type. */
		$report->add( 'good', sprintf( __( 'Its type is %s.', 'kitu-widgets' ), $type ) );
	} else {
		/* translators: %s: a media type. */
		$report->add( 'so-so', sprintf( __( 'Its type is “%s” and not application/json. The plug-in reads it nevertheless; if what follows is not good either, the address leads to another file.', 'kitu-widgets' ), $type ) );
	}
}

/**
 * What is in it, and how old it is.
 *
 * @param array  $view   The view.
 * @param Report $report Takes the findings.
 */
function examine_view( array $view, Report $report ): void {
	$made = (int) strtotime( $view['generated'] );
	/* translators: 1: a number, 2: a span, such as "2 hours". */
	$sentence = sprintf( __( 'It is a view in version %1$d, made %2$s ago.', 'kitu-widgets' ), $view['version'], human_time_diff( $made ) );
	if ( time() - $made < 2 * DAY_IN_SECONDS ) {
		$report->add( 'good', $sentence );
	} else {
		$report->add( 'so-so', $sentence . ' ' . __( 'Does the publisher still build it? It should be made anew several times a day, for it names dates only for some time ahead.', 'kitu-widgets' ) );
	}
	$sections = array(
		/* translators: %d: a number. */
		'news'    => __( '%d news', 'kitu-widgets' ),
		/* translators: %d: a number. */
		'dates'   => __( '%d dates', 'kitu-widgets' ),
		/* translators: %d: a number. */
		'courses' => __( '%d courses', 'kitu-widgets' ),
		/* translators: %d: a number. */
		'board'   => __( '%d committees', 'kitu-widgets' ),
	);
	$counts   = array();
	foreach ( $sections as $section => $words ) {
		$counts[] = sprintf( $words, count( array_unique( array_column( $view[ $section ] ?? array(), 'id' ) ) ) );
	}
	/* translators: %s: a list, such as "3 news, 8 dates". */
	$report->add( 'good', sprintf( __( 'It has %s.', 'kitu-widgets' ), implode( ', ', $counts ) ) );
}

/**
 * Can be asked whether it has changed?
 *
 * @param array  $document An answer.
 * @param Report $report   Takes the findings.
 */
function examine_validators( array $document, Report $report ): void {
	if ( '' !== $document['etag'] || '' !== $document['modified'] ) {
		$report->add( 'good', __( 'The server says whether it has changed (ETag or Last-Modified), so that it is sent only then.', 'kitu-widgets' ) );
	} else {
		$report->add( 'so-so', __( 'The server does not say whether it has changed (neither ETag nor Last-Modified): it is sent whole each time. That works, and costs more.', 'kitu-widgets' ) );
	}
}

/**
 * What is stored here, and whether it is kept up to date.
 *
 * @param Report $report Takes the findings.
 */
function examine_copy( Report $report ): void {
	$checked = state()['checked'];
	if ( null === stored_view() ) {
		$report->add( 'bad', __( 'There is no copy yet: visitors see a link. Saving the settings makes one.', 'kitu-widgets' ) );
	} elseif ( 0 === $checked ) {
		$report->add( 'so-so', __( 'Visitors still see the copy of the previous feed: the new one could not be read.', 'kitu-widgets' ) );
	} else {
		/* translators: 1: size, such as 86 KB, 2: a span, such as "4 minutes". */
		$report->add( 'good', sprintf( __( 'The copy that pages are printed from has %1$s, and was confirmed %2$s ago.', 'kitu-widgets' ), size_format( strlen( (string) get_option( COPY ) ) ), human_time_diff( $checked ) ) );
	}
	$next = (int) wp_next_scheduled( EVENT );
	if ( $next > time() - HOUR_IN_SECONDS ) {
		/* translators: %s: a time. */
		$report->add( 'good', sprintf( __( 'It is asked again at %s, and then every quarter of an hour.', 'kitu-widgets' ), wp_date( get_option( 'time_format' ), $next ) ) );
	} else {
		$report->add( 'bad', __( 'WordPress’ cron does not run, so that the copy grows old. Where DISABLE_WP_CRON is set, the server must call wp-cron.php.', 'kitu-widgets' ) );
	}
}
