#!/usr/bin/env node
import { processTerminal } from './cli/terminal.js';
import { run } from './cli/run.js';

const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
  process.exitCode = 130;
});
// Who pipes into `head` has seen enough.
process.stdout.on('error', () => process.exit());

const code = await run(process.argv.slice(2), processTerminal(stop.signal));
process.exitCode ??= code;
