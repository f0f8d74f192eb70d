import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { drawn, stateOf } from '@kitu/core/testing.js';
import './board/kitu-board.js';
import './course/kitu-course.js';
import './dates/kitu-dates.js';
import './news/kitu-news.js';
import { scriptAddress, upgradePage } from './upgrade.js';

const FEED = new URL('/feed.json', location.href).href;
const { fetch } = globalThis;
const asked: string[] = [];

/** Puts markup into the page as an editor would, and gives its first element. */
function insert(markup: string): HTMLElement {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.insertAdjacentHTML('beforeend', markup);
  return host;
}
const upgraded = async (markup: string): Promise<Element> => {
  const host = insert(markup);
  await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
  return host.querySelector('kitu-news') as Element;
};

describe('markup that editors leave alone', () => {
  before(() => {
    globalThis.fetch = (input) => {
      asked.push(input as string);
      return Promise.resolve(
        new Response('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Neu"}]}'),
      );
    };
    upgradePage({ feed: FEED, origins: [location.origin, 'https://listed.example'] });
  });
  after(() => {
    globalThis.fetch = fetch;
  });
  afterEach(() => {
    fixtureCleanup();
    asked.length = 0;
  });

  it('becomes the element: a div, with its link as fallback', async () => {
    const element = await upgraded(
      '<div data-kitu="news" data-src="/other.json" data-heading-level="3" data-limit="3"><a href="/alle">Alle</a></div>',
    );
    expect(element.querySelector('a')?.textContent).to.equal('Alle');
    expect(element.getAttribute('heading-level')).to.equal('3');
    expect(asked).to.deep.equal([new URL('/other.json', location.href).href]);
    expect(drawn(element)).to.contain('Neu');
  });

  it('becomes the element: a link with data-kitu', async () => {
    const element = await upgraded(
      '<p><a data-kitu="news" data-layout="compact" href="https://town.example/">Alle</a></p>',
    );
    expect(element.querySelector('a')?.href).to.equal('https://town.example/');
    expect(element.getAttribute('layout')).to.equal('compact');
    expect(asked).to.deep.equal([FEED]);
  });

  ['#kitu-news?limit=5&layout=cards', '#kitu:news?limit=5&layout=cards'].forEach((fragment) =>
    it(`becomes the element: a plain link to ${fragment}`, async () => {
      const element = await upgraded(`<a href="https://town.example/aktuelles${fragment}">Alle</a>`);
      expect(element.getAttribute('limit')).to.equal('5');
      expect(element.getAttribute('layout')).to.equal('cards');
      expect(asked).to.deep.equal([FEED]);
    }),
  );

  it('may name a feed whose origin the script lists', async () => {
    await upgraded('<div data-kitu="news" data-src="https://listed.example/a.json"></div>');
    expect(asked).to.deep.equal(['https://listed.example/a.json']);
  });

  it('stays a link when it names a feed from elsewhere, and the webmaster is told once', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    try {
      const host = insert(
        '<div data-kitu="news" data-src="https://evil.example/a.json"><a href="/alle">Alle</a></div><a href="/x#kitu-news?src=https://evil.example/">Mehr</a>',
      );
      await waitUntil(() => warnings.length === 2);
      host.append('noch etwas');
      const later = insert('<a data-kitu="news" href="/y">Alle</a>');
      await waitUntil(() => later.querySelector('kitu-news:state(ready)'));
      expect(host.querySelector('kitu-news')).to.equal(null);
      expect(host.querySelectorAll('a')).to.have.length(2);
      expect(warnings).to.have.length(2);
      expect(warnings[0]).to.contain('https://evil.example').and.contain('?feeds=');
      expect(asked).to.deep.equal([FEED]);
    } finally {
      console.warn = warn;
    }
  });

  ['data:application/json,{}', 'javascript:alert(1)', 'blob:null/1', 'https://', '//evil.example'].forEach((src) =>
    it(`stays a link when the feed has no address of an allowed server: ${src}`, async () => {
      const { warn } = console;
      let warnings = 0;
      console.warn = () => (warnings += 1);
      try {
        const host = insert(`<div data-kitu="news" data-src="${src}"><a href="/alle">Alle</a></div>`);
        await waitUntil(() => warnings === 1);
        expect(host.querySelector('kitu-news')).to.equal(null);
      } finally {
        console.warn = warn;
      }
    }),
  );

  it('stays a link when there is no address at all, and the webmaster is told who may have removed it', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => void warnings.push(text);
    try {
      const host = insert('<div data-kitu="news" data-src=""><a href="/alle">Alle</a></div>');
      await waitUntil(() => warnings.length === 1);
      expect(host.querySelector('kitu-news')).to.equal(null);
      expect(host.querySelector('div > a')?.textContent).to.equal('Alle');
      expect(warnings[0]).to.contain('data-src').and.not.contain('?feeds=');
      expect(asked).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });

  it('goes with its link, which a framework removes without knowing what it became', async () => {
    const host = insert('<p><a data-kitu="news" href="/x">Alle</a></p>');
    await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
    host.querySelector('a')?.remove();
    await waitUntil(() => !host.querySelector('kitu-news'));
  });

  it('goes where its link goes, and comes back with it', async () => {
    const host = insert('<p><a data-kitu="news" href="/x">Alle</a></p><p></p>');
    await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
    const [link, widget, place] = ['a', 'kitu-news', 'p + p'].map((name) => host.querySelector(name) as Element);
    place?.append(link as Element);
    await waitUntil(() => link?.nextSibling === widget);
    link?.remove();
    await waitUntil(() => !widget?.isConnected);
    place?.append(link as Element);
    await waitUntil(() => link?.nextSibling === widget && widget?.matches(':state(ready)'));
  });

  it('shows neither its link nor its text beside the entries, whatever the page says of links', async () => {
    insert('<style>a { display: block !important }</style>');
    const host = insert(
      '<p><a id="alle" data-kitu="news" href="/x">Alle</a></p><div data-kitu="news"><!-- v-if --> Hier: <b>Alle</b></div>',
    );
    await waitUntil(() => host.querySelectorAll('kitu-news:state(ready)').length === 2);
    expect(host.innerText.trim()).to.equal('');
    expect(host.querySelectorAll('[id="alle"]')).to.have.length(1);
    expect(host.querySelector('div > kitu-news')?.textContent).to.contain('Hier: Alle');
  });

  it('is one widget in a copy of the page, too, as frameworks keep it for going back', async () => {
    const host = insert('<div data-kitu="news"><a href="/x#kitu-news">Alle</a></div><a href="/x#kitu-news">Alle</a>');
    await waitUntil(() => host.querySelectorAll('kitu-news:state(ready)').length === 2);
    const copy = insert('');
    copy.append(...[...host.childNodes].map((node) => node.cloneNode(true)));
    await waitUntil(() => copy.querySelectorAll('kitu-news:state(ready)').length === 2);
    await new Promise((resolve) => setTimeout(resolve));
    expect(copy.querySelectorAll('kitu-news')).to.have.length(2);
  });

  it('stays with light, where the entries take the place of the link', async () => {
    const host = insert('<a data-kitu="news" data-light="" href="/x">Alle</a>');
    await waitUntil(() => host.querySelector('kitu-news:state(ready) [part~="item"]'));
    await waitUntil(() => host.querySelector('kitu-news'));
  });

  it('may set no other attributes than the element’s own', async () => {
    const element = await upgraded(
      '<div data-kitu="news" data-onclick="alert(1)" data-style="color:red" data-id="x" class="y" style="color: blue"></div>',
    );
    expect([...element.attributes].map(({ name }) => name)).to.deep.equal(['src']);
  });

  it('of an unknown widget is left alone', async () => {
    const host = insert('<div data-kitu="weather"><a href="/x">x</a></div><a href="/a#kitu-news">n</a>');
    await waitUntil(() => host.querySelector('kitu-news'));
    expect(host.querySelector('[data-kitu="weather"] > a')).to.exist;
  });

  it('of a form or a drawing is left alone, and does not stop the rest', async () => {
    const host = insert(
      '<form data-kitu="news"><input name="dataset"><input name="getAttribute"></form><svg><a href="#kitu-news"><text>x</text></a></svg><a data-kitu="news" href="/x">Alle</a>',
    );
    await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
    expect(host.querySelectorAll('kitu-news')).to.have.length(1);
    expect(host.querySelector('form kitu-news, svg kitu-news')).to.equal(null);
  });

  it('with the name of an element that the page has defined itself is left alone', async () => {
    customElements.define('kitu-own', class extends HTMLElement {});
    const host = insert('<a data-kitu="own" href="/y">y</a><a data-kitu="news" href="/x">Alle</a>');
    await waitUntil(() => host.querySelector('kitu-news'));
    expect(host.querySelector('kitu-own')).to.equal(null);
  });

  it('is a block from the first moment, and a badge is not', () => {
    const shapes = ['<kitu-news></kitu-news>', '<kitu-dates></kitu-dates>', '<kitu-board></kitu-board>']
      .concat('<kitu-course></kitu-course>', '<kitu-course course="x"></kitu-course>', '<kitu-news hidden></kitu-news>')
      .map((markup) => getComputedStyle(insert(markup).firstElementChild as Element).display);
    expect(shapes).to.deep.equal(['block', 'block', 'block', 'block', 'inline', 'none']);
  });

  it('that WordPress closed early gets its link back', async () => {
    const host = insert('<p><kitu-news src="/feed.json"></p><p><a href="/alle">Alle</a></p><p></kitu-news></p>');
    await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
    await waitUntil(() => host.querySelector('kitu-news > a'));
    expect(host.querySelectorAll('p')).to.have.length(1);
  });

  it('that WordPress closed early is one widget, even if its link would be one alone', async () => {
    const host = insert(
      '<p><kitu-news src="/feed.json"></p><p><a href="/alle#kitu-news">Alle</a></p><p></kitu-news></p>',
    );
    await waitUntil(() => host.querySelector('kitu-news:state(ready) > a'));
    expect(host.querySelectorAll('kitu-news')).to.have.length(1);
  });

  it('of another paragraph is not taken for a lost link', async () => {
    const host = insert('<p><kitu-news src="/feed.json"></kitu-news></p><p><a href="/alle">Alle</a></p><p>Text</p>');
    await waitUntil(() => host.querySelector('kitu-news:state(ready)'));
    expect(host.querySelectorAll('p')).to.have.length(3);
  });

  it('that is already inside its element is left alone', async () => {
    const element = await upgraded('<kitu-news src="/feed.json"><a href="/alle#kitu-news">Alle</a></kitu-news>');
    expect(stateOf(element)).to.equal('ready');
    expect(element.querySelector('kitu-news')).to.equal(null);
  });
});

