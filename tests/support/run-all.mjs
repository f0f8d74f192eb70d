// Runs npm scripts one after another: node tests/support/run-all.mjs build lint … It goes on after a failure, so that one run
// tells all, and ends with the sum of what the scripts counted: 'N passed, N failed'.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Runs one npm script; its output is shown, and its closing lines are counted. */
function run(script) {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn('npm', ['run', '-s', script], { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.on('close', (code) => {
      let passed = 0;
      let failed = 0;
      for (const [, good, bad] of output.matchAll(/^(\d+) passed, (\d+) failed(?:, \d+ skipped)?$/gm)) {
        passed += Number(good);
        failed += Number(bad);
      }
      if (code !== 0 && !failed) failed = 1;
      resolve({ script, passed, failed, seconds: Math.round((performance.now() - start) / 1000) });
    });
  });
}

const results = [];
for (const script of process.argv.slice(2)) {
  console.log(`\n── npm run ${script}`);
  results.push(await run(script));
}

console.log();
for (const { script, passed, failed, seconds } of results) {
  const count = passed || failed ? `${passed} passed, ${failed} failed` : 'ok';
  console.log(`${`${seconds} s`.padStart(6)}  ${script}: ${count}`);
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
