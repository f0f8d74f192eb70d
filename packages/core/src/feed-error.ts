/** What went wrong: a stable name for programs, as `reason` of an `error` event. */
export type FeedErrorReason =
  'no-address' | 'unreachable' | 'timeout' | 'too-large' | 'status' | 'not-json' | 'not-a-feed';

/**
 * No answer, no JSON, or not the feed we expect. The message is German and meant for the webmaster who opens the
 * browser's console: what was tried, with which address, what came, what to do.
 */
export class FeedError extends Error {
  override name = 'FeedError';

  constructor(
    /** The kind of failure. */
    readonly reason: FeedErrorReason,
    /** The address that was asked for. */
    readonly address: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
