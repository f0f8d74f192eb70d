/** An option of a widget. */
export interface Option {
  /** The attribute. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  /** `entry`: one of the feed's entries, by its `id`. `words`: keywords of the feed. */
  readonly kind: 'text' | 'number' | 'switch' | 'choice' | 'entry' | 'words';
  /** For `entry`: what is shown if none is chosen. */
  readonly all?: string;
  /** For a choice: values and their labels. The first is the default. */
  readonly values?: readonly (readonly [value: string, label: string])[];
  /** For a number: the default of the attribute. */
  readonly default?: number;
}

/** A widget that can be embedded. */
export interface Widget {
  /** The tag without `kitu-`. */
  readonly name: string;
  readonly label: string;
  /** Its word for what it shows, as in „Alle Meldungen“. */
  readonly things: string;
  /** The proposed `heading`. */
  readonly heading: string;
  readonly options: readonly Option[];
}

const limit = (ofAll: string, standard: number): Option => ({
  name: 'limit',
  label: `Höchstens so viele ${ofAll}`,
  help: '0 zeigt alle.',
  kind: 'number',
  default: standard,
});

const images = (label: string): Option => ({
  name: 'images',
  label,
  help: 'Von anderen Servern nur, wenn Sie es wollen: Die erfahren dann die IP-Adresse der Besucher.',
  kind: 'choice',
  values: [
    ['same-host', 'nur Feed-Server und Seite'],
    ['none', 'keine'],
    ['all', 'von überall'],
  ],
});

/** @param fields - By what visitors can choose, and what that is called. */
const filter = (...fields: readonly (readonly [string, string])[]): Option => ({
  name: 'filter',
  label: 'Auswahl für Besucher',
  help: 'Über den Einträgen, wo der Feed mindestens zwei Werte dafür hat.',
  kind: 'choice',
  values: [['none', 'keine'], ...fields],
});

const HEADING: Option = { name: 'heading', label: 'Überschrift', help: 'Leer: keine.', kind: 'text' };

const ALL: readonly Option[] = [
  { name: 'keep-link', label: 'Link auch unter den Einträgen', kind: 'switch' },
  {
    name: 'heading-level',
    label: 'Ebene der Überschrift',
    kind: 'number',
    default: 2,
  },
  {
    name: 'refresh-interval',
    label: 'Neu laden alle … Minuten',
    help: '0 lädt nur beim Öffnen der Seite.',
    kind: 'number',
    default: 0,
  },
  {
    name: 'loading',
    label: 'Abruf',
    help: 'Weit unten auf einer langen Seite spart „erst in der Nähe“ Daten.',
    kind: 'choice',
    values: [
      ['eager', 'beim Öffnen der Seite'],
      ['lazy', 'erst, wenn der Baustein in die Nähe kommt'],
    ],
  },
  {
    name: 'light',
    label: 'Im Text der Seite',
    help: 'Für Seiten mit Knöpfen zum Vorlesen, Übersetzen oder für mehr Kontrast. Dazu gehört die Datei kitu.css, und das CSS Ihrer Seite wirkt auch im Baustein.',
    kind: 'switch',
  },
];

