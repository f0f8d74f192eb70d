import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import './news/kitu-news.js';
import { upgradePage } from './upgrade.js';

// Ways in for pages without a framework, in a page with one: editors' texts that React and Vue have drawn.
const FEED = new URL('/feed.json', location.href).href;
const LINK = '/aktuelles#kitu-news?limit=2';
const { fetch } = globalThis;

type Draw = (page: string) => Promise<void>;
type Content = 'link' | 'box' | 'link that goes' | 'box whose link goes';

/** Loads a script of the repository; what it defines is on the global object. */
const load = (path: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(path, location.href).href;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

interface Library {
  readonly h: (tag: string, attributes: object | null, ...children: unknown[]) => unknown;
  /** Draws what a page asks for; again with each call. */
  readonly mount: (root: Element, view: (page: string) => unknown) => Draw;
}

interface React {
  readonly createElement: Library['h'];
}
interface ReactDOM {
  readonly createRoot: (root: Element) => { readonly render: (node: unknown) => void };
  readonly flushSync: (act: () => void) => void;
}
interface Vue {
  readonly createApp: (app: object) => { readonly mount: (root: Element) => void };
  readonly h: (tag: string, attributes: object | null, children: unknown) => unknown;
  readonly nextTick: () => Promise<void>;
  readonly ref: <Value>(value: Value) => { value: Value };
}
const globals = globalThis as unknown as { React: React; ReactDOM: ReactDOM; Vue: Vue };

const react = async (): Promise<Library> => {
  await load('/node_modules/react18/umd/react.production.min.js');
  // Another React is in the root, so npm keeps this one apart.
  await load('/tests/node_modules/react-dom18/umd/react-dom.production.min.js');
  const { React, ReactDOM } = globals;
  return {
    h: React.createElement,
    mount(element, view) {
      const root = ReactDOM.createRoot(element);
      return (page) => {
        ReactDOM.flushSync(() => root.render(view(page)));
        return Promise.resolve();
      };
    },
  };
};

const vue = async (): Promise<Library> => {
  await load('/node_modules/vue/dist/vue.global.prod.js');
  const { createApp, h, nextTick, ref } = globals.Vue;
  return {
    h: (tag, attributes, ...children) => h(tag, attributes, children),
    mount(element, view) {
      const page = ref('start');
      createApp({ setup: () => () => view(page.value) }).mount(element);
      return (next) => {
        page.value = next;
        return nextTick();
      };
    },
  };
};

/** The text of an editor, as a framework draws it. On the page „kontakt“ there is another one. */
const contents = ({ h }: Library): Readonly<Record<Content, (page: string) => unknown>> => {
  const link = (href: string): unknown => h('a', { href }, 'Alle Meldungen');
  const text = (page: string, content: unknown): unknown =>
    h('main', null, h('h1', null, page), page === 'start' ? content : h('p', null, 'Rufen Sie uns an.'));
  const box = (content: unknown): unknown => h('div', { 'data-kitu': 'news', 'data-src': '/feed.json' }, content);
  return {
    link: (page) => text(page, link(LINK)),
    box: (page) => text(page, box(link('/aktuelles'))),
    'link that goes': (page) => h('main', null, h('h1', null, page), page === 'start' ? link(LINK) : null),
    'box whose link goes': (page) => h('main', null, h('h1', null, page), box(page === 'start' ? link('/x') : null)),
  };
};

describe('a text that a framework has drawn', () => {
  before(() => {
    globalThis.fetch = () =>
      Promise.resolve(
        new Response('{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Neu"}]}'),
      );
    upgradePage({ feed: FEED, origins: [location.origin] });
  });
  after(() => {
    globalThis.fetch = fetch;
  });
  afterEach(fixtureCleanup);

  Object.entries({ React: react, Vue: vue }).forEach(([name, open]) =>
    (['link', 'box', 'link that goes', 'box whose link goes'] as const).forEach((content) =>
      it(`can be left and come back to, in ${name}: ${content}`, async () => {
        const library = await open();
        const root = fixtureSync<HTMLElement>(html`<div></div>`);
        const draw = library.mount(root, contents(library)[content]);
        await draw('start');
        await waitUntil(() => root.querySelector('kitu-news:state(ready)'));
        for (const page of ['kontakt', 'start', 'kontakt']) {
          await draw(page);
          expect(root.querySelector('h1')?.textContent).to.equal(page);
          const count = page === 'start' || content === 'box whose link goes' ? 1 : 0;
          await waitUntil(() => root.querySelectorAll('kitu-news').length === count);
        }
        expect(root.textContent).to.contain(content.endsWith('goes') ? 'kontakt' : 'Rufen Sie uns an.');
      }),
    ),
  );
});

describe('a text of the feed on a page whose HTML Vue reads as its template', () => {
  after(fixtureCleanup);

  it('is a text within v-pre, as docs/im-text.md says', async () => {
    await load('/node_modules/vue/dist/vue.global.prod.js');
    const page = fixtureSync(
      html`<div>
        <p>${'{{ 6 * 7 }}'}</p>
        <div v-pre>
          <kitu-news light><a href="/alle">${'{{ 6 * 7 }}'}</a></kitu-news>
        </div>
      </div>`,
    );
    globals.Vue.createApp({}).mount(page);
    expect(page.querySelector('p')?.textContent).to.equal('42');
    expect(page.querySelector('a')?.textContent).to.equal('{{ 6 * 7 }}');
  });
});
