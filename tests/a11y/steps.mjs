// The steps of EN 301 549 V3.2.1 that can apply to a part of a page, and those that WCAG 2.2 adds, in German, for
// docs/erzeugt/barrierefreiheit.md. A verdict stands on tests that were green when the page was written.

const met = (number, title, why) => ({ number, title, verdict: 'erfüllt', why });
const none = (number, title, why) => ({ number, title, verdict: 'nicht anwendbar', why });
const page = (number, title, why) => ({ number, title, verdict: 'Sache der Seite', why });

const MATRIX = 'in allen Zuständen und Darstellungen (`matrix`)';
const READ = '[vorgelesen](vorgelesen/kitu-news.md) (`transcripts`)';

export const STEPS = [
  none('5.2–5.9', 'Allgemeine Anforderungen', 'keine geschlossene Funktion, keine Biometrie, keine Tastensperre'),
  met(
    '9.1.1.1',
    'Nicht-Text-Inhalte',
    `Beschreibung aus dem Feed, sonst als Schmuck ausgezeichnet; Symbole sind versteckt; ${MATRIX}`,
  ),
  none('9.1.2.1–5', 'Audio und Video', 'zeigen die Bausteine nicht'),
  met(
    '9.1.3.1',
    'Info und Beziehungen',
    `Überschriften, Listen, Tabellen, Begriffe; auf sechs Arten von Seiten (\`outline\`); ${READ}`,
  ),
  met('9.1.3.2', 'Bedeutungsvolle Reihenfolge', READ),
  met('9.1.3.3', 'Sensorische Eigenschaften', 'kein Hinweis allein durch Form, Ort oder Farbe; durchgesehen'),
  met('9.1.3.4', 'Ausrichtung', 'keine Sperre; jede Breite ab 240 Pixel (`tests/pages/layouts`)'),
  none('9.1.3.5', 'Eingabezweck', 'keine Eingabefelder'),
  met(
    '9.1.4.1',
    'Benutzung von Farbe',
    'Links unterstrichen, Plaketten mit Wort und Zeichen; Kontrastmodus in `matrix`',
  ),
  none('9.1.4.2', 'Audio-Steuerelement', 'kein Ton'),
  met('9.1.4.3', 'Kontrast', 'jedes Farbpaar gerechnet (`pairs`), jeder Text gemessen (`matrix`)'),
  met('9.1.4.4', 'Textgröße ändern', 'doppelte Schrift (`matrix`), eigene Schriftgröße (`firefox`)'),
  met('9.1.4.5', 'Bilder von Text', 'keine eigenen'),
  met('9.1.4.10', 'Umfluss', '320 Pixel, auch mit sehr langen Wörtern (`matrix`)'),
  met('9.1.4.11', 'Nicht-Text-Kontrast', 'Rahmen des Fokus als Bild gemessen (`keyboard`), Farben gerechnet (`pairs`)'),
  met('9.1.4.12', 'Textabstände', 'auch im Inneren der Bausteine gesetzt (`matrix`)'),
  met('9.1.4.13', 'Eingeblendete Inhalte', 'nichts erscheint beim Überfahren oder beim Fokus'),
  met('9.2.1.1', 'Tastatur', `alle Haltepunkte, vorwärts und rückwärts (\`keyboard\`); ${READ}`),
  met('9.2.1.2', 'Keine Tastaturfalle', 'jeder Zustand, auch der Dialog (`keyboard`)'),
  none('9.2.1.4', 'Tastenkürzel', 'keine'),
  none('9.2.2.1', 'Zeitbegrenzung', 'keine'),
  met(
    '9.2.2.2',
    'Bewegung anhalten',
    'nichts bewegt sich ohne Ende; von selbst erneuert wird nur, wenn die Seite es verlangt (`matrix`)',
  ),
  met('9.2.3.1', 'Blitze', 'nichts blinkt'),
  met('9.2.4.1', 'Blöcke überspringen', 'Überschrift und benannter Bereich (`outline`)'),
  page('9.2.4.2', 'Titel der Seite', ''),
  met('9.2.4.3', 'Reihenfolge des Fokus', 'vorwärts wie rückwärts (`keyboard`)'),
  met('9.2.4.4', 'Linkzweck', 'Titel als Linktext, Dateien mit Art und Größe (`transcripts`)'),
  page('9.2.4.5', 'Verschiedene Wege', ''),
  met('9.2.4.6', 'Überschriften und Beschriftungen', '`outline`, `transcripts`'),
  met('9.2.4.7', 'Fokus sichtbar', 'auf allen vier Seiten 3 : 1, nicht abgeschnitten (`keyboard`)'),
  met(
    '2.4.11 (WCAG 2.2)',
    'Fokus nicht verdeckt',
    'die Bausteine verdecken nichts; feste Leisten der Seite siehe unten',
  ),
  none('9.2.5.1', 'Zeigergesten', 'keine'),
  met('9.2.5.2', 'Zeigereingabe abbrechen', 'nur Links und Knöpfe des Browsers'),
  met('9.2.5.3', 'Beschriftung im Namen', MATRIX),
  none('9.2.5.4', 'Bewegung des Geräts', 'keine'),
  none('2.5.7 (WCAG 2.2)', 'Ziehen', 'nichts wird gezogen'),
  met('2.5.8 (WCAG 2.2)', 'Zielgröße', '24 × 24 Pixel oder genug Abstand (`matrix`)'),
  page('9.3.1.1', 'Sprache der Seite', 'die Bausteine richten sich danach'),
  met('9.3.1.2', 'Sprache von Teilen', 'aus dem Feed, wo sie eine andere als die der Seite ist (`outline`)'),
  met('9.3.2.1', 'Bei Fokus', 'nichts ändert sich'),
  none('9.3.2.2', 'Bei Eingabe', 'keine Eingabefelder'),
  page('9.3.2.3', 'Konsistente Navigation', ''),
  met('9.3.2.4', 'Konsistente Erkennung', 'gleiche Knöpfe heißen in allen vier gleich (`transcripts`)'),
  page('3.2.6 (WCAG 2.2)', 'Konsistente Hilfe', ''),
  none('9.3.3.1–4', 'Eingaben und Fehler', 'keine Eingabefelder'),
  none('3.3.7, 3.3.8 (WCAG 2.2)', 'Doppelte Eingabe, Anmeldung', 'keine'),
  met('9.4.1.1', 'Syntaxanalyse', 'der Browser baut jeden Knoten; doppelte Kennungen sucht `matrix`'),
  met('9.4.1.2', 'Name, Rolle, Wert', `${READ}; ${MATRIX}`),
  met(
    '9.4.1.3',
    'Statusmeldungen',
    'ein Bereich je Baustein, stumm beim Laden, höflich nach einem Knopf (`transcripts`)',
  ),
  met(
    '11.7',
    'Benutzerdefinierte Einstellungen',
    'Schrift und Farben der Leserin gewinnen (`firefox`); Kontrastmodus (`matrix`)',
  ),
  met('12.1.1', 'Dokumentation der Barrierefreiheit', 'diese Seite'),
  met(
    '12.1.2',
    'Barrierefreie Dokumentation',
    'jede Seite mit axe, hell und dunkel, schmal und breit (`tests/pages/pages`)',
  ),
];

