#!/usr/bin/env node
import { processTerminal } from './cli/terminal.js';
import { run } from './cli/run.js';

const stop = new AbortController();
for (const [name, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(name, () => {
    stop.abort();
    process.exitCode = code;
    // What is being written is finished; a server that is slow is not waited for.
    setTimeout(() => process.exit(), 500).unref();
  });
}
// Who pipes into `head` has seen enough.
process.stdout.on('error', () => process.exit());

const code = await run(process.argv.slice(2), processTerminal(stop.signal));
process.exitCode ??= code;
