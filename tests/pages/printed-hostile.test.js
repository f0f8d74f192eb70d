// What hostile feeds become when they are printed: every text and address of the collection in every field of every
// widget, printed in Node, opened as a page.
import { expect } from '@open-wc/testing';
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
} from '../../packages/widgets/src/testing-hostile.ts';

const address = new URL('/demo/feeds/kitu.json', location.href).href;
const whole = await (await fetch(address)).json();
const { isNight } = await (await fetch('/__print')).json();
const now = Date.parse(whole._kitu.dateModified);

/** The places of a value in which there is something, as `offers.url`. */
const placesIn = (value, path = '') =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inside]) => placesIn(inside, Array.isArray(value) ? path : `${path}.${key}`))
    : [path];

/** Entries in which together there is all that is in any of the list: the fullest first. Each costs some time. */
function fullest(list) {
  const missing = new Set(placesIn(list));
  const gain = (entry) => new Set(placesIn(entry).filter((place) => missing.has(place))).size;
  const chosen = [];
  while (missing.size) {
    const next = list.reduce((best, entry) => (gain(entry) > gain(best) ? entry : best));
    chosen.push(next);
    for (const place of placesIn(next)) missing.delete(place);
  }
  return chosen;
}

/** A date that is over is not printed. */
const isLeft = ({ startDate, endDate = startDate }) => !endDate || Date.parse(endDate) > now;

/** The lists of the sample. */
const lists = Object.entries({ items: whole.items, ...whole._kitu }).flatMap(([name, list]) =>
  Array.isArray(list) ? [[name, fullest(list.filter(isLeft))]] : [],
);

/** At night each string is in every entry, else in one of each list, which is another one each time. */
const pairs = (entries, strings) =>
  isNight
    ? strings.flatMap((string) => entries.map((entry) => [entry, string]))
    : strings.map((string, place) => [entries[(place + turn) % entries.length], string]);
let turn = 0;

/** A feed with hostile strings wherever they are tried, each in entries of its own. */
function feedWith(strings, where) {
  const { items, ...kitu } = Object.fromEntries(
    lists.map(([name, entries]) => [
      name,
      pairs(entries, strings).map(([entry, string], place) => ({
        ...poison(entry, string, where),
        id: `${entry.id}-${place}`,
      })),
    ]),
  );
  turn += 1;
  const { version, timeZone } = whole._kitu;
  return { ...poison(whole, strings[turn % strings.length], where), items, _kitu: { version, timeZone, ...kitu } };
}

/** What is printed of each feed: every widget, in the layouts that draw most, for people and for search engines. */
const wanted = Object.entries(MARKUP).flatMap(([tag, variants]) =>
  variants.map((attributes) => {
    const template = document.createElement('template');
    template.innerHTML = `<i ${attributes} limit="0" heading="H"></i>`;
    const all = [...template.content.firstChild.attributes].map(({ name, value }) => [name, value]);
    const choices = Object.fromEntries(all.filter(([name]) => name !== 'course'));
    return { widget: tag.slice('kitu-'.length), choices, structuredData: true };
  }),
);

/** An element, and what describes it for search engines. */
const BODY = wanted.flatMap(({ widget }) => (widget === 'board' ? ['kitu-board'] : [`kitu-${widget}`, 'script']));

/** Whatever a page of ours has no need for is reported, and so are scripts that run. In `srcdoc`, 'self' is not our origin everywhere. */
const HEAD = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${location.origin}; script-src 'unsafe-inline'">
<script>
  globalThis.found = [];
  globalThis.${HIT} = () => found.push('a script ran');
  addEventListener('error', () => found.push('a script failed'), { once: true });
  addEventListener('securitypolicyviolation', ({ blockedURI }) => found.push('request: ' + blockedURI));
</script>`;

/** Opens what was printed as a page of its own, and gives it when all is loaded. */
async function open(body) {
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.srcdoc = `<!doctype html><html><head>${HEAD}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  await new Promise((resolve) => setTimeout(resolve));
  return frame;
}

/** What is wrong with a page. */
async function problems(body, expected) {
  const frame = await open(body);
  const { contentDocument: page, contentWindow: view } = frame;
  const elements = [...page.body.children];
  const data = elements.filter(({ localName }) => localName === 'script');
  const result = [
    ...view.found,
    // Pictures of the feed's own host are loaded, and nothing else.
    ...view.performance
      .getEntriesByType('resource')
      .flatMap(({ initiatorType, name }) =>
        initiatorType === 'img' && name.startsWith(location.origin) && !new URL(name).pathname.startsWith(NET)
          ? []
          : `request: ${initiatorType} ${name}`,
      ),
    ...elements.filter(({ localName }) => localName !== 'script').flatMap((element) => forbidden(element)),
    ...(elements.map(({ localName }) => localName).join() === expected.join() ? [] : ['the page was changed']),
    ...(page.head.childElementCount === 3 ? [] : ['the head was changed']),
    ...data.flatMap(({ attributes, textContent, type }) => {
      const isOurs = attributes.length === 1 && type === 'application/ld+json';
      return isOurs && JSON.parse(textContent)['@context'] === 'https://schema.org' ? [] : ['structured data'];
    }),
  ];
  frame.remove();
  return result;
}

const print = async (feeds) =>
  (await fetch('/__print', { method: 'POST', body: JSON.stringify({ address, feeds, now, wanted }) })).json();

/** How many hostile strings are on a page, each in all widgets. */
const TOGETHER = 10;

async function tryAll(strings, where) {
  for (let place = 0; place < strings.length; place += TOGETHER) {
    const some = strings.slice(place, place + TOGETHER);
    const [elements] = await print([feedWith(some, where)]);
    for (const element of elements)
      expect(element.split('part="item"').length, element.slice(0, 100)).to.be.greaterThan(some.length / 2);
    const found = await problems(elements.join('\n'), BODY);
    expect([...new Set(found)], some.join('\n').slice(0, 2000)).to.deep.equal([]);
  }
}

describe('hostile strings in every field of a printed page', () => {
  it('are only text where text is due', () =>
    tryAll([...HOSTILE_TEXTS, '\u2028</script>\u2029<!--<script>'], (key) => !KEPT.test(key) && !ADDRESS.test(key)));

  it('are no addresses where addresses are due', () => tryAll(HOSTILE_ADDRESSES, (key) => ADDRESS.test(key)));

  it('would be found if one of them got through', async () => {
    const found = await problems(
      `<kitu-news light><img src="x" onerror="${HIT}()"></kitu-news><script type="application/ld+json">{}</script>
      <svg onload="${HIT}()"></svg><img src="${NET}/hole">`,
      ['kitu-news', 'script'],
    );
    expect(found).to.include.members(['a script ran', 'img onerror', 'the page was changed', 'structured data']);
    expect(found.join()).to.contain(`${NET}/hole`);
  });
});
