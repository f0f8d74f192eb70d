import { stopClock } from '@kitu/core/testing-clock.js';
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  behavesLikeAFeedElement,
  drawn,
  feedUrl,
  inlineFeed,
  part,
  parts,
  settled,
  spoken,
  stateOf,
} from '@kitu/core/testing.js';
import './kitu-news.js';
import type { NewsElement } from './news-element.js';

const PIXEL = new URL('/pixel.png', location.href).href;
const items = (from: number, to: number): object[] =>
  [...Array(to - from).keys()].map((n) => ({
    id: `${from + n}`,
    url: `https://town.example/${from + n}`,
    title: `Meldung ${from + n}`,
    summary: `Worum es in ${from + n} geht`,
    date_published: `2026-03-${`${29 - from - n}`.padStart(2, '0')}T10:00:00Z`,
  }));
const feed = (list: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  items: list,
  ...more,
});
const show = (json: object, more = ''): Promise<NewsElement> =>
  settled<NewsElement>(`<kitu-news src='${feedUrl(json).replace(/'/g, '%27')}' ${more}></kitu-news>`);
const titles = (element: Element): string => parts(element, 'title').map(drawn).join('|');

behavesLikeAFeedElement('kitu-news', {
  good: feed(items(1, 4)),
  empty: feed([]),
  absent: { version: 'https://jsonfeed.org/version/1.1', _kitu: {} },
  text: 'Meldung 1',
  none: 'Zurzeit keine Meldungen.',
});

describe('<kitu-news>', () => {
  it('shows title with link, date, summary and tags', async () => {
    const element = await show(feed([{ ...items(1, 2)[0], tags: ['Gremien'] }]));
    const link = part(element, 'title')?.querySelector('a');
    expect(link?.href).to.equal('https://town.example/1');
    expect(part(element, 'title')?.localName).to.equal('h3');
    expect(part(element, 'date')?.getAttribute('datetime')).to.equal('2026-03-28T10:00:00Z');
    expect(drawn(part(element, 'date'))).to.equal('28. März 2026');
    expect(drawn(part(element, 'summary'))).to.equal('Worum es in 1 geht');
    expect(drawn(part(element, 'tag'))).to.equal('Gremien');
  });

  it('shows the date of a bare day as that day, for every visitor', async () => {
    const element = await show(feed([{ id: '1', title: 'T', date_published: '2019-12-07' }]));
    expect(drawn(part(element, 'date'))).to.equal('7. Dezember 2019');
  });

  it('shows text as text, whatever it looks like', async () => {
    const element = await show(
      feed([{ id: '1', title: 'Die Rückkehr von <i> und <b>', summary: '<img src=x onerror=alert(1)>' }]),
    );
    expect(titles(element)).to.equal('Die Rückkehr von <i> und <b>');
    expect(element.shadowRoot?.querySelector('img, i, b')).to.not.exist;
  });

  it('names an item without a title by its date', async () => {
    const element = await show(
      feed([
        { id: '1', content_text: 'Kurz', date_published: '2026-03-01' },
        { id: '2', content_text: 'Lang' },
      ]),
    );
    expect(titles(element)).to.equal('Meldung vom 1. März 2026|Meldung');
  });

  it('marks an item in another language', async () => {
    const element = await show(feed([{ id: '1', title: 'Hello', language: 'en' }]));
    expect(part(element, 'item')?.lang).to.equal('en');
    expect(part(element, 'base')?.querySelectorAll('[lang]')).to.have.lengthOf(1);
  });

  it('marks its own words in an item of another language', async () => {
    const element = await show(feed([{ id: '1', content_text: 'Hello', language: 'en' }]));
    expect(part(element, 'title')?.querySelector('span')?.lang).to.equal('de-DE');
  });

  it('marks nothing in the language of the page, whatever its region', async () => {
    const element = await show(
      feed([{ id: '1', content_text: 'Servus', language: 'de-AT', date_published: '2026-03-01' }]),
    );
    expect(part(element, 'base')?.querySelector('[lang]')).to.equal(null);
  });

  it('names the authors if wanted', async () => {
    const json = feed([{ id: '1', title: 'T', authors: [{ name: 'Amt 1' }, { name: 'Amt 2' }] }]);
    expect(drawn(await show(json))).to.not.contain('Amt 1');
    expect(drawn(await show(json, 'authors'))).to.contain('Von Amt 1, Amt 2');
  });

  it('lists attachments with kind and size', async () => {
    const json = feed([
      {
        id: '1',
        title: 'T',
        attachments: [
          {
            url: 'https://town.example/e.pdf',
            title: 'Einladung',
            mime_type: 'application/pdf',
            size_in_bytes: 214016,
          },
        ],
      },
    ]);
    expect(drawn(part(await show(json), 'attachments'))).to.equal('Einladung (PDF, 214 KB)');
  });

  it('shows only items with the tags wanted', async () => {
    const [a, b] = items(1, 3);
    const element = await show(
      feed([
        { ...a, tags: ['Presse'] },
        { ...b, tags: 'gremien,x' },
      ]),
      'tags="Gremien, Wahl"',
    );
    expect(titles(element)).to.equal('Meldung 2');
  });

  it('shows no teaser when content is none, and none in the compact list', async () => {
    expect(part(await show(feed(items(1, 2)), 'content="none"'), 'summary')).to.not.exist;
    expect(part(await show(feed(items(1, 2)), 'layout="compact"'), 'summary')).to.not.exist;
  });

  it('drops an item at the moment when it expires, without a reload', async () => {
    const soon = new Date(Date.now() + 2500).toISOString();
    const element = await show(
      feed([
        { id: '1', title: 'Kurz', _kitu: { expires: soon } },
        { id: '2', title: 'Lang' },
      ]),
    );
    expect(titles(element)).to.equal('Kurz|Lang');
    await waitUntil(() => titles(element) === 'Lang', 'dropped');
  });

  it('changes one item and leaves the others as they are, focus included', async () => {
    const list = items(1, 11);
    const source = inlineFeed(feed(list));
    const element = await settled<NewsElement>(`<kitu-news src="${source.src}"></kitu-news>`);
    const before = parts(element, 'item');
    before[4]?.querySelector('a')?.focus();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => records.push(...found));
    if (element.shadowRoot)
      observer.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
    source.set(feed(list.map((item, place) => (place === 7 ? { ...item, title: 'Neu' } : item))));
    await element.refresh();
    records.push(...observer.takeRecords());
    expect(parts(element, 'item')).to.deep.equal(before);
    expect(drawn(part(before[7] as Element, 'title') ?? before[7] ?? null)).to.contain('Neu');
    expect(records.filter(({ type }) => type === 'characterData')).to.have.length(1);
    expect(records).to.have.length(1);
    expect(element.shadowRoot?.activeElement).to.equal(before[4]?.querySelector('a'));
  });
});

