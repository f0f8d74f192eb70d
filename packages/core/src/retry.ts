import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { backOff } from './back-off.js';
import type { Entry, Feed } from './feed.js';
import type { FeedError } from './feed-error.js';

const MINUTE = 60_000;

/** Decides when to ask again: regularly, after failures ever more rarely, and soon when the browser is online again. */
export class RetryController implements ReactiveController {
  /** Why the last attempt failed; `undefined` if it did not. */
  error: unknown;
  /** When the last attempt began that did not fail; milliseconds since 1970. */
  lastSuccess = 0;

  readonly #host: ReactiveControllerHost;
  #began = 0;
  /** When to try again after a failure; `Infinity` while an attempt is under way. */
  #next = Infinity;
  /** How many there have been in a row. */
  #failures = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
  }

  /** An attempt begins. */
  begin(): void {
    this.#began = Date.now();
    this.#next = Infinity;
  }

  succeed(): void {
    this.lastSuccess = this.#began;
    this.reset();
  }

  fail(error: unknown): void {
    this.error = error;
    this.#plan(this.#failures + 1);
  }

  /** There is another feed to ask for. */
  reset(): void {
    this.error = undefined;
    this.#failures = 0;
  }

  /**
   * The instant (milliseconds since 1970) of the next attempt; `Infinity`: not without being asked.
   *
   * @param minutes - The regular interval; at least 1, and 0 for none.
   * @param feed - What was read so far.
   */
  due(minutes: number, feed: Feed<Entry> | undefined): number {
    if (this.error) return this.#next;
    return minutes > 0 && feed && !feed.expired ? this.#began + Math.max(minutes, 1) * MINUTE : Infinity;
  }

  readonly #online = (): void => this.#plan(0);

  /** Widgets that share a request share its failure, and with it the random part: they ask together again. */
  #plan(failures: number): void {
    const { chance = Math.random(), notBefore = 0 } = Object(this.error) as Partial<FeedError>;
    this.#failures = failures;
    this.#next = Math.max(Date.now(), notBefore) + backOff(failures, chance);
    this.#host.requestUpdate();
  }
}
