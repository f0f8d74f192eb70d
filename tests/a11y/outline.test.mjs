// The headings of a page with widgets in it make one outline, without a level left out, whatever the page is like; a
// landmark has a name of its own; a part in another language says so.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axe, checkers } from './checks.mjs';
import { feeds } from './feeds.mjs';
import { openChromium, openSite } from './site.mjs';

let browser;
let site;
before(async () => {
  browser = await openChromium();
  site = await openSite(browser);
});
after(() => browser.close());

const element = (widget, attributes) =>
  `<kitu-${widget} src="/feed-${widget}.json" limit="1" ${attributes}><a href="/alle">Alle anzeigen</a></kitu-${widget}>`;

/** Pages as towns have them, each below its `<h1>`: what is written, and the outline that a reader finds. */
const hosts = {
  'one widget below the title of its page': {
    main: element('news', 'heading="Aktuelles"'),
    outline: ['2 Aktuelles', '3 Marktplatz wird umgebaut'],
    landmarks: ['Aktuelles'],
  },
  'a page with headings of its own above its widgets': {
    main: `<h2>Aus dem Rathaus</h2>${element('news', '')}<h2>Was ansteht</h2>${element('dates', '')}`,
    outline: ['2 Aus dem Rathaus', '3 Marktplatz wird umgebaut', '2 Was ansteht', '3 Sprechstunde der Bürgermeisterin'],
    landmarks: [],
  },
  'a widget in a section of a section': {
    main: `<h2>Bürgerservice</h2><section><h3>Bildung</h3>${element('course', 'heading="Freie Plätze" heading-level="4" layout="card"')}</section>`,
    outline: ['2 Bürgerservice', '3 Bildung', '4 Freie Plätze', '5 Gitarre'],
    landmarks: ['Freie Plätze'],
  },
  'a start page with all four, side by side': {
    main: ['news', 'dates', 'course', 'board']
      .map((widget) => `<div>${element(widget, `heading="Bereich ${widget}" layout="list"`)}</div>`)
      .join(''),
    outline: [
      '2 Bereich news',
      '3 Marktplatz wird umgebaut',
      '2 Bereich dates',
      '3 Sprechstunde der Bürgermeisterin',
      '2 Bereich course',
      '3 Gitarre',
      '2 Bereich board',
      '3 Seniorenbeirat',
    ],
    landmarks: ['Bereich news', 'Bereich dates', 'Bereich course', 'Bereich board'],
  },
  'a column beside an article that ends deep': {
    main: `<article><h2>Haushalt</h2><h3>Einnahmen</h3><h4>Steuern</h4></article><aside aria-label="Nebenspalte">${element('dates', 'heading="Nächste Termine"')}</aside>`,
    outline: ['2 Haushalt', '3 Einnahmen', '4 Steuern', '2 Nächste Termine', '3 Sprechstunde der Bürgermeisterin'],
    landmarks: ['Nächste Termine'],
  },
  'an accordion at the lowest level': {
    main: `<h2>a</h2><h3>b</h3><h4>c</h4><h5>Fragen</h5>${element('news', 'heading="Meldungen" heading-level="6"')}`,
    outline: ['2 a', '3 b', '4 c', '5 Fragen', '6 Meldungen', '6 Marktplatz wird umgebaut'],
    landmarks: ['Meldungen'],
  },
};

/** Runs in the page: headings and named sections in the order in which they are read. */
function read() {
  const walk = (node) => [
    node,
    ...[...(node.shadowRoot ?? node).children].flatMap((child) =>
      child.localName === 'slot' ? child.assignedElements().flatMap(walk) : walk(child),
    ),
  ];
  const all = walk(document.querySelector('main')).filter((one) => one.checkVisibility());
  const words = (one) => one.textContent.replace(/\s+/g, ' ').trim();
  return {
    outline: all.flatMap((one) => (/^h[2-6]$/.test(one.localName) ? `${one.localName[1]} ${words(one)}` : [])),
    landmarks: all.flatMap((one) =>
      one.role === 'region' || one.localName === 'section' ? (one.ariaLabel ?? []) : [],
    ),
    languages: all.flatMap((one) => (one.lang && one.getRootNode() !== document ? `${one.lang} ${words(one)}` : [])),
  };
}

async function open(main) {
  const named = /\/feed-(\w+)\.json/g;
  site.answer = undefined;
  site.main = main;
  site.answers = Object.fromEntries([...main.matchAll(named)].map(([path, widget]) => [path, feeds[widget].good]));
  await site.open('/page', ...checkers);
  await site.page.waitForFunction(() =>
    [...document.querySelectorAll('main [src]')].every((one) => one.matches(':state(ready)')),
  );
  return site.page.evaluate(read);
}

describe('headings and landmarks', () => {
  for (const [title, { main, outline, landmarks }] of Object.entries(hosts)) {
    it(`fit ${title}`, async () => {
      const found = await open(main);
      assert.deepEqual(found.outline, outline);
      assert.deepEqual(found.landmarks, landmarks);
      assert.deepEqual(await axe(site.page), []);
    });
  }
});

describe('a part in another language', () => {
  for (const [widget, words] of Object.entries({
    news: 'Welcome to our town',
    dates: 'Coding for kids',
    course: 'First Aid',
  })) {
    it(`says so: kitu-${widget}`, async () => {
      const { languages } = await open(element(widget, 'limit="9"').replace('limit="1" ', ''));
      assert.ok(
        languages.some((one) => one.startsWith('en ') && one.includes(words)),
        languages.join('\n'),
      );
    });
  }
});
