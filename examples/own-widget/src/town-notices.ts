// A widget of one's own, in one file: what an entry is, which ones to show, and what they look like. Its states, its
// languages, the retries, the link inside and all that a screen reader needs come from @kitu/core.
import {
  define,
  FeedElement,
  first,
  format,
  hostNote,
  identity,
  keyed,
  link,
  machineTime,
  moment,
  readFeed,
  renderHeading,
  text,
  type Entry,
  type Feed,
  type Moment,
  type Selection,
} from '@kitu/core';
import { css, html, nothing } from 'lit';

/** An item of a JSON Feed, and of it only what this widget shows. */
interface Notice extends Entry {
  readonly title: string;
  readonly url: string | undefined;
  readonly date: Moment | undefined;
}

const texts = { de: { things: 'Bekanntmachungen' }, en: { things: 'notices' } };

/**
 * The notices of a town, one line each.
 *
 * @element town-notices
 */
export class TownNotices extends FeedElement<Notice> {
  static override styles = [
    FeedElement.styles,
    css`
      time {
        color: var(--_muted);
        font-size: 0.875em;
      }
    `,
  ];

  protected override readonly texts = texts;

  protected override parse(json: unknown, address: string): Feed<Notice> {
    return readFeed(json, address, 'items', (raw, { base, zone }) => {
      const title = text(raw['title']);
      const url = link(raw['url'], base);
      const id = identity(raw, url);
      return id && title ? { id, title, url, date: moment(raw['date_published'], zone) } : undefined;
    });
  }

  protected override select({ items = [] }: Feed<Notice>): Selection<Notice> {
    return { items: first(items, this.limit), until: Infinity };
  }

  protected override renderItems({ items }: Selection<Notice>, { address }: Feed<Notice>) {
    return html`<ul part="list" role="list">
      ${keyed(
        items,
        (notice) => notice.id,
        ({ date, title, url }) =>
          html`<li part="item">
            ${renderHeading(this.headingLevel + 1, 'title', html`<a href=${url ?? nothing} data-host=${hostNote(address)(url)}>${title}</a>`)}
            ${date ? html`<time datetime=${machineTime(date)}>${format(date, this.locale.tag, 'date')}</time>` : nothing}
          </li>`,
      )}
    </ul>`;
  }
}

define('town-notices', TownNotices);

declare global {
  interface HTMLElementTagNameMap {
    'town-notices': TownNotices;
  }
}
