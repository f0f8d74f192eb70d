import { expect, fixtureCleanup, fixtureSync, html, oneEvent, waitUntil } from '@open-wc/testing';
import { drawn, feedUrl, inlineFeed, part, parts, settled, stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';
import type { NewsElement } from './news/news-element.js';

const feed = (...titles: readonly string[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: titles.map((title) => ({ id: title, title })),
});
const NONE = feed();
const page = (): HTMLElement => fixtureSync<HTMLElement>(html`<div></div>`);
const links = (element: Element): number => element.querySelectorAll('[href="#all"]').length;

/** How often the words of a text stand on the page. */
const times = (element: Element, words: string): number => (element.textContent ?? '').split(words).length - 1;

const create = (src: string): NewsElement => {
  const element = document.createElement('kitu-news');
  element.innerHTML = 'Hier: <a href="#all">Alle</a>';
  element.src = src;
  return element;
};

describe('a widget with light', () => {
  const { warn } = console;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    fixtureCleanup();
  });

  it('has its text in the page, without a shadow root', async () => {
    const element = await settled(`<kitu-news light src="${feedUrl(feed('Neu'))}"></kitu-news>`);
    expect(element.shadowRoot).to.equal(null);
    expect(element.textContent).to.contain('Neu');
  });

  it('shows all that the page has put into it where there are no entries, and again when they are gone', async () => {
    const source = inlineFeed(NONE);
    const element = await settled<AnyFeedElement>(
      `<kitu-news light src="${source.src}">Hier: <a href="#all">Alle</a><!-- --></kitu-news>`,
    );
    const link = element.querySelector('a');
    expect(part(element, 'base')?.textContent).to.contain('Hier: Alle');
    source.set(feed('Neu'));
    await element.refresh();
    expect(element.textContent).to.not.contain('Hier');
    source.set(NONE);
    await element.refresh();
    expect(part(element, 'base')?.textContent).to.contain('Hier: Alle');
    expect(element.querySelector('a')).to.equal(link);
  });

  it('keeps all that the page has put into it below the entries, with keep-link', async () => {
    const element = await settled(
      `<kitu-news light keep-link src="${feedUrl(feed('Neu'))}"><p>Hier: <a href="#all">Alle</a></p></kitu-news>`,
    );
    expect(element.textContent.replace(/\s/g, '')).to.equal('NeuHier:Alle');
  });

  it('keeps the focus of a link that it draws', async () => {
    const element = create(feedUrl(NONE));
    element.toggleAttribute('light', true);
    page().append(element);
    const link = element.querySelector('a');
    link?.focus();
    await oneEvent(element, 'load');
    expect(document.activeElement).to.equal(link);
  });

  it('may be told so when it is already in the page', async () => {
    const element = create(feedUrl(feed('Neu')));
    page().append(element);
    element.toggleAttribute('light', true);
    await oneEvent(element, 'load');
    expect(times(element, 'Neu')).to.equal(1);
    expect(element.innerText).to.contain('Neu').and.to.not.contain('Alle');
  });

  it('may be told so when it has drawn', async () => {
    const source = inlineFeed(feed('Neu'));
    const element = create(source.src);
    page().append(element);
    await oneEvent(element, 'load');
    element.toggleAttribute('light', true);
    await element.updateComplete;
    expect(times(element, 'Neu')).to.equal(1);
    expect(element.innerText).to.contain('Neu');
    expect(drawn(element)).to.not.contain('Alle');
    source.set(NONE);
    await element.refresh();
    expect(links(element)).to.equal(1);
    expect(element.innerText).to.contain('Hier: Alle').and.to.not.contain('Neu');
  });

  it('moves in the page, goes, and comes back as a whole', async () => {
    const source = inlineFeed(NONE);
    const element = await settled<AnyFeedElement>(
      `<kitu-news light src="${source.src}"><a href="#all">Alle</a></kitu-news>`,
    );
    page().append(element);
    await element.updateComplete;
    expect(links(element)).to.equal(1);
    element.remove();
    source.set(feed('Neu'));
    await element.refresh();
    page().append(element);
    await waitUntil(() => stateOf(element) === 'ready');
    expect(times(element, 'Neu')).to.equal(1);
    expect(links(element)).to.equal(0);
  });

  it('waits for its link where the script runs before the page is parsed', async () => {
    const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="Seite"></iframe>`);
    const inner = frame.contentWindow as Window & typeof globalThis;
    const script = new URL('./news/kitu-news.ts', import.meta.url).href;
    await (inner.eval(`import(${JSON.stringify(script)})`) as Promise<unknown>);
    const { document } = inner;
    document.open();
    document.write(`<!doctype html><kitu-news light src='${feedUrl(NONE)}'>Hier:`);
    await new Promise((done) => inner.setTimeout(done));
    document.write(' <a href="#a');
    await new Promise((done) => inner.setTimeout(done));
    document.write('ll">Alle</a></kitu-news>');
    document.close();
    const element = document.querySelector('kitu-news') as Element;
    await waitUntil(() => element.matches(':state(empty)'));
    expect(links(element)).to.equal(1);
    expect([...element.childNodes].filter(({ textContent }) => textContent)).to.have.length(1);
    expect(part(element, 'base')?.textContent).to.contain('Hier: Alle');
  });

  it('tells the webmaster once that the style sheet is missing, and not where it is there', async () => {
    const source = inlineFeed(feed('Neu'));
    const element = await settled<AnyFeedElement>(`<kitu-news light src="${source.src}"></kitu-news>`);
    await element.refresh();
    expect(warnings.filter((line) => line.includes('kitu.css'))).to.have.length(1);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':where(kitu-news[light]) [part="base"] { --_accent: red }');
    document.adoptedStyleSheets.push(sheet);
    await settled(`<kitu-news light src="${source.src}"></kitu-news>`);
    expect(warnings.filter((line) => line.includes('kitu.css'))).to.have.length(1);
    document.adoptedStyleSheets.pop();
  });

  it('loads by itself where it is the copy of one that is loading', async () => {
    const source = inlineFeed(feed('Neu'));
    const place = page();
    place.innerHTML = `<kitu-news light src="${source.src}"><a href="#all">Alle</a></kitu-news>`;
    const first = place.firstElementChild as NewsElement;
    await first.updateComplete;
    expect(part(first, 'skeleton')).to.not.equal(null);
    const copy = first.cloneNode(true) as NewsElement;
    place.append(copy);
    await copy.updateComplete;
    expect(stateOf(copy)).to.equal('loading');
    await waitUntil(() => stateOf(copy) === 'ready');
    expect(times(copy, 'Neu')).to.equal(1);
    expect(part(copy, 'skeleton')).to.equal(null);
    expect(links(copy)).to.equal(0);
  });

  it('says with an attribute that it draws into the page, for kitu.css', async () => {
    const element = document.createElement('kitu-news');
    Object.assign(element, { light: true, src: feedUrl(feed('Neu')) });
    page().append(element);
    await waitUntil(() => stateOf(element) === 'ready');
    expect(element.hasAttribute('light')).to.equal(true);
  });

  it('does not make widgets of the links in its feed', async () => {
    const items = [{ id: '1', title: 'Neu', url: 'https://town.example/#kitu-news' }];
    const element = await settled(`<kitu-news light src='${feedUrl({ ...feed(), items })}'></kitu-news>`);
    // The page is looked through when it changes.
    page().append('x');
    await Promise.resolve();
    expect(element.querySelector('kitu-news')).to.equal(null);
    expect(element.querySelectorAll('a')).to.have.length(1);
  });

  it('enlarges pictures', async () => {
    const items = [{ id: '1', title: 'Neu', content_text: 'x', image: new URL('/x.png', location.href).href }];
    const element = await settled(
      `<kitu-news light content="full" src='${feedUrl({ ...feed(), items })}'></kitu-news>`,
    );
    part(element, 'enlarge')?.click();
    await waitUntil(() => part<HTMLDialogElement>(element, 'dialog')?.open);
    part(element, 'close')?.click();
  });

  it('shows further items, and moves the focus to the first one', async () => {
    const src = feedUrl(feed('Eins', 'Zwei', 'Drei'));
    const element = await settled(`<kitu-news light more limit="2" src='${src}'></kitu-news>`);
    part(element, 'more')?.focus();
    part(element, 'more')?.click();
    await waitUntil(() => parts(element, 'item').length === 3);
    await waitUntil(() => document.activeElement === parts(element, 'title')[2]);
    await waitUntil(() => element.querySelector('[aria-live]')?.textContent?.endsWith('jetzt 3'));
  });
});

describe('a box or a link that asks for light', () => {
  [
    '<div data-kitu="news" data-light data-src="/none.json"></div>',
    '<a href="/alle#kitu-news?light&src=/none.json">A</a>',
  ].forEach((markup) =>
    it(`gets it: ${markup}`, async () => {
      const host = page();
      host.insertAdjacentHTML('beforeend', markup);
      await waitUntil(() => host.querySelector('kitu-news[light]:state(error) [part="message"]'));
    }),
  );
});
