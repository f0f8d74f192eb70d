// Does the time of each importer, of the check and of each output grow with its input, and not with the square of it?
// node packages/feed/bench/linear.mjs [part of a name] (after npm run build, or npx tsc -b packages/feed)
// Processor time of 1 ×, 2 × and 4 × an input. The first size is doubled until it takes long enough to be measured. Each
// of several processes takes the least time of three runs per size; what counts is the median of their ratios.
// Ends with 1 when twice the input costs more than 2.3 times as much, in either step.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CASES } from './linear-cases.mjs';

const RATIO = 2.3;
const PROCESSES = 3;
/** In less time than this (milliseconds) the compiler and the collector of garbage are measured, and not the code. */
const MEASURABLE = 40;
/** A case that cannot reach that time, because a limit ends it, stops here: so many times its smallest size. */
const LARGEST = 8;

async function milliseconds(prepare, size, rounds = 3) {
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const work = await prepare(size);
    globalThis.gc?.();
    const before = process.cpuUsage();
    try {
      await work();
    } catch {
      // A refusal takes its time, too.
    }
    runs.push(process.cpuUsage(before).user / 1000);
  }
  return Math.min(...runs);
}

async function measure([, smallest, prepare]) {
  let size = smallest;
  await milliseconds(prepare, size);
  while (size < smallest * LARGEST && (await milliseconds(prepare, size)) < MEASURABLE) size *= 2;
  const ms = [];
  for (const factor of [1, 2, 4]) ms.push(await milliseconds(prepare, size * factor));
  return { size, ms };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

async function ratios(name) {
  const runs = [];
  for (let count = 0; count < PROCESSES; count++) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--expose-gc',
      '--single-threaded',
      '--max-semi-space-size=64',
      fileURLToPath(import.meta.url),
      '--one',
      name,
    ]);
    runs.push(JSON.parse(stdout));
  }
  const ms = [0, 1, 2].map((step) => median(runs.map((run) => run.ms[step])));
  const steps = [1, 2].map((step) => median(runs.map((run) => run.ms[step] / run.ms[step - 1])));
  return { size: median(runs.map(({ size }) => size)), ms, steps };
}

async function report(part) {
  let bad = 0;
  for (const [name] of CASES.filter(([each]) => each.includes(part))) {
    const { size, ms, steps } = await ratios(name);
    const isBad = steps.some((ratio) => ratio > RATIO);
    bad += isBad ? 1 : 0;
    const times = ms.map((each) => each.toFixed(0).padStart(6)).join('');
    console.log(
      `${isBad ? '✗' : '✓'} ${name.padEnd(40)}${String(size).padStart(9)} ×${times} ms   ${steps.map((step) => step.toFixed(2)).join(' ')}`,
    );
  }
  console.log(bad ? `${bad} grow faster than their input` : 'all grow with their input');
  process.exitCode = bad ? 1 : 0;
}

const [mode, name] = process.argv.slice(2);
if (mode === '--one') console.log(JSON.stringify(await measure(CASES.find(([each]) => each === name))));
else await report(mode ?? '');
