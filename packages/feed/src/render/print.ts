import { renderFilter } from '@kitu/core/filter.js';
import { renderFrame } from '@kitu/core/feed-template.js';
import { hostNote } from '@kitu/core/link-hosts.js';
import { localeOf, type Language, type Locale } from '@kitu/core/messages.js';
import { HOME_ZONE } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Choices, Widget } from './choices.js';
import { instant, isOverAt, isTrueAt } from './choose.js';
import { DRAWINGS } from './drawings.js';
import { choiceOf } from './filters.js';
import type { Validity } from './phases.js';
import { structuredData } from './structured-data.js';
import { escapeHtml, htmlOf, tidy } from './template-html.js';
import { inLanguage, type ViewEntry, type ViewFile } from './view-file.js';

/** What to print, and for whom. */
export interface PrintOptions {
  readonly widget: Widget;
  readonly choices: Choices;
  /** Default: that of the feed, if the widgets speak it, else German. */
  readonly language?: Language | undefined;
  /** The instant (milliseconds) for which it is printed. */
  readonly now: number;
  /** The address of the feed as the page names it. Default: as the view names it. */
  readonly src?: string | undefined;
  /** For how many seconds the script takes it for fresh. Default: the script's own, a quarter of an hour. */
  readonly maxAge?: number | undefined;
  /** A page with the same content, and what it is called. It stands there when there is nothing to show; with `keep-link` always. */
  readonly fallback?: { readonly url: string; readonly text: string } | undefined;
  /** Adds schema.org's JSON-LD for search engines. */
  readonly structuredData?: boolean | undefined;
}

/** Prints an element with its content, as the script would draw it. */
export function printElement(file: ViewFile, options: PrintOptions): string {
  const { choices, now, widget } = options;
  // Without a region, as the view was worded.
  const { language } = localeOf(options.language ?? file.language ?? '');
  const locale: Locale = { ...localeOf(language), visitor: HOME_ZONE };
  const { choose, draw, section } = DRAWINGS[widget];
  const isPast = choices['show'] === 'past';
  const current = (file[section] ?? []).filter((entry) => (isPast ? isOverAt(entry, now) : isTrueAt(entry, now)));
  const { all, views } = choose(
    current.map((entry) => ({
      ...inLanguage(entry, language),
      // What is over stays so.
      ...(isPast ? { until: undefined } : { over: overAt(entry, file[section]) }),
    })),
    choices,
    now,
  );
  const field = choices['filter'] ?? '';
  const values = choiceOf(all as readonly ViewEntry[], field, file.filters?.[section]?.[field]);
  const total = all.length;
  const content = views.length
    ? [
        values.length ? renderFilter(locale, field, values) : nothing,
        draw(views, { choices, file, hostNote: hostNote(file.feed), level: levelOf(choices), locale, total }),
      ]
    : html`<p part="message">${file.texts[language][section]['empty']}</p>`;
  const link = views.length && choices['keep-link'] === undefined ? nothing : renderFallback(options);
  const frame = renderFrame(
    { heading: choices['heading'] ?? '', headingLevel: levelOf(choices) },
    locale,
    0,
    [content, link],
    nothing,
    undefined,
  );
  const data = options.structuredData ? structuredData(widget, views) : '';
  return `${startTag(file, { ...options, language }, freshUntil(views))}${tidy(htmlOf(frame))}</kitu-${widget}>${data}\n`;
}

const levelOf = (choices: Choices): number => Number(choices['heading-level'] ?? 2);

/** When an entry is over; nothing where it only changes then, as the badge of a course does. */
const overAt = ({ id, run, until }: ViewEntry, section: readonly ViewEntry[] = []): string | undefined =>
  section.some((next) => next.from === until && next.id === id && next['run'] === run) ? undefined : until;

/** The first instant (milliseconds) at which something of this changes. */
const freshUntil = (views: readonly object[]): number =>
  Math.min(...views.map((view: Validity) => (view.until === undefined ? Infinity : instant(view.until))));

/** For how many seconds the script takes a printed element for fresh if the element does not say it. */
const MAX_AGE = 900;

/**
 * The start tag. `rendered` says when the view was made and not when it is printed: a feed that has changed in between must
 * count as newer. So `max-age` is counted from there, too. `lang` tells a script in which language the element is printed.
 */
function startTag(file: ViewFile, { choices, maxAge = MAX_AGE, ...options }: PrintOptions, until: number): string {
  const { language, now, src = file.feed, widget } = options;
  const age = Math.floor((Math.min(now + maxAge * 1000, until) - instant(file.generated)) / 1000);
  const attributes = Object.entries({
    lang: language,
    light: '',
    rendered: file.generated,
    ...(age === MAX_AGE ? {} : { 'max-age': String(age) }),
    src,
    ...choices,
  });
  const written = attributes.map(([name, value]) => (value ? ` ${name}="${escapeHtml(value)}"` : ` ${name}`));
  return `<kitu-${widget}${written.join('')}>`;
}

/** The link to a page with the same content. It has no part: so the script knows it. */
const renderFallback = ({ fallback }: PrintOptions): TemplateResult | typeof nothing =>
  fallback ? html`<p><a href=${fallback.url}>${fallback.text}</a></p>` : nothing;
