<?php
// Sets up a WordPress in German with an administrator and an author, and says with which password each logs in, and with
// which one programs may write in their names: php install.php folder socket
list( , $folder, $socket ) = $argv;
( new mysqli( 'localhost', 'root', '', '', 0, $socket ) )->query( 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// Nobody waits for the message that the site is there.
function wp_mail() {
	return true;
}

$password = wp_generate_password();
ob_start();
wp_install( 'Stadt Musterstadt', 'chefin', 'chefin@stadt.example', true, '', $password, 'de_DE' );
wp_insert_user(
	array(
		'user_login' => 'autor',
		'user_email' => 'autor@stadt.example',
		'user_pass'  => $password,
		'role'       => 'author',
	)
);
ob_end_clean();

$tokens = array();
foreach ( array( 'chefin', 'autor' ) as $login ) {
	$user             = get_user_by( 'login', $login );
	$tokens[ $login ] = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'tests' ) )[0];
}
echo wp_json_encode(
	array(
		'version'  => get_bloginfo( 'version' ),
		'password' => $password,
		'tokens'   => $tokens,
	)
);
