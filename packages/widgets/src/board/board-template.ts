import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import type { Locale } from '@kitu/core/messages.js';
import { allowed, renderPicture, type ImageRule } from '@kitu/core/picture-template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { facts, renderNamed, termInWords, type Fact, type FactOptions } from './board-facts.js';
import type { Roster, Seat } from './board-feed.js';
import { initials } from './board-initials.js';
import { boardTexts } from './board-messages.js';

/** How groups are drawn. */
export interface BoardOptions extends FactOptions {
  readonly layout: string;
  /** Level of a group's heading; 0 for none. */
  readonly level: number;
  /** Show the ways to reach a person. */
  readonly contact: boolean;
  readonly images: ImageRule;
  /** Where the feed came from. */
  readonly address: string;
}

/** Draws one group. */
export function renderGroup(roster: Roster, options: BoardOptions): TemplateResult {
  const { description, language, seats, vacancies } = roster;
  const { contact, layout, level, locale } = options;
  const term = termInWords(roster, locale);
  const all = facts(options, language).slice(0, contact ? 6 : 5);
  return html`<div part="group">
    ${level ? renderHeading(level, 'title', renderNamed(roster, options.hostNote)) : nothing}
    ${term ? html`<p part="term">${term}</p>` : nothing}
    ${description ? html`<p part="description" lang=${language ?? nothing}>${description}</p>` : nothing}
    ${seats.length ? (layout === 'table' ? renderTable(roster, all, locale) : renderList(roster, all, options)) : nothing}
    ${
      vacancies > 0
        ? html`<p part="vacancies">
            ${boardTexts[locale.language].vacancies(
              vacancies,
              seats.some(({ person }) => !person),
            )}
          </p>`
        : nothing
    }
  </div>`;
}

function renderList({ name, seats }: Roster, all: readonly Fact[], options: BoardOptions): TemplateResult {
  return html`<ul part="list" role="list" class=${options.layout === 'list' ? 'list' : 'cards'} aria-label=${name}>
    ${keyed(
      seats,
      ({ id }) => id,
      (seat) => renderSeat(seat, all, options),
    )}
  </ul>`;
}

function renderSeat(seat: Seat, all: readonly Fact[], { address, images }: BoardOptions): TemplateResult {
  const { person } = seat;
  const picture = allowed(person?.image, images, address);
  const placeholder = html`<span part="initials" aria-hidden="true">${person ? initials(person.name) : ''}</span>`;
  return html`<li part="item">
    ${picture ? renderPicture(picture) : images === 'none' ? nothing : placeholder}
    <div class="text">
      ${all.map(([part, draw]) => {
        const fact = draw(seat);
        return fact ? html`<p part=${part}>${fact}</p>` : nothing;
      })}
      ${picture?.credit ? html`<small part="credit">${picture.credit}</small>` : nothing}
    </div>
  </li>`;
}

/**
 * The roles keep it a table for screen readers where narrow styles change `display`.
 */
function renderTable({ name, seats }: Roster, all: readonly Fact[], locale: Locale): TemplateResult {
  const columns = all.filter(([, draw]) => seats.some(draw));
  const texts = boardTexts[locale.language];
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
