import type { Speech } from '@kitu/core/span.js';
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

/** A name, as the text of a link where there is an address. */
export const renderNamed = ({ name, url }: Named): unknown => (url ? html`<a href=${url}>${name}</a>` : name);

/** „seit 2019“, „ab 1. März 2027“, „seit Juli 2021, bis Juni 2026“; empty if nobody knows. */
export function termInWords({ startDate, endDate, upcoming }: Seat | Roster, { language, locale }: Speech): string {
  const { from, since, until } = boardTexts[language];
  const say = (word: string, date: PartialDate | undefined): string | undefined =>
    date && `${word} ${format(date.first, locale, date.precision)}`;
  return [say(upcoming ? from : since, startDate), say(until, endDate)].filter(Boolean).join(', ');
}

/**
 * What there is to say of a seat, in the order in which it is read.
 *
 * @param speech - The widget's own language.
 * @param language - The feed's.
 */
export function facts(speech: Speech, language: string | undefined): readonly Fact[] {
  const { behalf, vacant } = boardTexts[speech.language];
  const spoken = (text: string | undefined): unknown => text && html`<span lang=${language ?? nothing}>${text}</span>`;
  return [
    ['name', ({ person }) => (person ? html`<b>${renderNamed(person)}</b>` : vacant)],
    ['role', ({ role }) => spoken(role)],
    ['office', ({ person }) => spoken(person?.jobTitle)],
    [
      'behalf',
      ({ onBehalfOf }) => onBehalfOf && html`<span class="label">${behalf}:</span> ${renderNamed(onBehalfOf)}`,
    ],
    ['term', (seat) => termInWords(seat, speech)],
    [
      'contact',
      ({ person }) => person?.contacts[0] && person.contacts.map((way) => html`<span>${renderNamed(way)}</span>`),
    ],
  ];
}
