// What documents, servers and kills can do to kitu-feed, in one run, and docs/erzeugt/sicherheit-kitu-feed.md with what
// came out: npx tsc -b packages/feed && node tests/hostile/tool.mjs (about two minutes; needs no browser)
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { LIMITS } from '../../packages/feed/dist/src/net/limits.js';
import { MOST } from '../../packages/feed/dist/src/build/load.js';

const ROOT = resolve(import.meta.dirname, '../..');
const FILE = resolve(ROOT, 'docs/erzeugt/sicherheit-kitu-feed.md');

/** The tests, by what they show. */
const TESTS = {
  'failing-source':
    'Eine Quelle fällt aus, hängt, füllt den Speicher: die anderen werden geschrieben; SIGTERM wirkt sofort',
  'each-entry': 'Ein unlesbarer Eintrag kostet keinen anderen',
  'net-source': 'Abfragen: ins eigene Netz, über gehaltene Verbindungen, zu viele, zu große; Schlüssel in Meldungen',
  net: 'Antworten eines Servers, der sich danebenbenimmt; private Adressen',
  limits: 'Die Grenzen der Dokumentation sind die des Programms',
  'build-calendar': 'Werte mit eigenen Zeilen werden in termine.ics zu keiner Angabe',
  syndication: 'RSS und Atom bleiben wohlgeformt, was immer in den Texten steht',
  terminal: 'Steuerzeichen fremder Texte erreichen weder Terminal noch Protokoll',
  lock: 'kill -9 in zufälligen Augenblicken, verwaiste Sperren, Rechte und Verweise der Dateien',
};

/** Passed tests of a file; a failed or skipped one ends the run. */
const passed = (name) =>
  new Promise((done, fail) => {
    const args = ['--test', '--test-reporter=tap', `packages/feed/dist/test/${name}.test.mjs`];
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 1e8 }, (_, output) => {
      const count = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? NaN);
      if (count('fail') === 0 && count('skipped') === 0 && count('pass') > 0) done(count('pass'));
      else fail(new Error(`${name}: ${count('fail')} failed, ${count('skipped')} skipped\n${output}`));
    });
  });

const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((one) => row(...one))].join('\n');

const names = Object.keys(TESTS);
const counts = new Map();
const queue = [...names];
await Promise.all(
  Array.from({ length: 2 }, async () => {
    for (let name = queue.shift(); name; name = queue.shift()) counts.set(name, await passed(name));
  }),
);

const MB = (bytes) => `${bytes / 1e6} MB`;
const text = `# Sicherheit von kitu-feed in Zahlen

Was können fremde Dokumente, Server und Abbrüche mit dem Werkzeug machen, das den Feed baut? Diese Seite wird vom Lauf selbst
geschrieben, zuletzt mit Node ${process.versions.node}; scheitert ein Test oder fehlt einer, bleibt sie, wie sie war:

\`\`\`sh
npx tsc -b packages/feed && node tests/hostile/tool.mjs
\`\`\`

Was versprochen ist und was nicht, steht in [SECURITY.md](../../SECURITY.md), was bei welchem Fehler geschieht, im
[Handbuch](../feed.md#was-geschieht-wenn-eine-quelle-ausfällt).

## Angriffe und Unfälle

${table(
  ['was', 'Tests in `packages/feed/test`', 'bestanden'],
  names.map((name) => [TESTS[name], `\`${name}.test.mts\``, counts.get(name)]),
)}

## Grenzen

${table(
  ['was', 'höchstens'],
  [
    ['ein Dokument, ausgepackt', MB(LIMITS.bytes)],
    ['eine Quelle, auf der Leitung', MB(LIMITS.sourceBytes)],
    ['eine Quelle, ausgepackt', MB(LIMITS.sourceUnpacked)],
    ['Abfragen einer Quelle', LIMITS.sourceRequests],
    ['eine Antwort', `${LIMITS.milliseconds / 1000} s`],
    ['eine Quelle, was immer dabei geschieht', `${LIMITS.sourceMilliseconds / 1000} s`],
    ['Speicher zum Lesen (Heap)', `${LIMITS.sourceMemory} MB`],
    ['Einträge eines Abschnitts von einer Quelle', MOST],
  ],
)}
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
console.log('docs/erzeugt/sicherheit-kitu-feed.md is written.');
