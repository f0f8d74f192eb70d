import { renderHeading } from '@kitu/core/heading.js';
import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Picture } from '@kitu/core/picture.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Cell, Inline } from './news-blocks.js';

const renderLine = (content: readonly Inline[] = [], hostNote: HostNote): unknown =>
  content.map((piece) => {
    if (typeof piece === 'string') return piece;
    if (piece.kind === 'break') return html`<br />`;
    const inside = renderLine(piece.content, hostNote);
    if (piece.kind === 'link') return html`<a href=${piece.url} data-host=${hostNote(piece.url)}>${inside}</a>`;
    if (piece.kind === 'superscript') return html`<sup>${inside}</sup>`;
    return piece.kind === 'strong' ? html`<strong>${inside}</strong>` : html`<em>${inside}</em>`;
  });

/**
 * Draws rich text with our own templates, the only HTML there is.
 *
 * @param level - Level of the highest heading in the text.
 * @param figure - Draws a picture, or nothing where it may not be loaded.
 */
export function renderBlocks(
  blocks: readonly Block[] = [],
  level: number,
  hostNote: HostNote,
  figure: (picture: Picture) => unknown,
): readonly unknown[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? block.level : []));
  const shift = level - Math.min(...levels);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return html`<p class=${block.lines ? 'kitu-lines' : nothing}>${renderLine(block.content, hostNote)}</p>`;
      case 'heading':
        return renderHeading(block.level + shift, 'content-heading', renderLine(block.content, hostNote));
      case 'quote':
        return html`<blockquote>${renderBlocks(block.blocks, level, hostNote, figure)}</blockquote>`;
      case 'figure':
        return figure(block.picture);
      case 'table':
        return renderTable(block.caption, block.rows, hostNote);
      case 'list': {
        const items = block.items.map((item) => html`<li>${renderBlocks(item, level, hostNote, figure)}</li>`);
        return block.ordered
          ? html`<ol start=${block.start ?? nothing}>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`;
      }
    }
  });
}

const renderCell = ({ colSpan, content, header, rowSpan }: Cell, hostNote: HostNote): TemplateResult => {
  const columns = colSpan > 1 ? colSpan : nothing;
  const rows = rowSpan > 1 ? rowSpan : nothing;
  return header
    ? html`<th colspan=${columns} rowspan=${rows}>${renderLine(content, hostNote)}</th>`
    : html`<td colspan=${columns} rowspan=${rows}>${renderLine(content, hostNote)}</td>`;
};

/** A wide table scrolls inside its own frame, which the keyboard can reach. */
function renderTable(caption: string, rows: readonly (readonly Cell[])[], hostNote: HostNote): TemplateResult {
  return html`<div class="kitu-scroll" tabindex="0" role="group" aria-label=${caption || nothing}>
    <table>
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => renderCell(cell, hostNote))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
