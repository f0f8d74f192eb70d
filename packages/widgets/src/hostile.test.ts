import { expect, fixtureCleanup } from '@open-wc/testing';
import { inlineFeed, settled, stateOf } from '@kitu/core/testing.js';
import './all.js';
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
// Others can try their own lists: text files in the folder that KITU_HOSTILE names, one string a line.
const others = (await (await fetch('/__hostile')).json()) as readonly string[];

describe('hostile strings in every field', function () {
  this.timeout(0);
  let hits = 0;
  const { warn } = console;
  const violations: string[] = [];
  const note = (event: SecurityPolicyViolationEvent): void => void violations.push(event.blockedURI);

  before(() => {
    Reflect.set(globalThis, HIT, () => (hits += 1));
    document.addEventListener('securitypolicyviolation', note);
    console.warn = () => undefined;
    performance.setResourceTimingBufferSize(100_000);
  });
  after(() => {
    Reflect.deleteProperty(globalThis, HIT);
    document.removeEventListener('securitypolicyviolation', note);
    console.warn = warn;
  });
  const requests = (): readonly string[] =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.includes(NET) ? name : []));

  /** Draws a document and gives what is wrong with it. */
  async function problems(tag: string, attributes: string, json: unknown): Promise<readonly string[]> {
    const { src } = inlineFeed(json);
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

  Object.entries(MARKUP).forEach(([tag, variants]) =>
    variants.forEach((attributes) => {
      const run = async (strings: readonly string[], where: (key: string) => boolean): Promise<void> => {
        for (const string of strings) {
          const found = await problems(tag, attributes, poison(sampleFor(tag, sample), string, where));
          expect(found, string.slice(0, 200)).to.deep.equal([]);
        }
        await new Promise((resolve) => setTimeout(resolve));
        expect(hits, 'scripts that ran').to.equal(0);
        expect(requests(), 'requests').to.deep.equal([]);
        expect(violations, 'violations').to.deep.equal([]);
      };

      it(`are only text where text is due: <${tag} ${attributes}>`, () =>
        run([...HOSTILE_TEXTS, ...others], (key) => !KEPT.test(key) && !ADDRESS.test(key)));

      it(`are no addresses where addresses are due: <${tag} ${attributes}>`, () =>
        run([...HOSTILE_ADDRESSES, ...others], (key) => ADDRESS.test(key)));
    }),
  );

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
