import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@kitu/widgets/course.js';
import type { CourseElement } from '@kitu/widgets';
import { everyState, feed, free, full, STATES, waiting } from './courses.js';
import { day, feedUrl, sample } from './feeds.js';
import { everyState as grid } from './grid.js';
import { asMade, showing } from './plays.js';
import { what } from './widget.js';

const meta = {
  title: 'Bausteine/Kurse',
  id: 'widgets-course',
  component: 'kitu-course',
  parameters: {
    docs: {
      description: {
        component: `${what('kitu-course')}

**Wann:** neben der Beschreibung eines Kurses, mitten im Satz, in einer Tabelle – oder als Übersicht aller Kurse.
Die Plakette sagt in zwei Wörtern, ob man sich anmelden kann; die Zeile nennt Datum und Link, die Kachel alles, was
man vor der Anmeldung wissen will.

**Wann nicht:** für Veranstaltungen ohne Anmeldung: die zeigt \`<kitu-dates>\`.

Hier stehen die häufigsten Fälle. Auf einen Blick: [alle Zustände](?path=/story/widgets-course--all-states); die übrigen stehen
links in der Liste.`,
      },
    },
  },
  args: {
    src: sample,
  },
} satisfies Meta<CourseElement>;
export default meta;
type Story = StoryObj<CourseElement>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-course');

const sentence = (story: () => unknown): TemplateResult =>
  html`<p style="line-height: 1.5; max-inline-size: 40em">
    In der Schulung „Basisbefähigung“ geht es um die Grundlagen für die Arbeit in der digitalen Verwaltung. Stand der
    Anmeldung: ${story()}. Fragen beantwortet das Bürgerbüro.
  </p>`;

/** Das erste Mal ausgebucht, für das zweite Mal kann man sich anmelden: So steht es bei der KITU. */
export const InASentence: Story = {
  name: 'Mitten im Satz',
  args: { course: 'basisbefaehigung' },
  decorators: [sentence],
  play: shows('full', 'nächster Durchgang am'),
};

/** Auf einen Blick: jeder Zustand, den eine Seite ansprechen kann. */
export const AllStates: Story = {
  name: 'Alle Zustände',
  ...grid(
    'kitu-course',
    Object.fromEntries(STATES.map((state, place) => [state, { src: everyState, course: `kurs-${place}` }])),
  ),
};

/** Die Plakette ist selbst der Link zur Anmeldung. */
export const FreePlaces: Story = {
  name: 'Freie Plätze',
  args: { src: feedUrl(feed({ name: 'Basisbefähigung', runs: [free] })), course: 'kurs-0' },
  decorators: [sentence],
  play: shows('free', '9 von 14 Plätzen frei'),
};

/** Ein bestimmter Durchgang. */
export const OneRun: Story = {
  name: 'Ein Durchgang',
  args: { run: 'basisbefaehigung-2' },
  decorators: [sentence],
  play: shows('free', '9 von 14 Plätzen frei'),
};

/** Ab wann es „nur noch“ so viele sind, sagt die Seite. */
export const Few: Story = {
  name: 'Wenige Plätze',
  args: { run: 'basisbefaehigung-2', few: 9 },
  decorators: [sentence],
  play: shows('few', 'Nur noch 9 Plätze'),
};

/** In einer Tabelle, die auf der Seite steht: Elf Plaketten melden sich bei niemandem ungefragt. */
export const InATable: Story = {
  tags: ['!autodocs'],
  name: 'In einer Tabelle',
  args: { src: everyState },
  render: ({ src, light }) =>
    html`<table>
      <thead>
        <tr>
          <th scope="col">Kurs</th>
          <th scope="col">Plätze</th>
        </tr>
      </thead>
      <tbody>
        ${Array(11)
          .fill(0)
          .map(
            (_, place) =>
              html`<tr>
                <th scope="row">Kurs ${place + 1}</th>
                <td><kitu-course ?light=${light} src=${src} course="kurs-${place}"></kitu-course></td>
              </tr>`,
          )}
      </tbody>
    </table>`,
  play: shows('cancelled', 'Abgesagt'),
};

/** Name, Datum, Plakette und Link. */
export const Line: Story = {
  tags: ['!autodocs'],
  name: 'Zeile',
  args: { course: 'fachverfahrensdatenbank', layout: 'line' },
  play: shows('few', 'Anmelden'),
};

