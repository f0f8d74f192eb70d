/** What went wrong: a stable name for programs, as `reason` of an `error` event. */
export type FeedErrorReason =
  'no-address' | 'unreachable' | 'timeout' | 'too-large' | 'status' | 'not-json' | 'not-a-feed';

/**
 * No answer, no JSON, or not the feed we expect. The message is German and meant for the webmaster who opens the
 * browser's console: what was tried, with which address, what came, what to do.
 */
export class FeedError extends Error {
  override name = 'FeedError';

  /**
   * From 0 to 1: the random part of the wait before the next attempt. Widgets that share a request share it, and try
   * again together.
   */
  readonly chance = Math.random();

  constructor(
    /** The kind of failure. */
    readonly reason: FeedErrorReason,
    /** The address that was asked for. */
    readonly address: string,
    message: string,
    options?: ErrorOptions,
    /** The instant (milliseconds since 1970) before which the server does not want to be asked again. */
    readonly notBefore = 0,
  ) {
    super(message, options);
  }
}
