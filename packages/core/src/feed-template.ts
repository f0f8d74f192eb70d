import { html, nothing, type TemplateResult } from 'lit';
import { feedTexts } from './feed-messages.js';
import { renderHeading } from './heading.js';
import type { Locale } from './messages.js';

/** The attributes that every widget has, and one that most have. */
export interface FrameOptions {
  readonly heading: string;
  readonly headingLevel: number;
  readonly layout?: string;
}

/**
 * Draws a widget.
 *
 * @param expected - While the feed is loading: for how many entries to keep room. Else 0.
 * @param entries - What the widget's state says, and the entries or the fallback.
 * @param status - The live region.
 * @param retry - The button „Erneut versuchen“, if any.
 */
export function renderFrame(
  { heading, headingLevel, layout }: FrameOptions,
  locale: Locale,
  expected: number,
  entries: unknown,
  status: unknown,
  retry: unknown,
): TemplateResult {
  const content = [
    heading ? renderHeading(headingLevel, 'heading', heading) : nothing,
    entries,
    expected ? renderSkeleton(expected, layout) : nothing,
    status,
    retry,
  ];
  // No white space: it would be visible around a badge in a sentence, and before the full stop.
  // prettier-ignore
  return html`<svg class="kitu-room" aria-hidden="true"></svg><section part="base" tabindex="-1" lang=${locale.tag} aria-label=${heading || nothing} aria-busy=${expected > 0}>${content}</section>`;
}

/**
 * The button „Erneut versuchen“.
 *
 * @param retry - What it does. Without it the button is hidden: it was pressed with success. A button that is taken away
 * takes with it the place at which a screen reader reads.
 */
export const renderRetry = ({ language }: Locale, retry: (() => void) | undefined): TemplateResult =>
  html`<button part="retry" type="button" ?hidden=${!retry} @click=${retry}>${feedTexts[language].retry}</button>`;

/** The placeholder while the feed is loading: one block for each entry, 20 at most. */
function renderSkeleton(expected: number, layout?: string): TemplateResult {
  return html`<div part="skeleton" aria-hidden="true" class=${layout ? `kitu-${layout}` : nothing}>
    ${Array<TemplateResult>(Math.min(Math.trunc(expected), 20)).fill(html`<div class="kitu-bone"></div>`)}
  </div>`;
}
