// The tests of whole pages, with the scripts as they were built: run `npm run build` before. PAGES=csp runs those
// whose name begins with csp.
import { defaultReporter } from '@web/test-runner';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askedFor, engines } from '../support/browsers.mjs';
import { closingLine } from '../support/wtr-reporter.mjs';
import { hosts } from './middleware.mjs';
import { hostsTable } from './table.mjs';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));
const names = askedFor() ?? Object.keys(engines).filter((name) => engines[name].find());
if (!existsSync(`${rootDir}packages/widgets/cdn/kitu.js`)) throw new Error('There is no script yet: npm run build');

export default {
  rootDir,
  files: process.env.TESTS ?? 'tests/hosts/*.test.js',
  nodeResolve: true,
  middleware: [hosts()],
  plugins: [hostsTable(names)],
  browsers: names.map((name) => engines[name].launcher()),
  staticLogging: !process.stdout.isTTY,
  // What a host page writes to its own console is part of the test, not of its report.
  filterBrowserLogs: () => false,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), closingLine()],
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
};
