// The transcripts: docs/erzeugt/gehoert/kitu-*.md. A run that heard some of the cases writes or compares only these.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { WORDS as STATES } from '../a11y/transcripts.mjs';
import { cases } from '../a11y/cases.mjs';
import { actions } from './actions.mjs';

const FOLDER = 'docs/erzeugt/gehoert';
const BROWSERS = { firefox: 'Firefox', chromium: 'Chromium' };
const LANGS = { de: 'deutsch', en: 'englisch' };
const SCOPES = { light: ', in der Seite selbst', printed: ', gedruckt' };
const OWN = {
  'line by line in a narrow column': 'Zeile für Zeile in einer schmalen Spalte',
  saved: 'Nach „In den Kalender“',
  'changed while reading': 'Ein Eintrag ändert sich, während jemand liest',
};

const head = (widget, { orca, firefox, chromium }) => `# Was zu hören ist: \`<kitu-${widget}>\`

Das sprach Orca ${orca} mit Firefox ${firefox} und Chromium ${chromium} unter Debian 12, als der Baustein von oben nach unten
vorgelesen wurde, eine Äußerung je Zeile. Darunter stehen die Halte beim Blättern mit einer Taste: h nach Überschriften,
l nach Listen, k nach Links, b nach Knöpfen, Tab nach allem Bedienbaren. Bei Handlungen steht vor jeder Zeile die Taste.
Wo ein Abschnitt für Chromium oder für gedruckte Bausteine fehlt, war dort dasselbe zu hören wie in Firefox mit Skript.
Andere Vorleseprogramme lesen anders. Diese Seite schreibt \`HEARD_WRITE=1 npm run check -- heard\`; an wem es liegt, wo
etwas doppelt oder in Teilen gesagt wird, steht in \`tests/heard/README.md\`.
`;

/** Utterances as lines of a transcript; reading on, a role stands behind its content. */
export const lines = (utterances) => utterances.map(({ text }) => text);

const title = ({ state, browser, lang, scope }) =>
  `## ${OWN[state] ?? STATES[state] ?? state}: ${BROWSERS[browser]}, ${LANGS[lang]}${SCOPES[scope] ?? ''}`;
const body = ({ record }) => `\`\`\`text\n${record.join('\n').trim() || '(nichts)'}\n\`\`\``;
const fileOf = (widget) => `${FOLDER}/kitu-${widget}.md`;

/** The sections of a written page, by their headings. */
function sectionsOf(widget) {
  const text = existsSync(fileOf(widget)) ? readFileSync(fileOf(widget), 'utf8') : '';
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

/** What reading on gave, without the walks, which are those of the shadow root. */
const readOn = (section) => section.split('\n\n')[0].replace(/\n```$/, '');

/** Where a record is written: what is heard alike in another place has no section of its own. */
const places = (record) => [
  record,
  ...(record.scope === 'shadow' ? [] : [{ ...record, scope: 'shadow' }]),
  ...(record.browser === 'firefox' ? [] : places({ ...record, browser: 'firefox' })),
];
const isSame = (record, place, section) =>
  place.scope === record.scope ? section === body(record) : readOn(section) === readOn(body(record));

/** Writes what was heard into the pages, in the order of the cases. */
export function write(records, versions) {
  mkdirSync(FOLDER, { recursive: true });
  const states = [...new Set([...cases, ...actions('de')].map(({ state }) => state))];
  const order = states.map((state) => title({ state, browser: 'firefox', lang: 'de' }).split(':')[0]);
  const rank = (heading) => order.findIndex((start) => heading.startsWith(`${start}:`));
  for (const [widget, heard] of byWidget(records)) {
    const sections = sectionsOf(widget);
    // Firefox and the shadow root first: the others are compared with them.
    const first = (record) => places(record).length;
    for (const record of heard.sort((one, other) => first(one) - first(other))) {
      const [own, ...others] = places(record);
      const isWritten = others.some((place) => isSame(record, place, sections.get(title(place)) ?? ''));
      if (isWritten) sections.delete(title(own));
      else sections.set(title(own), body(record));
    }
    const sorted = [...sections]
      .filter(([heading]) => rank(heading) >= 0)
      .sort(([one], [other]) => rank(one) - rank(other) || one.localeCompare(other));
    const text = sorted.map(([heading, section]) => `${heading}\n\n${section}\n`).join('\n');
    writeFileSync(fileOf(widget), `${head(widget, versions)}\n${text}`);
  }
}

/** Where two texts part. */
function difference(written, heard) {
  const [old, now] = [written, heard].map((text) => text.split('\n'));
  const place = now.findIndex((line, index) => line !== old[index]);
  return `"${now[place] ?? ''}" instead of "${old[place] ?? ''}"`;
}

/** Compares what was heard with its page. */
export function compare(record) {
  const sections = sectionsOf(record.widget);
  const written = places(record).flatMap((place) => sections.get(title(place)) ?? []);
  const isKnown = places(record).some((place) => isSame(record, place, sections.get(title(place)) ?? ''));
  const faults = isKnown ? [] : [`In "${title(record)}": ${difference(written[0] ?? '(nothing)', body(record))}`];
  return { property: 'transcript', faults };
}
