// Everything that a hostile, careless, huge, slow or missing feed can do to the widgets, in one run, and
// docs/erzeugt/sicherheit.md with its figures: npm run build && npm run check -- hostile
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnNodeTests } from '../support/node-tests.mjs';
import { format, resolveConfig } from 'prettier';
import { curve, figures, WAYS } from './storm.mjs';

const FILE = resolve(import.meta.dirname, '../../docs/erzeugt/sicherheit.md');
const ENGINES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** The tests in browsers, by what they show. */
const BROWSER_TESTS = {
  hostile: 'Fremder Code in jedem Feld',
  'foreign-host': 'Links auf fremde Server nennen ihr Ziel',
  upgrade: 'Eingeschleuste Auszeichnung nennt keinen fremden Feed',
  shapes: 'Formen, die kein Feed hat: Millionen Ebenen, 100.000 Einträge, Texte von 1 MB',
  '*-fuzz': 'Zufällig veränderte Feeds',
  transport: 'Antworten eines Servers, der sich danebenbenimmt',
  retry: 'Neue Versuche: wann, wie oft, und wann nicht',
  privacy: 'Nichts gespeichert, nichts gelesen, nichts gemeldet',
  isolation: 'Ein kaputter Baustein schadet keinem anderen und nicht der Seite',
};

/** What the answers of tests/support/odd-server.mjs are, for people. */
const ANSWERS = {
  good: 'ein guter Feed',
  bom: 'mit unsichtbarem Zeichen am Anfang (BOM)',
  latin1: 'in ISO-8859-1, und so angekündigt',
  'wrong-charset': 'mit einem Zeichensatz, den es nicht gibt',
  'html-type': 'als HTML angekündigt',
  moved: 'unter neuer Adresse (301)',
  deep: 'eine halbe Million Ebenen tief verschachtelt',
  maintenance: 'eine Wartungsseite statt des Feeds',
  'no-content': 'nichts (204)',
  empty: 'leer',
  utf16: 'in UTF-16',
  half: 'ein halber Feed',
  'not-found': 'nicht gefunden (404)',
  'too-many': 'zu viele Anfragen (429)',
  unavailable: 'nicht verfügbar (503)',
  truncated: 'kürzer als angekündigt',
  reset: 'Verbindung sofort getrennt',
  loop: 'Weiterleitung im Kreis',
  'to-data': 'Weiterleitung zu `data:`',
  'to-ftp': 'Weiterleitung zu `ftp:`',
  'to-script': 'Weiterleitung zu `javascript:`',
  cut: 'Verbindung mittendrin abgerissen',
  'bad-gzip': 'kaputt gepackt',
  'no-cors/good': 'ohne Erlaubnis für fremde Seiten (CORS)',
  large: '64 MB groß',
  bomb: '200 MB, gepackt auf 200 KB',
  drip: 'ein Zeichen je Sekunde',
  never: 'gar keine Antwort',
  offline: 'das Gerät ist nicht im Netz',
  'mixed-content': 'Seite verschlüsselt, Feed unverschlüsselt',
};

const MOUNTS = {
  'when it has loaded, pictures and all': 'fertig geladen, mit Bildern',
  'with all that it can draw, and a button pressed': 'mit allem, was er zeigen kann',
  'when it has failed': 'gescheitert',
  'while its feed is on its way': 'während der Feed unterwegs ist',
  'before it came near the view': 'bevor er in Sicht kam',
  'at once': 'sofort wieder',
  month: 'bleibt einen Monat stehen und fragt jede Stunde',
};

const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((one) => row(...one))].join('\n');
const number = (value) => value.toLocaleString('de-DE');
/** Bytes as what a reader can compare; a heap that shrank has not grown. */
const kilobytes = (bytes) => (bytes <= 0 ? '0' : `${number(Math.ceil(bytes / 1024))} KB`);

/** The page is only written when all tests have passed. */
function stopOnFailure({ status }) {
  if (status === 0) return;
  console.log('\ndocs/erzeugt/sicherheit.md stays as it is.');
  process.exit(1);
}

