<?php
// What WordPress makes of a text on its way from an editor without unfiltered_html to the page, in its own code:
// php wordpress.php /usr/share/wordpress < text
define( 'ABSPATH', rtrim( $argv[1], '/' ) . '/' );
define( 'WPINC', 'wp-includes' );
define( 'WP_DEBUG', false );
foreach ( array( 'compat.php', 'load.php', 'plugin.php', 'functions.php', 'formatting.php', 'kses.php', 'blocks.php', 'shortcodes.php' ) as $file ) {
	require_once ABSPATH . WPINC . '/' . $file;
}
// Settings that would come from the database.
add_filter( 'pre_option_blog_charset', fn() => 'UTF-8' );
echo wpautop( wp_unslash( wp_filter_post_kses( addslashes( stream_get_contents( STDIN ) ) ) ) );
