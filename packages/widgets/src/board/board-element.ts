import { FeedElement } from '@kitu/core/feed-element.js';
import { noteMissing } from '@kitu/core/feed-notes.js';
import type { Feed } from '@kitu/core/feed.js';
import type { Selection } from '@kitu/core/selection.js';
import { hostNote } from '@kitu/core/link-hosts.js';
import type { ImageRule } from '@kitu/core/picture-template.js';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { current, isWanted, parseBoard, type Group, type Roster } from './board-feed.js';
import { boardStyles } from './board-styles.js';
import { renderBoard, type BoardOptions } from './board-template.js';
import { boardTexts } from './board-messages.js';
import { asOfInWords, groupView } from './board-view.js';

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

  /** Groups, each with room for some people. */
  protected override get expected(): number {
    return this.group ? 1 : 3;
  }

  protected override parse(json: unknown, address: string): Feed<Group> {
    const { group } = this;
    return noteMissing(parseBoard(json, address), group, (found) => isWanted(found, group));
  }

  protected override select(feed: Feed<Group>, now: number): Selection<Roster> {
    return current(feed.items ?? [], this, now);
  }

  protected override renderItems({ items }: Selection<Roster>, feed: Feed<Group>): TemplateResult {
    const { address, modified } = feed;
    const { contact, images, layout, locale } = this;
    const options: BoardOptions = {
      contact,
      hostNote: hostNote(address),
      images,
      layout,
      level: this.group ? 0 : this.headingLevel + 1,
      locale,
    };
    const groups = items.map((roster) => groupView(roster, locale));
    return renderBoard(groups, modified && asOfInWords(modified, locale), options);
  }
}
