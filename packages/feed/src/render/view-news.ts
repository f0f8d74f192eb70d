import type { Feed } from '@kitu/core/feed.js';
import type { Selection } from '@kitu/core/selection.js';
import { latest, parseNews, type NewsItem } from '@kitu/widgets/news/feed.js';
import { newsContent, newsView } from '@kitu/widgets/news/view.js';
import { parseHtml } from './html-content.js';
import { phases } from './phases.js';
import type { InAllLanguages, ViewEntry } from './view-file.js';

/** The news of a view file, with their whole text. */
export const newsSection = {
  name: 'news',
  parse: parseNews,
  entries(feed: Feed<NewsItem>, inAllLanguages: InAllLanguages, now: number, horizon: number): readonly ViewEntry[] {
    const select = (items: readonly NewsItem[], at: number): Selection<NewsItem> => latest(items, { tags: '' }, at);
    return (feed.items ?? []).flatMap((item) =>
      phases(
        item,
        select,
        (found) => ({
          ...inAllLanguages((locale) => newsView(found, locale)),
          content: newsContent(found, parseHtml),
          names: found.authors,
        }),
        now,
        horizon,
      ),
    ) as unknown as readonly ViewEntry[];
  },
} as const;
