import { anchorOf } from '@kitu/core/anchor.js';
import { renderHeading } from '@kitu/core/heading.js';
import { renderIcon } from '@kitu/core/icon.js';
import { keyed } from '@kitu/core/keyed.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import { renderLink } from '@kitu/core/link-template.js';
import { foreign, type Locale } from '@kitu/core/messages.js';
import type { TimeView } from '@kitu/core/time.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ICONS } from './course-icons.js';
import type { CourseTexts } from './course-messages.js';
import type { CourseWords, WordsView } from './course-view.js';

/** What the page chose: the attributes of the element. */
export interface CourseChoices {
  readonly course: string;
  readonly headingLevel: number;
  readonly layout: string;
  readonly run: string;
}

/** How courses are drawn. */
export interface CourseOptions {
  readonly page: CourseChoices;
  readonly locale: Locale;
  readonly texts: CourseTexts;
  readonly hostNote: HostNote;
  /** „Stand: …“ */
  readonly asOf: string | undefined;
}

/** A link that names the course; without an address, only the words. */
const renderWay = (
  part: string,
  { url, words }: WordsView,
  name: string,
  hostNote: HostNote,
  icon: unknown = nothing,
): TemplateResult =>
  url ? renderLink(url, hostNote, words, name, part, icon) : html`<span part=${part}>${icon}${words}</span>`;

/** How the course stands, and where it has no seats, the next run that has some. Inside a sentence the badge is a link. */
function renderState({ badge, further, name }: CourseWords, hostNote: HostNote, url?: string): unknown {
  const { note, state, words } = badge;
  return [
    renderWay(`badge ${state}`, { url, words }, name, hostNote, renderIcon(ICONS[state])),
    note,
    // The build strips a space at the edge of a template. Screen readers say the dot.
    further ? [' ', html`<span aria-hidden="true">·</span> ${renderWay('further', further, name, hostNote)}`] : nothing,
  ];
}

const renderDate = ({ machine, words }: TimeView): TemplateResult =>
  html`<time part="date" datetime=${machine}>${words}</time>`;

/** The date is no `<time>`: Orca with Firefox passes over a `<dd>` that holds only that. */
function renderFacts(view: CourseWords, texts: CourseTexts): unknown {
  const facts = (['date', 'place', 'price', 'deadline'] as const).flatMap((label) => {
    const fact = view[label];
    return fact
      ? html`<div>
          <dt>${texts[label]}</dt>
          ${typeof fact === 'string' ? html`<dd>${fact}</dd>` : html`<dd part="date">${fact.words}</dd>`}
        </div>`
      : [];
  });
  return facts.length ? html`<dl part="facts">${facts}</dl>` : nothing;
}

/** A course with its name, how it stands, and what else the layout has room for. */
function renderCourse(view: CourseWords, options: CourseOptions): TemplateResult {
  const { description, link, name, url } = view;
  const { hostNote, locale, page, texts } = options;
  const lang = foreign(view.language, locale) ?? nothing;
  const title = html`<span lang=${lang}>${name}</span>`;
  const isCard = page.layout === 'card';
  const isLine = page.layout === 'line';
  return html`${renderHeading(page.headingLevel + 1, 'name', url ? html`<a href=${url} data-host=${hostNote(url)}>${title}</a>` : title)}
    ${isLine && view.date ? html`<p class="kitu-when">${renderDate(view.date)}</p>` : nothing}
    <p>${renderState(view, hostNote)}</p>
    ${isCard && description ? html`<p part="description" lang=${lang}>${description}</p>` : nothing}
    ${isCard ? renderFacts(view, texts) : nothing}
    ${(isCard || isLine) && link ? html`<p class="kitu-action">${renderWay('link', link, name, hostNote)}</p>` : nothing}`;
}

/** Draws courses: one of them as a badge that is a link inside a sentence, else as a list. */
export function renderCourses(views: readonly CourseWords[], options: CourseOptions): TemplateResult {
  const { hostNote, page } = options;
  const { layout } = page;
  const one = page.course || page.run;
  const [first] = views;
  if (first && one && !/^(line|card)$/.test(layout)) return html`${renderState(first, hostNote, first.badge.url)}`;
  const { asOf } = options;
  return html`<ul part="list" role=${one ? 'none' : 'list'} class="kitu-${layout}">
      ${keyed(
        views,
        ({ id }) => id,
        (view) => html`<li part="item" id=${anchorOf(view.id)}>${renderCourse(view, options)}</li>`,
      )}
    </ul>
    ${asOf ? html`<p part="as-of">${asOf}</p>` : nothing}`;
}
