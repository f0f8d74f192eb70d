import { feedTexts } from '@kitu/core/feed-messages.js';
import { renderHeading } from '@kitu/core/heading.js';
import { plural } from '@kitu/core/messages.js';
import { placeInWords } from '@kitu/core/place.js';
import { spanInWords, timeInWords } from '@kitu/core/span.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Locale } from '@kitu/core/messages.js';
import { format, machineTime, type Moment } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { CourseRun } from './course-feed.js';
import { courseTexts } from './course-messages.js';
import type { Availability, CourseState, RunAvailability } from './course-state.js';

/** How courses are drawn. */
export interface CourseOptions {
  readonly locale: Locale;
  readonly hostNote: HostNote;
  readonly layout: string;
  /** Level of a course's heading. */
  readonly level: number;
  /** The instant for which they are drawn. */
  readonly now: number;
}

const CIRCLE = 'M8 1a7 7 0 1 0 .01 0z';
const CLOCK = `${CIRCLE}M8 4v4.5l3 1.5`;
const BAR = 'M2 2h12v12H2zM5 8h6';
const NOTE = `${CIRCLE}M8 7.5v4M8 4.5v.01`;

/** The shapes differ, so that the states can be told apart without colours. */
const ICONS: Readonly<Record<CourseState, string>> = {
  cancelled: 'M3 3l10 10M13 3 3 13',
  postponed: CLOCK,
  past: NOTE,
  opensLater: CLOCK,
  closed: BAR,
  running: NOTE,
  waitingList: CLOCK,
  full: BAR,
  few: 'M8 1.5 15 14H1zM8 6v4M8 12v.01',
  free: `${CIRCLE}m-3 7.2 2.2 2.3 4-4.8`,
  unknown: NOTE,
};

/** „Stand: …“, where the feed says it. */
export const renderAsOf = (modified: Moment | undefined, locale: Locale): unknown =>
  modified ? html`<p part="as-of">${feedTexts[locale.language].asOf(timeInWords(modified, locale))}</p>` : nothing;

function stateInWords({ opens, run, state }: RunAvailability, locale: Locale): string {
  const { numbers, states } = courseTexts[locale.language];
  const number = state === 'waitingList' ? run?.waitingList?.count : run?.remaining;
  const forms = numbers[state === 'free' && run?.maximum ? 'freeOf' : state];
  const words = number && forms ? plural(locale.tag, number, forms) : states[state];
  return words.replace('§', opens && state === 'opensLater' ? timeInWords(opens, locale) : `${run?.maximum ?? ''}`);
}

/** A link whose accessible name includes the course; without an address, only the words. */
const renderLink = (
  part: string,
  url: string | undefined,
  content: unknown,
  name: string,
  hostNote: HostNote,
): TemplateResult =>
  url
    ? html`<a part=${part} href=${url} data-host=${hostNote(url)}>${content}<span class="unseen">: ${name}</span></a>`
    : html`<span part=${part}>${content}</span>`;

function renderBadge(found: Availability, { hostNote, locale }: CourseOptions, url?: string): TemplateResult {
  const { course, further, run, state } = found;
  const words = state === 'past' && (run ?? further) ? courseTexts[locale.language].over : stateInWords(found, locale);
  const icon = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${ICONS[state]} /></svg>`;
  return renderLink(`badge ${state}`, url, [icon, words], course.name, hostNote);
}

/** „nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei“; the year is left out while it is the current one. */
function renderFurther({ course, further }: Availability, { hostNote, locale, now }: CourseOptions): unknown {
  const start = further?.run?.start;
  if (!start) return nothing;
  const year = format({ ...start, allDay: false, ms: now }, locale.tag, 'year');
  const day = format(start, locale.tag, 'date').replace(RegExp(`,? ${year}$`), '');
  const words = courseTexts[locale.language].further(day, stateInWords(further, locale));
  return [' · ', renderLink('further', further.url ?? course.url, words, course.name, hostNote)];
}

/** How a course stands, inside a sentence: the badge is the link itself. */
export const renderInline = (found: Availability, options: CourseOptions): unknown => [
  renderBadge(
    found,
    options,
    found.further ? undefined : (found.url ?? (found.bookable ? found.course.url : undefined)),
  ),
  renderFurther(found, options),
];

function renderDate(run: CourseRun, locale: Locale): unknown {
  const { start, end, note } = run;
  if (!start) return nothing;
  const words = spanInWords({ start, end }, locale);
  return html`<time part="date" datetime=${machineTime(start)}>${note ? `${words} (${note})` : words}</time>`;
}

/** „90,00 € (Mitgliedskommunen), 140,00 € (Gäste)“ */
const pricesInWords = ({ offers }: RunAvailability, { language, tag }: Locale): string =>
  offers
    .flatMap(({ currency, name, price }) => {
      if (price === undefined) return [];
      const amount = price ? price.toLocaleString(tag, { style: 'currency', currency }) : courseTexts[language].free;
      return name ? `${amount} (${name})` : amount;
    })
    .filter((price, place, all) => all.indexOf(price) === place)
    .join(', ');

function renderFacts(found: Availability, locale: Locale): unknown {
  const { bookable, closes, run } = found;
  if (!run) return nothing;
  const texts = courseTexts[locale.language];
  const facts = [
    [texts.date, run.start && renderDate(run, locale)],
    [
      texts.place,
      run.places.flatMap((place) => placeInWords(place) || (place.virtual ? texts.online : [])).join(' · '),
    ],
    [texts.price, pricesInWords(found, locale)],
    [texts.deadline, bookable && closes && timeInWords(closes, locale)],
  ].filter(([, fact]) => fact);
  return facts.length
    ? html`<dl part="facts">
        ${facts.map(
          ([label, fact]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;
}

/** A course with its name, how it stands, and what else the layout has room for. */
export function renderCourse(found: Availability, options: CourseOptions): TemplateResult {
  const { course, run, state, url } = found;
  const { hostNote, layout, level, locale } = options;
  const { join, register } = courseTexts[locale.language];
  const { description, language, name } = course;
  const more = /^(line|card)$/.test(layout);
  const title = html`<span lang=${language ?? nothing}>${name}</span>`;
  return html`${renderHeading(level, 'name', course.url ? html`<a href=${course.url} data-host=${hostNote(course.url)}>${title}</a>` : title)}
    <p>
      ${renderBadge(found, options)}${renderFurther(found, options)}
      ${more && url ? renderLink('link', url, state === 'waitingList' ? join : register, name, hostNote) : nothing}
    </p>
    ${layout === 'card' && description ? html`<p part="description" lang=${language ?? nothing}>${description}</p>` : nothing}
    ${layout === 'card' ? renderFacts(found, locale) : more && run ? renderDate(run, locale) : nothing}`;
}
