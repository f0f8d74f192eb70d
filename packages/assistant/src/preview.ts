import type { Choices } from './choices.js';
import { styleRules } from './snippets.js';

/** What the page in the preview looks like where nothing was chosen. */
export const PAGES = {
  light: { background: '#ffffff', colour: '#1b1b1b' },
  dark: { background: '#14181d', colour: '#ececec' },
} as const;

/** The background on which the widget stands. */
export const backgroundOf = ({ background, scheme }: Choices): string => background || PAGES[scheme].background;

const WORDS: Readonly<Record<string, string>> = {
  course: 'Ein Satz Ihrer Seite, wie er vor dem Baustein steht: ',
};

/**
 * The page in the preview: a page of the town around the snippet.
 *
 * @param markup - The element.
 * @param script - Address of the script that came with this page.
 * @param address - Address of this page: short addresses in the preview are relative to it.
 */
export function previewPage(choices: Choices, markup: string, script: string, address: string): string {
  const { scheme, font, widget, options } = choices;
  const inSentence = widget === 'course' && !options['layout'] && (options['course'] ?? options['run']);
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <title>Vorschau</title>
    <base href="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" target="_blank">
    <style>
      :root { color-scheme: ${scheme}; }
      body { margin: 0; padding: 1rem; background: ${backgroundOf(choices)}; color: ${PAGES[scheme].colour}; font: 1rem/1.5 ${font || 'sans-serif'}; overflow-wrap: break-word; }
      ${styleRules(choices)}
    </style>
    <script type="module" src="${script}"></script>
  </head>
  <body><div>${inSentence ? (WORDS[widget] ?? '') : ''}${markup}</div></body>
</html>`;
}
