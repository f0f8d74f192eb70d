// What a screen reader gets is what is written in docs/erzeugt/vorgelesen, where people have read it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pages, written } from './transcripts.mjs';

const found = await pages();
const inPage = await pages({ inPage: true });

/** A link that has a line for itself is none in a sentence: what is around it differs, and nobody hears it. */
const heard = (section) => section.replace(/^( *)⟨(Link: .*)⟩$/gm, '$1$2');

describe('what a screen reader gets', () => {
  for (const { file, sections } of inPage) {
    it(`is the same in the page itself as in the shadow root: ${file}`, () => {
      const own = found.find((other) => other.file === file);
      // Without a script it is the page's own link, in the style of kitu.css.
      for (const [place, section] of sections.entries())
        if (!section.startsWith('## Ohne Skript')) assert.equal(heard(section), heard(own.sections[place]));
    });
  }

  for (const { file, sections } of found) {
    it(`has ${file}, as it is`, async () => {
      const before = await written(file);
      for (const section of sections) {
        const [title] = section.split('\n');
        assert.ok(
          before.includes(section),
          `${title} is another one now. If that is right: node tests/a11y/transcripts.mjs\n${section}`,
        );
      }
      assert.equal(before.split('\n## ').length - 1, sections.length, 'states that are no more');
    });

    it(`has no noise in ${file}`, () => {
      const text = sections.join('\n');
      assert.doesNotMatch(text, /undefined|null|\[object|Invalid Date|NaN/);
      // A link, a button, a picture or a dialog has a name; a heading has words.
      assert.doesNotMatch(text, /^\s*(?:\[\w+\] )?(?:Link|Knopf|Bild|Dialog|Aufklapp-Knopf)\b[^:]*$/m);
      assert.doesNotMatch(text, /⟨Link: ⟩/);
      // A dash is swallowed: „10–12 Uhr“ becomes „1012“.
      assert.doesNotMatch(text, /\d\s*–\s*\d/);
    });

    it(`has one live region in each state of ${file}, silent until somebody asks`, () => {
      for (const section of sections) {
        const [title] = section.split('\n');
        if (/^## (Ohne Skript|Nach „Bild vergrößern“)$/.test(title)) continue;
        const regions = section.match(/^\s*(?:\[\w+\] )?Ansage .*$/gm) ?? [];
        assert.equal(regions.length, 1, title);
        assert.match(regions[0], /Ansage \(höflich\)/, title);
        assert.equal(/: ./.test(regions[0]), title.includes('Nach „'), `${title}: ${regions[0]}`);
      }
    });
  }
});
