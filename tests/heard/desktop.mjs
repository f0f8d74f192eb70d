// A desktop without a screen and without sound: display, message buses, window manager, Orca and a browser, in a folder
// of its own. Everything is ended by `close`.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromiumArgs, findChromium, findFirefox } from '../support/browsers.mjs';
import { listen } from './speech.mjs';

const LOCALES = { de: 'de_DE.UTF-8', en: 'en_GB.UTF-8' };

/** Only what is read on the page: no page that begins to speak by itself, no echo of keys, no braille. */
const ORCA_SETTINGS = `import orca.settings as settings
settings.sayAllOnLoad = False
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False
`;

/** Firefox without its greetings, which speak, too. */
const firefoxSettings = (lang) =>
  Object.entries({
    'accessibility.force_disabled': -1,
    'intl.locale.requested': lang === 'de' ? 'de' : 'en-US',
    'intl.accept_languages': lang,
    'browser.aboutwelcome.enabled': false,
    'browser.preonboarding.enabled': false,
    'termsofuse.bypassNotification': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'browser.newtab.preload': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.panel.shown': true,
    'browser.download.autohideButton': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'ui.prefersReducedMotion': 1,
  })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');

const COMMANDS = {
  firefox: (folder, lang, url) => {
    mkdirSync(join(folder, 'firefox'));
    writeFileSync(join(folder, 'firefox/user.js'), firefoxSettings(lang));
    return [findFirefox(), '--no-remote', '--profile', join(folder, 'firefox'), '--new-window', url];
  },
  chromium: (folder, lang, url) => [
    findChromium(),
    ...chromiumArgs,
    '--force-renderer-accessibility',
    '--disable-features=Translate,DownloadBubble',
    '--password-store=basic',
    `--lang=${lang}`,
    `--user-data-dir=${join(folder, 'chromium')}`,
    '--window-size=1200,900',
    url,
  ],
};

/** What is here, for the transcripts; nothing where it is missing. */
export function versions() {
  const first = (command, ...args) => {
    try {
      return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).match(
        /\d[\d.]+\d/,
      )?.[0];
    } catch {
      return undefined;
    }
  };
  return {
    orca: first('dpkg-query', '-W', '-f=${Version}', 'orca'),
    firefox: findFirefox() && first(findFirefox(), '--version'),
    chromium: findChromium() && first(findChromium(), '--version'),
  };
}

const environment = (folder, lang) => ({
  PATH: process.env.PATH,
  HOME: folder,
  TZ: 'Europe/Berlin',
  LANG: LOCALES[lang],
  LC_ALL: LOCALES[lang],
  XDG_RUNTIME_DIR: folder,
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_DATA_HOME: join(folder, 'data'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  SPEECHD_ADDRESS: `unix_socket:${join(folder, 'speech')}`,
  GSETTINGS_BACKEND: 'keyfile',
  GNOME_ACCESSIBILITY: '1',
  GTK_MODULES: 'gail:atk-bridge',
  GDK_BACKEND: 'x11',
  MOZ_ENABLE_WAYLAND: '0',
  LIBGL_ALWAYS_SOFTWARE: '1',
});

/** The first line that a program writes to a pipe. */
const firstLine = (stream) => new Promise((resolve) => stream.once('data', (data) => resolve(String(data).trim())));

/** Starts it all, with a page in the browser. `speech` emits what is said; `press` presses keys (names of xdotool). */
export async function openDesktop({ browser, lang, url }) {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-heard-'));
  const env = environment(folder, lang);
  const log = openSync(join(folder, 'log'), 'a');
  const children = [];
  const start = ([command, ...args], output = log) => {
    const child = spawn(command, args, { env, cwd: folder, stdio: ['ignore', output, log, output] });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    children.unshift(child);
    return child;
  };
  const run = (command, ...args) => execFileSync(command, args, { env, stdio: ['ignore', log, log] });
  const close = async () => {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 3000);
      await over;
      clearTimeout(late);
    }
    speech?.close();
    // A mount of the session in it may take a while to go.
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  let speech;
  try {
    const screen = start(['Xvfb', '-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], 'pipe');
    env.DISPLAY = `:${await firstLine(screen.stdio[3])}`;
    const bus = start(['dbus-daemon', '--session', '--nofork', '--print-address=3'], 'pipe');
    env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdio[3]);
    run('gsettings', 'set', 'org.gnome.desktop.interface', 'toolkit-accessibility', 'true');
    run('gsettings', 'set', 'org.gnome.desktop.a11y.applications', 'screen-reader-enabled', 'true');
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
      const set = 'org.freedesktop.DBus.Properties.Set';
      run(
        'gdbus',
        'call',
        '--session',
        '--dest',
        'org.a11y.Bus',
        '--object-path',
        '/org/a11y/bus',
        '--method',
        set,
        'org.a11y.Status',
        property,
        '<true>',
      );
    }
    start(['openbox']);
    speech = await listen(join(folder, 'speech'));
    mkdirSync(join(folder, 'orca'));
    writeFileSync(join(folder, 'orca/orca-customizations.py'), ORCA_SETTINGS);
    const greeting = new Promise((resolve) => speech.once('said', resolve));
    // Orca does not start where pgrep finds another one of the same user. Each of these desktops has buses of its own, so
    // it is the only one here.
    mkdirSync(join(folder, 'alone'));
    writeFileSync(join(folder, 'alone/pgrep'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const alone = `PATH=${join(folder, 'alone')}:${env.PATH}`;
    // Orca's modules belong to the system's Python, whichever comes first in PATH.
    start(['env', alone, '/usr/bin/python3', '/usr/bin/orca', '-u', join(folder, 'orca')]);
    await within(60, greeting, () => `Orca said nothing.\n${readFileSync(join(folder, 'log'), 'utf8').slice(-2000)}`);
    start(COMMANDS[browser](folder, lang, url));
  } catch (error) {
    await close();
    throw error;
  }
  const press = (key) => promisify(execFile)('xdotool', ['key', '--clearmodifiers', key], { env });
  return { speech, press, close };
}

/** Waits for a promise, so many seconds; then it is an error that says what was waited for. */
export function within(seconds, promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`After ${seconds} s: ${what()}`)), seconds * 1000);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
