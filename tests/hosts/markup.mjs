// What the host pages are written with. No library is committed: `lib` names files of npm packages, `lib('debian/…')`
// those of Debian's.

export const FEED = '/hosts/-/kitu.json';
/** With the feed of links that name none. */
export const SCRIPT = `/hosts/-/kitu.js?feed=${FEED}`;
/** The same script, which says that it is of another version. */
export const OTHER = `/hosts/-/other/kitu.js?feed=${FEED}`;
export const WATCH = '/hosts/-/watch.js';

export const lib = (path) => `<script src="/hosts/-/lib/${path}"></script>`;
export const sheet = (path) => `<link rel="stylesheet" href="/hosts/-/lib/${path}">`;
export const inline = (code) => `<script>${code}</script>`;
export const own = (path) => `<script src="/hosts/-/${path}"></script>`;

export const module = (src) => `<script type="module" src="${src}"></script>`;
export const classic = (src) => `<script defer src="${src}"></script>`;
export const MODULE = module(SCRIPT);
export const CLASSIC = classic(SCRIPT);

export const attributes = `src="${FEED}" limit="3" content="full"`;
export const element = (tag, more = attributes) =>
  `<${tag} ${more}><a href="/hosts/">Alles auf einer Seite</a></${tag}>`;
/** One of each widget. */
export const each = (tags) => tags.map((tag) => element(tag)).join('\n');
/** The three other ways in, each in a place of its own, and once more for later. */
export const ways = (tags) => {
  const [div, a, link] = tags.map((tag) => tag.replace('kitu-', ''));
  const text = 'Alles auf einer Seite';
  const all = `<div data-way="div"><div data-kitu="${div}" data-src="${FEED}" data-limit="2"><a href="/hosts/">${text}</a></div></div>
<div data-way="a"><a data-kitu="${a}" data-limit="2" href="/hosts/">${text}</a></div>
<div data-way="link"><a href="/hosts/#kitu-${link}?limit=2">${text}</a></div>`;
  return `${all}<template data-later="">${all}</template>`;
};
/** Markup around one of each widget. */
export const around = (before, after) => (tags) => tags.map((tag) => `${before}${element(tag)}${after}`).join('\n');
/** The markup of all widgets as a JavaScript string. */
export const quoted = (tags) => JSON.stringify(each(tags)).replaceAll('</', '<\\/');
export const css = (rules) => `<style>${rules}</style>`;
