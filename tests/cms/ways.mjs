// The forms in which a widget can be written into a text: what of them an editor leaves is what `npm run check -- cms` finds
// out.

/** Where the links lead: a page of the publisher of the feed. */
const TARGET = 'https://www.kitu.example/aktuelles';
const TEXT = 'Alle Meldungen der KITU';
const ANCHOR = '#kitu-news?limit=3&amp;layout=compact';

const link = (href) => `<a href="${href}">${TEXT}</a>`;

/**
 * All forms. `use` says what is promised: of a form that is advised, a link and a widget, everywhere; of one that is
 * fine, a link everywhere; of others nothing.
 *
 * @param script - Address of the script.
 * @param feed - Address of the feed.
 * @param site - Origin of the website that the text is for.
 * @param frame - Address of a page of its own with the widget.
 */
export function waysIn({ script, feed, site, frame }) {
  const tag = (content) => `<kitu-news src="${feed}" limit="3" layout="compact">${content}</kitu-news>`;
  const div = (content) =>
    `<div data-kitu="news" data-src="${feed}" data-limit="3" data-layout="compact">${content}</div>`;
  return [
    {
      name: 'both',
      title: 'Skript und Element',
      html: `<script type="module" src="${script}"></script>\n${tag(link(TARGET))}`,
      // The only form that brings its script along; all others count on the page.
      template: false,
    },
    { name: 'tag', title: 'Element, Link darin', html: tag(link(TARGET)) },
    { name: 'tag+anchor', title: 'Element, Link mit Anker darin', html: tag(link(TARGET + ANCHOR)), use: 'advised' },
    {
      name: 'tag-lines',
      title: 'Element auf mehreren Zeilen',
      html: `Hallo\n\n${tag(`\n\n${link(TARGET + ANCHOR)}\n\n`)}\n\nTschüs`,
      use: 'never',
    },
    { name: 'tag-empty', title: 'Element, leer', html: tag(''), use: 'never' },
    { name: 'div', title: 'Fläche, Link darin', html: div(link(TARGET)) },
    { name: 'div+anchor', title: 'Fläche, Link mit Anker darin', html: div(link(TARGET + ANCHOR)), use: 'advised' },
    {
      name: 'a',
      title: 'markierter Link',
      html: `<p><a data-kitu="news" data-src="${feed}" data-limit="3" href="${TARGET}">${TEXT}</a></p>`,
    },
    { name: 'link', title: 'Link mit Anker', html: `<p>${link(TARGET + ANCHOR)}</p>`, use: 'advised' },
    { name: 'link-colon', title: 'Link mit Anker, Doppelpunkt', html: `<p>${link(`${TARGET}#kitu:news?limit=3`)}</p>` },
    {
      name: 'link-own',
      title: 'Link mit Anker auf die eigene Website',
      html: `<p>${link(`${site}/aktuelles${ANCHOR}`)}</p>`,
      target: `${site}/aktuelles`,
      use: 'never',
    },
    {
      name: 'link-path',
      title: 'Link mit Anker, kurze Adresse',
      html: `<p>${link(`/aktuelles${ANCHOR}`)}</p>`,
      target: `${site}/aktuelles`,
      use: 'never',
    },
    {
      name: 'link-path-colon',
      title: 'Link mit Anker, kurze Adresse, Doppelpunkt',
      html: `<p>${link('/aktuelles#kitu:news?limit=3')}</p>`,
      target: `${site}/aktuelles`,
      use: 'never',
    },
    {
      name: 'iframe',
      title: 'Rahmen',
      html: `<iframe src="${frame}" title="Neues von der KITU" loading="lazy" width="100%" height="600"></iframe><p>${link(TARGET)}</p>`,
    },
  ].map((way) => ({ target: TARGET, text: TEXT, use: 'fine', template: true, ...way }));
}
