import type { PropertyDeclarations } from 'lit';
import { CrashBarrier } from './crash-barrier.js';

/** The attributes that every widget has. */
export abstract class FeedAttributes extends CrashBarrier {
  static override properties: PropertyDeclarations = {
    src: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    limit: { type: Number },
    filter: {},
    refreshInterval: { type: Number, attribute: 'refresh-interval' },
    loading: {},
    keepLink: { type: Boolean, attribute: 'keep-link' },
  };

  /** Address of the feed, relative to the page; or `#id` of a `<script type="application/json">` in the page. */
  src = '';

  /** Heading above the entries. Without it there is none. */
  heading = '';

  /** Level of the heading, 2 to 6; the entries' own headings are one below. */
  headingLevel = 2;

  /** How many entries are shown at most; 0 for all. */
  limit = 10;

  /** Let visitors choose by what the entries say of themselves: of news their `tags`; of dates `keywords`, `places` or `organizer`; of courses `keywords` or `places`; of committees the `group`. */
  filter: 'none' | 'tags' | 'keywords' | 'places' | 'organizer' | 'group' = 'none';

  /** Minutes after which the feed is read again while the widget is in view, at least 1; 0 for never. After a failure it is tried again by itself in any case, ever more rarely. */
  refreshInterval = 0;

  /** `lazy` waits with the request until the widget comes near the view, as images and frames do. */
  loading: 'eager' | 'lazy' = 'eager';

  /** Keep the link that is in the element: it also stands below the entries. */
  keepLink = false;
}
