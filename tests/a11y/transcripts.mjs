// What a screen reader gets and where the Tab key stops, per widget and state, as pages of the documentation.
// `node tests/a11y/transcripts.mjs` writes them; the tests compare.
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { cases } from './cases.mjs';
import { stops } from './keyboard.mjs';
import { openChromium, openSite, show } from './site.mjs';
import { transcript } from './tree.mjs';

const FOLDER = 'docs/erzeugt/vorgelesen';

/** States in words, for who reads the pages. */
export const WORDS = {
  'not defined': 'Ohne Skript',
  loading: 'Die Antwort ist unterwegs',
  ready: 'Einträge sind da',
  'ready, without a heading': 'Ohne eigene Überschrift',
  'ready, on an English page': 'Auf einer englischen Seite',
  'ready, very long words': 'Sehr lange Wörter',
  'partly bad': 'Ein Teil des Feeds ist unbrauchbar',
  empty: 'Der Feed ist leer',
  'no section': 'Der Feed hat nichts für diesen Baustein',
  stale: 'Das Neuladen ist gescheitert',
  error: 'Der Feed ist nicht zu erreichen',
  'trying again': 'Nach „Erneut versuchen“, unterwegs',
  'failed again': 'Nach „Erneut versuchen“, wieder gescheitert',
  'ready after trying again': 'Nach „Erneut versuchen“, gelungen',
  cards: 'Als Kacheln',
  compact: 'Als knappe Liste',
  'whole texts': 'Mit ganzen Texten',
  'whole texts, folded': 'Ganze Texte, eingeklappt',
  'whole texts, unfolded': 'Ganze Texte, aufgeklappt',
  'dialog open': 'Nach „Bild vergrößern“',
  'more to come': 'Es gibt mehr',
  'more loaded': 'Nach „Weitere Meldungen“',
  'all loaded': 'Nach „Weitere Meldungen“, alle da',
  'more dates loaded': 'Nach „Weitere Termine“',
  subscribe: 'Zum Abonnieren',
  'the link stays': 'Der eigene Link bleibt stehen',
  'named by the address': 'Die Adresse der Seite nennt einen Eintrag',
  map: 'Mit einer Karte zum Ort',
  'to choose from': 'Mit einer Auswahl',
  chosen: 'Nach „Ort: Marktplatz“',
  'details folded': 'Einzelheiten, eingeklappt',
  'details unfolded': 'Einzelheiten, aufgeklappt',
  archive: 'Archiv',
  'archive, empty': 'Archiv, in dem nichts ist',
  'by month': 'Nach Monaten',
  lines: 'Als Zeilen',
  'badge in a sentence': 'Mitten im Satz',
  'badge in a sentence, full': 'Mitten im Satz, ausgebucht',
  'badge in a sentence, error': 'Mitten im Satz, der Feed ist nicht zu erreichen',
  'one card': 'Ein Kurs als Karte',
  list: 'Als Liste',
  table: 'Als Tabelle',
  'one group': 'Ein Gremium',
};

const page = (widget, sections) => `# Was vorgelesen wird: \`<kitu-${widget}>\`

So gibt Chromium den Baustein an Vorleseprogramme weiter, Zustand für Zustand: was nacheinander gelesen wird, in welcher
Rolle und mit welchem Namen. Was weiter rechts steht, steckt in dem darüber; ⟨ ⟩ sind Stücke eines Satzes; [en] heißt,
dass von hier an Englisch gilt. Darunter, wo die Taste Tab hält. Eine höfliche Ansage wartet eine
Pause ab; eine leere sagt nichts. Diese Seite schreibt \`node tests/a11y/transcripts.mjs\`; jeder Testlauf vergleicht sie mit dem, was ist. Wie echte
Vorleseprogramme das aussprechen, zeigt sie nicht.

${sections.join('\n\n')}
`;

const block = (text) => `\`\`\`text\n${text}\n\`\`\``;

/**
 * The page of each widget: its file, its sections, all of it.
 *
 * @param mode - `inPage`: what is read where the widgets draw into the page itself.
 */
export async function pages(mode) {
  const browser = await openChromium();
  const site = await openSite(browser, mode);
  const sections = new Map();
  try {
    for (const one of cases) {
      await show(site, one);
      const read = await transcript(site.page, '#stage');
      const keys = await stops(site.page);
      const list = keys.map((name, place) => `${place + 1}. ${name}`).join('\n') || 'keine';
      const section = `## ${WORDS[one.state] ?? one.state}\n\n${block(read)}\n\nHaltepunkte der Taste Tab:\n\n${block(list)}`;
      sections.set(one.widget, [...(sections.get(one.widget) ?? []), section]);
    }
  } finally {
    await browser.close();
  }
  return [...sections].map(([widget, list]) => ({
    file: `${FOLDER}/kitu-${widget}.md`,
    sections: list,
    text: page(widget, list),
  }));
}

/** What is written in a file; nothing, if it is not there. */
export const written = (file) => readFile(file, 'utf8').catch(() => '');

if (process.argv[1] === import.meta.filename) {
  await mkdir(FOLDER, { recursive: true });
  for (const { file, text } of await pages()) {
    await writeFile(file, text);
    console.log(file);
  }
}
