import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@kitu/widgets/dates.js';
import type { DatesElement } from '@kitu/widgets';
import { day, feedUrl, kituFeed, sample } from './feeds.js';
import { everyState } from './grid.js';
import { asMade, showing } from './plays.js';
import { what } from './widget.js';

/** A feed with these dates; each is a week after the one before, at ten o'clock. */
const feed = (...dates: readonly object[]): object =>
  kituFeed({
    dates: dates.map((date, place) => ({
      id: `${place}`,
      url: `/termine/${place}`,
      startDate: `${day(7 * place + 7)}T10:00`,
      ...date,
    })),
  });

const townHall = {
  name: 'Altes Rathaus',
  address: { streetAddress: 'Alter Markt 6', postalCode: '39104', addressLocality: 'Magdeburg' },
};
const videoRoom = { type: 'VirtualLocation', name: 'Videokonferenz', url: 'https://konferenz.example/gv' };

const meta = {
  title: 'Bausteine/Termine',
  id: 'widgets-dates',
  component: 'kitu-dates',
  parameters: {
    docs: {
      description: {
        component: `${what('kitu-dates')}

**Wann:** wenn Menschen zu einer bestimmten Zeit irgendwo sein sollen. Vergangenes fällt von selbst heraus,
Absagen und Verlegungen stehen als Wort dabei. Als Liste, wo Platz ist; knapp in der Seitenspalte.

**Wann nicht:** für Kurse, zu denen man sich anmeldet: \`<kitu-course>\` weiß, ob noch Platz ist.

Hier stehen die häufigsten Fälle. Auf einen Blick: [alle Zustände](?path=/story/widgets-dates--all-states); die übrigen stehen
links in der Liste.`,
      },
    },
  },
  args: {
    src: sample,
    heading: 'Nächste Termine',
    limit: 8,
  },
} satisfies Meta<DatesElement>;
export default meta;
type Story = StoryObj<DatesElement>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-dates');

/** Mit Kalenderblatt, Ort, Unterlagen und einer Kalenderdatei je Termin. */
export const List: Story = { name: 'Liste', play: shows('ready', 'In den Kalender') };

/** Auf einen Blick: jeder Zustand, den eine Seite ansprechen kann. */
export const AllStates: Story = { name: 'Alle Zustände', ...everyState('kitu-dates') };

/** Nur Titel und Zeit, für die Seitenspalte. */
export const Compact: Story = {
  name: 'Knappe Liste',
  args: { layout: 'compact' },
  play: shows('ready', 'Sprechstunde'),
};

/** Jeder Monat hat eine Überschrift. */
export const ByMonth: Story = {
  name: 'Nach Monaten',
  args: { groupBy: 'month', limit: 0 },
  play: shows('ready', 'Generalversammlung'),
};

/** Nur Termine mit einem Schlagwort. */
export const OneKeyword: Story = {
  name: 'Ein Schlagwort',
  args: { keywords: 'KITU-Portal' },
  play: shows('ready', 'Wartung'),
};

/** Nur die nächsten 14 Tage. */
export const NextTwoWeeks: Story = {
  tags: ['!autodocs'],
  name: 'Die nächsten zwei Wochen',
  args: { until: 14 },
  play: shows('ready', 'Termin'),
};

/** Ein Knopf zeigt die nächsten Termine. */
export const More: Story = {
  tags: ['!autodocs'],
  name: 'Weitere Termine',
  args: { limit: 2, more: true },
  play: shows('ready', 'Weitere Termine'),
};

/** `#kitu-<id>` in der Adresse der Seite zeigt den Termin, auch wenn er nicht unter den ersten ist. */
export const Named: Story = {
  tags: ['!autodocs'],
  name: 'Von der Adresse genannt',
  args: {
    limit: 2,
    src: feedUrl(feed(...['Auftakt', 'Zwischenstand', 'Abschluss'].map((name) => ({ id: `story-${name}`, name })))),
  },
  beforeEach: () => () => history.replaceState(history.state, '', location.pathname + location.search),
  play: asMade(async (stage) => {
    await shows('ready', 'Auftakt')(stage);
    location.hash = '#kitu-story-Abschluss';
    const element = stage.canvasElement.querySelector('kitu-dates');
    await waitFor(() => expect((element?.shadowRoot ?? document).activeElement?.textContent).toContain('Abschluss'));
  }),
};

