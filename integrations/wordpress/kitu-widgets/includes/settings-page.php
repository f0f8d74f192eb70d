<?php
/**
 * Settings → KITU-Widgets.
 *
 * @package KituWidgets
 */

namespace Kitu\WordPress;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	static function (): void {
		$hook = add_options_page( 'KITU-Widgets', 'KITU-Widgets', 'manage_options', PAGE, __NAMESPACE__ . '\settings_page' );
		// Before anything is written: a request without its nonce is to be refused with a status of its own.
		add_action( "load-$hook", __NAMESPACE__ . '\checked_address' );
		add_action( "admin_print_styles-$hook", static fn() => wp_enqueue_style( 'kitu-widgets-settings', plugins_url( 'assets/settings.css', __DIR__ ), array(), VERSION ) );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( dirname( __DIR__ ) . '/kitu-widgets.php' ),
	static fn( $links ) => array_merge(
		array( sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . PAGE ) ), esc_html__( 'Settings', 'kitu-widgets' ) ) ),
		$links
	)
);

/** The address that the page was asked to check; nothing where it was only opened. */
function checked_address(): ?string {
	if ( ! isset( $_POST['kitu_widgets_check'] ) ) {
		return null;
	}
	check_admin_referer( OPTION . '-options' );
	// Not as a text: %C3%A4 would be taken out of it.
	return isset( $_POST[ OPTION ]['source'] ) ? sanitize_url( trim( wp_unslash( $_POST[ OPTION ]['source'] ) ), array( 'http', 'https' ) ) : '';
}

/** The page. Its second button does not save: it sends what was typed to this page, which checks it. */
function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = settings();
	$typed    = checked_address();
	if ( null !== $typed ) {
		$settings['source'] = $typed;
	}
	?>
	<div class="wrap kitu-widgets">
		<h1>KITU-Widgets</h1>
		<p><?php esc_html_e( 'News, dates, courses and committees of a feed, in the text of your pages. Place them as blocks (“KITU: …”) or as shortcodes.', 'kitu-widgets' ); ?></p>
		<form method="post" action="options.php">
			<?php settings_fields( OPTION ); ?>
			<table class="form-table" role="presentation">
				<?php
				address_row( 'source', __( 'Address of the feed', 'kitu-widgets' ), $settings, 'https://www.kitu.example/kitu.json', __( 'The feed, or its kitu.view.json. It is read by this site’s server every quarter of an hour; visitors’ pages never wait for it.', 'kitu-widgets' ) );
				choice_row(
					'mode',
					__( 'How it is shown', 'kitu-widgets' ),
					$settings,
					array(
						'light'  => __( 'In the text of the page (recommended): also without JavaScript, for search engines, read-aloud and contrast tools. The styles of your theme apply.', 'kitu-widgets' ),
						'shadow' => __( 'By the script: the visitor’s browser fetches the feed. Your theme cannot disturb it, and needs JavaScript.', 'kitu-widgets' ),
					)
				);
				choice_row(
					'script',
					__( 'Script and styles', 'kitu-widgets' ),
					$settings,
					array(
						'own'  => __( 'From this site (recommended): visitors load nothing from another server for it.', 'kitu-widgets' ),
						/* translators: %s: a host name. */
						'kitu' => sprintf( __( 'From KITU (%s), checked by the browser (integrity).', 'kitu-widgets' ), wp_parse_url( KITU_SERVER, PHP_URL_HOST ) ),
					)
				);
				?>
				<tr>
					<th scope="row"><?php esc_html_e( 'Search engines', 'kitu-widgets' ); ?></th>
					<td><label><input type="checkbox" name="<?php echo esc_attr( OPTION ); ?>[structured_data]" value="1" <?php checked( $settings['structured_data'] ); ?>>
						<?php esc_html_e( 'Add structured data (schema.org) to news, dates and courses in the text.', 'kitu-widgets' ); ?></label></td>
				</tr>
				<?php address_row( 'fallback_url', __( 'Link when there is nothing', 'kitu-widgets' ), $settings, 'https://www.kitu.example/aktuelles', __( 'A page with the same content. Empty: the one that the feed names.', 'kitu-widgets' ) ); ?>
			</table>
			<p class="submit">
				<?php submit_button( '', 'primary', 'submit', false ); ?>
				<button type="submit" class="button" name="kitu_widgets_check" value="1" formaction="<?php echo esc_url( admin_url( 'options-general.php?page=' . PAGE ) ); ?>"><?php esc_html_e( 'Check the address', 'kitu-widgets' ); ?></button>
			</p>
		</form>
		<?php
		if ( null !== $typed ) {
			show_report( examine( $typed ) );
		}
		shortcode_help();
		?>
	</div>
	<?php
}

