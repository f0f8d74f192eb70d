import type { HostNote } from '@kitu/core/link-hosts.js';
import { foreign, type Locale } from '@kitu/core/messages.js';
import { html, nothing } from 'lit';
import { boardTexts } from './board-messages.js';
import type { Named } from './board-person.js';
import type { SeatView } from './board-view.js';

/**
 * One thing to say of a seat: a line of a card, a column of a table. It has the name of its `::part`, which is also
 * that of the word for it, and what it says; that is empty if there is nothing to say.
 */
export type Fact = readonly [
  part: 'name' | 'role' | 'office' | 'behalf' | 'term' | 'contact',
  draw: (seat: SeatView) => unknown,
];

/** How it is said. */
export interface FactOptions {
  readonly locale: Locale;
  readonly hostNote: HostNote;
  /** Show the ways to reach a person. */
  readonly contact: boolean;
}

/** A name, as the text of a link where there is an address. */
export const renderNamed = ({ name, url }: Named, hostNote: HostNote): unknown =>
  url ? html`<a href=${url} data-host=${hostNote(url)}>${name}</a>` : name;

/**
 * What there is to say of a seat, in the order in which it is read.
 *
 * @param language - The language of the feed.
 */
export function facts({ contact, hostNote, locale }: FactOptions, language: string | undefined): readonly Fact[] {
  const { behalf, vacant } = boardTexts[locale.language];
  const lang = foreign(language, locale) ?? nothing;
  const spoken = (text: string | undefined): unknown => text && html`<span lang=${lang}>${text}</span>`;
  const all: readonly Fact[] = [
    ['name', ({ person }) => (person ? html`<b>${renderNamed(person, hostNote)}</b>` : vacant)],
    ['role', ({ role }) => spoken(role)],
    ['office', ({ person }) => spoken(person?.jobTitle)],
    [
      'behalf',
      ({ onBehalfOf }) =>
        onBehalfOf && html`<span class="kitu-label">${behalf}:</span> ${renderNamed(onBehalfOf, hostNote)}`,
    ],
    ['term', ({ term }) => term],
    [
      'contact',
      ({ person }) =>
        person?.contacts?.[0] && person.contacts.map((way) => html`<span>${renderNamed(way, hostNote)}</span>`),
    ],
  ];
  return contact ? all : all.slice(0, -1);
}
