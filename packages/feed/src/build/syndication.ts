import { parseNews, type NewsItem } from '@kitu/widgets/news/feed.js';
import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import type { FeedJson } from '../import/imported.js';

const textIn = (feed: FeedJson, name: string, fallback: string): string => {
  const value = feed[name];
  return typeof value === 'string' ? value : fallback;
};

const dateOf = ({ date }: NewsItem): Date | undefined => (date ? new Date(date.ms) : undefined);

/** The news of a feed as RSS 2.0. */
export function rssText(feed: FeedJson, base: string): string {
  const title = textIn(feed, 'title', 'KITU');
  return generateRssFeed(
    {
      title,
      link: textIn(feed, 'home_page_url', base),
      description: textIn(feed, 'description', title),
      language: textIn(feed, 'language', 'de'),
      items: news(feed, base).map((item) => ({
        guid: { value: item.id, isPermaLink: item.id === item.url },
        title: item.title ?? item.summary ?? item.id,
        ...(item.url ? { link: item.url } : {}),
        ...(item.summary ? { description: item.summary } : {}),
        ...(item.html ? { content: { encoded: item.html } } : {}),
        ...(item.date ? { pubDate: dateOf(item) as Date } : {}),
        categories: item.tags.map((name) => ({ name })),
      })),
    },
    { strict: false },
  );
}

/** The news of a feed as Atom. */
export function atomText(feed: FeedJson, base: string, now: number): string {
  const address = textIn(feed, 'home_page_url', base);
  return generateAtomFeed(
    {
      id: address,
      title: { value: textIn(feed, 'title', 'KITU') },
      updated: new Date(now),
      links: [{ href: address }],
      entries: news(feed, base).map((item) => ({
        id: item.id,
        title: { value: item.title ?? item.summary ?? item.id },
        updated: dateOf(item) ?? new Date(now),
        ...(item.url ? { links: [{ href: item.url }] } : {}),
        ...(item.summary ? { summary: { value: item.summary } } : {}),
        ...(item.html
          ? { content: { value: item.html, type: 'html' } }
          : item.text
            ? { content: { value: item.text } }
            : {}),
        categories: item.tags.map((term) => ({ term })),
      })),
    },
    { strict: false },
  );
}

const news = (feed: FeedJson, base: string): readonly NewsItem[] => parseNews(feed, base).items ?? [];
