import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@kitu/widgets/board.js';
import type { BoardElement } from '@kitu/widgets';
import { feedUrl, neverAnswers, sample } from './feeds.js';
import { showing } from './plays.js';
import tall from './portraits/tall.svg?no-inline';
import wide from './portraits/wide.svg?no-inline';

type Args = Pick<
  BoardElement,
  'src' | 'heading' | 'headingLevel' | 'limit' | 'group' | 'layout' | 'images' | 'contact' | 'refreshInterval'
>;

/** A feed with these groups. */
const feed = (...board: readonly object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Musterstadt',
  language: 'de',
  items: [],
  _kitu: { version: 1, dateModified: '2026-11-23T09:15:00+01:00', board },
});

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
  title: 'Widgets/Board',
  component: 'kitu-board',
  args: {
    src: feedUrl(feed(council)),
    heading: 'Gremien',
    headingLevel: 2,
    limit: 0,
    group: '',
    layout: 'cards',
    images: 'same-host',
    contact: false,
    refreshInterval: 0,
  },
  argTypes: {
    layout: { control: 'inline-radio', options: ['cards', 'list', 'table'] },
    images: { control: 'inline-radio', options: ['same-host', 'all', 'none'] },
    headingLevel: { control: { type: 'range', min: 2, max: 6 } },
  },
  render: (args) => html`
    <kitu-board
      src=${args.src}
      heading=${args.heading || nothing}
      heading-level=${args.headingLevel}
      limit=${args.limit}
      group=${args.group || nothing}
      layout=${args.layout}
      images=${args.images}
      refresh-interval=${args.refreshInterval || nothing}
      ?contact=${args.contact}
      ><a href="#alle">Alle Gremien</a></kitu-board
    >
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-board');

/** A place of 280 pixels, as wide as a narrow column of a page. */
const narrow: NonNullable<Story['decorators']> = [(story) => html`<div style="inline-size: 280px">${story()}</div>`];

const dark: NonNullable<Story['decorators']> = [
  (story) =>
    html`<div style="color-scheme: dark; background: #131525; color: #f3f4f7; padding: 1.5em">${story()}</div>`,
];

/** Eine Karte je Sitz. Wo das Porträt fehlt, stehen die Initialen. */
export const Cards: Story = { play: shows('ready', 'Sitz derzeit unbesetzt') };

/** Eine Zeile je Sitz. */
export const List: Story = { args: { layout: 'list' }, play: shows('ready', 'seit Juli 2024') };

/** Eine Tabelle mit den Spalten, die etwas zu sagen haben. */
export const Table: Story = { args: { layout: 'table' }, play: shows('ready', 'Amtszeit') };

/** E-Mail und Telefon stehen nur da, wenn der Feed sie hat und die Seite sie will. */
export const Contact: Story = { args: { contact: true }, play: shows('ready', 'erika.mustermann@musterstadt.example') };

export const ContactInTable: Story = { args: { contact: true, layout: 'table' }, play: shows('ready', 'Kontakt') };

/** Alle Gremien des Feeds, jedes mit seiner Überschrift. */
export const AllGroups: Story = { args: { src: sample, layout: 'list' }, play: shows('ready', 'Aufsichtsrat') };

/** Nur ein Gremium; die Überschrift gibt die Seite. */
export const OneGroup: Story = {
  args: { src: sample, group: 'vorstand', heading: 'Wer die KITU leitet', headingLevel: 3 },
  play: shows('ready', 'Tobias Kascha'),
};

/** Ohne Bilder und ohne Initialen. */
export const WithoutImages: Story = { args: { images: 'none' }, play: shows('ready', 'Max von Muster') };

export const NarrowCards: Story = { args: { contact: true }, decorators: narrow };
export const NarrowList: Story = { args: { contact: true, layout: 'list' }, decorators: narrow };

/** Wo für Spalten kein Platz ist, stehen die Zellen untereinander; vorgelesen wird weiter eine Tabelle. */
export const NarrowTable: Story = { args: { contact: true, layout: 'table' }, decorators: narrow };

export const DarkCards: Story = { args: { contact: true }, decorators: dark };
export const DarkList: Story = { args: { layout: 'list' }, decorators: dark };
export const DarkTable: Story = { args: { layout: 'table' }, decorators: dark };

/** Von rechts nach links. */
export const RightToLeft: Story = {
  args: { layout: 'list' },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

/** Deutsche Wörter können lang sein; sie werden getrennt, Namen nicht. */
export const LongWords: Story = {
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
  args: { heading: 'Committees', layout: 'table', contact: true },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'since July 2024'),
};

/** Solange der Feed unterwegs ist, bleibt der Platz frei. */
export const Loading: Story = { args: { src: '/feeds/kitu.json' }, beforeEach: neverAnswers };

/** Kein Gremium ist auch eine Nachricht. */
export const Empty: Story = { args: { src: feedUrl(feed()) }, play: shows('empty', 'Zurzeit keine Gremien.') };

/** Die id im Attribut group gibt es nicht: ein Fehler beim Einbinden, der in der Konsole steht. */
export const UnknownGroup: Story = { args: { group: 'vostand' }, play: shows('empty', 'Zurzeit keine Gremien.') };

/** Der Feed hat gar keine Gremien: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  args: { src: feedUrl({ version: 'https://jsonfeed.org/version/1.1', items: [] }) },
  play: shows('empty', 'Diese Quelle'),
};

/** Ein Satz, ein Knopf und der Link der Seite. */
export const Failed: Story = { args: { src: 'data:application/json,{' }, play: shows('error', 'Erneut versuchen') };

/** Das Neuladen ist gescheitert: Die Gremien bleiben, mit ihrem Stand. */
export const Stale: Story = {
  args: { src: '#board-stale' },
  decorators: [
    (story) =>
      html`<script type="application/json" id="board-stale">
          ${JSON.stringify(feed({ name: 'Von vorhin', membership: [{ person: 'Erika Mustermann' }] }))}
        </script>
        ${story()}`,
  ],
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('kitu-board');
    await waitFor(() => expect(element?.matches(':state(ready)')).toBe(true));
    const source = canvasElement.querySelector('#board-stale');
    if (source) source.textContent = '';
    await element?.refresh();
    await expect(element?.matches(':state(stale)')).toBe(true);
    await expect(element?.shadowRoot?.textContent).toContain('Stand:');
  },
};
