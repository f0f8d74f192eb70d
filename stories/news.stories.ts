import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '@kitu/widgets/news.js';
import type { NewsElement } from '@kitu/widgets';
import { feed, feedUrl, sample } from './feeds.js';
import { everyState } from './grid.js';
import { showing } from './plays.js';
import { what } from './widget.js';

const meta = {
  title: 'Bausteine/Meldungen',
  id: 'widgets-news',
  component: 'kitu-news',
  parameters: {
    docs: {
      description: {
        component: `${what('kitu-news')}

**Wann:** auf der Startseite, auf Themenseiten, in der Seitenspalte – überall dort, wo Neues zu lesen sein soll.
Als Liste, wenn der Text zählt; als Kacheln, wenn Bilder da sind und Platz für mindestens zwei nebeneinander ist;
knapp in der Seitenspalte.

**Wann nicht:** für Termine. Eine Meldung hat ein Datum, an dem sie erschienen ist, und verfällt nicht; ein Termin fällt
heraus, wenn er vorbei ist.

Hier stehen die häufigsten Fälle. Auf einen Blick: [alle Zustände](?path=/story/widgets-news--all-states); die übrigen stehen
links in der Liste.`,
      },
    },
  },
  args: {
    src: sample,
    heading: 'Aktuelle Meldungen',
    limit: 6,
  },
} satisfies Meta<NewsElement>;
export default meta;
type Story = StoryObj<NewsElement>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-news');

/** Datum, Titel und Anreißer, mit Bild, wo es eines gibt. */
export const List: Story = { name: 'Liste', play: shows('ready', 'KITU') };

/** Auf einen Blick: jeder Zustand, den eine Seite ansprechen kann. */
export const AllStates: Story = { name: 'Alle Zustände', ...everyState('kitu-news') };

/** Kacheln für die Hauptspalte. Die ganze Kachel ist der Link. */
export const Cards: Story = {
  name: 'Kacheln',
  args: { layout: 'cards', more: true },
  play: shows('ready', 'Weitere Meldungen'),
};

/** Der Link, der im Element steht, bleibt auch unter den Einträgen. */
export const KeepLink: Story = {
  tags: ['!autodocs'],
  name: 'Mit Link zu allen',
  args: { limit: 3, more: true, keepLink: true },
  play: shows('ready', 'KITU'),
};

/** Nur Datum und Titel, für die Seitenspalte. */
export const Compact: Story = { name: 'Knappe Liste', args: { layout: 'compact' }, play: shows('ready', 'KITU') };

/** Der ganze Text mit Bildern, die sich vergrößern lassen. */
export const FullText: Story = {
  name: 'Ganzer Text',
  args: { content: 'full', limit: 3 },
  play: shows('ready', 'Bild vergrößern'),
};

/** Lange Texte sind eingeklappt. */
export const FullTextFolded: Story = {
  tags: ['!autodocs'],
  name: 'Ganzer Text, eingeklappt',
  args: { content: 'full', collapse: true, limit: 3 },
  play: shows('ready', 'Weiterlesen'),
};

/** Nur Meldungen mit einem Schlagwort. */
export const OneTag: Story = {
  tags: ['!autodocs'],
  name: 'Ein Schlagwort',
  args: { tags: 'Generalversammlung' },
  play: shows('ready', 'Generalversammlung'),
};

/** Besucherinnen und Besucher wählen nach Schlagwort. */
export const Filter: Story = {
  tags: ['!autodocs'],
  name: 'Mit Auswahl',
  args: { filter: 'tags' },
  play: shows('ready', 'Schlagwort'),
};

/** Ohne Bilder bleibt der Text. */
export const WithoutImages: Story = {
  tags: ['!autodocs'],
  name: 'Ohne Bilder',
  args: { layout: 'cards', images: 'none' },
  play: shows('ready', 'KITU'),
};

