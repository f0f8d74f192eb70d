import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@kitu/widgets/news.js';
import type { NewsElement } from '@kitu/widgets';
import { feed, feedUrl, neverAnswers, sample } from './feeds.js';
import { showing } from './plays.js';

type Args = Pick<
  NewsElement,
  | 'src'
  | 'heading'
  | 'headingLevel'
  | 'limit'
  | 'layout'
  | 'content'
  | 'tags'
  | 'images'
  | 'more'
  | 'authors'
  | 'collapse'
  | 'refreshInterval'
>;

const meta = {
  title: 'Widgets/News',
  component: 'kitu-news',
  parameters: {
    docs: {
      description: {
        component:
          'Meldungen aus einem JSON Feed. In erzwungenen Farben (Kontrastmodus) gelten die Farben der Leserin oder des Lesers: Rahmen, Links und Knöpfe bleiben erkennbar, ohne dass etwas eingestellt werden muss. Zum Ansehen: in den Entwicklerwerkzeugen „forced-colors: active“ nachahmen.',
      },
    },
  },
  args: {
    src: sample,
    heading: 'Aktuelle Meldungen',
    headingLevel: 2,
    limit: 6,
    layout: 'list',
    content: 'summary',
    images: 'same-host',
    more: false,
    authors: false,
    collapse: false,
    tags: '',
    refreshInterval: 0,
  },
  argTypes: {
    layout: { control: 'inline-radio', options: ['list', 'cards', 'compact'] },
    content: { control: 'inline-radio', options: ['summary', 'full', 'none'] },
    images: { control: 'inline-radio', options: ['same-host', 'all', 'none'] },
    headingLevel: { control: { type: 'range', min: 2, max: 6 } },
  },
  render: (args) => html`
    <kitu-news
      src=${args.src}
      heading=${args.heading || nothing}
      heading-level=${args.headingLevel}
      limit=${args.limit}
      layout=${args.layout}
      content=${args.content}
      tags=${args.tags || nothing}
      images=${args.images}
      refresh-interval=${args.refreshInterval || nothing}
      ?more=${args.more}
      ?authors=${args.authors}
      ?collapse=${args.collapse}
      ><a href="#alle">Alle Meldungen</a></kitu-news
    >
  `,
} satisfies Meta<Args>;
export default meta;
type Story = StoryObj<Args>;

/** Waits for a state and a text, as a person would. */
const shows = showing('kitu-news');

/** Datum, Titel und Anreißer, mit Bild, wo es eines gibt. */
export const List: Story = { play: shows('ready', 'KITU') };

/** Kacheln für die Hauptspalte. Die ganze Kachel ist der Link. */
export const Cards: Story = { args: { layout: 'cards', more: true }, play: shows('ready', 'Weitere Meldungen') };

/** Nur Datum und Titel, für die Seitenspalte. */
export const Compact: Story = { args: { layout: 'compact' }, play: shows('ready', 'KITU') };

/** Der ganze Text mit Bildern, die sich vergrößern lassen. */
export const FullText: Story = { args: { content: 'full', limit: 3 }, play: shows('ready', 'Bild vergrößern') };

/** Lange Texte sind eingeklappt. */
export const FullTextFolded: Story = {
  args: { content: 'full', collapse: true, limit: 3 },
  play: shows('ready', 'Weiterlesen'),
};

/** Nur Meldungen mit einem Schlagwort. */
export const OneTag: Story = {
  args: { tags: 'Generalversammlung' },
  play: shows('ready', 'Generalversammlung'),
};

export const WithoutImages: Story = { args: { layout: 'cards', images: 'none' }, play: shows('ready', 'KITU') };

/** 280 Pixel sind so viel, wie eine Seitenspalte hat. */
export const Narrow: Story = {
  args: { layout: 'cards', limit: 2 },
  decorators: [(story) => html`<div style="inline-size: 280px">${story()}</div>`],
};

export const Dark: Story = {
  args: { layout: 'cards', limit: 3 },
  decorators: [
    (story) =>
      html`<div style="color-scheme: dark; background: #131525; color: #f3f4f7; padding: 1.5em">${story()}</div>`,
  ],
};

/** Deutsche Wörter können lang sein; sie werden getrennt. */
export const LongWords: Story = {
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
  args: { heading: 'News', more: true, limit: 3 },
  decorators: [(story) => html`<div lang="en">${story()}</div>`],
  play: shows('ready', 'More news'),
};

/** Ein JSON Feed von anderswo, ohne alles, was nur KITU kennt. */
export const ForeignFeed: Story = {
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
export const Loading: Story = { args: { src: '/feeds/kitu.json', limit: 3 }, beforeEach: neverAnswers };

/** Nichts Neues ist auch eine Nachricht. */
export const Empty: Story = { args: { src: feedUrl(feed()) }, play: shows('empty', 'Zurzeit keine Meldungen.') };

/** Der Feed hat gar keine Meldungen: ein Fehler beim Einbinden. */
export const NoSection: Story = {
  args: { src: feedUrl({ _kitu: { version: 1 } }) },
  play: shows('empty', 'Diese Quelle'),
};

/** Ein Satz, ein Knopf und der Link der Seite. */
export const Failed: Story = { args: { src: 'data:application/json,{' }, play: shows('error', 'Erneut versuchen') };

/** Das Neuladen ist gescheitert: Die letzten Meldungen bleiben, mit ihrem Stand. */
export const Stale: Story = {
  args: { src: '#news-stale', limit: 2 },
  decorators: [
    (story) =>
      html`<script type="application/json" id="news-stale">
          ${JSON.stringify(feed({ title: 'Von vorhin' }, { title: 'Auch von vorhin' }))}
        </script>
        ${story()}`,
  ],
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('kitu-news');
    await waitFor(() => expect(element?.matches(':state(ready)')).toBe(true));
    const source = canvasElement.querySelector('#news-stale');
    if (source) source.textContent = '';
    await element?.refresh();
    await expect(element?.matches(':state(stale)')).toBe(true);
    await expect(element?.shadowRoot?.textContent).toContain('Stand:');
  },
};
