import { FeedElement } from '@kitu/core/feed-element.js';
import { feedTexts } from '@kitu/core/feed-messages.js';
import type { Feed, Selection } from '@kitu/core/feed.js';
import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import { allowed, renderPicture, type ImageRule } from '@kitu/core/picture-template.js';
import { format } from '@kitu/core/time.js';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { facts, renderNamed, termInWords, type Fact } from './board-facts.js';
import { current, parseBoard, type Group, type Roster, type Seat } from './board-feed.js';
import { initials } from './board-initials.js';
import { boardTexts } from './board-messages.js';
import { boardStyles } from './board-styles.js';

/**
 * Who sits in the boards, councils and committees of a feed.
 *
 * @element kitu-board
 * @summary Shows the people in one or all groups of a feed as cards, as a list, or as a table.
 * @csspart group - One group.
 * @csspart title - The name of a group.
 * @csspart description - What a group says of itself.
 * @csspart list - The seats of a group as cards or as a list.
 * @csspart table - The seats of a group as a table.
 * @csspart item - One seat.
 * @csspart image - A portrait.
 * @csspart initials - What stands in for a portrait.
 * @csspart credit - Who made a portrait.
 * @csspart name - The name of a person, or the words for a vacant seat.
 * @csspart role - What a person does in the group.
 * @csspart office - The office that a person holds elsewhere.
 * @csspart behalf - Whom a person represents.
 * @csspart term - Since when, from when, until when.
 * @csspart contact - E-mail addresses and telephone numbers.
 * @csspart vacancies - How many seats are vacant besides those that are named.
 * @csspart as-of - As of when the feed is right.
 */
export class BoardElement extends FeedElement<Group, Selection<Roster>> {
  static override styles: CSSResultGroup = [FeedElement.styles, boardStyles];

  static override properties: PropertyDeclarations = {
    group: {},
    layout: {},
    images: {},
    contact: { type: Boolean },
    limit: { type: Number },
  };

  /** The `id` of the only group to show, without a heading of its own. Else all are shown, each with its heading. */
  group = '';

  /** How the seats of a group are laid out. */
  layout: 'cards' | 'list' | 'table' = 'cards';

  /** Which portraits are loaded: of the feed's and the page's own host, all, or none. A table has none. */
  images: ImageRule = 'same-host';

  /** Show e-mail addresses and telephone numbers, if the feed has them. */
  contact = false;

  /** How many groups are shown at most; 0 for all. */
  override limit = 0;

  protected override readonly texts = boardTexts;

  protected override parse(json: unknown, address: string): Feed<Group> {
    const feed = parseBoard(json, address);
    return !this.group || !feed.items || feed.items.some(({ id }) => id === this.group)
      ? feed
      : { ...feed, notes: [...feed.notes, `Der Feed hat kein Gremium „${this.group}“.`] };
  }

  protected override select(feed: Feed<Group>, now: number): Selection<Roster> {
    return current(feed.items ?? [], this, now);
  }

  protected override renderItems({ items }: Selection<Roster>): TemplateResult {
    const { language, locale } = this.locale;
    const modified = this.feed?.modified;
    return html`${keyed(
      items,
      ({ id }) => id,
      (roster) => this.#renderGroup(roster),
    )}
    ${modified ? html`<p part="as-of">${feedTexts[language].asOf(format(modified, locale, 'date'))}</p>` : nothing}`;
  }

  #renderGroup(roster: Roster): TemplateResult {
    const { description, language, seats, vacancies } = roster;
    const term = termInWords(roster, this.locale);
    const all = facts(this.locale, language).slice(0, this.contact ? 6 : 5);
    return html`<div part="group">
      ${this.group ? nothing : renderHeading(this.headingLevel + 1, 'title', renderNamed(roster))}
      ${term ? html`<p part="term">${term}</p>` : nothing}
      ${description ? html`<p part="description" lang=${language ?? nothing}>${description}</p>` : nothing}
      ${seats.length ? (this.layout === 'table' ? this.#renderTable(roster, all) : this.#renderList(roster, all)) : nothing}
      ${
        vacancies > 0
          ? html`<p part="vacancies">
              ${boardTexts[this.locale.language].vacancies(
                vacancies,
                seats.some(({ person }) => !person),
              )}
            </p>`
          : nothing
      }
    </div>`;
  }

  #renderList({ name, seats }: Roster, all: readonly Fact[]): TemplateResult {
    return html`<ul part="list" role="list" class=${this.layout === 'list' ? 'list' : 'cards'} aria-label=${name}>
      ${keyed(
        seats,
        ({ id }) => id,
        (seat) => this.#renderSeat(seat, all),
      )}
    </ul>`;
  }

  #renderSeat(seat: Seat, all: readonly Fact[]): TemplateResult {
    const { person } = seat;
    const picture = allowed(person?.image, this.images, this.address);
    const placeholder = html`<span part="initials" aria-hidden="true">${person ? initials(person.name) : ''}</span>`;
    return html`<li part="item">
      ${picture ? renderPicture(picture) : this.images === 'none' ? nothing : placeholder}
      <div class="text">
        ${all.map(([part, draw]) => {
          const fact = draw(seat);
          return fact ? html`<p part=${part}>${fact}</p>` : nothing;
        })}
        ${picture?.credit ? html`<small part="credit">${picture.credit}</small>` : nothing}
      </div>
    </li>`;
  }

  /** Only columns that have something to say. The roles are for narrow places, where the style takes the table apart. */
  #renderTable({ name, seats }: Roster, all: readonly Fact[]): TemplateResult {
    const columns = all.filter(([, draw]) => seats.some(draw));
    const texts = boardTexts[this.locale.language];
    return html`<table part="table" role="table" aria-label=${name}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(([part]) => html`<th role="columnheader" scope="col">${texts[part]}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${keyed(
          seats,
          ({ id }) => id,
          (seat) =>
            html`<tr part="item" role="row">
              ${columns.map(([part, draw]) =>
                part === 'name'
                  ? html`<th role="rowheader" scope="row" part="name">${draw(seat)}</th>`
                  : html`<td role="cell" part=${part}>${draw(seat)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}
