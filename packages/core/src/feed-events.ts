import type { FeedError } from './feed-error.js';

/** The events of a widget by name, for listeners in TypeScript. */
export interface FeedElementEventMap extends Omit<HTMLElementEventMap, 'error' | 'load'> {
  load: CustomEvent<null>;
  error: CustomEvent<FeedError>;
}

/** `addEventListener` of a widget: as in the DOM, but `load` and `error` have types of their own. */
export interface Listen<Options> {
  <Name extends keyof FeedElementEventMap>(
    type: Name,
    listener: (event: FeedElementEventMap[Name]) => unknown,
    options?: boolean | Options,
  ): void;
  (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | Options): void;
}
