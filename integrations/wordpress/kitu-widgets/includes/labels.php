<?php
/**
 * The controls of the blocks in an author's words. WordPress translates them here, so that the editor's script needs no
 * catalogue of its own.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * The controls of a widget, in their order.
 *
 * @param string $widget One of `WIDGETS`.
 * @return array<int, array> For each: `name` (of the attribute), `control`, `label`, and what that control needs.
 */
function controls( string $widget ): array {
	$own = array(
		'news'   => __NAMESPACE__ . '\news_controls',
		'dates'  => __NAMESPACE__ . '\dates_controls',
		'course' => __NAMESPACE__ . '\course_controls',
		'board'  => __NAMESPACE__ . '\board_controls',
	);
	return array_merge( $own[ $widget ](), link_controls(), heading_controls() );
}

/**
 * By what visitors can choose among the entries.
 *
 * @param array<string, string> $fields Their names by the attribute's values.
 */
function filter_control( array $fields ): array {
	return control( 'filter', 'select', __( 'Visitors can choose', 'kitu-widgets' ), __( 'Above the entries, where the feed has two values at least; only visitors with JavaScript have it.', 'kitu-widgets' ) )
		+ array( 'options' => options( array( 'none' => __( 'No', 'kitu-widgets' ) ) + $fields ) );
}

/** What leads on from every widget. */
function link_controls(): array {
	return array(
		control( 'keepLink', 'flag', __( 'Link to all entries', 'kitu-widgets' ), __( 'Below the entries; without entries it is always there.', 'kitu-widgets' ) ),
	);
}

/** What every widget has. */
function heading_controls(): array {
	return array(
		control( 'heading', 'text', __( 'Heading', 'kitu-widgets' ), __( 'Above the entries. Empty: none.', 'kitu-widgets' ) ),
		control( 'headingLevel', 'select', __( 'Level of the heading', 'kitu-widgets' ), __( 'The headings of the entries are one level below.', 'kitu-widgets' ) )
			+ array( 'options' => options( array( 2 => 'H2', 3 => 'H3', 4 => 'H4', 5 => 'H5', 6 => 'H6' ) ) ),
	);
}

/** Of news. */
function news_controls(): array {
	return array(
		layout_control( array( 'list' => __( 'List', 'kitu-widgets' ), 'cards' => __( 'Cards', 'kitu-widgets' ), 'compact' => __( 'Compact list', 'kitu-widgets' ) ) ),
		limit_control( __( 'How many news at most', 'kitu-widgets' ) ),
		control( 'tags', 'words', __( 'Only with one of these tags', 'kitu-widgets' ), __( 'Empty: all news.', 'kitu-widgets' ) ) + array( 'list' => 'tags' ),
		control( 'content', 'select', __( 'How much of each', 'kitu-widgets' ) )
			+ array( 'options' => options( array( 'summary' => __( 'Title and summary', 'kitu-widgets' ), 'full' => __( 'The whole text', 'kitu-widgets' ), 'none' => __( 'Title only', 'kitu-widgets' ) ) ) ),
		control( 'collapse', 'flag', __( 'Fold long texts', 'kitu-widgets' ), __( 'With “The whole text”: behind “Read on”.', 'kitu-widgets' ) ),
		images_control(),
		control( 'authors', 'flag', __( 'Name the authors', 'kitu-widgets' ) ),
		control( 'more', 'flag', __( 'Button “More news”', 'kitu-widgets' ), __( 'Only visitors with JavaScript have it.', 'kitu-widgets' ) ),
		filter_control( array( 'tags' => __( 'By keyword', 'kitu-widgets' ) ) ),
		control( 'subscribe', 'flag', __( 'Link “Subscribe to the news (RSS)”', 'kitu-widgets' ), __( 'If the feed names such a file.', 'kitu-widgets' ) ),
	);
}

