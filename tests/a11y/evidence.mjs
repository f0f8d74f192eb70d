// Runs all that is asked of accessibility, and writes docs/erzeugt/barrierefreiheit.md from what it found:
// npm run build && KITU_ALL=1 npm run check -- a11y. Without KITU_ALL, as in CI, or with MODES or STATES only a part runs,
// and nothing is written.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { all } from '../support/amount.mjs';
import { spawnNodeTests } from '../support/node-tests.mjs';
import { openChromium } from './site.mjs';
import { NOT_TESTED, STEPS } from './steps.mjs';

const FILE = resolve(import.meta.dirname, '../../docs/erzeugt/barrierefreiheit.md');
const require = createRequire(import.meta.url);
const { version: release } = require('../../packages/widgets/package.json');
const versionOf = (name) => require(`${name}/package.json`).version;

const folder = mkdtempSync(join(tmpdir(), 'kitu-a11y-'));
const KITU_FIGURES = join(folder, 'figures.jsonl');
const { status } = spawnNodeTests(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => `tests/a11y/${name}`),
  { ...process.env, KITU_FIGURES },
);
const kept =
  status === 0
    ? readFileSync(KITU_FIGURES, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
rmSync(folder, { recursive: true });
const of = (name) => kept.filter((one) => one.name === name).map(({ value }) => value);
const whole = all && !process.env.MODES && !process.env.STATES && of('firefox').length > 0;
if (status !== 0 || !whole) {
  console.log('docs/erzeugt/barrierefreiheit.md stays as it is.');
  process.exit(status);
}

const chromium = await openChromium();
const chromiumVersion = chromium.version().split('.')[0];
await chromium.close();
const [{ version: firefox, words }] = of('firefox');

const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((one) => row(...one))].join('\n');
const ratio = (value) => `${(Math.floor(value * 100) / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })} : 1`;

const MODES = {
  light: 'hell',
  dark: 'dunkel',
  'forced colours': 'erzwungene Farben (Kontrastmodus)',
  'reduced motion': 'weniger Bewegung',
  '320 px': '320 Pixel breit (400 % Zoom)',
  'text spacing': 'größere Zeichen-, Wort- und Zeilenabstände',
  '200 % font': 'doppelte Schriftgröße',
  'right to left': 'von rechts nach links',
  '62.5 % root': 'Seite mit `html {font-size: 62.5%}`',
};
const matrix = of('matrix');
const WIDGETS = [...new Set(matrix.map(({ widget }) => widget))].sort();
const states = (mode, widget) => matrix.filter((one) => one.mode === mode && one.widget === widget).length;
const modeRows = Object.entries(MODES).map(([mode, title]) => [
  title,
  ...WIDGETS.map((widget) => String(states(mode, widget))),
]);

const PAIRS = {
  'text on a card': 'Text auf einer Karte',
  'link on the page': 'Link auf der Seite',
  'link on a card': 'Link auf einer Karte',
  'less important text on the page': 'Nebentext auf der Seite',
  'less important text on a card': 'Nebentext auf einer Karte',
  'initials instead of a portrait': 'Anfangsbuchstaben statt Porträt',
  'initials instead of a portrait, on a card': 'Anfangsbuchstaben auf einer Karte',
  'badge: free places': 'Plakette: freie Plätze',
  'badge: few places': 'Plakette: wenige Plätze',
  'badge: waiting list': 'Plakette: Warteliste',
  'badge: full': 'Plakette: ausgebucht',
  'badge: cancelled': 'Plakette: abgesagt',
  'badge: opens later': 'Plakette: Anmeldung ab …',
  'badge: postponed': 'Plakette: verschoben',
  'mark of a date: cancelled': 'Kennzeichen „abgesagt“ an Terminen',
};
const themes = [...new Set(of('pairs').map(({ theme }) => theme))].sort(
  (a, b) => (a === 'none' ? -1 : 0) - (b === 'none' ? -1 : 0) || a.localeCompare(b),
);
const lowest = (pair, theme) =>
  Math.min(
    ...of('pairs')
      .filter((one) => one.theme === theme)
      .map(({ found }) => found[pair]),
  );
const pairRows = Object.entries(PAIRS).map(([pair, title]) => [
  title,
  ...themes.map((theme) => ratio(lowest(pair, theme))),
]);

const count = (verdict) => STEPS.filter((step) => step.verdict === verdict).length;
const stepRows = STEPS.map(({ number, title, verdict, why }) => [number, title, verdict, why]);

