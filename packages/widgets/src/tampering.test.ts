import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import {
  drawn,
  feedUrl,
  inlineFeed,
  part,
  parts,
  scopeOf,
  settled,
  stateOf,
  type AnyFeedElement,
} from '@kitu/core/testing.js';
import './all.js';

const sample = (await (await fetch('/demo/feeds/kitu.json')).json()) as Record<string, unknown>;
/** The sample feed with other words in it. */
const changed = JSON.parse(
  JSON.stringify(sample, (key, value: unknown) => (/^(title|name)$/.test(key) ? `Neu: ${value as string}` : value)),
) as object;

function texts(root: Node): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({ data }) => data.trim());
}

function wrap(node: ChildNode, ...tags: readonly string[]): void {
  for (const tag of tags) {
    const wrapper = document.createElement(tag);
    node.replaceWith(wrapper);
    wrapper.append(node);
  }
}

const base = (element: Element): HTMLElement => part(element, 'base') as HTMLElement;

/** What is done to a drawing; `page` is an element elsewhere. */
const TOOLS: Readonly<Record<string, (element: Element, page: Element) => void>> = {
  'a translator wraps all texts': (element) =>
    texts(scopeOf(element)).forEach((text) => {
      text.data = `translated ${text.data}`;
      wrap(text, 'font', 'font');
    }),
  'a translator writes other words': (element) =>
    texts(scopeOf(element)).forEach((text) => (text.data = `translated ${text.data}`)),
  'a tool that reads aloud wraps each word': (element) =>
    texts(scopeOf(element)).forEach((text) => {
      const words = text.data
        .split(/(\s+)/)
        .map((word) => Object.assign(document.createElement('span'), { innerText: word }));
      text.replaceWith(...words);
    }),
  'a tool that reads aloud has wrapped each word, and joins them again': (element) => {
    texts(scopeOf(element)).forEach((text) => {
      wrap(text, 'span');
      text.parentElement?.replaceWith(text);
    });
    element.normalize();
    base(element).normalize();
  },
  'a script wraps the entries': (element) => parts(element, 'item').forEach((item) => wrap(item, 'div')),
  'a script wraps all of it': (element) => wrap(base(element), 'div', 'div'),
  'a script unwraps all of it': (element) => base(element).replaceWith(...base(element).childNodes),
  'a script empties it': (element) => scopeOf(element).replaceChildren(),
  'a script empties what is in it': (element) => base(element).replaceChildren(),
  'a script moves all of it elsewhere': (element, page) => page.append(base(element)),
  'a script moves entries elsewhere': (element, page) => page.append(...parts(element, 'item').slice(0, 2)),
  'a script changes the order': (element) => {
    const [first] = parts(element, 'item');
    first?.parentElement?.append(first);
  },
  'a script removes comments': (element) => {
    const walker = document.createTreeWalker(scopeOf(element), NodeFilter.SHOW_COMMENT);
    const found: Comment[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Comment);
    found.forEach((comment) => comment.remove());
  },
  'a script writes the same HTML anew': (element) => {
    const root = base(element);
    root.innerHTML = `${root.innerHTML}`;
  },
};

describe('after tampering', () => {
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

  ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'].forEach((tag) =>
    ['', 'light'].forEach((scope) =>
      Object.entries(TOOLS).forEach(([what, tamper]) => {
        it(`where ${what}, <${tag} ${scope}> has nothing twice and has lost nothing once it is updated`, async () => {
          const page = fixtureSync<HTMLElement>(html`<div></div>`);
          const source = inlineFeed(sample);
          const show = (src: string): Promise<AnyFeedElement> =>
            settled(`<${tag} ${scope} src="${src}" heading="Rathaus" content="full"><a href="#all">Alle</a></${tag}>`);
          const element = await show(source.src);
          tamper(element, page);
          source.set(changed);
          await element.refresh();
          const reference = await show(feedUrl(changed).replace(/"/g, '&quot;'));
          expect(drawn(element)).to.equal(drawn(reference));
          expect(page.textContent).to.equal('');
          source.set({ ...sample, items: [], _kitu: { version: 1, dates: [], courses: [], boards: [], groups: [] } });
          await element.refresh();
          expect(stateOf(element)).to.equal('empty');
          expect(element.querySelectorAll('[href="#all"]')).to.have.length(1);
          expect(warnings.filter((line) => !/kitu\.css|Abschnitt/.test(line))).to.deep.equal([]);
        });
      }),
    ),
  );

  it('a link that the page puts into a widget late is its fallback', async () => {
    const source = inlineFeed(sample);
    const element = await settled<AnyFeedElement>(`<kitu-news light src="${source.src}"></kitu-news>`);
    element.append(Object.assign(document.createElement('a'), { href: '#all', textContent: 'Alle' }));
    await element.refresh();
    expect(element.querySelector('[href="#all"]')).to.equal(null);
    source.set({ ...sample, items: [] });
    await element.refresh();
    expect(part(element, 'base')?.querySelectorAll('[href="#all"]')).to.have.length(1);
  });

  it('a printed page that a script has emptied has its entries again', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    host.insertAdjacentHTML(
      'beforeend',
      `<kitu-news light rendered="${new Date().toISOString()}"><section part="base" aria-busy="false"><ul><li part="item">Gedruckt</li></ul></section></kitu-news>`,
    );
    const element = host.firstElementChild as AnyFeedElement;
    await waitUntil(() => stateOf(element) === 'ready');
    element.replaceChildren();
    element.requestUpdate();
    await waitUntil(() => drawn(element) === 'Gedruckt');
    expect(parts(element, 'item')).to.have.length(1);
  });

  it('what a script took out of a printed page is not there twice when it is drawn anew', async () => {
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const source = inlineFeed(sample);
    host.insertAdjacentHTML(
      'beforeend',
      `<kitu-news light rendered="${new Date().toISOString()}" src="${source.src}"><section part="base" aria-busy="false"><ul><li part="item">Gedruckt</li></ul></section></kitu-news>`,
    );
    const element = host.firstElementChild as AnyFeedElement;
    await waitUntil(() => stateOf(element) === 'ready');
    host.append(part(element, 'item') as Element);
    source.set({ ...sample, _kitu: { version: 1, dateModified: '2099-12-31' } });
    await element.refresh();
    expect(parts(element, 'item').length).to.be.above(1);
    expect(host.textContent).to.not.contain('Gedruckt');
  });
});