function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-hostile-'));
  const env = { KITU_MOUNTS: '10000', KITU_FUZZ: '25000', ...process.env, KITU_FIGURES: join(folder, 'figures.jsonl') };
  try {
    const TESTS = `packages/widgets/src/{,*/}@(${Object.keys(BROWSER_TESTS).join('|')}).test.ts`;
    stopOnFailure(spawnSync('npx', ['--no-install', 'web-test-runner'], { stdio: 'inherit', env: { ...env, TESTS } }));
    stopOnFailure(
      spawnNodeTests(
        ['memory', 'offline', 'storm'].map((name) => `tests/hostile/${name}.test.mjs`),
        env,
      ),
    );
    const lines = readFileSync(env.KITU_FIGURES, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const kept = measure();
const of = (name, engine) => kept.filter((one) => one.name === name && (!engine || one.engine === engine));
const names = Object.keys(ENGINES).filter((engine) => of('tests', engine).length);
const missing = Object.keys(ENGINES).filter((engine) => !names.includes(engine));
if (missing.length) {
  console.log(`\ndocs/erzeugt/sicherheit.md stays as it is: not run in ${missing.join(', ')}.`);
  process.exit(0);
}

/** „Chromium 150“, as the engine calls itself; WebKitGTK tells its version to the test runner only. */
function version(engine) {
  const [{ value }] = of('hostile', engine);
  const told = of('version', engine)[0]?.value;
  if (told) return `WebKitGTK ${told}`;
  return `${ENGINES[engine]} ${/(?:Chrome|Firefox)\/(\d+)/.exec(value.userAgent)?.[1]}`;
}

const columns = names.map((engine) => ENGINES[engine]);
const perEngine = (value) => names.map((engine) => value(engine));
const hostile = (key) => perEngine((engine) => number(of('hostile', engine)[0].value[key]));
const zero = names.map(() => '0');

const testRows = Object.entries(BROWSER_TESTS).map(([pattern, title]) => {
  const wanted = new RegExp(`/${pattern.replace('*', '[^/]*')}\\.test\\.ts$`);
  const passed = (engine) =>
    of('tests', engine)
      .filter(({ value }) => wanted.test(value.file))
      .reduce((sum, { value }) => sum + value.passed, 0);
  return [title, `\`${pattern}.test.ts\``, ...perEngine((engine) => number(passed(engine)))];
});

const answerRows = Object.entries(ANSWERS).map(([answer, title]) => {
  const found = of('answer').filter(({ value }) => value.answer === answer);
  if (!found.length) throw new Error(`Nothing was told of the answer “${answer}”`);
  const [{ value }] = found;
  const engines = found.length === names.length ? 'alle drei' : found.map(({ engine }) => ENGINES[engine]).join(', ');
  return [
    title,
    value.state === 'ready' ? 'zeigt die Einträge' : 'Link und Satz',
    value.cause.split('.')[0] || '–',
    engines,
  ];
});

const fuzzRows = [...new Set(of('fuzz').map(({ value }) => value.tag))]
  .sort()
  .map((tag) => [
    `\`<${tag}>\``,
    ...perEngine((engine) => number(of('fuzz', engine).find(({ value }) => value.tag === tag).value.runs)),
  ]);

const tags = [...new Set(of('memory').map(({ value }) => value.name[0]))].sort();
const memoryRows = Object.entries(MOUNTS).map(([how, title]) => {
  const found = tags.map(
    (tag) => of('memory').find(({ value }) => value.name[0] === tag && value.name[1] === how).value,
  );
  return [title, number(found[0].name[2]), ...found.map(({ heap }) => kilobytes(heap))];
});

const storm = Object.entries(WAYS).map(([title, wait]) => [title, figures(wait)]);
const stormRows = storm.map(([title, { away, back, half, nearly }]) => [
  title,
  number(away),
  number(back),
  `${number(Math.round(half / 60))} min`,
  nearly === undefined ? 'nicht in 150 min' : `${number(Math.round(nearly / 60))} min`,
]);

const text = `# Sicherheit in Zahlen

Was geschieht, wenn ein Feed gekapert wurde, schlampig gemacht ist, riesig, langsam oder gar nicht da? Diese Seite zählt
auf, was ausprobiert wurde und was dabei herauskam. Sie wird vom Lauf selbst geschrieben, zuletzt in
${names.map(version).join(', ')}:

\`\`\`sh
npm run build && npm run check -- hostile
\`\`\`

Scheitert dabei auch nur ein Test, bleibt die Seite, wie sie war. Was versprochen ist und was nicht, steht in
[SECURITY.md](../../SECURITY.md); was abgerufen und gespeichert wird, im [Datenblatt zum Datenschutz](../datenschutz.md).

## Fremder Code im Feed

Jeder Text und jede Adresse aus einer Sammlung von Angriffen stand in **jedem Feld** jedes Bausteins: Ereignisattribute
(alle, die HTML kennt), verkleidete Adressen, SVG und MathML, Umbauten beim Einlesen, Formulare, Rahmen, Stile,
Steuerzeichen, nie geschlossene Tags. Nach jeder Zeichnung wurde jeder Knoten angesehen und gezählt, was lief und was
abgerufen wurde. Ein absichtlich eingebautes Loch wird dabei gefunden.

${table(
  ['', ...columns],
  [
    ['feindliche Texte', ...hostile('texts')],
    ['feindliche Adressen', ...hostile('addresses')],
    ['gezeichnete Bausteine', ...hostile('drawings')],
    ['**Skripte, die liefen**', ...zero],
    ['**Abrufe, die daraus entstanden**', ...zero],
    ['**verbotene Elemente und Attribute**', ...zero],
    ['**Veränderungen an der Seite**', ...zero],
    ['**Verstöße gegen die Content-Security-Policy**', ...zero],
  ],
)}

Eigene Angriffe ausprobieren: Textdateien (eine Zeile je Angriff) und ganze Feeds (\`*.json\`) in einen Ordner legen, dann
\`KITU_HOSTILE=/pfad/zum/ordner npm run check -- hostile\`.

## Antworten eines Servers

Ein Server, der sich danebenbenimmt, und was der Baustein daraus macht. „Link und Satz“ heißt: Der Link der Seite bleibt
zu sehen, darüber steht „Die Meldungen lassen sich gerade nicht laden.“, und der Baustein versucht es von selbst wieder.
Das Stichwort steht in der Konsole, in einem [Satz mit Abhilfe](../fehlersuche.md#der-feed-kommt-nicht-an).

${table(['Antwort', 'der Baustein', 'Stichwort', 'ausprobiert in'], answerRows)}

Mehr als 2 MiB werden nie gelesen, und nach 10 Sekunden ist Schluss. Kommt nach guten Einträgen eine schlechte Antwort,
bleiben die Einträge stehen, mit „Stand: …“ und der Uhrzeit.

## Zufällig veränderte Feeds

Echte Feeds, in denen bis zu vier Stellen durch etwas Unpassendes ersetzt sind. Jeder endet in einem ehrlichen Zustand:
Einträge, „keine Einträge“ oder Link und Satz. \`npm run check -- fuzz\` nennt die Startzahl, mit der sich ein Lauf wiederholen
lässt.

${table(['', ...columns], fuzzRows)}

## Ein Server fällt aus und kommt wieder

10.000 offene Seiten bemerken in derselben Sekunde, dass der Server weg ist; nach 30 Minuten ist er wieder da und schafft
1.000 Anfragen in der Sekunde. Nachgerechnet mit der Funktion, nach der die Bausteine warten (\`node tests/hostile/storm.mjs\`):

${table(['Seiten warten', 'höchstens je Sekunde, während er fehlt', '… wenn er wieder da ist', 'die Hälfte heil nach', '95 % heil nach'], stormRows)}

Die meisten Anfragen in einer Sekunde, für je fünf Minuten ab dem Ausfall, beim Warten der Bausteine:

\`\`\`text
${curve(storm[0][1].requests)}
\`\`\`

## Speicher

So oft wurde jeder Baustein in eine Seite gesetzt und wieder entfernt, und so viel Speicher blieb danach übrig, gezählt
von Chromium. Erlaubt sind 64 KB. Knoten, Lauscher und Zeitgeber bleiben keine.

${table(['entfernt', 'so oft', ...tags.map((tag) => `\`<${tag}>\``)], memoryRows)}

## Die Tests

Bestandene Tests; keiner ist ausgelassen.

${table(['was', 'Datei', ...columns], testRows)}
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
console.log('\ndocs/erzeugt/sicherheit.md is written.');