/** 280 Pixel sind so viel, wie eine Seitenspalte hat. */
export const Narrow: Story = {
  tags: ['!autodocs'],
  name: 'Schmal',
  args: { layout: 'cards', limit: 2 },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Dark: Story = {
  tags: ['!autodocs'],
  name: 'Dunkel',
  args: { layout: 'cards', limit: 3 },
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
    layout: 'cards',
    src: feedUrl(
      feed(
        {
          title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
          summary: 'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung tritt in Kraft.',
          tags: ['Straßenausbaubeitragssatzung', 'Bebauungsplanänderungsverfahren'],
        },
        { title: 'Kurz', summary: 'Und noch eine kurze Meldung daneben.' },
      ),
    ),
  },
  decorators: [(story) => html`<div style="inline-size: 320px" lang="de">${story()}</div>`],
};

/** Fehlt etwas, bleibt der Rest. */
export const MissingFields: Story = {
  tags: ['!autodocs'],
  name: 'Fehlende Angaben',
  args: {
    src: feedUrl(
      feed(
        { title: 'Nur ein Titel', date_published: undefined, url: undefined, summary: undefined },
        { title: undefined, content_text: 'Eine Meldung ohne Titel heißt nach ihrem Datum.' },
        { title: 'Datum unlesbar', date_published: '31.05.2017' },
      ),
    ),
  },
  play: shows('ready', 'Meldung vom'),
};

/** Auf einer englischen Seite spricht das Widget Englisch; die Meldungen bleiben in ihrer Sprache. */
export const EnglishPage: Story = {
  tags: ['!autodocs'],
  name: 'Auf einer englischen Seite',
  args: { heading: 'News', more: true, limit: 3 },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'More news'),
};

/** Ein JSON Feed von anderswo, ohne alles, was nur KITU kennt. */
export const ForeignFeed: Story = {
  tags: ['!autodocs'],
  name: 'Fremder Feed',
  args: {
    heading: '',
    src: feedUrl({
      version: 'https://jsonfeed.org/version/1',
      title: 'Journal',
      language: 'en',
      author: { name: 'Somebody' },
      items: [
        {
          id: 2,
          content_html: '<p>A short note without a title.</p>',
          date_published: '2026-03-05T13:04:04+02:00',
          url: 'https://blog.example/2',
        },
        {
          id: 1,
          title: 'Titles &amp; tags',
          content_text: 'Plain text',
          tags: 'one, two',
          date_published: 'Fri, 31 May 2019 12:17:58 -0700',
        },
      ],
    }),
    authors: true,
  },
  play: shows('ready', 'Titles & tags'),
};

/** Solange der Feed unterwegs ist, bleibt der Platz frei. */
export const Loading: Story = { tags: ['!autodocs'], name: 'Lädt', args: { limit: 3 }, globals: { network: 'never' } };

/** Nichts Neues ist auch eine Nachricht. */
export const Empty: Story = {
  tags: ['!autodocs'],
  name: 'Leer',
  args: { src: feedUrl(feed()) },
  play: shows('empty', 'Zurzeit keine Meldungen.'),
};

/** Der Feed hat gar keine Meldungen: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  tags: ['!autodocs'],
  name: 'Feed ohne Meldungen',
  args: { src: feedUrl({ _kitu: { version: 1 } }) },
  play: shows('empty', 'Diese Quelle'),
};

/** Ein Satz, ein Knopf und der Link der Seite. */
export const Failed: Story = {
  tags: ['!autodocs'],
  name: 'Fehlgeschlagen',
  args: { src: 'data:application/json,{' },
  play: shows('error', 'Erneut versuchen'),
};

/** Das Neuladen ist gescheitert: Die letzten Meldungen bleiben, mit ihrem Stand. */
export const Stale: Story = {
  tags: ['!autodocs'],
  name: 'Veraltet',
  globals: { network: 'stale' },
  args: { limit: 2 },
  play: shows('stale', 'Stand:'),
};
