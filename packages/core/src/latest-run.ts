import type { ReactiveControllerHost } from 'lit';

/** Runs of an asynchronous function of which only the last one counts. */
export interface LatestRun {
  /** A run has begun, and the last one is not over. */
  isPending(): boolean;
  /** The argument is one for which nothing has to be done. */
  skip(): void;
  /** Runs it now. Resolves when this run is over, whatever came of it. */
  run(): Promise<void>;
}

/**
 * Runs an asynchronous function when its argument changes, and when it is told to. Only the last run counts: what an
 * earlier one still brings is dropped. Of Lit's `Task` no more than this is needed, and `Task` costs 400 bytes more.
 *
 * @param host - The element; it is updated when a run begins and ends.
 * @param argumentNow - The argument; asked in each update of the host. Another value than before starts a run.
 * @param work - Does the work.
 * @param onComplete - The last run brought a value.
 * @param onError - The last run failed, or `onComplete` did.
 */
export function addLatestRun<Argument, Value>(
  host: ReactiveControllerHost,
  argumentNow: () => Argument,
  work: (argument: Argument) => Promise<Value>,
  onComplete: (value: Value) => void,
  onError: (error: unknown) => void,
): LatestRun {
  let argument: Argument | undefined;
  let count = 0;
  let pending = false;
  const run = async (): Promise<void> => {
    const own = ++count;
    const settle = (then: () => void): void => {
      if (own !== count) return;
      pending = false;
      then();
      host.requestUpdate();
    };
    argument = argumentNow();
    pending = true;
    host.requestUpdate();
    await work(argument)
      .then((value) => settle(() => onComplete(value)))
      .catch((error: unknown) => settle(() => onError(error)));
  };
  host.addController({
    hostUpdate() {
      if (argumentNow() !== argument) void run();
    },
  });
  const skip = (): void => {
    argument = argumentNow();
  };
  return { isPending: () => pending, skip, run };
}
