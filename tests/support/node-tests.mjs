import { spawnSync } from 'node:child_process';

/** Runs files of tests with `node --test`; what they say is shown. Gives the exit `status`. */
export const spawnNodeTests = (files, env) =>
  spawnSync(process.execPath, ['--test', '--test-reporter=./tests/support/node-reporter.mjs', ...files], {
    stdio: 'inherit',
    env,
  });
