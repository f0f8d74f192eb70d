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

const findShell = () => which('chromium-headless-shell');

/**
 * The Chromium of pages that nobody looks at: the same engine without windows, whose user interface costs half a second
 * of a processor for each page. Playwright, too, has it for what is headless.
 */
export const findHeadless = () => existing(process.env.CHROME_PATH, findShell()) ?? findChromium();

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

/**
 * `launcher` takes the environment of the browser, if it is to be another one than ours. `packages` are needed where
 * `find` finds nothing, `faster` where it does, too.
 */
export const engines = {
  chromium: {
    find: findChromium,
    packages: ['chromium'],
    faster: () => (findShell() ? [] : ['chromium-headless-shell']),
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
