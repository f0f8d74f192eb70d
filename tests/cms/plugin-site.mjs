// A WordPress with the plug-in of the release, as its zip is unpacked. Run `npm run build` before.
import { unzipSync } from 'fflate';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startWordPress } from './wordpress-site.mjs';

/** Puts the plug-in where WordPress looks for it, in the way in which it unpacks one. */
export function unpackPlugin(site) {
  const zip = readdirSync('release').find((name) => name.startsWith('kitu-widgets-wordpress-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(`release/${zip}`)))) {
    const path = join(site, 'wp-content/plugins', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/** The publisher of the tests is on the same host, on any port, and nobody signed its certificate. Nothing else is asked. */
const LOOPBACK = `
add_filter( 'http_request_host_is_external', fn( $is, $host ) => $is || '127.0.0.1' === $host, 10, 2 );
remove_action( 'init', 'wp_schedule_update_checks' );
remove_action( 'init', 'wp_schedule_https_detection' );
remove_action( 'wp_https_detection', 'wp_update_https_detection_errors' );
remove_action( 'do_pings', 'do_all_pings' );
add_filter( 'https_ssl_verify', '__return_false' );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => array( ...$ports, wp_parse_url( $url, PHP_URL_PORT ) ), 10, 3 );
`;

const php = (value) => `json_decode( ${JSON.stringify(JSON.stringify(value)).replaceAll('$', '\\$')}, true )`;

/** Starts it with the plug-in activated, and no settings. */
export async function startPluginSite() {
  const wordpress = await startWordPress({ prepare: unpackPlugin });
  // Whatever PHP and WordPress find fault with.
  const log = join(wordpress.site, 'debug.log');
  wordpress.define('WP_DEBUG', true);
  wordpress.define('WP_DEBUG_DISPLAY', false);
  wordpress.define('WP_DEBUG_LOG', log);
  wordpress.addCode(LOOPBACK, 'loopback');
  const { run } = wordpress;
  await run(
    "require_once ABSPATH . 'wp-admin/includes/plugin.php'; return activate_plugin( 'kitu-widgets/kitu-widgets.php' );",
  );
  return {
    ...wordpress,
    /** Saves settings as the form does, but for the form. */
    configure: (settings) =>
      run(`return update_option( 'kitu_widgets', ${php({ mode: 'light', script: 'own', ...settings })} );`),
    /** Changes what is known of the copy. */
    remember: (known) =>
      run(`return update_option( 'kitu_widgets_state', ${php(known)} + get_option( 'kitu_widgets_state' ) );`),
    option: (name) => run(`return get_option( '${name}' );`),
    /** Makes it time for the next request, and calls the cron as a server does. */
    async cron() {
      await run(
        "wp_clear_scheduled_hook( 'kitu_widgets_refresh' ); return wp_schedule_event( time() - 1, 'kitu_widgets_refresh', 'kitu_widgets_refresh' );",
      );
      await (await fetch(`${wordpress.origin}/wp-cron.php`)).text();
    },
    /** What PHP and WordPress found fault with in the plug-in. */
    faults: () =>
      (existsSync(log) ? readFileSync(log, 'utf8') : '').split('\n').filter((line) => /kitu-widgets/.test(line)),
    /** Makes it the first site of a network, with the plug-in for all. */
    async makeNetwork() {
      const domain = new URL(wordpress.origin).host;
      wordpress.define('WP_ALLOW_MULTISITE', true);
      await run(`require_once ABSPATH . 'wp-admin/includes/upgrade.php'; require_once ABSPATH . 'wp-admin/includes/network.php';
		global $wpdb;
		foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) { $wpdb->$table = $prefixed; }
		install_network();
		return populate_network( 1, '${domain}', 'chefin@stadt.example', 'Netz', '/', false );`);
      const network = {
        MULTISITE: true,
        SUBDOMAIN_INSTALL: false,
        DOMAIN_CURRENT_SITE: domain,
        PATH_CURRENT_SITE: '/',
      };
      Object.entries({ ...network, SITE_ID_CURRENT_SITE: 1, BLOG_ID_CURRENT_SITE: 1 }).forEach(([name, value]) =>
        wordpress.define(name, value),
      );
      await run(
        "require_once ABSPATH . 'wp-admin/includes/plugin.php'; update_option( 'active_plugins', array() ); return activate_plugin( 'kitu-widgets/kitu-widgets.php', '', true );",
      );
    },
    /** What of a page has to do with the plug-in, as it comes without a script: the lines that name it. */
    html: async (address) =>
      (await (await fetch(address)).text())
        .split('\n')
        .filter((line) => /kitu/i.test(line))
        .join('\n'),
  };
}

/** Logs in. Much of the administration is in English: Debian has no newer translation. */
export async function logIn(page, { origin, password }, user) {
  await page.goto(`${origin}/wp-login.php`);
  await page.locator('#user_login').fill(user);
  await page.locator('#user_pass').fill(password);
  await page.locator('#wp-submit').click();
  await page.waitForURL(/wp-admin/);
}
