import type { PropertyValues } from 'lit';
import { expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { inlineFeed, settled, stateOf } from '@kitu/core/testing.js';
import { tellFigure } from '@kitu/core/testing-figures.js';
import './all.js';
import { NewsElement } from './news/news-element.js';
import {
  ADDRESS,
  forbidden,
  HIT,
  HOSTILE_ADDRESSES,
  HOSTILE_TEXTS,
  KEPT,
  MARKUP,
  NET,
  poison,
  sampleFor,
} from './testing-hostile.js';

const sample = (await (await fetch('/demo/feeds/kitu.json')).json()) as { _kitu: object };
// Others can try their own: KITU_HOSTILE names a folder with text files, one string a line, and feeds (*.json).
const { strings: others, feeds } = (await (await fetch('/__hostile')).json()) as {
  strings: readonly string[];
  feeds: readonly unknown[];
};

describe('hostile strings in every field', function () {
  this.timeout(0);
  let hits = 0;
  let drawings = 0;
  const { warn } = console;
  const violations: string[] = [];
  const note = (event: SecurityPolicyViolationEvent): void => void violations.push(event.blockedURI);

  before(() => {
    Reflect.set(globalThis, HIT, () => (hits += 1));
    document.addEventListener('securitypolicyviolation', note);
    console.warn = () => undefined;
    performance.setResourceTimingBufferSize(100_000);
  });
  after(async () => {
    const { userAgent } = navigator;
    await tellFigure('hostile', {
      texts: HOSTILE_TEXTS.length,
      addresses: HOSTILE_ADDRESSES.length,
      drawings,
      userAgent,
    });
    Reflect.deleteProperty(globalThis, HIT);
    document.removeEventListener('securitypolicyviolation', note);
    console.warn = warn;
  });
  const requests = (): readonly string[] =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes(NET) ? name : []));

  /** Draws a document and gives what is wrong with it. */
  async function problems(tag: string, attributes: string, json: unknown): Promise<readonly string[]> {
    const { src } = inlineFeed(json);
    drawings += 1;
    const page = document.body.childElementCount;
    const element = await settled(`<${tag} src="${src}" ${attributes} limit="3"><a href="#">Alle</a></${tag}>`);
    const found = [
      ...(stateOf(element) === 'error' ? ['error'] : []),
      ...(element.shadowRoot ? forbidden(element.shadowRoot) : []),
      ...(element.children.length === 1 ? [] : ['light DOM']),
    ];
    fixtureCleanup();
    return document.body.childElementCount > page ? [...found, 'host page'] : found;
  }

  async function nothingHappened(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    expect(hits, 'scripts that ran').to.equal(0);
    expect(requests(), 'requests').to.deep.equal([]);
    expect(violations, 'violations').to.deep.equal([]);
  }

  Object.entries(MARKUP).forEach(([tag, variants]) =>
    variants.forEach((attributes) => {
      const run = async (strings: readonly string[], where: (key: string) => boolean): Promise<void> => {
        for (const string of strings) {
          const found = await problems(tag, attributes, poison(sampleFor(tag, sample), string, where));
          expect(found, string.slice(0, 200)).to.deep.equal([]);
        }
        await nothingHappened();
      };

      it(`are only text where text is due: <${tag} ${attributes}>`, () =>
        run([...HOSTILE_TEXTS, ...others], (key) => !KEPT.test(key) && !ADDRESS.test(key)));

      it(`are no addresses where addresses are due: <${tag} ${attributes}>`, () =>
        run([...HOSTILE_ADDRESSES, ...others], (key) => ADDRESS.test(key)));

      feeds.forEach((feed, place) =>
        it(`are only text in the feed ${place} of KITU_HOSTILE: <${tag} ${attributes}>`, async () => {
          const found = await problems(tag, attributes, feed);
          expect(found.filter((problem) => problem !== 'error')).to.deep.equal([]);
          await nothingHappened();
        }),
      );
    }),
  );

  it('would be found by this test if a widget had a hole', async () => {
    class LeakyNews extends NewsElement {
      protected override updated(changed: PropertyValues): void {
        super.updated(changed);
        const title = this.feed?.items?.[0]?.title ?? '';
        this.renderRoot
          .querySelector('[part="title"]')
          ?.replaceChildren(document.createRange().createContextualFragment(title));
      }
    }
    customElements.define('leaky-news', LeakyNews);
    const found = await problems('leaky-news', '', {
      items: [{ id: '1', title: `<img src="${NET}/hole" onerror="${HIT}()">` }],
    });
    expect(found.join()).to.contain('img onerror');
    await waitUntil(() => requests().some((address) => address.endsWith('/hole')));
    performance.clearResourceTimings();
    await waitUntil(() => hits > 0);
    hits = 0;
  });

  it('would be found by this test if one of them got through', async () => {
    const host = document.createElement('div');
    host.innerHTML = `<img src="x" onerror="${HIT}()"><a href="javascript:${HIT}()">x</a><iframe></iframe>`;
    document.body.append(host);
    const deadline = Date.now() + 5000;
    while (!hits && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(hits).to.equal(1);
    expect(forbidden(host)).to.deep.equal(
      ['src=x', 'img onerror', `href=javascript:${HIT}()`, '<iframe>'].sort(
        (a, b) => forbidden(host).indexOf(a) - forbidden(host).indexOf(b),
      ),
    );
    host.remove();
    hits = 0;
  });
});
