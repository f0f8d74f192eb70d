import { expect, fixtureCleanup } from '@open-wc/testing';
import { drawn, part, parts, settled, stateOf } from '@kitu/core/testing.js';
import './kitu-news.js';
import type { NewsElement } from './news-element.js';

// Feeds of real publishers. The folder is not part of the project; without it these tests are reported as skipped.
const CORPUS = '/__corpus/';
const found = (await (await fetch(`${CORPUS}index.json`)).json()) as readonly string[];

/** The states in which a real feed may end. */
interface Expectation {
  readonly items: number;
  readonly check?: (element: NewsElement) => void;
}

const titles = (element: Element): string[] => parts(element, 'title').map(drawn);
const dates = (element: Element): string[] => parts(element, 'date').map(drawn);

const EXPECTED: Readonly<Record<string, Expectation>> = {
  'nnw-3960.json': {
    items: 20,
    check: (element) => {
      expect(titles(element).filter((title) => title.includes('<i>') && title.includes('<b>'))).to.have.length(1);
      expect(element.shadowRoot?.querySelectorAll('h3 i, h3 b')).to.have.length(0);
    },
  },
  'nnw-rose.json': {
    items: 84,
    check: (element) => {
      expect(titles(element)[0]).to.equal('Workflow: Add Task & Sub Tasks To OmniFocus');
      expect(titles(element).join('\n')).to.not.match(/&#?\w+;/);
      expect(parts(element, 'item')[0] && drawn(part(element, 'meta')))
        .to.contain('workflow')
        .and.contain('omnifocus');
      expect(parts(element, 'title')[0]?.querySelector('a')?.href).to.match(/^https:\/\/www\.rosemaryorchard\.com\//);
    },
  },
  'nnw-ScriptingNews.json': {
    items: 0,
    check: (element) => {
      expect(stateOf(element)).to.equal('error');
      expect(drawn(part(element, 'message'))).to.equal('Die Meldungen lassen sich gerade nicht laden.');
    },
  },
  'nnw-jsonfeed-extension.json': {
    items: 3,
    check: (element) => {
      expect(titles(element)[0]).to.match(/^Meldung vom \d/);
      expect(parts(element, 'title')[0]?.querySelector('a')).to.equal(null);
    },
  },
  'feedrs-influxdata-1.1.json': {
    items: 3,
    check: (element) => expect(dates(element).slice(0, 2)).to.deep.equal(['31. Mai 2019', '6. Februar 2018']),
  },
  'gofeed-version-1.1.json': { items: 1 },
  'web-admataz-date-only.json': {
    items: 10,
    check: (element) => {
      const place = titles(element).indexOf('Filter:Find');
      expect(dates(element)[place]).to.equal('7. Dezember 2019');
    },
  },
  'web-edrlab-fr-relative-urls.json': {
    items: 2,
    check: (element) => {
      expect(parts(element, 'item').map(({ lang }) => lang)).to.deep.equal(['fr', 'fr']);
      expect(parts(element, 'title')[0]?.querySelector('a')?.href).to.equal(
        `${location.origin}/vocabulaire/posts/enqueteJuin2022/`,
      );
    },
  },
};

describe('real feeds', () => {
  afterEach(() => fixtureCleanup());

  Object.keys(EXPECTED).forEach((name) => {
    it(`${name} is shown as it is meant`, async function () {
      if (!found.includes(`jsonfeed/${name}`)) this.skip();
      const { warn } = console;
      const warnings: string[] = [];
      console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
      try {
        const element = await settled<NewsElement>(`<kitu-news src="${CORPUS}jsonfeed/${name}" limit="0"></kitu-news>`);
        expect(parts(element, 'item')).to.have.length(EXPECTED[name]?.items ?? -1);
        EXPECTED[name]?.check?.(element);
        if (name.startsWith('gofeed')) expect(warnings.join()).to.contain('„version“');
        // The whole text of every item can be drawn, too.
        element.content = 'full';
        await element.updateComplete;
        expect(element.shadowRoot?.querySelector('script, iframe, style, [style], [onclick]')).to.equal(null);
      } finally {
        console.warn = warn;
      }
    });
  });
});
