import { parseHtml } from '@kitu/core/trust.js';
import type { ParseHtml } from './news-html.js';

/** Lets the browser parse; a page may forbid it. */
export const parseInBrowser: ParseHtml = (html) => {
  try {
    return parseHtml(html).content;
  } catch {
    return undefined;
  }
};
