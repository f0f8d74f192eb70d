// The plug-in for WordPress knows what the elements know, and all that it says is translated.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ATTRIBUTES } from '../../packages/feed/dist/src/render/choices.js';
import { pot, texts } from '../../integrations/wordpress/pot.mjs';
import { analyze, elementsOf } from '../../scripts/api.mjs';

const PLUGIN = 'integrations/wordpress/kitu-widgets';
const read = (path) => readFileSync(`${PLUGIN}/${path}`, 'utf8');
const elements = elementsOf(analyze());
const inHtml = (name) => name.replace(/[A-Z]/g, '-$&').toLowerCase();

/** The values of a block's attribute in the words of the printer. */
const values = ({ type, enum: list }) =>
  list?.map(String) ?? { boolean: 'flag', integer: 'number', string: 'text' }[type];

describe('the blocks for WordPress', () => {
  for (const [widget, known] of Object.entries(ATTRIBUTES)) {
    const { attributes } = JSON.parse(read(`blocks/${widget}/block.json`));

    it(`${widget} has the attributes that a printer understands, with their values`, () => {
      const found = Object.entries(attributes).map(([name, schema]) => [inHtml(name), values(schema)]);
      // An author types the address of a map, and the printer refuses what is none.
      const texts = Object.entries(known).map(([name, value]) => [name, value === 'map' ? 'text' : value]);
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(texts));
    });

    it(`${widget} has the element's own defaults`, () => {
      const usual = elements[`kitu-${widget}`].attributes;
      for (const [name, schema] of Object.entries(attributes)) {
        assert.equal(String(schema.default), usual[inHtml(name)].default.replace(/^'|'$/g, ''), name);
      }
    });
  }
});

describe('the texts of the plug-in', () => {
  it('are all in its catalogue: node integrations/wordpress/pot.mjs', () => {
    assert.equal(read('languages/kitu-widgets.pot'), pot());
  });

  it('are all in German, with the same places to fill in', () => {
    const german = new Map(
      [...read('languages/kitu-widgets-de_DE.po').matchAll(/^msgid (".+")\nmsgstr (".*")$/gm)].map(([, ...pair]) =>
        pair.map((text) => JSON.parse(text)),
      ),
    );
    const places = (text) => (text.match(/%(\d\$)?[sd]/g) ?? []).sort();
    for (const { text } of texts()) {
      assert.ok(german.get(text), `No German for: ${text}`);
      assert.deepEqual(places(german.get(text)), places(text), text);
    }
    assert.equal(
      german.size,
      new Set(texts().map(({ text }) => text)).size,
      'No text is translated that is not there.',
    );
  });
});
