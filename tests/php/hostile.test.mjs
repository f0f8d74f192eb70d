// Hostile feeds and hostile views through kitu.php: it prints what kitu-feed prints, and nothing but its own tags.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { printElement, readChoices, viewOf } from '../../packages/feed/dist/src/index.js';
import { hostile, php, smallView, WANTED } from './printer.mjs';

const { ADDRESS, ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, HOSTILE_ADDRESSES, HOSTILE_TEXTS, KEPT, poison } = hostile;
const sample = JSON.parse(await readFile('demo/feeds/kitu.json', 'utf8'));
const now = Date.parse(sample._kitu.dateModified);

/** What kitu-feed prints, in UTF-8: there is no half of an emoji, neither as itself nor in JSON. */
const printed = (view) =>
  WANTED.map(({ choices, widget }) => {
    const html = printElement(view, { widget, choices: readChoices(widget, choices), now, structuredData: true });
    return Buffer.from(html.replace(/\\u[dD][89a-f]../g, '\ufffd')).toString();
  });

/** Where two texts differ. */
function difference(actual, expected) {
  let at = 0;
  while (at < actual.length && actual[at] === expected[at]) at += 1;
  return actual === expected ? undefined : [actual, expected].map((text) => text.slice(Math.max(0, at - 40), at + 80));
}

const OWN = /^(kitu-(news|dates|course|board)|script)$/;
const isLink = (value) => /^((https?|webcal):\/\/[^/@]*(\/|$)|mailto:|tel:)/.test(value);

/** The tags and attributes of some HTML, as browsers read it, that no template of ours has. */
function forbidden(html) {
  const inside = ({ attrs = [], childNodes = [], tagName }) => [
    ...(!tagName || ALLOWED_ELEMENTS.test(tagName) ? [] : [`<${tagName}>`]),
    ...attrs.flatMap(({ name, value }) => {
      if (!ALLOWED_ATTRIBUTES.test(name)) return [`${tagName} ${name}`];
      if (name === 'id') return /^kitu-\S+$/.test(value) ? [] : [value];
      return (name === 'href' && !isLink(value)) || (name === 'src' && !/^https?:/.test(value)) ? [value] : [];
    }),
    ...childNodes.flatMap(inside),
  ];
  return parseFragment(html).childNodes.flatMap(({ childNodes = [], tagName, value }) => {
    if (!tagName) return value.trim() ? [value] : [];
    if (!OWN.test(tagName)) return [`<${tagName}>`];
    return tagName === 'script' ? [] : childNodes.flatMap(inside);
  });
}

const KINDS = {
  'every text': [HOSTILE_TEXTS, (key) => !ADDRESS.test(key) && !KEPT.test(key)],
  // Of the entries of a section, which then all have the same, one is left.
  'every id': [HOSTILE_TEXTS, (key) => key === 'id'],
  'every address': [HOSTILE_ADDRESSES, (key) => ADDRESS.test(key)],
};

for (const [what, [strings, where]] of Object.entries(KINDS)) {
  test(`a feed with hostile strings in ${what} is printed as kitu-feed prints it`, async () => {
    const views = strings.map((string) =>
      viewOf(poison(sample, string, where), 'https://stadt.example/kitu.json', now),
    );
    const results = await php({ views: views.map((view) => JSON.stringify(view)), wanted: WANTED, now: now / 1000 });
    results.forEach((result, place) => {
      assert.equal(result.failure, undefined, strings[place]);
      printed(views[place]).forEach((expected, index) =>
        assert.equal(difference(result.printed[index], expected), undefined, strings[place]),
      );
      assert.deepEqual(result.printed.flatMap(forbidden), [], strings[place]);
    });
  });
}

test('a view with hostile strings in every place is refused, or printed with our own tags only', async () => {
  const view = await smallView();
  const strings = [...HOSTILE_TEXTS, ...HOSTILE_ADDRESSES];
  const words = (key) =>
    !/^(version|home|generated|feed|calendar|rss|machine|from|until|kind|state|status|day|end|id|(.*_)?url)$/.test(key);
  const views = strings.flatMap((string) => [
    poison(view, string, words),
    poison(view, string, (key) => /^(url|calendar|rss)$/.test(key)),
  ]);
  const at = Date.parse(view.generated) / 1000;
  const results = await php({ views: views.map((one) => JSON.stringify(one)), wanted: WANTED, now: at });
  results.forEach(({ failure, printed: html = [] }, place) => {
    if (place % 2 === 0) assert.equal(failure, undefined);
    assert.deepEqual(html.flatMap(forbidden), [], strings[Math.floor(place / 2)]);
  });
});

const MAPS = {
  'https://karte.example/?q={address}': true,
  'http://Karte.Example:8080?q={address}&q={address}': true,
  'https://karte.example/?q={address}, Bad Schmiedeberg': true,
  'https://karte.example/Pläne "neu"/<{address}>\\../..?a=\t#x': true,
  'https://karte.example/{a}/{address}': true,
  'HTTPS://karte.example/?q={address}': false,
  ' https://karte.example/?q={address}': false,
  'https://karte.example/\n{address}': false,
  'https://karte.example/{Address}': false,
  'https://karte.example{address}': false,
  'https://a@karte.example/{address}': false,
  'https://karte.example\\@evil.example/{address}': false,
  'https://{address}/': false,
  '//karte.example/{address}': false,
  'javascript:x/{address}': false,
};

test('a map of the page is refused, or printed as kitu-feed prints it', async () => {
  const view = await smallView();
  const now = Date.parse(view.generated);
  for (const [map, isMap] of Object.entries(MAPS)) {
    const choices = { map };
    const ask = () => printElement(view, { widget: 'dates', choices: readChoices('dates', choices), now });
    const wanted = [{ widget: 'dates', choices }];
    const [{ failure, printed: html }] = await php({ views: [JSON.stringify(view)], wanted, now: now / 1000 });
    if (isMap) {
      assert.equal(failure, undefined, map);
      const expected = ask();
      assert.match(expected, /part="map"/, map);
      assert.equal(difference(html[0], expected), undefined, map);
      assert.deepEqual(html.flatMap(forbidden), [], map);
    } else {
      assert.throws(ask, map);
      assert.match(String(failure), /Richtig ist: eine Adresse mit \{address\}/, map);
    }
  }
});
