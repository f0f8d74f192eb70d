<?php
/**
 * What an author can choose by name: the names that the stored copy has. Nothing of an entry is interpreted.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * The lists for the editor.
 *
 * @param array $view The view.
 * @return array{tags: string[], keywords: string[], courses: array, runs: array, groups: array}
 */
function lists( array $view ): array {
	$courses  = $view['courses'] ?? array();
	$language = language_of( $view ) ?? 'de';
	$runs     = array();
	foreach ( $courses as $entry ) {
		if ( isset( $entry['run'] ) ) {
			$date                                    = $entry[ $language ]['date']['words'] ?? '';
			$runs[ $entry['id'] ][ $entry['run'] ] ??= '' === $date ? $entry['run'] : $date;
		}
	}
	return array(
		'tags'     => words_of( $view['news'] ?? array(), 'tags' ),
		'keywords' => words_of( $view['dates'] ?? array(), 'keywords' ),
		'courses'  => options( array_column( $courses, 'name', 'id' ) ),
		'runs'     => array_map( __NAMESPACE__ . '\options', $runs ),
		'groups'   => options( array_column( $view['board'] ?? array(), 'name', 'id' ) ),
	);
}

/**
 * All words of entries, each once, in the order of the alphabet.
 *
 * @param array  $entries Entries of a section.
 * @param string $field   Where an entry has them.
 * @return string[]
 */
function words_of( array $entries, string $field ): array {
	$words = array_unique( array_merge( array(), ...array_column( $entries, $field ) ) );
	natcasesort( $words );
	return array_values( $words );
}

/**
 * Names as a list of options.
 *
 * @param array<string, string> $names By what is saved.
 * @return array<int, array{value: string, label: string}>
 */
function options( array $names ): array {
	$options = array();
	foreach ( $names as $value => $label ) {
		$options[] = array(
			'value' => (string) $value,
			'label' => $label,
		);
	}
	return $options;
}