describe('<kitu-news subscribe>', () => {
  const address = (element: Element): string | undefined => part(element, 'subscribe')?.querySelector('a')?.href;
  const rss = 'https://town.example/news.rss';
  const atom = 'https://town.example/news.atom';

  it('offers the RSS file that the feed names, or else its Atom file', async () => {
    const element = await show(feed(items(1, 2), { _kitu: { version: 1, rss, atom } }), 'subscribe');
    expect(address(element)).to.equal(rss);
    expect(drawn(part(element, 'subscribe'))).to.equal('Meldungen abonnieren (RSS)');
    expect(address(await show(feed(items(1, 2), { _kitu: { version: 1, atom } }), 'subscribe'))).to.equal(atom);
  });

  it('offers nothing where the page does not ask for it, or the feed names none', async () => {
    expect(address(await show(feed(items(1, 2), { _kitu: { version: 1, rss } })))).to.equal(undefined);
    expect(address(await show(feed(items(1, 2)), 'subscribe'))).to.equal(undefined);
  });
});

describe('<kitu-news more>', () => {
  it('shows the next items, says so, and moves the focus to the first of them', async () => {
    const element = await show(feed(items(1, 8)), 'limit="3" more');
    const more = part(element, 'more');
    expect(drawn(more)).to.equal('Weitere Meldungen');
    more?.focus();
    more?.click();
    await waitUntil(() => parts(element, 'item').length === 6);
    await waitUntil(() => drawn(part(element, 'message')) === '3 weitere Meldungen, jetzt 6');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Meldung 4');
    expect(more?.checkVisibility()).to.equal(true);
  });

  it('hides the button that was pressed when there are no more, and does not take it away', async () => {
    const element = await show(feed(items(1, 5)), 'limit="3" more');
    const more = part(element, 'more');
    more?.focus();
    more?.click();
    await waitUntil(() => more?.checkVisibility() === false);
    expect(more?.isConnected).to.equal(true);
    await waitUntil(() => element.shadowRoot?.activeElement?.textContent === 'Meldung 4');
    expect(drawn(part(element, 'message'))).to.equal('Eine weitere Meldung, jetzt 4');
  });

  it('moves the focus to the first new item also where it has no link', async () => {
    const unlinked = items(1, 5).map((item) => ({ ...item, url: undefined }));
    const element = await show(feed(unlinked), 'limit="3" more');
    part(element, 'more')?.focus();
    part(element, 'more')?.click();
    await waitUntil(() => element.shadowRoot?.activeElement === parts(element, 'title')[3]);
  });
});

