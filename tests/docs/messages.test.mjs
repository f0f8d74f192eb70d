import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { messages } from './messages.mjs';

/** The messages that the page for webmasters explains: each stands in a block of its own. */
const explained = [...readFileSync('docs/fehlersuche.md', 'utf8').matchAll(/^```text\n(.+)\n```$/gm)].map(
  ([, text]) => text,
);
const said = messages();

describe('docs/fehlersuche.md', () => {
  it('finds messages in the sources', () => assert.ok(said.length > 10));

  for (const message of said) {
    it(`explains: ${message}`, () => assert.ok(explained.includes(message), `Not in docs/fehlersuche.md: ${message}`));
  }

  for (const message of explained) {
    it(`explains only what is said: ${message}`, () => assert.ok(said.includes(message), `Nobody says: ${message}`));
  }
});
