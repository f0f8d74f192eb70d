import type { Meta, StoryObj } from '@storybook/web-components-vite';
import kern from '@kern-ux/native/dist/kern.css?raw';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import '@kitu/widgets/all.js';
import { everyState } from './courses.js';
import { designStyles, rules, tokens, tokenTable, typeScale } from './design.js';
import { sample } from './feeds.js';
import { HOSTS } from './hosts.js';
import { asMade } from './plays.js';
import kernTheme from '../packages/widgets/themes/kern.css?raw';

const meta = {
  title: 'Gestaltung/Beispiele',
  id: 'gestaltung-beispiele',
  tags: ['!autodocs'],
  component: 'kitu-news',
  parameters: { controls: { disable: true }, docs: { codePanel: false } },
} satisfies Meta;
export default meta;
type Story = StoryObj<{ light: boolean }>;

/** Jede Angabe mit ihrem Wert, so wie sie auf dieser Seite gilt. */
export const Tokens: Story = {
  name: 'Farben und Maße',
  render: () => html`${designStyles}${tokenTable()}`,
  play: async ({ canvasElement }) => {
    const rows = [...canvasElement.querySelectorAll('tbody tr')];
    await expect(rows).toHaveLength(tokens().length);
    for (const row of rows) await expect(row.lastElementChild?.textContent, row.textContent).not.toBe('');
  },
};

export const Type: Story = { name: 'Schrift', render: () => html`${designStyles}${typeScale()}` };

/** Alle Plaketten: Wort, Zeichen und Farbe sagen dasselbe. */
export const Badges: Story = {
  name: 'Plaketten',
  render: ({ light }) =>
    html`<kitu-course ?light=${light} src=${everyState} layout="line" limit="0" heading="Kurse"></kitu-course>`,
};

export const Rules: Story = { name: 'So und lieber nicht', render: () => html`${designStyles}${rules()}` };

const PAGES = ['schlicht', 'kern', 'bergstadt'] as const;

/** Dieselben Zeilen auf drei Seiten. Was anders ist, sind nur die Angaben in `themes/`. */
export const ThreePages: Story = {
  name: 'Dieselben Zeilen auf drei Seiten',
  // Three pages on one: what is once on each is here three times.
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: ({ light }) =>
    html`${designStyles}
      <div class="pages">
        ${PAGES.map(
          (host) =>
            html`<article class="host host-${host}" aria-label=${HOSTS[host].name}>
              <h1>${HOSTS[host].name}</h1>
              <kitu-news ?light=${light} src=${sample} heading="Aktuelles" layout="cards" limit="1" more></kitu-news>
              <kitu-dates ?light=${light} src=${sample} heading="Termine" limit="2"></kitu-dates>
              <kitu-course ?light=${light} src=${sample} heading="Kurse" layout="line" limit="4"></kitu-course>
              <kitu-board ?light=${light} src=${sample} heading="Vorstand" group="vorstand"></kitu-board>
            </article>`,
        )}
      </div>`,
  play: asMade(async ({ canvasElement }) => {
    const widgets = [...canvasElement.querySelectorAll('article > :not(h1)')];
    await expect(widgets).toHaveLength(4 * PAGES.length);
    for (const widget of widgets) await waitFor(() => expect(widget.matches(':state(ready)')).toBe(true));
  }),
};

/** Das Stylesheet von KERN selbst (`@kern-ux/native`, EUPL-1.2), in seinen beiden Fassungen, mit `themes/kern.css`. */
export const Kern: Story = {
  name: 'Auf einer Seite mit KERN',
  parameters: { a11y: { config: { rules: [{ id: 'landmark-unique', enabled: false }] } } },
  render: ({ light }) =>
    html`<style>
        ${/* Its fonts are not here. */ kern.replace(/@font-face\s*{[^}]*}/g, '')}${kernTheme}
      </style>
      ${['light', 'dark'].map(
        (theme) =>
          html`<article data-kern-theme=${theme} aria-label=${theme} style="padding: 1.5rem">
            <h1 class="kern-heading-large">Stadt Musterstadt</h1>
            <p class="kern-body">Aktuelles aus dem Rathaus</p>
            <kitu-news ?light=${light} src=${sample} heading="Aktuelles" layout="cards" limit="2" more></kitu-news>
            <kitu-dates ?light=${light} src=${sample} heading="Termine" limit="2"></kitu-dates>
            <kitu-course ?light=${light} src=${everyState} heading="Kurse" layout="line" limit="0"></kitu-course>
            <kitu-board ?light=${light} src=${sample} heading="Vorstand" group="vorstand"></kitu-board>
          </article>`,
      )}`,
  play: asMade(async ({ canvasElement }) => {
    const widgets = [...canvasElement.querySelectorAll('article > :not(h1, p)')];
    await expect(widgets).toHaveLength(8);
    for (const widget of widgets) await waitFor(() => expect(widget.matches(':state(ready)')).toBe(true));
  }),
};
