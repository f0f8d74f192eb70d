// Printed pages in real engines, as a visitor in Germany has them: in Chromium; at night (KITU_ALL=1), or with
// BROWSERS=firefox,webkit, in others, too. Run `npm run build` before.
import { askedFor, engines } from '../support/browsers.mjs';
import { printer } from './printer.mjs';

if (!askedFor() && !process.env.KITU_ALL) process.env.BROWSERS = 'chromium';
const { default: base } = await import('../../web-test-runner.config.mjs');
const names = askedFor() ?? Object.keys(engines).filter((name) => engines[name].find());

export default {
  ...base,
  files: process.env.TESTS ?? 'tests/pages/*.test.js',
  groups: [],
  middleware: [printer()],
  browsers: names.map((name) => engines[name].launcher({ ...process.env, TZ: 'Europe/Berlin' })),
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 600_000 } },
};
