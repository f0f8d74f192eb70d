// A host page as HTML.
import { each, MODULE, WATCH, ways } from './markup.mjs';

const value = (part, tags) => (typeof part === 'function' ? part(tags) : part);

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Markup with `light` on each widget, in the three other ways in, too. It may stand within quotes. */
const inPage = (html) =>
  html
    .replace(/<(kitu-\w+) /gi, "<$1 light='' ")
    .replace(/ data-kitu=/g, " data-light=''$&")
    .replace(/#kitu-\w+\?/g, '$&light=&amp;');

/** The whole page as HTML, with one of each widget of `tags` on it. A page with `light` has them in its text. */
export function document(page, tags) {
  const { name, title, hostile, csp, nonce, expect, count, wide, fallback, ways: other, target } = page;
  const { doctype = '<!DOCTYPE html>', charset = 'utf-8', lang = 'de' } = page;
  const marks = Object.entries({
    page: name,
    expect,
    count: count && count * tags.length,
    wide,
    fallback,
    ways: other,
    target,
    light: page.light && 'yes',
  })
    .filter(([, mark]) => mark !== undefined)
    .map(([key, mark]) => ` data-${key}="${mark}"`)
    .join('');
  const end = page.xhtml ? '/' : '';
  const head = `<meta http-equiv="content-type" content="text/html${charset ? `; charset=${charset}` : ''}"${end}>
${csp ? `<meta http-equiv="Content-Security-Policy" content="${csp}"${end}>` : ''}
<script src="${WATCH}"${marks}${nonce ? ` nonce="${nonce}"` : ''}></script>
<title>${escaped(title)}</title>
${page.light ? `<link rel="stylesheet" href="/hosts/-/kitu.css"${nonce ? ` nonce="${nonce}"` : ''}${end}>` : ''}
${value(page.head, tags) ?? ''}`;
  const body = `<h1>${escaped(title)}</h1>
<p>${escaped(hostile)}</p>
${value(page.body ?? each, tags)}
${other ? ways(tags) : ''}
${value(page.script ?? MODULE, tags)}`;
  const html = page.xhtml
    ? `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de" lang="de"><head>${head}</head><body>${body}</body></html>`
    : `${doctype}
<html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}</body></html>`;
  return page.light ? inPage(html) : html;
}

/** The page around a page that stands in a frame. */
export const frame = (page, tags) => {
  const address = page.light ? page.frame.replace('?', '?light&amp;') : page.frame;
  const content = page.frame === 'srcdoc' ? `srcdoc="${escaped(document(page, tags))}"` : address;
  return `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><title>${escaped(page.title)}</title></head>
<body style="margin: 0"><iframe ${content} title="${escaped(page.title)}" style="width: 100%; height: 98vh; border: 0"></iframe></body></html>`;
};