describe('the next page in <kitu-news more>', () => {
  const { fetch, console } = globalThis;
  const { warn } = console;
  /** What is at each address; an address that is held back answers when it is let go. */
  let pages: Record<string, object> = {};
  let held = Promise.resolve();
  const holdBack = (): (() => void) => {
    let letGo: () => void = () => undefined;
    held = new Promise((resolve) => (letGo = resolve));
    return letGo;
  };
  const two = (): Promise<NewsElement> => settled<NewsElement>('<kitu-news src="/feed-1" limit="3" more></kitu-news>');
  beforeEach(() => {
    pages = { '/feed-1': feed(items(1, 4), { next_url: '/feed-2' }), '/feed-2': feed(items(3, 6)) };
    globalThis.fetch = async (input) => {
      const { pathname } = new URL(input as string);
      if (pathname === '/feed-2') await held;
      const json = pages[pathname];
      return new Response(JSON.stringify(json), { status: json ? 200 : 404 });
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    console.warn = warn;
    held = Promise.resolve();
  });

  it('is fetched when the feed is used up', async () => {
    const element = await two();
    part(element, 'more')?.click();
    await waitUntil(() => parts(element, 'item').length === 5);
    expect(titles(element)).to.equal('Meldung 1|Meldung 2|Meldung 3|Meldung 4|Meldung 5');
    expect(part(element, 'more')?.checkVisibility()).to.equal(false);
  });

  it('is waited for in sight of everybody, and pressing again changes nothing', async () => {
    const letGo = holdBack();
    pages['/feed-2'] = feed(items(4, 12));
    const element = await two();
    part(element, 'more')?.click();
    part(element, 'more')?.click();
    await waitUntil(() => drawn(part(element, 'message')) === 'Meldungen werden geladen …');
    expect(part(element, 'message')?.getBoundingClientRect().width).to.be.above(100);
    letGo();
    await waitUntil(() => parts(element, 'item').length === 6);
    expect(drawn(part(element, 'message'))).to.equal('3 weitere Meldungen, jetzt 6');
    expect(part(element, 'message')?.getBoundingClientRect().width).to.be.below(2);
  });

  it('that does not come is told to everybody, why to the webmaster, and the button stays', async () => {
    const told: string[] = [];
    console.warn = (text: string) => told.push(text);
    delete pages['/feed-2'];
    const element = await two();
    part(element, 'more')?.click();
    await waitUntil(() => drawn(part(element, 'message')).startsWith('Weitere Meldungen lassen sich'));
    expect(part(element, 'message')?.getBoundingClientRect().width).to.be.above(100);
    expect(told.join()).to.contain('Status 404');
    expect(stateOf(element)).to.equal('ready');
    expect(part(element, 'more')).to.exist;
    await element.refresh();
    await waitUntil(() => drawn(part(element, 'message')) === '');
  });

  it('is forgotten when it comes after the feed has become another one', async () => {
    const letGo = holdBack();
    pages['/other'] = feed(items(20, 22));
    const element = await two();
    part(element, 'more')?.click();
    element.src = '/other';
    await waitUntil(() => titles(element) === 'Meldung 20|Meldung 21');
    letGo();
    await waitUntil(() => drawn(part(element, 'message')) === '');
    expect(titles(element)).to.equal('Meldung 20|Meldung 21');
    expect(part(element, 'more')).to.equal(null);
  });

  it('is read anew with the first one, so that what has moved there is not lost', async () => {
    const element = await two();
    part(element, 'more')?.click();
    await waitUntil(() => parts(element, 'item').length === 5);
    pages['/feed-1'] = feed(items(0, 3), { next_url: '/feed-2' });
    await element.refresh();
    expect(titles(element)).to.equal('Meldung 0|Meldung 1|Meldung 2|Meldung 3|Meldung 4|Meldung 5');
  });

  it('that fails in a reload costs neither what is shown of it nor the news of the first one', async () => {
    console.warn = () => undefined;
    const element = await two();
    part(element, 'more')?.click();
    await waitUntil(() => parts(element, 'item').length === 5);
    pages = { '/feed-1': feed(items(0, 3), { next_url: '/feed-2' }) };
    await element.refresh();
    expect(stateOf(element)).to.equal('ready');
    expect(titles(element)).to.equal('Meldung 0|Meldung 1|Meldung 2|Meldung 3|Meldung 4|Meldung 5');
  });
});

describe('pictures in <kitu-news>', () => {
  const foreign = 'https://pictures.example/a.jpg';
  const images = (element: Element): string[] =>
    parts(element, 'image').map((image) => (image as HTMLImageElement).src);
  it('load from the host of the feed or the page only, unless the webmaster says otherwise', async () => {
    const json = feed([
      { id: '1', title: 'T', image: PIXEL },
      { id: '2', title: 'T', image: foreign },
    ]);
    expect(images(await show(json))).to.deep.equal([PIXEL]);
    expect(images(await show(json, 'images="all"'))).to.deep.equal([PIXEL, foreign]);
    expect(images(await show(json, 'images="none"'))).to.deep.equal([]);
  });

  it('load from no other host in a smaller rendition either', async () => {
    const thumbnail = [
      { url: 'https://pictures.example/s.jpg', width: 480 },
      { url: '/s.png', width: 640 },
    ];
    const json = feed([{ id: '1', title: 'T', _kitu: { image: { url: PIXEL, width: 1280, thumbnail } } }]);
    const set = async (more = ''): Promise<string> =>
      part<HTMLImageElement>(await show(json, more), 'image')?.srcset ?? '';
    expect(await set()).to.equal(`${new URL('/s.png', location.href).href} 640w, ${PIXEL} 1280w`);
    expect(await set('images="all"')).to.contain('pictures.example');
  });

  it('are gone when they have expired', async () => {
    const held = (expires: string): object =>
      feed([{ id: '1', title: 'T', _kitu: { image: { url: PIXEL, expires } } }]);
    expect(images(await show(held('2020-01-01')))).to.deep.equal([]);
    expect(images(await show(held('2120-01-01')))).to.deep.equal([PIXEL]);
  });

  it('load lazily, without a layout shift, and without a referrer', async () => {
    const json = feed([
      {
        id: '1',
        title: 'T',
        image: PIXEL,
        _kitu: {
          image: {
            alt: 'A',
            width: 1280,
            height: 720,
            creditText: 'Foto: X',
            thumbnail: { url: '/s.png', width: 480 },
          },
        },
      },
    ]);
    const image = part<HTMLImageElement>(await show(json), 'image');
    expect(image?.getAttribute('width')).to.equal('1280');
    expect(image?.getAttribute('height')).to.equal('720');
    expect(image?.alt).to.equal('A');
    expect(image?.loading).to.equal('lazy');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(image?.srcset).to.equal(`${new URL('/s.png', location.href).href} 480w, ${PIXEL} 1280w`);
  });

  it('are enlarged in a dialog that Escape and a button close, and the focus returns', async () => {
    const json = feed([
      {
        id: '1',
        title: 'T',
        content_html: `<figure><img src="${PIXEL}" alt="Ein Rathaus"><figcaption>Das Rathaus</figcaption></figure>`,
      },
    ]);
    const element = await show(json, 'content="full"');
    const enlarge = part(element, 'enlarge');
    const dialog = part<HTMLDialogElement>(element, 'dialog');
    expect(spoken(enlarge)).to.equal('Bild vergrößern: Ein Rathaus');
    enlarge?.focus();
    enlarge?.click();
    await waitUntil(() => dialog?.open);
    expect(dialog?.querySelector('img')?.alt).to.equal('Ein Rathaus');
    expect(drawn(dialog)).to.contain('Das Rathaus');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => dialog?.open === false);
    expect(element.shadowRoot?.activeElement).to.equal(enlarge);
    enlarge?.click();
    await waitUntil(() => dialog?.open);
    part(element, 'close')?.click();
    await waitUntil(() => dialog?.open === false);
  });
});

