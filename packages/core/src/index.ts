/** The kit for a widget of one's own. What is not named here is not public. */
export { anchorOf } from './anchor.js';
export { define } from './define.js';
export { FeedElement } from './feed-element.js';
export { FeedError, type FeedErrorReason } from './feed-error.js';
export type { FeedElementEventMap } from './feed-events.js';
export type { FeedState } from './feed-state.js';
export type { Entry, Feed, FeedHead } from './feed.js';
export { fetchJson } from './fetch-json.js';
export { renderHeading } from './heading.js';
export { keyed } from './keyed.js';
export { hostNote, type HostNote } from './link-hosts.js';
export { plural, type Language, type Locale, type Plural, type Texts } from './messages.js';
export { bool, count, isObject, language, lines, link, list, object, oneOf, source, text, type Raw } from './parse.js';
export { identity, readEntries, readFeed } from './read-feed.js';
export { first, nextAfter, type Selection } from './selection.js';
export {
  dayOf,
  endOf,
  format,
  formatRange,
  HOME_ZONE,
  machineTime,
  moment,
  startOf,
  timeZone,
  type Moment,
  type TimeStyle,
} from './time.js';