/** Alles, was man vor der Anmeldung wissen will. */
export const Card: Story = {
  tags: ['!autodocs'],
  name: 'Kachel',
  args: {
    course: 'kurs-0',
    layout: 'card',
    src: feedUrl(
      feed({
        name: 'Onlinedienste gut beschreiben',
        ...{ description: 'Wie aus Amtsdeutsch verständliche Sätze werden.' },
        runs: [
          {
            ...free,
            schedulingNote: 'vier Vormittage',
            location: [{ name: 'Schulungsraum', address: 'Magdeburg' }, { type: 'VirtualLocation' }],
            offers: [
              { name: 'Mitgliedskommunen', price: 90, priceCurrency: 'EUR', validThrough: day(9), url: '/anmelden' },
              { name: 'Gäste', price: 140, priceCurrency: 'EUR', validThrough: day(9), url: '/anmelden' },
            ],
          },
        ],
      }),
    ),
  },
  play: shows('free', '140,00 €'),
};

/** Ohne `course` sind es alle, jeder mit seiner Plakette. */
export const List: Story = {
  tags: ['!autodocs'],
  name: 'Alle Kurse: Plakette',
  args: { heading: 'Unsere Kurse' },
  play: shows('ready', 'Basisbefähigung'),
};

/** Mit Datum und Link. */
export const ListOfLines: Story = {
  tags: ['!autodocs'],
  name: 'Alle Kurse: Zeilen',
  args: { heading: 'Unsere Kurse', layout: 'line' },
  play: shows('ready', 'Auf die Warteliste'),
};

/** Als Kacheln. */
export const ListOfCards: Story = {
  tags: ['!autodocs'],
  name: 'Alle Kurse: Kacheln',
  args: { heading: 'Unsere Kurse', layout: 'card' },
  play: shows('ready', 'kostenlos'),
};

/** Besucherinnen und Besucher wählen nach Schlagwort. */
export const Filter: Story = {
  tags: ['!autodocs'],
  name: 'Mit Auswahl',
  args: {
    filter: 'keywords',
    layout: 'line',
    src: feedUrl(
      feed(
        { name: 'Basisbefähigung', ...{ keywords: ['Grundlagen'] }, runs: [free] },
        { name: 'Fachverfahren', ...{ keywords: ['Fachverfahren'] }, runs: [full] },
        { name: 'Onlinedienste', ...{ keywords: ['Grundlagen', 'Onlinedienste'] }, runs: [free] },
      ),
    ),
  },
  play: shows('ready', 'Schlagwort'),
};

/** Wort, Form und Farbe: Jeder Zustand ist auch im Graustufendruck zu lesen. */
export const EveryState: Story = {
  tags: ['!autodocs'],
  name: 'Jeder Stand der Anmeldung',
  args: { src: everyState, layout: 'line' },
  play: shows('ready', 'Läuft bereits'),
};

/** Eine Zahl steht nur da, wenn der Feed sie nennt. */
export const WithoutNumbers: Story = {
  tags: ['!autodocs'],
  name: 'Ohne Zahlen',
  args: {
    src: feedUrl(
      feed(
        { name: 'Plätze frei', runs: [{ offers: { availability: 'InStock', url: '/a' } }] },
        { name: 'Wenige Plätze', runs: [{ offers: { availability: 'LimitedAvailability', url: '/a' } }] },
        { name: 'Warteliste ohne Zahl und ohne Adresse', runs: [waiting({})] },
        { name: 'Ohne Größe des Kurses', runs: [{ remainingAttendeeCapacity: 1 }, { remainingAttendeeCapacity: 5 }] },
        { name: 'Ohne jeden Termin', runs: [] },
      ),
    ),
    layout: 'line',
  },
  play: shows('ready', 'Warteliste offen'),
};

/** Widersprechen sich die Angaben, gilt die schlechtere. */
export const Contradictions: Story = {
  tags: ['!autodocs'],
  name: 'Widersprüche',
  args: {
    src: feedUrl(
      feed(
        { name: 'Vom Veranstalter gestoppt, Plätze frei', runs: [{ ...free, offers: { availability: 'SoldOut' } }] },
        { name: 'Angeblich frei, kein Platz mehr', runs: [{ ...free, remainingAttendeeCapacity: 0 }] },
        { name: 'Abgesagt, Plätze frei', runs: [{ ...free, eventStatus: 'EventCancelled' }] },
        { name: 'Mehr Plätze frei, als es gibt', runs: [{ ...free, remainingAttendeeCapacity: 20 }] },
      ),
    ),
  },
  play: shows('ready', '20 Plätze frei'),
};

/** Die Anmeldung öffnet nach wenigen Sekunden, ohne dass jemand die Seite neu lädt. */
export const OpensSoon: Story = {
  tags: ['!autodocs'],
  name: 'Öffnet gleich',
  args: { course: 'kurs-0' },
  render: ({ course, light }) => {
    const opens = new Date(Date.now() + 3000).toISOString();
    return html`<kitu-course
      ?light=${light}
      src=${feedUrl(feed({ name: 'Basisbefähigung', runs: [{ ...free, offers: { validFrom: opens, url: '/a' } }] }))}
      course=${course}
      layout="line"
    ></kitu-course>`;
  },
  play: asMade(async ({ canvasElement }) => {
    const element = canvasElement.querySelector('kitu-course');
    await waitFor(() => expect(element?.matches(':state(opensLater)')).toBe(true));
    await waitFor(() => expect(element?.matches(':state(free)')).toBe(true), { timeout: 6000 });
  }),
};

