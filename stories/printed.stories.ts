import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import css from 'virtual:kitu-css';
import '@kitu/widgets/all.js';
import { feed, feedUrl, nothing, sample } from './feeds.js';
import { asMade, showing } from './plays.js';
import { delivered, printed } from './printed.js';

const meta = {
  title: 'Bausteine/Gedruckt',
  id: 'widgets-printed',
  tags: ['!autodocs'],
  component: 'kitu-news',
  args: { src: sample },
  parameters: { controls: { disable: true }, docs: { codePanel: false } },
} satisfies Meta;
export default meta;
type Story = StoryObj<{ src: string }>;

const HOUR = 3600;
/** A feed that is as of now. */
const dated = (title: string): string =>
  feedUrl({ ...feed({ title }), _kitu: { version: 1, dateModified: new Date().toISOString() } });

/** What is printed stays: nothing was fetched. */
const stays = (tag: string, text: string): ReturnType<typeof asMade> =>
  asMade(async (stage) => {
    await showing(tag)('ready', text)(stage);
    await expect(stage.canvasElement.querySelector(tag)?.hasAttribute('rendered')).toBe(true);
  });

/** Die Seite kam mit ihren Meldungen an. Das Skript lässt sie stehen und fragt nichts ab. */
export const News: Story = {
  name: 'Meldungen',
  render: ({ src }) =>
    delivered(
      printed({ widget: 'news', src, choices: { heading: 'Aktuelles', layout: 'cards', limit: '4', more: '' } }),
    ),
  play: stays('kitu-news', 'Weitere Meldungen'),
};

/** Der ganze Text steht in der Seite; „Bild vergrößern“ kommt mit dem Skript. */
export const FullText: Story = {
  name: 'Meldungen mit ganzem Text',
  render: ({ src }) =>
    delivered(printed({ widget: 'news', src, choices: { heading: 'Aktuelles', content: 'full', limit: '2' } })),
  play: stays('kitu-news', 'KITU'),
};

export const Dates: Story = {
  name: 'Termine',
  render: ({ src }) =>
    delivered(printed({ widget: 'dates', src, choices: { heading: 'Termine', 'group-by': 'month', 'keep-link': '' } })),
  play: stays('kitu-dates', 'In den Kalender'),
};

export const Courses: Story = {
  name: 'Kurse',
  render: ({ src }) =>
    delivered(printed({ widget: 'course', src, choices: { heading: 'Unsere Kurse', layout: 'card' } })),
  play: stays('kitu-course', 'Basisbefähigung'),
};

export const Board: Story = {
  name: 'Gremien',
  render: ({ src }) =>
    delivered(printed({ widget: 'board', src, choices: { heading: 'Gremien', layout: 'cards', contact: '' } })),
  play: stays('kitu-board', 'Vorstand'),
};

/** Zu zeigen gab es nichts, als die Seite geschrieben wurde. */
export const Empty: Story = {
  name: 'Nichts zu zeigen',
  args: { src: nothing },
  render: ({ src }) => delivered(printed({ widget: 'dates', src, choices: { heading: 'Termine' } })),
  play: showing('kitu-dates')('empty', 'Zurzeit keine Termine'),
};

/** Die Seite ist eine Stunde alt und der Feed neuer: Einmal wird gefragt, und in einem Zug neu gezeichnet. */
export const Newer: Story = {
  name: 'Der Feed ist neuer',
  render: () => {
    const markup = printed({ widget: 'news', src: dated('Gestern geschrieben'), ago: HOUR, choices: {} });
    return delivered(markup.replace(/src="[^"]*"/, `src="${dated('Eben geschrieben')}"`));
  },
  play: asMade(async (stage) => {
    await waitFor(() => showing('kitu-news')('ready', 'Eben geschrieben')(stage));
    await expect(stage.canvasElement.textContent).not.toContain('Gestern geschrieben');
  }),
};

/** Die Seite ist eine Stunde alt, und der Server antwortet nicht: Der Inhalt bleibt, mit seinem Stand. */
export const Stale: Story = {
  name: 'Der Feed fehlt',
  globals: { network: 'broken' },
  render: ({ src }) =>
    delivered(printed({ widget: 'news', src, ago: HOUR, choices: { heading: 'Aktuelles', limit: '2' } })),
  play: showing('kitu-news')('stale', 'Stand:'),
};

/** Was eine Leserin ohne JavaScript hat, und eine Suchmaschine: alles außer den Knöpfen. */
export const WithoutScript: Story = {
  name: 'Ohne Skript',
  render: ({ src }) => {
    const elements = [
      printed({ widget: 'news', src, choices: { heading: 'Aktuelles', limit: '2' } }),
      printed({ widget: 'dates', src, choices: { heading: 'Termine', limit: '3' } }),
    ];
    const page = `<!doctype html><html lang="de"><head><title>Ohne Skript</title><base target="_parent"><style>${css}
body { font-family: sans-serif }
[light] { margin-block-end: 2em }</style></head><body>${elements.join('')}</body></html>`;
    return html`<iframe
      sandbox
      title="Seite ohne Skript"
      srcdoc=${page}
      style="inline-size: 100%; block-size: 60em; border: 0"
    ></iframe>`;
  },
};
