<?php
/**
 * What can be chosen for a widget: the attributes in its block.json, which are those of the element.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/**
 * The attributes of a block by their names in HTML, each with its schema.
 *
 * @param string $widget One of `WIDGETS`.
 * @return array<string, array{type: string, default: mixed, enum?: string[]}>
 */
function attributes_of( string $widget ): array {
	static $all = array();
	if ( ! isset( $all[ $widget ] ) ) {
		$metadata       = wp_json_file_decode( dirname( __DIR__ ) . "/blocks/$widget/block.json", array( 'associative' => true ) );
		$all[ $widget ] = array();
		foreach ( $metadata['attributes'] as $name => $schema ) {
			$all[ $widget ][ in_html( $name ) ] = $schema;
		}
	}
	return $all[ $widget ];
}

/**
 * The name of a block's attribute in HTML: `headingLevel` is `heading-level`.
 *
 * @param string $name As in block.json, or as an author wrote it: `heading_level`.
 */
function in_html( string $name ): string {
	return str_replace( '_', '-', strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) ) );
}

/**
 * The choices for a widget as its printer takes them: without what is unknown, has a wrong value, or is as usual.
 *
 * @param string $widget One of `WIDGETS`.
 * @param array  $raw    Attributes of a block or of a shortcode.
 * @return array<string, string|int|true>
 */
function choices( string $widget, array $raw ): array {
	$known   = attributes_of( $widget );
	$choices = array();
	foreach ( $raw as $name => $value ) {
		$name = in_html( (string) $name );
		if ( ! isset( $known[ $name ] ) ) {
			continue;
		}
		$choice = choice( $value, $known[ $name ] );
		if ( null !== $choice && $choice !== $known[ $name ]['default'] ) {
			$choices[ $name ] = $choice;
		}
	}
	return $choices;
}

/**
 * One value as its attribute has it; nothing where it has no such value.
 *
 * @param mixed $value  What an author chose or wrote.
 * @param array $schema The attribute's entry in block.json.
 * @return string|int|bool|null
 */
function choice( $value, array $schema ) {
	if ( 'boolean' === $schema['type'] ) {
		return ! in_array( is_string( $value ) ? strtolower( $value ) : $value, array( false, 0, '0', 'false', 'no', 'nein', 'off' ), true );
	}
	$text = is_scalar( $value ) ? trim( (string) $value ) : '';
	if ( isset( $schema['enum'] ) && ! in_array( $text, array_map( 'strval', $schema['enum'] ), true ) ) {
		return null;
	}
	if ( 'integer' === $schema['type'] ) {
		return preg_match( '/^\d{1,6}$/D', $text ) ? (int) $text : null;
	}
	return $text;
}