/** Die Seite kann nach dem Zustand gestalten, oder etwas weglassen. */
export const StyledByState: Story = {
  tags: ['!autodocs'],
  name: 'Gestaltet nach Zustand',
  args: { src: everyState, course: 'kurs-9' },
  decorators: [
    (story) =>
      html`<style>
          .offer kitu-course:state(free) {
            font-size: 1.25em;
          }
          .offer:has(kitu-course:state(full)) .advice {
            display: none;
          }
          .offer kitu-course::part(free),
          .offer [part~='free'] {
            border-radius: 1em;
          }
        </style>
        <p class="offer">${story()} <span class="advice">Jetzt noch anmelden!</span></p>`,
  ],
  play: shows('free', 'Plätzen frei'),
};

/** 280 Pixel sind so viel, wie eine Seitenspalte hat. */
export const Narrow: Story = {
  tags: ['!autodocs'],
  name: 'Schmal',
  args: { layout: 'line' },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const NarrowSentence: Story = {
  tags: ['!autodocs'],
  name: 'Schmal, im Satz',
  args: { course: 'basisbefaehigung' },
  decorators: [(story) => html`<div style="inline-size: 280px">${sentence(story)}</div>`],
};

export const Dark: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel',
  args: { src: everyState, layout: 'card' },
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
    layout: 'card',
    src: feedUrl(
      feed(
        {
          name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
          ...{ description: 'Und die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung.' },
          runs: [
            { ...waiting({ count: 1200, url: '/w' }), location: 'Verwaltungsgemeinschaftsversammlungsraum' },
            free,
          ],
        },
        { name: 'Kurz', runs: [free] },
      ),
    ),
  },
  decorators: [(story) => html`<div style="inline-size: 280px" lang="de">${story()}</div>`],
};

/** Von rechts nach links. */
export const RightToLeft: Story = {
  tags: ['!autodocs'],
  name: 'Von rechts nach links',
  args: { layout: 'line' },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

/** Auf einer englischen Seite spricht das Widget Englisch; die Namen der Kurse bleiben in ihrer Sprache. */
export const EnglishPage: Story = {
  tags: ['!autodocs'],
  name: 'Auf einer englischen Seite',
  args: { heading: 'Our courses', layout: 'card', src: everyState },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'Waiting list (4)'),
};

/** Solange der Feed unterwegs ist, bleibt die Zeile, wie sie ist. */
export const LoadingInASentence: Story = {
  tags: ['!autodocs'],
  name: 'Lädt, im Satz',
  args: { course: 'basisbefaehigung' },
  decorators: [sentence],
  globals: { network: 'never' },
};

/** Solange der Feed unterwegs ist, bleibt der Platz frei. */
export const Loading: Story = { tags: ['!autodocs'], name: 'Lädt', globals: { network: 'never' } };

/** Zurzeit gibt es keinen Kurs. */
export const Empty: Story = {
  tags: ['!autodocs'],
  name: 'Leer',
  args: { src: feedUrl(feed()) },
  play: shows('empty', 'Zurzeit keine Kurse.'),
};

/** Diesen Kurs gibt es im Feed nicht: ein Fehler beim Einbinden, der auch in der Konsole steht. */
export const UnknownCourse: Story = {
  tags: ['!autodocs'],
  name: 'Unbekannter Kurs',
  args: { course: 'basisbefaehigng' },
  decorators: [sentence],
  play: shows('empty', 'Zurzeit keine Angaben.'),
};

/** Der Feed hat gar keine Kurse: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  tags: ['!autodocs'],
  name: 'Feed ohne Kurse',
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

/** Dasselbe mitten im Satz. */
export const FailedInASentence: Story = {
  tags: ['!autodocs'],
  name: 'Fehlgeschlagen, im Satz',
  args: { src: 'data:application/json,{', course: 'basisbefaehigung' },
  decorators: [sentence],
  play: shows('error', 'Erneut versuchen'),
};

/** Das Neuladen ist gescheitert: Der letzte Stand bleibt, mit seiner Uhrzeit. */
export const Stale: Story = {
  tags: ['!autodocs'],
  name: 'Veraltet',
  globals: { network: 'stale' },
  args: { course: 'basisbefaehigung' },
  decorators: [sentence],
  play: shows('stale', 'Stand:'),
};
