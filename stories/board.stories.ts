import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@kitu/widgets/board.js';
import type { BoardElement } from '@kitu/widgets';
import { feedUrl, kituFeed, sample } from './feeds.js';
import { everyState } from './grid.js';
import { showing } from './plays.js';
import { what } from './widget.js';
import tall from './portraits/tall.svg?no-inline';
import wide from './portraits/wide.svg?no-inline';

/** A feed with these groups. */
const feed = (...board: readonly object[]): object => kituFeed({ dateModified: '2026-11-23T09:15:00+01:00', board });

const portrait = (url: string, alt: string, width: number, height: number): object => ({
  url: new URL(url, document.baseURI).href,
  alt,
  width,
  height,
  creditText: 'Zeichnung: KITU',
});

const council = {
  id: 'beirat',
  name: 'Musterbeirat',
  description: 'Ein erfundenes Gremium mit erfundenen Namen. Es zeigt, wie besondere Fälle aussehen.',
  memberCount: 9,
  membership: [
    {
      role: 'Vorsitzende',
      startDate: '2024-07',
      person: {
        name: 'Dr. Erika Mustermann',
        url: 'https://stadt.example/mustermann',
        jobTitle: 'Bürgermeisterin der Stadt Musterstadt',
        email: 'erika.mustermann@musterstadt.example',
        phone: '+49 (0)1234 567-0',
        image: portrait(tall, 'Eine Frau mit dunklem Haar, Zeichnung', 400, 600),
      },
      onBehalfOf: { name: 'Stadt Musterstadt', url: 'https://stadt.example/' },
    },
    {
      role: '1. stellvertretender Vorsitzender',
      startDate: '2024-07-15',
      endDate: '2124-06',
      person: {
        name: 'Max von Muster',
        jobTitle: 'Kämmerer der Gemeinde Beispielhausen',
        image: portrait(wide, 'Ein Mann mit braunem Haar, Zeichnung', 600, 400),
      },
      onBehalfOf: 'Gemeinde Beispielhausen',
    },
    { role: 'Mitglied', startDate: '2019', person: { name: 'Prof. Dr.-Ing. Anna-Lena Muster-Beispiel' } },
    { role: 'Mitglied', startDate: '2124-02-01', person: { name: 'Karl-Heinz Probe' }, onBehalfOf: 'Stadt Neuprobe' },
    { role: 'Mitglied', endDate: '2025-04', person: { name: 'Nicht mehr dabei' } },
    { role: 'Vertretung der Schulen' },
    { role: 'beratendes Mitglied', person: 'Platzhalter' },
  ],
};

const meta = {
  title: 'Bausteine/Gremien',
  id: 'widgets-board',
  component: 'kitu-board',
  parameters: {
    docs: {
      description: {
        component: `${what('kitu-board')}

**Wann:** auf der Seite eines Gremiums oder in einer Übersicht aller Gremien. Kacheln, wenn es Porträts gibt;
eine Liste für viele Namen; eine Tabelle, wenn man vergleichen will, etwa Amtszeiten.

**Wann nicht:** für ein Telefonverzeichnis. Personen ohne Amt in einem Gremium kennt der Baustein nicht.

Hier stehen die häufigsten Fälle. Auf einen Blick: [alle Zustände](?path=/story/widgets-board--all-states); die übrigen stehen
links in der Liste.`,
      },
    },
  },
  args: {
    src: feedUrl(feed(council)),
    heading: 'Gremien',
  },
} satisfies Meta<BoardElement>;
export default meta;
type Story = StoryObj<BoardElement>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-board');

/** A place of 280 pixels, as wide as a narrow column of a page. */
const narrow: NonNullable<Story['decorators']> = [(story) => html`<div style="inline-size: 280px">${story()}</div>`];

const dark: NonNullable<Story['decorators']> = [
  (story) =>
    html`<div style="color-scheme: dark; background: #131525; color: #f3f4f7; padding: 1.5em">${story()}</div>`,
];

/** Eine Karte je Sitz. Wo das Porträt fehlt, stehen die Initialen. */
export const Cards: Story = { name: 'Kacheln', play: shows('ready', 'Sitz derzeit unbesetzt') };