/** The widgets with their options. */
export const WIDGETS: readonly Widget[] = [
  {
    name: 'news',
    label: 'Meldungen',
    things: 'Meldungen',
    heading: 'Aktuelles',
    options: [
      HEADING,
      {
        name: 'layout',
        label: 'Anordnung',
        kind: 'choice',
        values: [
          ['list', 'Liste mit Bildern'],
          ['cards', 'Kacheln'],
          ['compact', 'knappe Liste'],
        ],
      },
      {
        name: 'content',
        label: 'Text',
        kind: 'choice',
        values: [
          ['summary', 'Anreißer'],
          ['full', 'ganzer Text'],
          ['none', 'nur der Titel'],
        ],
      },
      limit('Meldungen', 10),
      { name: 'more', label: 'Knopf „Weitere Meldungen“', kind: 'switch' },
      filter(['tags', 'nach Schlagwort']),
      images('Bilder'),
      {
        name: 'tags',
        label: 'Nur mit diesen Schlagwörtern',
        help: 'Durch Kommas getrennt. Leer: alle.',
        kind: 'words',
      },
      { name: 'authors', label: 'Verfasser nennen', kind: 'switch' },
      {
        name: 'collapse',
        label: 'Lange Texte einklappen',
        help: 'Wirkt, wenn der ganze Text zu sehen ist.',
        kind: 'switch',
      },
      {
        name: 'subscribe',
        label: 'Verweis „Meldungen abonnieren (RSS)“',
        help: 'Wenn der Feed eine solche Datei nennt.',
        kind: 'switch',
      },
      ...ALL,
    ],
  },
  {
    name: 'dates',
    label: 'Termine',
    things: 'Termine',
    heading: 'Termine',
    options: [
      HEADING,
      {
        name: 'layout',
        label: 'Anordnung',
        kind: 'choice',
        values: [
          ['list', 'Liste mit Kalenderblättern'],
          ['compact', 'knappe Liste'],
        ],
      },
      {
        name: 'group-by',
        label: 'Gliederung',
        kind: 'choice',
        values: [
          ['none', 'keine'],
          ['month', 'nach Monaten'],
        ],
      },
      {
        name: 'show',
        label: 'Welche Termine',
        help: 'Vergangene nur, wenn der Feed sie enthält.',
        kind: 'choice',
        values: [
          ['upcoming', 'die kommenden'],
          ['past', 'die vergangenen, der letzte zuerst'],
        ],
      },
      limit('Termine', 10),
      { name: 'more', label: 'Knopf „Weitere Termine“', kind: 'switch' },
      filter(['keywords', 'nach Schlagwort'], ['places', 'nach Ort'], ['organizer', 'nach Veranstalter']),
      { name: 'until', label: 'Nur die nächsten … Tage', help: '0 zeigt alle.', kind: 'number', default: 0 },
      {
        name: 'keywords',
        label: 'Nur mit diesen Schlagwörtern',
        help: 'Durch Kommas getrennt. Leer: alle.',
        kind: 'words',
      },
      {
        name: 'map',
        label: 'Karte zu jedem Ort',
        help: 'Ihre Adresse mit {address}, zum Beispiel https://www.openstreetmap.org/search?query={address}. Leer: keine.',
        kind: 'text',
      },
      {
        name: 'collapse',
        label: 'Einzelheiten einklappen',
        help: 'Ort, Beschreibung und Dateien; Titel, Zeit und „Abgesagt“ bleiben stehen.',
        kind: 'switch',
      },
      {
        name: 'calendar',
        label: 'Kalenderdatei',
        help: 'Je Termin, und für alle zusammen, wenn der Feed einen Kalender nennt und keine Schlagwörter gewählt sind.',
        kind: 'choice',
        values: [
          ['file', 'anbieten'],
          ['none', 'nicht anbieten'],
        ],
      },
      ...ALL,
    ],
  },
  {
    name: 'course',
    label: 'Kurse',
    things: 'Kurse',
    heading: '',
    options: [
      HEADING,
      {
        name: 'layout',
        label: 'Anordnung',
        kind: 'choice',
        values: [
          ['badge', 'Plakette'],
          ['line', 'Zeile mit Datum und Link'],
          ['card', 'Kachel'],
        ],
      },
      { name: 'course', label: 'Welcher Kurs', all: 'alle Kurse des Feeds', kind: 'entry' },
      { name: 'run', label: 'Welcher Durchgang', all: 'der nächste', kind: 'entry' },
      { name: 'few', label: '„Nur noch wenige Plätze“ bei höchstens so vielen', kind: 'number', default: 3 },
      limit('Kurse', 0),
      filter(['keywords', 'nach Schlagwort'], ['places', 'nach Ort']),
      ...ALL,
    ],
  },
  {
    name: 'board',
    label: 'Gremien',
    things: 'Gremien',
    heading: 'Gremien',
    options: [
      HEADING,
      {
        name: 'layout',
        label: 'Anordnung',
        kind: 'choice',
        values: [
          ['cards', 'Kacheln'],
          ['list', 'Liste'],
          ['table', 'Tabelle'],
        ],
      },
      { name: 'group', label: 'Welches Gremium', all: 'alle Gremien des Feeds', kind: 'entry' },
      { name: 'contact', label: 'E-Mail und Telefon zeigen', kind: 'switch' },
      images('Porträts'),
      limit('Gremien', 0),
      filter(['group', 'nach Gremium']),
      ...ALL,
    ],
  },
];

/** The options that most people need; all others are under „Mehr“. */
export const isFrequent = ({ name }: Option): boolean => /^(heading|layout|limit)$/.test(name);

/** What the level of the heading means, which depends on whether there is one. */
export const levelHelp = (heading: string | undefined): string =>
  heading
    ? 'Eine mehr als die Überschrift Ihrer Seite, unter der der Baustein steht. Die Titel der Einträge liegen noch eine tiefer.'
    : 'Ohne eigene Überschrift: die Ebene der Überschrift Ihrer Seite, unter der der Baustein steht. Die Titel der Einträge liegen eine tiefer.';

/** The widget with a name, or the first widget if there is none. */
export const widgetOf = (name: string): Widget => WIDGETS.find((widget) => widget.name === name) ?? FIRST;

const FIRST = WIDGETS[0] as Widget;
