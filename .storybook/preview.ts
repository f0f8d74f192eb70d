import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);

export default {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  globalTypes: {
    lang: {
      description: 'Language of the page',
      toolbar: { icon: 'globe', items: ['de', 'en'], dynamicTitle: true },
    },
  },
  initialGlobals: { lang: 'de' },
  decorators: [
    (story, { globals }) => {
      // Storybook's own page is English; the widgets speak the page's language.
      document.documentElement.lang = String(globals['lang']);
      return story();
    },
  ],
} satisfies Preview;
