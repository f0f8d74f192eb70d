import { relative } from 'node:path';
import { engineOf, keepFigure } from './figures.mjs';

/** Closes a run with how many tests each engine ran, and 'N passed, N failed' on a line of its own. */
export const closingLine = () => ({
  onTestRunFinished({ sessions }) {
    const total = { passed: 0, failed: 0, skipped: 0 };
    const engines = new Map();
    for (const session of sessions) {
      const { name } = session.browser;
      const sum = engines.get(name) ?? { passed: 0, failed: 0, skipped: 0 };
      engines.set(name, sum);
      const before = sum.passed;
      count(session.testResults, sum);
      const file = relative('.', session.testFile ?? '.');
      keepFigure('tests', { file, passed: sum.passed - before }, engineOf(session.browser));
      // A file that did not load, a page that crashed, a hook that failed.
      if (session.errors.length) sum.failed += 1;
    }
    this.lines = [];
    for (const [name, sum] of engines) {
      const { version } = sessions.find(({ browser }) => browser.name === name).browser;
      if (version) keepFigure('version', version, engineOf({ name }));
      this.lines.push(`${name}: ${line(sum)}`);
      for (const key of Object.keys(total)) total[key] += sum[key];
    }
    this.lines.push('', line(total));
  },
  stop() {
    if (this.lines) console.log(`\n${this.lines.join('\n')}`);
  },
});

function count(suite, sum) {
  for (const test of suite?.tests ?? []) sum[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) count(inner, sum);
}

const line = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
