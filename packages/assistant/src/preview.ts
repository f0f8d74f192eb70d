import type { Choices } from './choices.js';
import type { Parts } from './parts.js';

/** What the page in the preview looks like where nothing was chosen. */
export const PAGES = {
  light: { background: '#ffffff', colour: '#1b1b1b' },
  dark: { background: '#14181d', colour: '#ececec' },
} as const;

/** The background on which the widget stands. */
export const backgroundOf = ({ background, scheme }: Choices): string => background || PAGES[scheme].background;

/** The message to `vorschau.html`: only names and values, no markup. */
export interface PreviewMessage {
  readonly kitu: 'show';
  readonly widget: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly link: string;
  readonly text: string;
  /** The text before a widget that is inside a sentence. */
  readonly sentence: string;
  /** Declarations for the root of the page. */
  readonly style: Readonly<Record<string, string>>;
  readonly font: string;
}

/** The page in the preview, with the widget in it. */
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
