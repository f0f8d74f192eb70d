// All host pages as a list, to be opened by hand.
import { escaped } from './document.mjs';
import { pages } from './pages.mjs';

/** All pages, to be opened by hand. */
export const index = (missing) => `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Seiten, die es Bausteinen schwer machen</title></head>
<body><main><h1>Seiten, die es Bausteinen schwer machen</h1>
<p>Der Titel des Reiters sagt, ob die Seite gut ausging: ✓ oder ✗.</p>
${[...new Set(pages.map(({ section }) => section))]
  .map(
    (section) =>
      `<h2>${section}</h2><ul>${pages
        .filter((page) => page.section === section)
        .map(
          (page) =>
            `<li><a href="/hosts/${page.name}">${escaped(page.title)}</a>: ${escaped(page.hostile)}${missing(page) ? ` (fehlt: ${missing(page)})` : ''}</li>`,
        )
        .join('\n')}</ul>`,
  )
  .join('\n')}</main></body></html>`;
