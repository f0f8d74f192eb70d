import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Locale } from '@kitu/core/messages.js';
import { format } from '@kitu/core/time.js';
import { html, nothing } from 'lit';
import type { Roster, Seat } from './board-feed.js';
import { boardTexts } from './board-messages.js';
import type { Named } from './board-person.js';
import type { PartialDate } from './board-term.js';

/**
 * One thing to say of a seat: a line of a card, a column of a table. It has the name of its `::part`, which is also
 * that of the word for it, and what it says; that is empty if there is nothing to say.
 */
export type Fact = readonly [
  part: 'name' | 'role' | 'office' | 'behalf' | 'term' | 'contact',
  draw: (seat: Seat) => unknown,
];

/** How it is said. */
export interface FactOptions {
  readonly locale: Locale;
  readonly hostNote: HostNote;
}

/** A name, as the text of a link where there is an address. */
export const renderNamed = ({ name, url }: Named, hostNote: HostNote): unknown =>
  url ? html`<a href=${url} data-host=${hostNote(url)}>${name}</a>` : name;

/** „seit 2019“, „ab 1. März 2027“, „seit Juli 2021, bis Juni 2026“; empty if the feed says nothing. */
export function termInWords({ startDate, endDate, upcoming }: Seat | Roster, { language, tag }: Locale): string {
  const { from, since, until } = boardTexts[language];
  const say = (word: string, date: PartialDate | undefined): string | undefined =>
    date && `${word} ${format(date.first, tag, date.precision)}`;
  return [say(upcoming ? from : since, startDate), say(until, endDate)].filter(Boolean).join(', ');
}

/**
 * What there is to say of a seat, in the order in which it is read.
 *
 * @param language - The language of the feed.
 */
export function facts({ hostNote, locale }: FactOptions, language: string | undefined): readonly Fact[] {
  const { behalf, vacant } = boardTexts[locale.language];
  const spoken = (text: string | undefined): unknown => text && html`<span lang=${language ?? nothing}>${text}</span>`;
  return [
    ['name', ({ person }) => (person ? html`<b>${renderNamed(person, hostNote)}</b>` : vacant)],
    ['role', ({ role }) => spoken(role)],
    ['office', ({ person }) => spoken(person?.jobTitle)],
    [
      'behalf',
      ({ onBehalfOf }) =>
        onBehalfOf && html`<span class="label">${behalf}:</span> ${renderNamed(onBehalfOf, hostNote)}`,
    ],
    ['term', (seat) => termInWords(seat, locale)],
    [
      'contact',
      ({ person }) =>
        person?.contacts[0] && person.contacts.map((way) => html`<span>${renderNamed(way, hostNote)}</span>`),
    ],
  ];
}
