import type { Language } from '@kitu/core/messages.js';
import { readChoices, type Widget } from './choices.js';
import type { PrintOptions } from './print.js';

/** An element to print, as a configuration says it; all other members are attributes of the element. */
export interface RenderJob {
  readonly widget: Widget;
  readonly lang?: Language | undefined;
  /** The address of the feed as the page names it. */
  readonly src?: string | undefined;
  /** In seconds. */
  readonly 'max-age'?: number | undefined;
  readonly 'structured-data'?: boolean | undefined;
  readonly fallback?: PrintOptions['fallback'];
  readonly [attribute: string]: unknown;
}

/** An element of a configuration, and the file for it. */
export type RenderFile = RenderJob & { readonly file: string };

/**
 * What a printer needs to know of a job.
 *
 * @throws Failure - where the element has no such attribute, or the attribute no such value.
 */
export function printOptions(job: RenderJob): Omit<PrintOptions, 'now'> {
  const { fallback, file: _file, lang, 'max-age': maxAge, src, 'structured-data': structuredData, ...others } = job;
  const { widget, ...attributes } = others;
  return { choices: readChoices(widget, attributes), fallback, language: lang, maxAge, src, structuredData, widget };
}
