import { html, type TemplateResult } from 'lit';

/**
 * Draws an icon before words that say the same; so it is hidden from screen readers.
 *
 * @param path - The `d` of a `<path>` in a `viewBox` of 16 × 16, drawn as lines in the colour of the text.
 */
export const renderIcon = (path: string): TemplateResult =>
  html`<svg class="kitu-icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
