import type { Choices } from './choices.js';
import type { Parts } from './parts.js';

/** What the page in the preview looks like where nothing was chosen. */
export const PAGES = {
  light: { background: '#ffffff', colour: '#1b1b1b' },
  dark: { background: '#14181d', colour: '#ececec' },
} as const;

/** The background on which the widget stands. */
export const backgroundOf = ({ background, scheme }: Choices): string => background || PAGES[scheme].background;

/** What `vorschau.html` is told: no markup, only names and values. */
export interface PreviewMessage {
  readonly kitu: 'show';
  readonly widget: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly link: string;
  readonly text: string;
  /** Words of the page before a widget that stands in a sentence. */
  readonly sentence: string;
  /** Declarations for the root of the page. */
  readonly style: Readonly<Record<string, string>>;
  readonly font: string;
}

/** The page in the preview: a page of the town around the widget. */
export function previewMessage(choices: Choices, { feed, link, text }: Parts): PreviewMessage {
  const { scheme, font, widget, options, tokens } = choices;
  const inSentence = widget === 'course' && !options['layout'] && (options['course'] ?? options['run']) !== undefined;
  return {
    kitu: 'show',
    widget,
    attributes: { src: feed, ...options },
    link,
    text,
    sentence: inSentence ? 'Ein Satz Ihrer Seite, wie er vor dem Baustein steht: ' : '',
    style: {
      'color-scheme': scheme,
      background: backgroundOf(choices),
      color: PAGES[scheme].colour,
      ...Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--kitu-${name}`, value])),
    },
    font,
  };
}