/** Auf einen Blick: jeder Zustand, den eine Seite ansprechen kann. */
export const AllStates: Story = { name: 'Alle Zustände', ...everyState('kitu-board') };

/** Eine Zeile je Sitz. */
export const List: Story = { name: 'Liste', args: { layout: 'list' }, play: shows('ready', 'seit Juli 2024') };

/** Eine Tabelle mit den Spalten, die etwas zu sagen haben. */
export const Table: Story = { name: 'Tabelle', args: { layout: 'table' }, play: shows('ready', 'Amtszeit') };

/** E-Mail und Telefon stehen nur da, wenn der Feed sie hat und die Seite sie will. */
export const Contact: Story = {
  name: 'Mit Kontakt',
  args: { contact: true },
  play: shows('ready', 'erika.mustermann@musterstadt.example'),
};

export const ContactInTable: Story = {
  tags: ['!autodocs'],
  name: 'Mit Kontakt, Tabelle',
  args: { contact: true, layout: 'table' },
  play: shows('ready', 'Kontakt'),
};

/** Alle Gremien des Feeds, jedes mit seiner Überschrift. */
export const AllGroups: Story = {
  tags: ['!autodocs'],
  name: 'Alle Gremien',
  args: { src: sample, layout: 'list' },
  play: shows('ready', 'Aufsichtsrat'),
};

/** Nur ein Gremium; die Überschrift gibt die Seite. */
export const OneGroup: Story = {
  tags: ['!autodocs'],
  name: 'Ein Gremium',
  args: { src: sample, group: 'vorstand', heading: 'Wer die KITU leitet', headingLevel: 3 },
  play: shows('ready', 'Tobias Kascha'),
};

/** Besucherinnen und Besucher wählen ein Gremium. */
export const Filter: Story = {
  tags: ['!autodocs'],
  name: 'Mit Auswahl',
  args: { src: sample, layout: 'list', filter: 'group' },
  play: shows('ready', 'Gremium'),
};

/** Ohne Bilder und ohne Initialen. */
export const WithoutImages: Story = {
  tags: ['!autodocs'],
  name: 'Ohne Bilder',
  args: { images: 'none' },
  play: shows('ready', 'Max von Muster'),
};

export const NarrowCards: Story = {
  tags: ['!autodocs'],
  name: 'Schmal: Kacheln',
  args: { contact: true },
  decorators: narrow,
};
export const NarrowList: Story = {
  tags: ['!autodocs'],
  name: 'Schmal: Liste',
  args: { contact: true, layout: 'list' },
  decorators: narrow,
};

/** Wo für Spalten kein Platz ist, stehen die Zellen untereinander; vorgelesen wird weiter eine Tabelle. */
export const NarrowTable: Story = {
  tags: ['!autodocs'],
  name: 'Schmal: Tabelle',
  args: { contact: true, layout: 'table' },
  decorators: narrow,
};

export const DarkCards: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel: Kacheln',
  args: { contact: true },
  decorators: dark,
};
export const DarkList: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel: Liste',
  args: { layout: 'list' },
  decorators: dark,
};
export const DarkTable: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel: Tabelle',
  args: { layout: 'table' },
  decorators: dark,
};