/** Ein Archiv: was vorbei ist, das Letzte zuerst. */
export const Past: Story = {
  tags: ['!autodocs'],
  name: 'Archiv',
  args: {
    heading: 'Vergangene Termine',
    show: 'past',
    src: feedUrl(
      kituFeed({
        dates: [-40, -14, -3, 7].map((days) => ({ id: `${days}`, name: 'Stadtrat', startDate: `${day(days)}T18:00` })),
      }),
    ),
  },
  play: shows('ready', 'Stadtrat'),
};

/** Der Feed nennt seinen Kalender: Alle Termine lassen sich abonnieren. */
export const Subscription: Story = {
  tags: ['!autodocs'],
  name: 'Alle Termine abonnieren',
  args: {
    limit: 2,
    src: feedUrl(
      kituFeed({
        calendar: 'https://stadt.example/termine.ics',
        dates: [7, 14, 21].map((days) => ({ id: `${days}`, name: 'Sprechstunde', startDate: `${day(days)}T10:00` })),
      }),
    ),
  },
  play: shows('ready', 'Alle Termine in meinen Kalender'),
};

/** Ohne Kalenderdateien. */
export const WithoutCalendar: Story = {
  tags: ['!autodocs'],
  name: 'Ohne Kalenderdatei',
  args: { calendar: 'none', limit: 3 },
};

/** Abgesagt, verschoben, verlegt, ins Netz verlegt: immer als Wort. */
export const ChangesOfPlan: Story = {
  tags: ['!autodocs'],
  name: 'Abgesagt, verschoben, verlegt',
  args: {
    src: feedUrl(
      feed(
        { name: 'Praxistag IServ', eventStatus: 'EventCancelled', location: townHall },
        { name: 'Infotag Digitallotsen', eventStatus: 'EventPostponed', startDate: null, previousStartDate: day(14) },
        { name: 'Arbeitskreis Strategie', eventStatus: 'EventRescheduled', previousStartDate: `${day(2)}T09:30` },
        { name: 'Werkstatt: sichere E-Mail', eventStatus: 'EventMovedOnline', location: [townHall, videoRoom] },
      ),
    ),
  },
  play: shows('ready', 'Neuer Termin folgt.'),
};

/** Stunden, ohne Ende, ein Tag, mehrere Tage, über Mitternacht, bis Mitternacht. */
export const Times: Story = {
  tags: ['!autodocs'],
  name: 'Zeiten',
  args: {
    calendar: 'none',
    src: feedUrl(
      feed(
        { name: 'Mit Beginn und Ende', endDate: `${day(7)}T13:30` },
        { name: 'Ohne Ende' },
        { name: 'Ganztägig', startDate: day(21) },
        { name: 'Mehrere Tage', startDate: day(28), endDate: day(31) },
        { name: 'Über Mitternacht', startDate: `${day(35)}T20:00`, endDate: `${day(36)}T02:00` },
        { name: 'Bis Mitternacht', startDate: `${day(42)}T20:00`, endDate: `${day(43)}T00:00` },
        { name: 'In London', timeZone: 'Europe/London' },
      ),
    ),
  },
  play: shows('ready', '20:00 bis 00:00 Uhr'),
};

/** Vor Ort, online, beides, oder nur das Wort dafür. */
export const Places: Story = {
  tags: ['!autodocs'],
  name: 'Orte',
  args: {
    calendar: 'none',
    src: feedUrl(
      feed(
        { name: 'Vor Ort', location: townHall },
        { name: 'Mit Link zum Ort', location: { name: 'Stadtbücherei', url: '/buecherei' } },
        { name: 'Online', location: { type: 'VirtualLocation', url: 'https://konferenz.example/a' } },
        { name: 'Beides', eventAttendanceMode: 'MixedEventAttendanceMode', location: [townHall, videoRoom] },
        { name: 'Online, noch ohne Adresse', eventAttendanceMode: 'OnlineEventAttendanceMode' },
      ),
    ),
  },
  play: shows('ready', 'Online: Videokonferenz'),
};

/** Für schmale Stellen: was nicht gleich wichtig ist, eingeklappt. */
export const Folded: Story = {
  tags: ['!autodocs'],
  name: 'Einzelheiten eingeklappt',
  args: { collapse: true, limit: 4 },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
  play: shows('ready', 'Einzelheiten'),
};