describe('the whole text in <kitu-news>', () => {
  it('is drawn from known blocks, with headings below the item’s own', async () => {
    const html =
      '<h1>Eins</h1><p>Text mit <a href="/x">Link</a></p><ul><li>Punkt</li></ul><table><tr><th>a</th></tr></table>';
    const element = await show(
      feed([{ id: '1', title: 'T', url: 'https://town.example/1', content_html: html }]),
      'content="full"',
    );
    const content = part(element, 'content');
    expect(part(element, 'content-heading')?.localName).to.equal('h4');
    expect(content?.querySelector('a')?.href).to.equal('https://town.example/x');
    expect(content?.querySelector('li')?.textContent).to.equal('Punkt');
    await expect(element).to.be.accessible();
  });

  const links = async (item: object): Promise<(string | undefined)[]> => {
    const html = `<p><a href="/x">x</a></p><img src="/y.png">`;
    const json = feed([{ id: '1', title: 'T', content_html: html, ...item }], {
      home_page_url: 'https://town.example/start/',
    });
    const content = part(await show(json, 'content="full" images="all"'), 'content');
    return [content?.querySelector('a')?.href, content?.querySelector('img')?.src];
  };
  it('has addresses relative to its own page, else to that of the feed, and never to a foreign one', async () => {
    expect(await links({ url: 'https://news.example/1' })).to.deep.equal([
      'https://news.example/x',
      'https://news.example/y.png',
    ]);
    const home = ['https://town.example/x', 'https://town.example/y.png'];
    expect(await links({})).to.deep.equal(home);
    expect(await links({ external_url: 'https://foreign.example/1' })).to.deep.equal(home);
  });

  it('has tables whose cells stand below their heads', async () => {
    const rows =
      '<tr><th>Tag</th><th>Zeit</th></tr><tr><td rowspan="2">Montag</td><td>8–12</td></tr><tr><td>14–18</td></tr>';
    const element = await show(
      feed([{ id: '1', title: 'T', content_html: `<table>${rows}</table>` }]),
      'content="full"',
    );
    const [, time] = part(element, 'content')?.querySelectorAll('th') ?? [];
    const cells = [...(part(element, 'content')?.querySelectorAll('td') ?? [])];
    expect(cells.map((cell) => cell.rowSpan)).to.deep.equal([2, 1, 1]);
    expect(cells[2]?.getBoundingClientRect().left).to.equal(time?.getBoundingClientRect().left);
  });

  it('keeps the paragraphs of plain text', async () => {
    const element = await show(feed([{ id: '1', title: 'T', content_text: 'a\n\nb\nc' }]), 'content="full"');
    expect(part(element, 'content')?.querySelectorAll('p')).to.have.length(2);
  });

  it('folds a long text, and keeps all of it reachable', async () => {
    const html = '<p>1</p><p>2</p><p>3</p><p>4</p>';
    const element = await show(feed([{ id: '1', title: 'Lang', content_html: html }]), 'content="full" collapse');
    const details = part(element, 'content')?.querySelector('details');
    expect(spoken(details?.querySelector('summary') ?? null)).to.equal('Weiterlesen: Lang');
    expect(details?.querySelectorAll('p')).to.have.length(2);
    expect(part(element, 'content')?.querySelectorAll('p')).to.have.length(4);
  });
});

describe('<kitu-news refresh-interval>', () => {
  it('reads the feed again after its time, and not more often than once in a minute', async () => {
    const clock = stopClock();
    try {
      const source = inlineFeed(feed(items(1, 2)));
      const element = await settled<NewsElement>(`<kitu-news src="${source.src}" refresh-interval="0.1"></kitu-news>`);
      source.set(feed(items(5, 6)));
      await waitUntil(() => clock.waits().length);
      expect(clock.waits()).to.deep.equal([60_000]);
      const loaded = oneEvent(element, 'load');
      clock.pass(60_000);
      await loaded;
      expect(titles(element)).to.equal('Meldung 5');
    } finally {
      clock.restore();
    }
  });
});