/**
 * A row with a field for an address.
 *
 * @param string $name     The setting.
 * @param string $label    What it is called.
 * @param array  $settings All settings.
 * @param string $example  What it may look like.
 * @param string $help     What there is to know.
 */
function address_row( string $name, string $label, array $settings, string $example, string $help ): void {
	printf(
		'<tr><th scope="row"><label for="kitu-%1$s">%2$s</label></th><td><input type="url" class="large-text code" id="kitu-%1$s" name="%3$s[%1$s]" value="%4$s" placeholder="%5$s" aria-describedby="kitu-%1$s-help"><p class="description" id="kitu-%1$s-help">%6$s</p></td></tr>',
		esc_attr( $name ),
		esc_html( $label ),
		esc_attr( OPTION ),
		esc_attr( $settings[ $name ] ),
		esc_attr( $example ),
		esc_html( $help )
	);
}

/**
 * A row with one choice of several.
 *
 * @param string                $name     The setting.
 * @param string                $label    What it is called.
 * @param array                 $settings All settings.
 * @param array<string, string> $choices  Their words by their values.
 */
function choice_row( string $name, string $label, array $settings, array $choices ): void {
	printf( '<tr><th scope="row">%1$s</th><td><fieldset><legend class="screen-reader-text">%1$s</legend>', esc_html( $label ) );
	foreach ( $choices as $value => $words ) {
		printf(
			'<p><label><input type="radio" name="%1$s[%2$s]" value="%3$s" %4$s> %5$s</label></p>',
			esc_attr( OPTION ),
			esc_attr( $name ),
			esc_attr( $value ),
			checked( $settings[ $name ], $value, false ),
			esc_html( $words )
		);
	}
	echo '</fieldset></td></tr>';
}

/**
 * What the check has found.
 *
 * @param Report $report The findings.
 */
function show_report( Report $report ): void {
	$signs = array(
		'good'  => array( '✓', __( 'Good:', 'kitu-widgets' ) ),
		'so-so' => array( '!', __( 'To consider:', 'kitu-widgets' ) ),
		'bad'   => array( '✗', __( 'Does not work:', 'kitu-widgets' ) ),
	);
	printf( '<h2>%s</h2><div role="status"><ul class="kitu-report">', esc_html__( 'What the check has found', 'kitu-widgets' ) );
	foreach ( $report->findings as list( $how, $sentence ) ) {
		list( $sign, $word ) = $signs[ $how ];
		printf( '<li class="%s"><span aria-hidden="true">%s</span> <b>%s</b> %s</li>', esc_attr( $how ), esc_html( $sign ), esc_html( $word ), esc_html( $sentence ) );
	}
	echo '</ul></div>';
}

/** The shortcodes, each with what can be chosen. */
function shortcode_help(): void {
	printf( '<h2>%s</h2><p>%s</p><table class="widefat striped kitu-shortcodes"><tbody>', esc_html__( 'Shortcodes', 'kitu-widgets' ), esc_html__( 'For the classic editor and page builders. All can be left out:', 'kitu-widgets' ) );
	foreach ( WIDGETS as $widget ) {
		$names = array();
		foreach ( attributes_of( $widget ) as $name => $schema ) {
			$values  = 'boolean' === $schema['type'] ? '' : '="' . implode( '|', $schema['enum'] ?? array( 'integer' === $schema['type'] ? $schema['default'] : '…' ) ) . '"';
			$names[] = "<code>$name" . esc_html( $values ) . '</code>';
		}
		printf( '<tr><th scope="row"><code>[kitu_%s]</code></th><td>%s</td></tr>', esc_html( $widget ), wp_kses_post( implode( ' ', $names ) ) );
	}
	echo '</tbody></table>';
}
