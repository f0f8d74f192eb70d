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
    // Time to finish a file that is being written, but not to wait for a slow server.
    setTimeout(() => process.exit(), 500).unref();
  });
}
// EPIPE: the reader of the pipe (such as `head`) has closed it. The rest of the output is not needed.
process.stdout.on('error', () => process.exit());

const code = await run(process.argv.slice(2), processTerminal(stop.signal));
process.exitCode ??= code;