describe('a script that runs again', () => {
  it('watches the page once for each address, and says once that the elements are there', async () => {
    const { MutationObserver } = globalThis;
    const { info } = console;
    let observers = 0;
    const lines: unknown[] = [];
    globalThis.MutationObserver = class extends MutationObserver {
      constructor(callback: MutationCallback) {
        super(callback);
        observers += 1;
      }
    };
    console.info = (line: unknown) => void lines.push(line);
    const address: string = '/packages/core/src/define.ts?again=';
    try {
      for (let run = 0; run < 30; run += 1) {
        upgradePage({ feed: '', origins: ['https://once.example'] });
        const again = (await import(`${address}${run}`)) as { define: typeof customElements.define };
        for (const tag of ['kitu-board', 'kitu-news']) again.define(tag, class extends HTMLElement {});
      }
    } finally {
      Object.assign(globalThis, { MutationObserver });
      console.info = info;
    }
    expect(observers).to.equal(1);
    expect(lines).to.have.length(1);
  });
});

describe('the address of the script', () => {
  it('does not take <base href> for a named feed: it allows nothing', () => {
    const base = document.createElement('base');
    base.href = 'https://base.example/';
    document.head.append(base);
    const { origins } = scriptAddress();
    base.remove();
    expect(origins).not.to.contain('https://base.example');
  });

  it('is found where an element of the page hides document.currentScript', () => {
    const image = document.createElement('img');
    image.name = 'currentScript';
    const base = document.createElement('img');
    base.name = 'baseURI';
    document.body.append(image, base);
    // A script of the host page with a similar name.
    const other = document.createElement('script');
    other.type = 'text/plain';
    other.src = 'https://www.kitu.example/menu.js?feed=https://evil.example/';
    // The script of one widget, which takes no feed.
    const one = document.createElement('script');
    one.type = 'text/plain';
    one.src = 'https://cdn.example/0/kitu-news.js';
    document.body.append(other, one);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.src =
      'https://cdn.example/0/kitu.js?feed=https://feed.example/kitu.json&feeds=https://a.example,https://b.example/x.json';
    document.body.append(script);
    const found = scriptAddress();
    expect(found.feed).to.equal('https://feed.example/kitu.json');
    expect(found.origins).to.deep.equal([
      location.origin,
      'https://cdn.example',
      'https://feed.example',
      'https://a.example',
      'https://b.example',
    ]);
    image.remove();
    base.remove();
    other.remove();
    one.remove();
    script.remove();
  });
});
