// The transcripts: docs/erzeugt/gehoert/kitu-*.md. A run that heard some of the cases writes or compares only these.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { WORDS as STATES } from '../a11y/transcripts.mjs';
import { cases } from '../a11y/cases.mjs';

const FOLDER = 'docs/erzeugt/gehoert';
const BROWSERS = { firefox: 'Firefox', chromium: 'Chromium' };
const LANGS = { de: 'deutsch', en: 'englisch' };
const OWN = {
  'line by line in a narrow column': 'Zeile für Zeile in einer schmalen Spalte',
  saved: 'Nach „In den Kalender“',
  'changed while reading': 'Ein Eintrag ändert sich, während jemand liest',
};

const head = (widget, { orca, firefox, chromium }) => `# Was zu hören ist: \`<kitu-${widget}>\`

Das sprach Orca ${orca} mit Firefox ${firefox} und Chromium ${chromium} unter Debian 12, als der Baustein von oben nach unten
vorgelesen wurde, eine Äußerung je Zeile. Darunter stehen die Halte beim Blättern mit einer Taste: h nach Überschriften,
l nach Listen, k nach Links, b nach Knöpfen, Tab nach allem Bedienbaren. Bei Handlungen steht vor jeder Zeile die Taste.
Andere Vorleseprogramme lesen anders. Diese Seite schreibt \`HEARD_WRITE=1 npm run check -- heard\`; was daran noch nicht
gut ist, steht in \`tests/heard/README.md\`.
`;

/** Utterances as lines of a transcript; reading on, a role stands behind its content. */
export const lines = (utterances) => utterances.map(({ text }) => text);

const title = ({ state, browser, lang, scope }) =>
  `## ${OWN[state] ?? STATES[state] ?? state}: ${BROWSERS[browser]}, ${LANGS[lang]}${scope === 'printed' ? ', gedruckt' : ''}`;
const body = ({ record }) => `\`\`\`text\n${record.join('\n').trim() || '(nichts)'}\n\`\`\``;
const fileOf = (widget) => `${FOLDER}/kitu-${widget}.md`;

/** The sections of a written page, by their headings. */
async function sectionsOf(widget) {
  const text = await readFile(fileOf(widget), 'utf8').catch(() => '');
  return new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n')).trim()]),
  );
}

const byWidget = (records) => Map.groupBy?.(records, ({ widget }) => widget) ?? group(records);
function group(records) {
  const groups = new Map();
  for (const record of records) groups.set(record.widget, [...(groups.get(record.widget) ?? []), record]);
  return groups;
}

/** Writes what was heard into the pages, in the order of the cases. */
export async function write(records, versions) {
  await mkdir(FOLDER, { recursive: true });
  const states = [...new Set(cases.map(({ state }) => state)), ...Object.keys(OWN)];
  const order = states.map((state) => title({ state, browser: 'firefox', lang: 'de' }).split(':')[0]);
  const rank = (heading) => order.findIndex((start) => heading.startsWith(`${start}:`));
  for (const [widget, heard] of byWidget(records)) {
    const sections = await sectionsOf(widget);
    // In the page itself nothing else is to be heard than in the shadow root: that is compared with.
    for (const record of heard.filter(({ scope }) => scope !== 'light')) sections.set(title(record), body(record));
    const sorted = [...sections].sort(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other));
    const text = sorted.map(([heading, section]) => `${heading}\n\n${section}\n`).join('\n');
    await writeFile(fileOf(widget), `${head(widget, versions)}\n${text}`);
    console.log(fileOf(widget));
  }
}

/** Compares what was heard with the pages: one verdict for each section. */
export async function compare(records) {
  const verdicts = [];
  for (const [widget, heard] of byWidget(records)) {
    const sections = await sectionsOf(widget);
    for (const record of heard) {
      const [first] = body(record).split('\n\n');
      const written = sections.get(title(record));
      // The walks are written for the shadow root alone.
      const same =
        record.scope === 'light' ? written?.startsWith(first.replace(/\n```$/, '')) : written === body(record);
      const faults = same ? [] : [`${fileOf(widget)} has another text under "${title(record)}".`];
      verdicts.push({ place: `${widget}: ${record.state}`, faults });
    }
  }
  return verdicts;
}
