import { anchorOf } from '@kitu/core/anchor.js';
import { renderHeading } from '@kitu/core/heading.js';
import { keyed } from '@kitu/core/keyed.js';
import { foreign } from '@kitu/core/messages.js';
import { allowed, renderPicture, type ImageRule } from '@kitu/core/picture-template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { facts, renderNamed, type Fact, type FactOptions } from './board-facts.js';
import { boardTexts } from './board-messages.js';
import type { GroupView, SeatView } from './board-view.js';

/** How groups are drawn. */
export interface BoardOptions extends FactOptions {
  readonly layout: string;
  /** Level of a group's heading; 0 for none. */
  readonly level: number;
  readonly images: ImageRule;
}

/**
 * Draws groups.
 *
 * @param asOf - As of when the feed is right.
 */
export const renderBoard = (
  groups: readonly GroupView[],
  asOf: string | undefined,
  options: BoardOptions,
): TemplateResult =>
  html`${keyed(
    groups,
    ({ id }) => id,
    (group) => renderGroup(group, options),
  )}
  ${asOf ? html`<p part="as-of">${asOf}</p>` : nothing}`;

function renderGroup(group: GroupView, options: BoardOptions): TemplateResult {
  const { description, language, seats, term, vacancies } = group;
  const { hostNote, layout, level, locale } = options;
  const all = facts(options, language);
  return html`<div part="group" id=${anchorOf(group.id)}>
    ${level ? renderHeading(level, 'title', renderNamed(group, hostNote)) : nothing}
    ${term ? html`<p part="term">${term}</p>` : nothing}
    ${description ? html`<p part="description" lang=${foreign(language, locale) ?? nothing}>${description}</p>` : nothing}
    ${seats?.[0] ? (layout === 'table' ? renderTable : renderList)(group, all, options) : nothing}
    ${vacancies ? html`<p part="vacancies">${vacancies}</p>` : nothing}
  </div>`;
}

function renderList({ name, seats = [] }: GroupView, all: readonly Fact[], options: BoardOptions): TemplateResult {
  return html`<ul
    part="list"
    role="list"
    class=${options.layout === 'list' ? 'kitu-list' : 'kitu-cards'}
    aria-label=${name}
  >
    ${keyed(
      seats,
      ({ id }) => id,
      (seat) => renderSeat(seat, all, options),
    )}
  </ul>`;
}

function renderSeat(seat: SeatView, all: readonly Fact[], { hostNote, images }: BoardOptions): TemplateResult {
  const picture = allowed(seat.person?.image, images, hostNote);
  const placeholder = html`<span part="initials" aria-hidden="true">${seat.person?.initials}</span>`;
  return html`<li part="item">
    ${picture ? renderPicture(picture) : images === 'none' ? nothing : placeholder}
    <div class="kitu-text">
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
function renderTable({ name, seats = [] }: GroupView, all: readonly Fact[], { locale }: BoardOptions): TemplateResult {
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
