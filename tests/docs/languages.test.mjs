// A language of the widgets is named once, in core's messages.ts. TypeScript says which texts are missing for it; this
// says the same of what TypeScript does not see.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const [, list = ''] = /LOCALES = \{(.*?)\}/s.exec(readFileSync('packages/core/src/messages.ts', 'utf8')) ?? [];
const languages = [...list.matchAll(/(\w+): '/g)].map(([, language]) => language);

describe('a language of the widgets', () => {
  it('is found in the list', () => assert.ok(languages.includes('de') && languages.length > 1));

  for (const language of languages) {
    it(`has titles on the page for frames: ${language}`, () => {
      const [, titles = ''] =
        /TITLES = \{(.*?)\n {2}\};/s.exec(readFileSync('packages/widgets/embed/embed.js', 'utf8')) ?? [];
      assert.match(titles, new RegExp(`^ +${language}: \\{ news: .*dates: .*course: .*board: `, 'm'));
    });
  }
});
