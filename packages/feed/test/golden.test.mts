import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { LANGUAGES, type Language } from '@kitu/core/messages.js';
import { ATTRIBUTES, readChoices, WIDGETS, type Choices, type Widget } from '../src/render/choices.js';
import { printElement } from '../src/render/print.js';
import { viewOf, type ViewFile } from '../src/render/view-file.js';
import { viewFrom } from '../src/render/view-source.js';

// The golden files bind every printer, in whatever language it is written. KITU_GOLDEN=write writes them anew.
const GOLDEN = new URL('../../golden/', import.meta.url);
const FEED = 'https://www.musterstadt.example/kitu.json';
const MADE = Date.UTC(2026, 11, 1, 7);
const WRITE = process.env['KITU_GOLDEN'] === 'write';

interface Case {
  readonly name: string;
  readonly widget: Widget;
  readonly lang: Language;
  readonly now: string;
  readonly choices: Choices;
}

const text = (name: string): Promise<string> => readFile(new URL(name, GOLDEN), 'utf8');
const cases = JSON.parse(await text('cases.json')) as readonly Case[];
const made = `${JSON.stringify(viewOf(JSON.parse(await text('feed.json')), FEED, MADE), null, 1)}\n`;
if (WRITE) await writeFile(new URL('kitu.view.json', GOLDEN), made);
const view = viewFrom(await text('kitu.view.json'), 'kitu.view.json', MADE);

/** Compares with a golden file, or writes it. */
async function hold(name: string, html: string): Promise<void> {
  if (WRITE) await writeFile(new URL(name, GOLDEN), html);
  assert.equal(html, await text(name));
}

const print = ({ choices, lang, now, widget }: Case, file: ViewFile): string =>
  printElement(file, {
    widget,
    choices: readChoices(
      widget,
      Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, value || true])),
    ),
    language: lang,
    now: new Date(now).getTime(),
    structuredData: lang === 'de' && !now.endsWith('T07:00:00Z'),
    fallback: { url: '/alle', text: 'Alle "Einträge" & mehr' },
  });

describe('the golden files', () => {
  test('hold the view of a feed', () => hold('kitu.view.json', made));

  for (const one of cases) test(`hold ${one.name}`, () => hold(`html/${one.name}.html`, print(one, view)));

  test('are all in use', async () => {
    const files = await readdir(new URL('html/', GOLDEN));
    assert.deepEqual(files.sort(), cases.map(({ name }) => `${name}.html`).sort());
  });

  test('have every widget, layout and language', () => {
    for (const widget of WIDGETS) {
      const layouts = ATTRIBUTES[widget]['layout'];
      for (const layout of Array.isArray(layouts) ? layouts : []) {
        for (const lang of LANGUAGES) {
          assert.ok(
            cases.some((one) => one.widget === widget && one.lang === lang && one.choices['layout'] === layout),
            `${widget} ${layout} ${lang}`,
          );
        }
      }
    }
  });
});