/** Zu jedem Ort mit Anschrift ein Verweis auf eine Karte. */
export const Maps: Story = {
  tags: ['!autodocs'],
  name: 'Mit Karte',
  args: {
    calendar: 'none',
    map: 'https://www.openstreetmap.org/search?query={address}',
    src: feedUrl(feed({ name: 'Mit Anschrift', location: townHall }, { name: 'Ohne', location: 'Ratssaal' })),
  },
  play: shows('ready', 'Karte'),
};

/** Besucherinnen und Besucher wählen nach Schlagwort, Ort oder Veranstalter. */
export const Filter: Story = {
  tags: ['!autodocs'],
  name: 'Mit Auswahl',
  args: {
    calendar: 'none',
    filter: 'places',
    src: feedUrl(
      feed(
        { name: 'Lesung', location: townHall },
        { name: 'Info-Abend', location: videoRoom },
        {
          name: 'Sprechstunde',
          location: 'Gleichstellungsbeauftragtensprechzimmer im Verwaltungsgebäude Grundwasserschutzstraße',
        },
        { name: 'Führung', location: townHall },
      ),
    ),
  },
  play: shows('ready', 'Altes Rathaus'),
};

/** Eine Reihe: jeder Termin ist ein eigener Eintrag, der Rhythmus steht in Worten dabei. */
export const Series: Story = {
  tags: ['!autodocs'],
  name: 'Reihe',
  args: {
    src: feedUrl(
      feed(
        ...[1, 2, 3].map((number) => ({
          name: `Lesebühne, Abend ${number}`,
          superEvent: { id: 'lesebuehne', name: 'Lesebühne im Rathaus' },
          schedulingNote: 'jeden zweiten Dienstag im Monat',
        })),
      ),
    ),
  },
  play: shows('ready', 'Reihe: Lesebühne im Rathaus'),
};

/** 280 Pixel sind so viel, wie eine Seitenspalte hat. */
export const Narrow: Story = {
  tags: ['!autodocs'],
  name: 'Schmal',
  args: { limit: 4 },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Dark: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel',
  args: { limit: 6 },
  decorators: [
    (story) =>
      html`<div style="color-scheme: dark; background: #131525; color: #f3f4f7; padding: 1.5em">${story()}</div>`,
  ],
};

/** Deutsche Wörter können lang sein; sie werden getrennt. */
export const LongWords: Story = {
  tags: ['!autodocs'],
  name: 'Lange Wörter',
  args: {
    src: feedUrl(
      feed({
        name: 'Grundsteuererhebungsübergangsregelungsausschusssitzung',
        eventStatus: 'EventRescheduled',
        previousStartDate: `${day(3)}T10:00`,
        location: {
          name: 'Verwaltungsgemeinschaftsversammlungsraum',
          address: 'Bundesautobahnauffahrtsstraße 123, 39104 Magdeburg',
        },
        attachments: [
          { url: '/e.pdf', title: 'Bebauungsplanänderungsverfahrensbekanntmachung', size_in_bytes: 214016 },
        ],
      }),
    ),
  },
  decorators: [(story) => html`<div style="inline-size: 280px" lang="de">${story()}</div>`],
};

/** Von rechts nach links. */
export const RightToLeft: Story = {
  tags: ['!autodocs'],
  name: 'Von rechts nach links',
  args: { limit: 3 },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

/** Auf einer englischen Seite spricht das Widget Englisch; die Titel bleiben in ihrer Sprache. */
export const EnglishPage: Story = {
  tags: ['!autodocs'],
  name: 'Auf einer englischen Seite',
  args: { heading: 'Upcoming dates', limit: 4 },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'Add to calendar'),
};

/** Solange der Feed unterwegs ist, bleibt der Platz frei. */
export const Loading: Story = { tags: ['!autodocs'], name: 'Lädt', args: { limit: 3 }, globals: { network: 'never' } };

/** Was vorbei ist, fällt von selbst heraus. */
export const Empty: Story = {
  tags: ['!autodocs'],
  name: 'Leer',
  args: { src: feedUrl(feed({ name: 'Vorbei', startDate: '2020-01-01' })) },
  play: shows('empty', 'Zurzeit keine Termine.'),
};

/** Der Feed hat gar keine Termine: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  tags: ['!autodocs'],
  name: 'Feed ohne Termine',
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

/** Das Neuladen ist gescheitert: Die letzten Termine bleiben, mit ihrem Stand. */
export const Stale: Story = {
  tags: ['!autodocs'],
  name: 'Veraltet',
  globals: { network: 'stale' },
  args: { limit: 2 },
  play: shows('stale', 'Stand:'),
};
