import { expect } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addLatestRun } from './latest-run.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A controller with a host that counts its updates, and runs that the test ends by hand. */
function setUp() {
  const log: string[] = [];
  const runs: { argument: string; bring: (value: string) => void; fail: (error: Error) => void }[] = [];
  const state = { argument: 'a', updates: 0 };
  let controller: ReactiveController | undefined;
  const host: ReactiveControllerHost = {
    addController: (added) => (controller = added),
    removeController: () => undefined,
    requestUpdate: () => state.updates++,
    updateComplete: Promise.resolve(true),
  };
  const latest = addLatestRun<string, string>(
    host,
    () => state.argument,
    (argument) => new Promise((bring, fail) => runs.push({ argument, bring, fail })),
    (value) => log.push(value),
    (error) => log.push(String(error)),
  );
  return { latest, log, runs, state, update: () => controller?.hostUpdate?.() };
}

describe('addLatestRun', () => {
  it('runs in the first update, and when its argument is another one', () => {
    const { runs, state, update } = setUp();
    update();
    update();
    state.argument = 'b';
    update();
    expect(runs.map(({ argument }) => argument)).to.deep.equal(['a', 'b']);
  });

  it('brings the value, says that it is over, and draws the host anew', async () => {
    const { latest, log, runs, state } = setUp();
    const done = latest.run();
    expect(latest.isPending()).to.equal(true);
    const { updates } = state;
    runs[0]?.bring('value');
    await done;
    expect(log).to.deep.equal(['value']);
    expect(latest.isPending()).to.equal(false);
    expect(state.updates).to.equal(updates + 1);
  });

  it('drops what an earlier run brings, before and after the last one', async () => {
    const { latest, log, runs } = setUp();
    const [first, second, last] = [latest.run(), latest.run(), latest.run()];
    runs[0]?.bring('too late');
    await first;
    expect(latest.isPending()).to.equal(true);
    runs[2]?.bring('last');
    await last;
    runs[1]?.fail(new Error('too late'));
    await second;
    expect(log).to.deep.equal(['last']);
  });

  it('tells of a failure, and runs again when it is told to', async () => {
    const { latest, log, runs } = setUp();
    const failed = latest.run();
    runs[0]?.fail(new Error('gone'));
    await failed;
    const again = latest.run();
    runs[1]?.bring('back');
    await again;
    expect(log).to.deep.equal(['Error: gone', 'back']);
  });

  it('does not run again by itself after a failure', async () => {
    const { runs, update } = setUp();
    update();
    runs[0]?.fail(new Error('gone'));
    await settled();
    update();
    expect(runs).to.have.length(1);
  });
});
