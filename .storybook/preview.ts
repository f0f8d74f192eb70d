import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { LANGUAGES } from '@kitu/core/messages.js';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import { MOMENTS, setClock, setZone, ZONES } from '../stories/clock.js';
import { dress, HOSTS, loadThemes, VIEWPORTS } from '../stories/hosts.js';
import { failNextTime, NETWORKS, over, serveFeeds, type Network } from '../stories/network.js';
import { snippet } from '../stories/snippet.js';
import { argTypesOf, defaultsOf, renderWidget, tokensOf, type Args } from '../stories/widget.js';

setCustomElementsManifest(manifest);
serveFeeds();
loadThemes();

const names = new Intl.DisplayNames('de', { type: 'language' });
const LANGUAGE_NAMES = Object.fromEntries(LANGUAGES.map((language) => [language, names.of(language) ?? language]));

/** A menu in the toolbar. */
const menu = (description: string, icon: string, titles: Readonly<Record<string, string>>): object => ({
  description,
  toolbar: { icon, items: Object.entries(titles).map(([value, title]) => ({ value, title })), dynamicTitle: true },
});

export default {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    backgrounds: { options: HOSTS },
    viewport: { options: VIEWPORTS },
    options: {
      storySort: { order: ['Start', 'Gestaltung', 'Bausteine', ['Meldungen', 'Termine', 'Kurse', 'Gremien']] },
    },
    docs: {
      codePanel: true,
      canvas: { sourceState: 'shown' },
      extractArgTypes: argTypesOf,
      source: {
        transform: (_: string, { component, args }: { component: string; args: Args }) => snippet(component, args),
      },
    },
  },
  globalTypes: {
    lang: menu('Sprache der Seite', 'globe', LANGUAGE_NAMES),
    now: menu('Wie spät es ist', 'time', MOMENTS),
    zone: menu('Wo die Uhr der Besucherin oder des Besuchers steht', 'location', ZONES),
    network: menu('Wie das Netz antwortet', 'transfer', NETWORKS),
  },
  initialGlobals: { lang: 'de', now: 'real', zone: 'device', network: 'fast' },
  argsEnhancers: [({ component, initialArgs }) => ({ ...defaultsOf(String(component)), ...initialArgs })],
  render: (args, { component }) => renderWidget(String(component), args),
  decorators: [
    (story, { globals, args }) => {
      const { lang, now, zone, network, backgrounds } = globals as Record<string, string> & {
        backgrounds?: { value?: string };
      };
      // Storybook's own pages are English; the widgets speak the page's language.
      document.documentElement.lang = lang ?? 'de';
      setClock(now ?? 'real');
      setZone(zone ?? 'device');
      dress(backgrounds?.value);
      const src: unknown = args['src'];
      const changed = typeof src === 'string' ? { ...args, src: over(src, network as Network) } : args;
      const tokens = tokensOf(args).map(([name, value]) => `${name}: ${value}`);
      // A widget keeps what it has worked out: at another hour it is another one.
      return html`${keyed(
        `${now} ${zone}`,
        html`<div
          lang=${lang ?? 'de'}
          style="display: contents; ${tokens.join('; ')}"
          @load=${{ handleEvent: failNextTime, capture: true }}
        >
          ${story({ args: changed })}
        </div>`,
      )}`;
    },
  ],
} satisfies Preview;