/** Von rechts nach links. */
export const RightToLeft: Story = {
  tags: ['!autodocs'],
  name: 'Von rechts nach links',
  args: { layout: 'list' },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

/** Deutsche Wörter können lang sein; sie werden getrennt, Namen nicht. */
export const LongWords: Story = {
  tags: ['!autodocs'],
  name: 'Lange Wörter',
  args: {
    heading: 'Grundstücksverkehrsgenehmigungsausschüsse',
    src: feedUrl(
      feed({
        name: 'Ausschuss für Verwaltungsdigitalisierungsbeschleunigungsangelegenheiten',
        membership: [
          {
            role: 'Stellvertretende Gleichstellungsbeauftragte der Verbandsgemeindeverwaltungsgemeinschaft',
            startDate: '2021-07-15',
            person: {
              name: 'Prof. Dr. med. dent. Annegret Musterhausen-Beispielsdorferin',
              jobTitle: 'Sachgebietsleiterin Informationstechnik und Verwaltungsmodernisierung',
            },
            onBehalfOf: 'Verbandsgemeinde Musterbach-Beispieltal',
          },
        ],
      }),
    ),
  },
  decorators: [(story) => html`<div style="inline-size: 320px" lang="de">${story()}</div>`],
};

/** Jahr, Monat oder Tag: so genau, wie der Feed es weiß. */
export const PartialDates: Story = {
  tags: ['!autodocs'],
  name: 'Ungenaue Daten',
  args: {
    layout: 'table',
    src: feedUrl(
      feed({
        name: 'Musterausschuss',
        membership: [
          { person: 'Erika Mustermann', startDate: '2019' },
          { person: 'Max von Muster', startDate: '2021-07' },
          { person: 'Anna-Lena Muster-Beispiel', startDate: '2025-06-25' },
          { person: 'Karl-Heinz Probe', startDate: '2124-02' },
          { person: 'Lieschen Beispiel', startDate: '2024', endDate: '2124' },
          { person: 'Otto Unbekannt', startDate: 'irgendwann' },
        ],
      }),
    ),
  },
  play: shows('ready', 'seit 25. Juni 2025'),
};

/** Unbesetzte Sitze: einer mit Namen, die anderen nur in der Satzung. */
export const Vacant: Story = {
  tags: ['!autodocs'],
  name: 'Unbesetzte Sitze',
  args: {
    src: feedUrl(
      feed(
        {
          name: 'Halb besetzt',
          memberCount: 4,
          membership: [{ person: 'Erika Mustermann' }, { role: 'Schriftführung' }],
        },
        { name: 'Noch nicht gewählt', memberCount: 7 },
      ),
    ),
  },
  play: shows('ready', '7 Sitze derzeit unbesetzt'),
};

/** Fehlt etwas, bleibt der Rest. */
export const MissingFields: Story = {
  tags: ['!autodocs'],
  name: 'Fehlende Angaben',
  args: {
    src: feedUrl(
      feed(
        { name: 'Nur mit Beschreibung', description: 'Hier kommen alle Mitglieder zusammen.' },
        { name: 'Leer: nicht zu sehen' },
        { membership: [{ person: 'Ohne Gremium: nicht zu sehen' }] },
        {
          name: 'Ohne Rolle und ohne Person',
          membership: [{ person: 'Ein Name' }, { role: 'Ein Amt' }, {}, 'x', null],
        },
      ),
    ),
  },
  play: shows('ready', 'Ein Name'),
};

/** Auf einer englischen Seite spricht das Widget Englisch; was im Feed steht, bleibt in seiner Sprache. */
export const EnglishPage: Story = {
  tags: ['!autodocs'],
  name: 'Auf einer englischen Seite',
  args: { heading: 'Committees', layout: 'table', contact: true },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'since July 2024'),
};

/** Solange der Feed unterwegs ist, bleibt der Platz frei. */
export const Loading: Story = { tags: ['!autodocs'], name: 'Lädt', globals: { network: 'never' } };

/** Kein Gremium ist auch eine Nachricht. */
export const Empty: Story = {
  tags: ['!autodocs'],
  name: 'Leer',
  args: { src: feedUrl(feed()) },
  play: shows('empty', 'Zurzeit keine Gremien.'),
};

/** Die id im Attribut group gibt es nicht: ein Fehler beim Einbinden, der in der Konsole steht. */
export const UnknownGroup: Story = {
  tags: ['!autodocs'],
  name: 'Unbekanntes Gremium',
  args: { group: 'vostand' },
  play: shows('empty', 'Zurzeit keine Gremien.'),
};

/** Der Feed hat gar keine Gremien: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  tags: ['!autodocs'],
  name: 'Feed ohne Gremien',
  args: { src: feedUrl({ version: 'https://jsonfeed.org/version/1.1', items: [] }) },
  play: shows('empty', 'Diese Quelle'),
};

/** Ein Satz, ein Knopf und der Link der Seite. */
export const Failed: Story = {
  tags: ['!autodocs'],
  name: 'Fehlgeschlagen',
  args: { src: 'data:application/json,{' },
  play: shows('error', 'Erneut versuchen'),
};

/** Das Neuladen ist gescheitert: Die Gremien bleiben, mit ihrem Stand. */
export const Stale: Story = {
  tags: ['!autodocs'],
  name: 'Veraltet',
  globals: { network: 'stale' },
  play: shows('stale', 'Stand:'),
};
