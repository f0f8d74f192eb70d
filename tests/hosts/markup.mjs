// What the host pages are written with. No library is committed: `lib` names files of npm packages, `lib('debian/…')`
// those of Debian's.

export const SCRIPT = '/hosts/-/kitu.js';
export const FEED = '/hosts/-/kitu.json';
export const WATCH = '/hosts/-/watch.js';

export const lib = (path) => `<script src="/hosts/-/lib/${path}"></script>`;
export const sheet = (path) => `<link rel="stylesheet" href="/hosts/-/lib/${path}">`;
export const inline = (code) => `<script>${code}</script>`;
export const own = (path) => `<script src="/hosts/-/${path}"></script>`;

export const MODULE = `<script type="module" src="${SCRIPT}"></script>`;
export const CLASSIC = `<script defer src="${SCRIPT}"></script>`;

export const attributes = `src="${FEED}" limit="3" content="full"`;
export const element = (tag, more = attributes) =>
  `<${tag} ${more}><a href="/hosts/">Alles auf einer Seite</a></${tag}>`;
/** One of each widget. */
export const each = (tags) => tags.map((tag) => element(tag)).join('\n');
/** Markup around one of each widget. */
export const around = (before, after) => (tags) => tags.map((tag) => `${before}${element(tag)}${after}`).join('\n');
/** The markup of all widgets as a JavaScript string. */
export const quoted = (tags) => JSON.stringify(each(tags)).replaceAll('</', '<\\/');
export const css = (rules) => `<style>${rules}</style>`;
