/** The kit for a widget of one's own. */
export * from './define.js';
export * from './feed-element.js';
export * from './feed-error.js';
export * from './feed-events.js';
export * from './feed.js';
export * from './fetch-json.js';
export * from './heading.js';
export * from './messages.js';
export * from './parse.js';
export * from './time.js';
