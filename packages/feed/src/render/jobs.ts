import type { RenderJob } from '../build/config.js';
import { readChoices, type Choices } from './choices.js';
import { printElement } from './print.js';
import type { ViewFile } from './view-file.js';

/**
 * The attributes of an element to print.
 *
 * @throws Failure - where the element has no such attribute, or the attribute no such value.
 */
export function choicesOf({ widget, ...job }: RenderJob): Choices {
  const { fallback: _fallback, file: _file, lang: _lang, 'max-age': _age, src: _src, ...attributes } = job;
  const { 'structured-data': _data, ...choices } = attributes;
  return readChoices(widget, choices);
}

/** Prints one element of a configuration. */
export const printJob = (view: ViewFile, job: RenderJob, now: number): string =>
  printElement(view, {
    widget: job.widget,
    choices: choicesOf(job),
    language: job.lang,
    now,
    src: job.src,
    maxAge: job['max-age'],
    structuredData: job['structured-data'],
    fallback: job.fallback,
  });