const text = `# Barrierefreiheit: was geprüft ist

Für alle, die die Erklärung zur Barrierefreiheit einer Kommune schreiben oder prüfen. Diese Seite gehört zu Version
${release} und wird vom Prüflauf selbst geschrieben (\`npm run build && KITU_ALL=1 npm run check -- a11y\`). Scheitert eine einzige
Prüfung, erscheint keine neue.

## In einem Satz

Alle vier Bausteine erfüllen in jedem Zustand und jeder Darstellung, die hier aufgezählt sind, die Schritte von
EN 301 549 (WCAG 2.1 A und AA) und dazu die neuen von WCAG 2.2 A und AA, soweit sich das ohne Menschen prüfen lässt.
**Mit echten Vorleseprogrammen hat sie noch kein Mensch geprüft**; siehe [unten](#was-nicht-geprüft-ist).

Das ist eine Selbsteinschätzung und kein BIK BITV-Test.

## Was Sie in Ihre Erklärung übernehmen können

> Meldungen, Termine, Kurse und Gremien zeigen wir auf unserer Website mit den KITU-Widgets (Version ${release}). Nach
> Selbsteinschätzung des Herstellers erfüllen sie die Anforderungen der EN 301 549 und der WCAG 2.2 auf Stufe AA; die
> Prüfung erfolgt automatisch bei jeder Änderung, eine Prüfung mit Vorleseprogrammen steht aus. Die Inhalte kommen von
> der Kommunalen IT-UNION eG. Ob jedes Bild eine Beschreibung hat, hängt von ihr ab. Wenn Ihnen eine Barriere auffällt,
> sagen Sie es uns bitte.

Der Einbindungs-Assistent schreibt einen Absatz, der zu Ihrer Auswahl passt.

## Schritt für Schritt

${count('erfüllt')} Schritte sind erfüllt, ${count('nicht anwendbar')} nicht anwendbar, ${count('Sache der Seite')} liegen allein in der Hand der Seite. „Prüfung“ nennt, worauf
sich das Urteil stützt; die Namen in Klammern sind Dateien im Ordner \`a11y\`.

${table(['Schritt', 'Anforderung', 'Urteil', 'Prüfung'], stepRows)}

## Was geprüft ist

### Jeder Zustand in jeder Darstellung

${matrix.length.toLocaleString('de-DE')} Prüfungen in Chromium ${chromiumVersion}, jede mit axe ${versionOf('axe-core')} (alle Regeln bis Stufe AA, auch die empfohlenen und die
versuchsweisen), mit IBM Equal Access ${versionOf('accessibility-checker-engine')} (WCAG 2.2) und mit eigenen: nichts ragt heraus oder ist abgeschnitten,
nichts bewegt sich ohne Ende, jedes Ziel ist groß genug für einen Finger, jeder Text hat genug Kontrast. Ergebnis:
**0 Befunde**. Die Zahlen sind Zustände: nicht geladen, unterwegs, fertig, leer, teilweise unbrauchbar, veraltet,
gescheitert, nach jedem Knopf, jede Anordnung.

${table(['', ...WIDGETS.map((widget) => `\`<kitu-${widget}>\``)], modeRows)}

Absichtlich eingebaute Fehler werden gefunden: ein Bild ohne Beschreibung, ein Kontrast von 3 : 1, eine übersprungene
Überschrift, ein Knopf ohne Namen, zu kleine Ziele, ein unsichtbarer Rahmen, ein verlorener Fokus (\`faults.test.mjs\`).

### Was vorgelesen wird

Für jeden Zustand ist aufgeschrieben, was Chromium an Vorleseprogramme weitergibt, und jeder Prüflauf vergleicht:
${WIDGETS.map((widget) => `[${widget}](vorgelesen/kitu-${widget}.md)`).join(', ')}. Daneben steht, wo die Taste Tab hält.

### Kontraste

Der jeweils niedrigste Wert, hell und dunkel. Verlangt sind 4,5 : 1 für Text und 3 : 1 für das, was etwas bedeutet;
Rahmen des Fokus, Ränder von Knöpfen und die Kante des Kalenderblatts haben die Farbe der Links.

${table(['', ...themes.map((theme) => (theme === 'none' ? 'ohne Vorlage' : `\`${theme}.css\``))], pairRows)}

### Eigene Einstellungen der Leserinnen und Leser

In Firefox ${/\d+/.exec(firefox)[0]} mit anderer Schriftgröße, kleinster Schriftgröße, Schriftart und eigenen Farben: Alle ${words} Textstellen der vier
Bausteine folgen ihnen (\`firefox.test.mjs\`).

### In drei Browsern

Das Verhalten (Fokus, Statusmeldungen, Knöpfe, Dialog, Zustände) prüfen die Tests der Bausteine in Chromium, Firefox und
WebKit (\`npm test\`), und auf über 150 schwierigen Seiten die [Tabelle der Gastseiten](hosts.md).

## Was nicht geprüft ist

${NOT_TESTED}

## Was an Ihnen liegt

- **Beschreibungen der Bilder** kommen aus dem Feed. \`kitu-feed check\` und der Feed-Doktor im Assistenten sagen, wo eine
  fehlt.
- **Die Ebene der Überschrift** wählen Sie mit \`heading-level\`, passend zu dem, was auf Ihrer Seite darüber steht.
- **Eigene Farben**: Der Assistent rechnet den Kontrast aus, bevor Sie sie einbauen.
- **Feststehende Kopfleisten** Ihrer Seite können verdecken, was den Fokus hat. Dagegen hilft
  \`html {scroll-padding-block-start: 6rem}\` mit der Höhe Ihrer Leiste.
`;
writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), parser: 'markdown' }));
console.log('docs/erzeugt/barrierefreiheit.md is written.');
