import { expect, fixtureCleanup } from '@open-wc/testing';
import { inlineFeed, settled, stateOf } from '@kitu/core/testing.js';
import './all.js';
import { forbidden, HIT, MARKUP, poison, sampleFor } from './testing-hostile.js';

const sample = (await (await fetch('/demo/feeds/kitu.json')).json()) as { _kitu: Record<string, unknown> };
const SECTIONS = { 'kitu-news': 'items', 'kitu-dates': 'dates', 'kitu-course': 'courses', 'kitu-board': 'board' };

const nested = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}0${close.repeat(levels)}`;
const MILLION = 1_000_000;

/** Things that are not what a field is for, as JSON. */
const STRANGE: readonly (readonly [title: string, json: string])[] = [
  ['nothing', 'null'],
  ['a truth value', 'true'],
  ['a number', '-1e308'],
  ['a list of lists', '[[[]]]'],
  ['an empty object', '{}'],
  ['an object without a text', '{"toString": 1, "valueOf": null}'],
  ['a template of Lit', `{"_$litType$": 1, "strings": ["<img src=x onerror=${HIT}()>"], "values": []}`],
  ['a compiled template of Lit', '{"_$litType$": {"h": "<b>", "parts": []}, "values": []}'],
  ['a directive of Lit', '{"_$litDirective$": {}, "values": []}'],
  ['a node', '{"nodeType": 1, "nodeName": "IMG"}'],
  ['a promise', '{"then": "x", "catch": "x"}'],
  ['a prototype', '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'],
  ['a list with a length', '{"length": 4294967295, "0": "x"}'],
  ['ten thousand levels of lists', nested(10_000, '[', ']')],
  ['ten thousand levels of objects', nested(10_000, '{"name":', '}')],
];

describe('shapes that no feed has', function () {
  this.timeout(0);
  const { warn } = console;
  const uncaught: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void uncaught.push(event.type);
  before(() => {
    console.warn = () => undefined;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    console.warn = warn;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    fixtureCleanup();
    expect(uncaught).to.deep.equal([]);
    expect(Reflect.get({}, 'polluted')).to.equal(undefined);
  });

  /** Draws a document, given as text with a hole, and gives the element. */
  async function show(tag: string, attributes: string, json: unknown, hole = ''): Promise<Element> {
    const { src } = inlineFeed(JSON.stringify(json).replace(/"@hole"/g, () => hole));
    const element = await settled(`<${tag} src="${src}" ${attributes}><a href="#">Alle</a></${tag}>`);
    expect(stateOf(element)).to.be.oneOf(['ready', 'empty', 'error']);
    expect(element.shadowRoot && forbidden(element.shadowRoot)).to.deep.equal([]);
    return element;
  }
  /** All strings and numbers of a document, and then each of its fields of any kind. */
  const keysOf = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inside]) => [
      ...(Array.isArray(value) ? [] : [key]),
      ...keysOf(inside),
    ]);
  };
  const withHoleAt = (value: unknown, at: string): unknown => {
    if (Array.isArray(value)) return value.slice(0, 3).map((entry) => withHoleAt(entry, at));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inside]) => [key, key === at ? '@hole' : withHoleAt(inside, at)]),
    );
  };

  Object.entries(MARKUP).forEach(([tag, variants]) => {
    const section = SECTIONS[tag as keyof typeof SECTIONS];
    const [attributes] = variants;
    const document = sampleFor(tag, sample) as Record<string, unknown>;
    const entries = (section === 'items' ? document['items'] : sample._kitu[section]) as readonly object[];
    const withEntries = (list: unknown): object =>
      section === 'items' ? { ...document, items: list } : { ...document, _kitu: { version: 1, [section]: list } };

    STRANGE.forEach(([title, json]) =>
      it(`end in an honest state, in each field of its own: ${title}, <${tag}>`, async () => {
        const keys = [...new Set(keysOf(withEntries(entries.slice(0, 3))))];
        expect(keys.length).to.be.above(10);
        for (const key of keys) {
          await show(tag, attributes, withHoleAt(withEntries(entries.slice(0, 3)), key), json);
          fixtureCleanup();
        }
      }),
    );

    it(`are read, however deep they are nested: a million levels, <${tag}>`, async () => {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const hole = nested(MILLION, open, close);
        const [first = {}, ...others] = entries.slice(0, 3);
        await show(tag, attributes, { ...document, deep: '@hole' }, hole);
        await show(tag, attributes, withEntries(['@hole', first]), hole);
        await show(tag, attributes, withEntries([{ ...first, name: '@hole', title: '@hole' }, ...others]), hole);
        await show(tag, attributes, withEntries('@hole'), hole);
        fixtureCleanup();
      }
    });

    it(`draw five hundred entries of a hundred thousand at most, <${tag}>`, async () => {
      const [first = {}] = entries;
      const many = Array.from({ length: 100_000 }, (_, n) => ({
        ...first,
        id: `${n}`,
        url: undefined,
        name: `N ${n}`,
      }));
      const element = await show(tag, 'limit="0"', withEntries(many));
      const drawn = element.shadowRoot?.querySelectorAll('li, article, table').length ?? 0;
      expect(drawn).to.be.below(5000);
    });

    it(`are cut when a text has a million characters, <${tag}>`, async () => {
      const long = 'Rathaus '.repeat(MILLION / 8);
      const isText = (key: string): boolean => /^(title|name|summary|description|caption|creditText|note)$/.test(key);
      const element = await show(tag, attributes, poison(withEntries(entries.slice(0, 3)), long, isText));
      element.shadowRoot?.querySelectorAll('h2, h3, h4, a, b, time, summary').forEach((one) => {
        expect(one.textContent?.length).to.be.below(1000);
      });
      expect(element.shadowRoot?.textContent?.length).to.be.below(400_000);
    });
  });
});
