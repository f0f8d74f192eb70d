// Runs rooms of the tests and npm scripts one after another: `npm run check -- hosts cms`. It goes on after a failure, so
// that one run tells all, and ends with the sum of what each counted: 'N passed, N failed'. `verify` is all that CI runs.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';

const node = (...files) =>
  `node --test --test-concurrency=2 --test-reporter=./tests/support/node-reporter.mjs ${files.join(' ')}`;
const browsers = 'node tests/support/ensure-browsers.mjs';
const packages = (...names) => `node tests/support/ensure-packages.mjs ${names.join(' ')}`;
const wtr = (folder = '') => `web-test-runner${folder && ` --config ${folder}/web-test-runner.config.mjs`}`;

/** The commands of each room; tests/README.md says what each proves, what it needs and how long it takes. */
const ROOMS = {
  node: [
    'tsc -b packages/feed',
    node(
      'demo/feeds/*.test.mjs packages/feed/dist/test/*.test.mjs tests/bench/*.test.mjs tests/docs/*.test.mjs',
      'tests/heard/*.test.mjs',
      'tests/hostile/storm.test.mjs tests/release/api.test.mjs',
    ),
  ],
  browsers: [browsers, wtr()],
  zones: [browsers, wtr('tests/zones')],
  pages: [
    browsers,
    node('tests/pages/*.test.mjs'),
    `${process.env.KITU_ALL ? '' : 'BROWSERS=chromium '}${wtr('tests/pages')}`,
  ],
  a11y: [browsers, 'node tests/a11y/evidence.mjs'],
  hosts: [browsers, packages('hosts'), wtr('tests/hosts')],
  nginx: [packages('nginx'), node('tests/nginx/*.test.mjs')],
  cms: [browsers, packages('cms'), node('tests/cms/*.test.mjs')],
  php: [
    packages('php'),
    'tsc -b packages/feed',
    'php integrations/php/tests/run.php',
    'php -n integrations/php/tests/run.php',
    node('tests/php/*.test.mjs'),
  ],
  phps: ['tsc -b packages/feed', 'node tests/php/versions/run.mjs'],
  typo3: [node('tests/typo3/*.test.mjs')],
  consumers: [browsers, 'node tests/consumers/run.mjs'],
  heard: [packages('heard'), 'node tests/heard/listen.mjs'],
  leaks: [browsers, node('tests/hostile/memory.test.mjs tests/hostile/offline.test.mjs')],
  built: [browsers, 'node tests/release/check-packages.mjs', node('tests/release/*.test.mjs')],
  release: [browsers, 'npm run -s release:dry', node('tests/release/dry.check.mjs')],
  stories: [browsers, 'node tests/stories/visit.mjs', node('tests/stories/*.test.mjs')],
  matrix: [browsers, 'node tests/stories/matrix.mjs'],
  hostile: [browsers, 'node tests/hostile/report.mjs'],
  fuzz: [browsers, "KITU_FUZZ=${KITU_FUZZ:-25000} TESTS='packages/widgets/src/*/*-fuzz.test.ts' web-test-runner"],
  twice: [browsers, 'node tests/release/twice.mjs'],
};

/**
 * CI: first what the others need; then two at a time, the longest first. The stories are those of the dry release.
 */
const FIRST = [['setup'], ['build']];
const THEN = [
  ['browsers'],
  ['a11y'],
  ['node'],
  ['release', 'stories'],
  ['pages'],
  ['cms'],
  ['zones'],
  ['hosts'],
  ['consumers'],
  ['built'],
  ['lint'],
  ['leaks'],
  ['nginx'],
  ['php'],
  ['size'],
];
const SETUP = [browsers, packages('hosts', 'nginx', 'cms', 'php')];

const results = [];

/** Runs one room or npm script. Its output is shown, at its end where others run beside it; its closing lines are counted. */
function run(name, { aside }) {
  const commands = name === 'setup' ? SETUP : (ROOMS[name] ?? [`npm run -s ${name}`]);
  const start = performance.now();
  const PATH = `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`;
  const env = {
    ...process.env,
    PATH,
    ...(aside && name === 'stories' ? { STORYBOOK: 'release-dry/site/storybook' } : {}),
  };
  if (!aside) console.log(`\n── ${name}`);
  return new Promise((done) => {
    const child = spawn(commands.join(' && '), { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    const add = (text) => {
      output += text;
      if (!aside) process.stdout.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('close', (code) => {
      const sum = { passed: 0, failed: 0 };
      for (const [, passed, failed] of output.matchAll(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)) {
        sum.passed += Number(passed);
        sum.failed += Number(failed);
      }
      // A room without a test has not passed.
      if (!sum.failed && (code !== 0 || (name in ROOMS && !sum.passed))) sum.failed = 1;
      if (aside) console.log(`\n── ${name}\n${output.trimEnd()}`);
      results.push({ name, ...sum, seconds: Math.round((performance.now() - start) / 1000) });
      done();
    });
  });
}

/** Runs chains of steps, some at a time; the steps of a chain one after another. */
async function runAll(chains, workers) {
  const left = [...chains];
  const work = async () => {
    for (let chain; (chain = left.shift());) for (const name of chain) await run(name, { aside: workers > 1 });
  };
  await Promise.all(Array.from({ length: workers }, work));
}

const asked = process.argv.slice(2);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const unknown = asked.filter((name) => !(name in ROOMS) && !(name in scripts));
if (!asked.length || unknown.length) {
  if (unknown.length) console.error(`There is no room ${unknown.join(', ')}.`);
  console.error(`npm run check -- ROOM… runs rooms: ${Object.keys(ROOMS).join(', ')}. tests/README.md tells of them.`);
  process.exit(2);
}
if (asked[0] === 'verify') {
  await runAll(FIRST, 2);
  await runAll(THEN, 2);
} else {
  await runAll([asked], 1);
}

console.log();
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${`${seconds} s`.padStart(6)}  ${name}: ${passed || failed ? `${passed} passed, ${failed} failed` : 'ok'}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