export const NOT_TESTED = `- **Vorleseprogramme**: Gehört ist bisher nur Orca 43.1 mit Firefox 153 und Chromium 156 unter Debian, auf Deutsch und
  Englisch, und nicht von einem Menschen, sondern von einem Prüflauf (\`npm run check -- heard\`), der jeden Zustand
  anhört und [aufschreibt](gehoert/kitu-news.md). Was er fand, ist behoben oder liegt an Orca oder den Browsern; das zählt
  \`tests/heard/README.md\` auf. NVDA, JAWS, VoiceOver und TalkBack lesen anders und sind nicht gehört. Ob man
  versteht, was da gesprochen wird, und ob man sich zurechtfindet, können nur Menschen sagen, die täglich so lesen.
- **Menschen mit Behinderung** haben die Bausteine bisher nicht erprobt.
- **Eine Prüfung durch eine unabhängige Stelle**, etwa einen BIK BITV-Test, gibt es bisher nicht.
- **axe und IBM Equal Access über alle Zustände** laufen in Chromium; in Firefox und WebKit läuft axe über eine Auswahl.
- **Kontraste** messen axe und unsere eigene Prüfung. IBM Equal Access 4.0.34 und HTML_CodeSniffer 2.5.1 (pa11y) sagen nichts
  zu Farben, die der Browser als \`color(srgb …)\` oder \`oklch(…)\` angibt, also auch nichts zu unseren abgeleiteten.
- **Die Lesbarkeit der Inhalte** hängt von denen ab, die sie schreiben.

Wer so etwas prüft: Bitte schreiben Sie uns, was Sie gefunden haben, auch wenn es gut war.`;
