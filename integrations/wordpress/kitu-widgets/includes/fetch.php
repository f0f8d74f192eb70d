<?php
/**
 * One request to the publisher's server.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

/** How long an answer may take, in seconds. */
const TIMEOUT = 3;
/** How large an answer may be, in bytes: 2 MiB. */
const SIZE_LIMIT = 2 * 1024 * 1024;
/** How often an address may lead to another one. */
const REDIRECTS = 3;

/** What went wrong, as a sentence for an administrator. */
class Fetch_Failed extends \RuntimeException {}

/**
 * Fetches a document, only by https and never from an own network: WordPress checks each address for that.
 *
 * @param string $address  Where it is.
 * @param string $etag     The ETag of the copy at hand, if any.
 * @param string $modified The Last-Modified of the copy at hand, if any.
 * @return array{status: int, address: string, body: string, type: string, etag: string, modified: string} Status 200, or 304 where the copy is still right.
 * @throws Fetch_Failed When there is no usable answer.
 */
function fetch( string $address, string $etag = '', string $modified = '' ): array {
	for ( $hops = 0; $hops <= REDIRECTS; $hops++ ) {
		$answer = ask( $address, $etag, $modified );
		$status = wp_remote_retrieve_response_code( $answer );
		$target = wp_remote_retrieve_header( $answer, 'location' );
		if ( 304 !== $status && $status >= 300 && $status < 400 && is_string( $target ) && '' !== $target ) {
			$address = \WP_Http::make_absolute_url( $target, $address );
			continue;
		}
		if ( 200 !== $status && 304 !== $status ) {
			/* translators: 1: address, 2: status of HTTP, such as 404. */
			throw new Fetch_Failed( sprintf( __( '%1$s answers with status %2$d instead of the file. Is the address right?', 'kitu-widgets' ), $address, $status ) );
		}
		$body = wp_remote_retrieve_body( $answer );
		if ( strlen( $body ) > SIZE_LIMIT ) {
			/* translators: 1: address, 2: size, such as 2 MB. */
			throw new Fetch_Failed( sprintf( __( '%1$s is larger than %2$s. Please ask the publisher for fewer entries.', 'kitu-widgets' ), $address, size_format( SIZE_LIMIT ) ) );
		}
		return array(
			'status'   => $status,
			'address'  => $address,
			'body'     => $body,
			'type'     => one_header( $answer, 'content-type' ),
			'etag'     => one_header( $answer, 'etag' ),
			'modified' => one_header( $answer, 'last-modified' ),
		);
	}
	/* translators: 1: address, 2: a number. */
	throw new Fetch_Failed( sprintf( __( '%1$s: more than %2$d redirects one after another.', 'kitu-widgets' ), $address, REDIRECTS ) );
}

/**
 * Sends one request. It follows no redirect by itself, for the next address is to be https, too.
 *
 * @param string $address  Where to.
 * @param string $etag     The ETag of the copy at hand, if any.
 * @param string $modified The Last-Modified of the copy at hand, if any.
 * @throws Fetch_Failed When nothing answers.
 */
function ask( string $address, string $etag, string $modified ): array {
	if ( 'https' !== wp_parse_url( $address, PHP_URL_SCHEME ) ) {
		/* translators: %s: address. */
		throw new Fetch_Failed( sprintf( __( '%s does not begin with https://. Only such addresses are read.', 'kitu-widgets' ), $address ) );
	}
	// WordPress checks a name that it can look up. Behind a proxy it often cannot; the name of the feed is an administrator's.
	$get    = is_by_proxy( $address ) && wp_parse_url( settings()['source'], PHP_URL_HOST ) === wp_parse_url( $address, PHP_URL_HOST )
		? 'wp_remote_get' : 'wp_safe_remote_get';
	$answer = $get(
		$address,
		array(
			'timeout'             => TIMEOUT,
			'redirection'         => 0,
			'limit_response_size' => SIZE_LIMIT + 1,
			'user-agent'          => 'KITU-Widgets/' . VERSION . ' (WordPress)',
			'headers'             => array_filter(
				array(
					'Accept'            => 'application/json, application/feed+json',
					// The limit counts what is sent. A small packed answer can unpack to any size.
					'Accept-Encoding'   => 'identity',
					'If-None-Match'     => $etag,
					'If-Modified-Since' => $modified,
				)
			),
		)
	);
	if ( is_wp_error( $answer ) ) {
		/* translators: 1: address, 2: what WordPress says of it. */
		throw new Fetch_Failed( sprintf( __( '%1$s does not answer: %2$s', 'kitu-widgets' ), $address, $answer->get_error_message() ) );
	}
	return $answer;
}

/**
 * Does WordPress reach an address by a proxy (`WP_PROXY_HOST`)?
 *
 * @param string $address Where to.
 */
function is_by_proxy( string $address ): bool {
	$proxy = new \WP_HTTP_Proxy();
	return $proxy->is_enabled() && $proxy->send_through_proxy( $address );
}

/**
 * A header as one text; of several with the same name the first one.
 *
 * @param array  $answer An answer of WordPress' HTTP.
 * @param string $name   The name of the header.
 */
function one_header( array $answer, string $name ): string {
	$value = wp_remote_retrieve_header( $answer, $name );
	return is_array( $value ) ? (string) reset( $value ) : $value;
}
