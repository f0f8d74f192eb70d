import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { LANGUAGES } from '@kitu/core/messages.js';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import { MOMENTS, setClock, setZone, ZONES } from '../stories/clock.js';
import { dress, HOSTS, loadThemes, VIEWPORTS } from '../stories/hosts.js';
import { failNextTime, NETWORKS, over, serveFeeds, type Network } from '../stories/network.js';
import { inScope, loadKituCss, SCOPES } from '../stories/scopes.js';
import { snippet } from '../stories/snippet.js';
import { argTypesOf, defaultsOf, renderWidget, tokensOf, type Args } from '../stories/widget.js';

setCustomElementsManifest(manifest);
serveFeeds();
loadThemes();
loadKituCss();

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
      storySort: {
        order: ['Start', 'Gestaltung', 'Bausteine', ['Meldungen', 'Termine', 'Kurse', 'Gremien', 'Gedruckt']],
      },
    },
    docs: {
      codePanel: true,
      canvas: { sourceState: 'shown' },
      extractArgTypes: argTypesOf,
      source: {
        transform: (_: string, { component, args, globals }: { component: string; args: Args; globals: Args }) =>
          snippet(component, inScope(args, globals['scope'])),
      },
    },
  },
  globalTypes: {
    lang: menu('Sprache der Seite', 'globe', LANGUAGE_NAMES),
    now: menu('Wie spät es ist', 'time', MOMENTS),
    zone: menu('Wo die Uhr der Besucherin oder des Besuchers steht', 'location', ZONES),
    network: menu('Wie das Netz antwortet', 'transfer', NETWORKS),
    scope: menu('Wohin der Baustein zeichnet', 'document', SCOPES),
  },
  initialGlobals: { lang: 'de', now: 'real', zone: 'device', network: 'fast', scope: 'shadow' },
  argsEnhancers: [({ component, initialArgs }) => ({ ...defaultsOf(String(component)), ...initialArgs })],
  render: (args, { component }) => renderWidget(String(component), args),
  decorators: [
    (story, { globals, args }) => {
      const { lang, now, zone, network, scope, backgrounds } = globals as Record<string, string> & {
        backgrounds?: { value?: string };
      };
      // Storybook's own pages are English; the widgets speak the page's language.
      document.documentElement.lang = lang ?? 'de';
      setClock(now ?? 'real');
      setZone(zone ?? 'device');
      dress(backgrounds?.value);
      const src: unknown = args['src'];
      const scoped = inScope(args, scope);
      const changed = typeof src === 'string' ? { ...scoped, src: over(src, network as Network) } : scoped;
      const tokens = tokensOf(args).map(([name, value]) => `${name}: ${value}`);
      // A widget keeps what it has worked out, and where it draws: at another hour or place it is another one.
      return html`${keyed(
        `${now} ${zone} ${String(changed['light'])}`,
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
