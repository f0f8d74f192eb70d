import { schemaForTests } from './packages/assistant/schema-plugin.mjs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { fileURLToPath } from 'node:url';
import { askedFor, engines } from './tests/support/browsers.mjs';
import { figures } from './tests/support/figures.mjs';
import { oddServer } from './tests/support/odd-server.mjs';
import { closingLine } from './tests/support/wtr-reporter.mjs';
import { corpus, failOnLitWarnings, fuzz, hostileStrings, lit, patience } from './tests/support/test-plugins.mjs';

const names = askedFor() ?? Object.keys(engines).filter((name) => engines[name].find());
const browsers = names.map((name) => engines[name].launcher());
const warnings = process.env.LIT === 'development';

/**
 * Long, and about what engines hardly differ in: in the first engine only. At night `hostile` runs them in all. And
 * `named-entry`: in Firefox the test runner loses its page, for a reason that is not known (a change of the address alone
 * does not do it).
 */
const FIRST_ENGINE = [
  'packages/widgets/src/{hostile,shapes,named-entry}.test.ts',
  'packages/widgets/src/*/*-fuzz.test.ts',
];

export default {
  rootDir: '.',
  files: process.env.TESTS ?? ['packages/*/src/**/*.test.ts', ...FIRST_ENGINE.map((files) => `!${files}`)],
  groups: process.env.TESTS
    ? []
    : [{ name: 'in the first engine', files: FIRST_ENGINE, browsers: browsers.slice(0, 1) }],
  // Our own packages from their sources, and the Lit of the bundle; or Lit's development build, for its warnings.
  nodeResolve: { exportConditions: ['@kitu/source', ...(warnings ? ['development'] : []), 'default'] },
  plugins: [
    schemaForTests(),
    corpus(),
    oddServer(),
    hostileStrings(),
    fuzz(),
    figures(),
    patience(),
    warnings ? failOnLitWarnings() : lit(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers,
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), closingLine()],
  concurrentBrowsers: 2,
  // One page at a time: a page behind another is hidden, and has neither the focus nor anything in view.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 30_000,
  testsFinishTimeout: process.env.KITU_FUZZ ? 3_600_000 : 600_000,
  testFramework: { config: { timeout: 20_000 } },
  coverageConfig: { include: ['packages/*/src/**'], exclude: ['**/*.test.ts', '**/testing.ts'] },
};
