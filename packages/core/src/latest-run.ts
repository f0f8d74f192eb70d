import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a `LatestRunController` runs, and with which argument. */
export interface Run<Argument, Value> {
  /** The argument; asked for in each update of the host. Another value than before starts a run. */
  argument(): Argument;
  /** Does the work. */
  run(argument: Argument): Promise<Value>;
  /** The last run brought a value. */
  onComplete(value: Value): void;
  /** The last run failed, or `onComplete` did. */
  onError(error: unknown): void;
}

/**
 * Runs an asynchronous function when its argument changes, and when it is told to. Only the last run counts: what an
 * earlier one still brings is dropped. Of Lit's `Task` no more than this is needed, and `Task` costs 400 bytes more.
 */
export class LatestRunController<Argument, Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #work: Run<Argument, Value>;
  #argument: Argument | undefined;
  #count = 0;

  /** A run has begun, and the last one is not over. */
  pending = false;

  constructor(host: ReactiveControllerHost, work: Run<Argument, Value>) {
    this.#host = host;
    this.#work = work;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#work.argument() !== this.#argument) void this.run();
  }

  /** Runs it now. Resolves when this run is over, whatever came of it. */
  async run(): Promise<void> {
    const work = this.#work;
    const count = ++this.#count;
    const settle = (then: () => void): void => {
      if (count !== this.#count) return;
      this.pending = false;
      then();
      this.#host.requestUpdate();
    };
    this.#argument = work.argument();
    this.pending = true;
    this.#host.requestUpdate();
    await work
      .run(this.#argument)
      .then((value) => settle(() => work.onComplete(value)))
      .catch((error: unknown) => settle(() => work.onError(error)));
  }
}