/** Of dates. */
function dates_controls(): array {
	return array(
		layout_control( array( 'list' => __( 'List with calendar leaves', 'kitu-widgets' ), 'compact' => __( 'Compact list', 'kitu-widgets' ) ) ),
		control( 'show', 'select', __( 'Which dates', 'kitu-widgets' ), __( 'The feed must hold those that are over.', 'kitu-widgets' ) )
			+ array( 'options' => options( array( 'upcoming' => __( 'Those to come', 'kitu-widgets' ), 'past' => __( 'Those that are over, the last one first', 'kitu-widgets' ) ) ) ),
		limit_control( __( 'How many dates at most', 'kitu-widgets' ) ),
		control( 'keywords', 'words', __( 'Only with one of these keywords', 'kitu-widgets' ), __( 'Empty: all dates.', 'kitu-widgets' ) ) + array( 'list' => 'keywords' ),
		control( 'more', 'flag', __( 'Button “More dates”', 'kitu-widgets' ), __( 'Only visitors with JavaScript have it.', 'kitu-widgets' ) ),
		filter_control( array( 'keywords' => __( 'By keyword', 'kitu-widgets' ), 'places' => __( 'By place', 'kitu-widgets' ), 'organizer' => __( 'By organiser', 'kitu-widgets' ) ) ),
		control( 'map', 'text', __( 'Link to a map', 'kitu-widgets' ), __( 'The address of a map, with {address} for that of the place: https://www.openstreetmap.org/search?query={address}. Empty: none.', 'kitu-widgets' ) ),
		control( 'collapse', 'flag', __( 'Fold the details', 'kitu-widgets' ), __( 'Place, description and files: behind “Details”. Title, time and “Cancelled” stay.', 'kitu-widgets' ) ),
		control( 'until', 'number', __( 'Only so many days ahead', 'kitu-widgets' ), __( '0: all dates.', 'kitu-widgets' ) ),
		control( 'groupBy', 'select', __( 'Headings between the dates', 'kitu-widgets' ) )
			+ array( 'options' => options( array( 'none' => __( 'None', 'kitu-widgets' ), 'month' => __( 'For each month', 'kitu-widgets' ) ) ) ),
		control( 'calendar', 'select', __( '“Add to calendar”', 'kitu-widgets' ), __( 'A button for each date, which only visitors with JavaScript have; and a link for all dates, if the feed names a calendar and you choose no keywords.', 'kitu-widgets' ) )
			+ array( 'options' => options( array( 'file' => __( 'Yes', 'kitu-widgets' ), 'none' => __( 'No', 'kitu-widgets' ) ) ) ),
	);
}

/** Of courses. */
function course_controls(): array {
	return array(
		control( 'course', 'name', __( 'Course', 'kitu-widgets' ) ) + array( 'list' => 'courses', 'none' => __( 'All courses', 'kitu-widgets' ) ),
		control( 'run', 'name', __( 'Run', 'kitu-widgets' ) ) + array( 'list' => 'runs', 'of' => 'course', 'none' => __( 'The next one', 'kitu-widgets' ) ),
		layout_control( array( 'badge' => __( 'Badge', 'kitu-widgets' ), 'line' => __( 'Line with date and link', 'kitu-widgets' ), 'card' => __( 'Card with all details', 'kitu-widgets' ) ) ),
		control( 'few', 'number', __( '“Only … left” from so many seats on', 'kitu-widgets' ) ),
		limit_control( __( 'How many courses at most', 'kitu-widgets' ) ),
		filter_control( array( 'keywords' => __( 'By keyword', 'kitu-widgets' ), 'places' => __( 'By place', 'kitu-widgets' ) ) ),
	);
}

/** Of committees. */
function board_controls(): array {
	return array(
		control( 'group', 'name', __( 'Committee', 'kitu-widgets' ) ) + array( 'list' => 'groups', 'none' => __( 'All committees', 'kitu-widgets' ) ),
		layout_control( array( 'cards' => __( 'Cards with portraits', 'kitu-widgets' ), 'list' => __( 'List', 'kitu-widgets' ), 'table' => __( 'Table', 'kitu-widgets' ) ) ),
		images_control(),
		control( 'contact', 'flag', __( 'Show e-mail addresses and telephone numbers', 'kitu-widgets' ), __( 'If the feed has them.', 'kitu-widgets' ) ),
		limit_control( __( 'How many committees at most', 'kitu-widgets' ) ),
		filter_control( array( 'group' => __( 'By committee', 'kitu-widgets' ) ) ),
	);
}

/**
 * One control.
 *
 * @param string $name    The attribute.
 * @param string $control `text`, `number`, `flag`, `select`, `words` (several of a list) or `name` (one of a list).
 * @param string $label   What it is called.
 * @param string $help    What else there is to know.
 */
function control( string $name, string $control, string $label, string $help = '' ): array {
	return array_filter( compact( 'name', 'control', 'label', 'help' ) );
}

/**
 * How entries are laid out.
 *
 * @param array<string, string> $layouts Their names by the attribute's values.
 */
function layout_control( array $layouts ): array {
	return control( 'layout', 'select', __( 'Layout', 'kitu-widgets' ) ) + array( 'options' => options( $layouts ) );
}

/**
 * How many entries there are at most.
 *
 * @param string $label What it is called.
 */
function limit_control( string $label ): array {
	return control( 'limit', 'number', $label, __( '0: all.', 'kitu-widgets' ) );
}

/** Which pictures a visitor's browser loads. */
function images_control(): array {
	$rules = array(
		'same-host' => __( 'From the server of the feed and from your site', 'kitu-widgets' ),
		'all'       => __( 'From all servers', 'kitu-widgets' ),
		'none'      => __( 'None', 'kitu-widgets' ),
	);
	return control( 'images', 'select', __( 'Pictures', 'kitu-widgets' ), __( 'The servers get to know the visitor’s IP address.', 'kitu-widgets' ) )
		+ array( 'options' => options( $rules ) );
}

/** What else the editor says. */
function editor_words(): array {
	return array(
		'content' => __( 'What is shown', 'kitu-widgets' ),
		/* translators: %s: the name or id that was chosen. */
		'missing' => __( '%s (no longer in the feed)', 'kitu-widgets' ),
		'nothing' => __( 'No address of a feed yet: it is set under Settings → KITU-Widgets.', 'kitu-widgets' ),
	);
}
