// The engines that the tests can run in: where each is found on this machine, how it is had, how it is started.
import { Launcher } from 'chrome-launcher';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findMiniBrowser, webkitLauncher } from './webkit-launcher.mjs';

const which = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(existsSync);
const existing = (...paths) => paths.find((path) => path && existsSync(path));

function installedChrome() {
  try {
    return Launcher.getInstallations()[0];
  } catch {
    return undefined;
  }
}

export const findChromium = () =>
  existing(process.env.CHROME_PATH, which('chromium'), which('google-chrome')) ?? installedChrome();

export const findFirefox = () =>
  existing(
    process.env.FIREFOX_PATH,
    which('firefox-esr'),
    which('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  );

const findWebKit = () =>
  which('WebKitWebDriver') && which('xdotool') && (process.env.DISPLAY || which('Xvfb'))
    ? findMiniBrowser()
    : undefined;

/** What headless Chromium is started with, wherever it is started. */
export const chromiumArgs = [
  // Chromium's sandbox does not work for root, the user in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `launcher` takes the environment of the browser, if it is to be another one than ours. */
export const engines = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    launcher: (env) => chromeLauncher({ launchOptions: { executablePath: findChromium(), args: chromiumArgs, env } }),
  },
  firefox: {
    find: findFirefox,
    packages: ['firefox-esr'],
    launcher: (env) =>
      chromeLauncher({
        puppeteer,
        launchOptions: {
          env,
          browser: 'firefox',
          executablePath: findFirefox(),
          headless: true,
          extraPrefsFirefox: {
            'network.captive-portal-service.enabled': false,
            'network.connectivity-service.enabled': false,
            'app.normandy.enabled': false,
            'app.update.disabledForTesting': true,
          },
        },
      }),
  },
  webkit: {
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'xvfb', 'xdotool'],
    launcher: (env) => webkitLauncher({ env }),
  },
};

/** The engines asked for with BROWSERS=chromium,firefox; undefined where nobody asked. */
export function askedFor() {
  const names = process.env.BROWSERS?.split(',').map((name) => name.trim());
  const unknown = names?.find((name) => !(name in engines));
  if (unknown !== undefined) throw new Error(`BROWSERS: "${unknown}" is none of ${Object.keys(engines).join(', ')}`);
  return names;
}
