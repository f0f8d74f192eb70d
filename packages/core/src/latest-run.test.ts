import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { LatestRunController } from './latest-run.js';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A controller with a host that counts its updates, and runs that the test ends by hand. */
function setUp() {
  const log: string[] = [];
  const runs: { argument: string; bring: (value: string) => void; fail: (error: Error) => void }[] = [];
  const state = { argument: 'a', updates: 0 };
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => state.updates++,
    updateComplete: Promise.resolve(true),
  };
  const controller = new LatestRunController<string, string>(host, {
    argument: () => state.argument,
    run: (argument) => new Promise((bring, fail) => runs.push({ argument, bring, fail })),
    onComplete: (value) => log.push(value),
    onError: (error) => log.push(String(error)),
  });
  return { controller, log, runs, state };
}

describe('LatestRunController', () => {
  it('runs in the first update, and when its argument is another one', () => {
    const { controller, runs, state } = setUp();
    controller.hostUpdate();
    controller.hostUpdate();
    state.argument = 'b';
    controller.hostUpdate();
    expect(runs.map(({ argument }) => argument)).to.deep.equal(['a', 'b']);
  });

  it('brings the value, says that it is over, and draws the host anew', async () => {
    const { controller, log, runs, state } = setUp();
    const done = controller.run();
    expect(controller.pending).to.equal(true);
    const { updates } = state;
    runs[0]?.bring('value');
    await done;
    expect(log).to.deep.equal(['value']);
    expect(controller.pending).to.equal(false);
    expect(state.updates).to.equal(updates + 1);
  });

  it('drops what an earlier run brings, before and after the last one', async () => {
    const { controller, log, runs } = setUp();
    const [first, second, last] = [controller.run(), controller.run(), controller.run()];
    runs[0]?.bring('too late');
    await first;
    expect(controller.pending).to.equal(true);
    runs[2]?.bring('last');
    await last;
    runs[1]?.fail(new Error('too late'));
    await second;
    expect(log).to.deep.equal(['last']);
  });

  it('tells of a failure, and runs again when it is told to', async () => {
    const { controller, log, runs } = setUp();
    const failed = controller.run();
    runs[0]?.fail(new Error('gone'));
    await failed;
    const again = controller.run();
    runs[1]?.bring('back');
    await again;
    expect(log).to.deep.equal(['Error: gone', 'back']);
  });

  it('does not run again by itself after a failure', async () => {
    const { controller, runs } = setUp();
    controller.hostUpdate();
    runs[0]?.fail(new Error('gone'));
    await settled();
    controller.hostUpdate();
    expect(runs).to.have.length(1);
  });
});
