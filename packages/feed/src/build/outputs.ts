import { object } from '@kitu/core/parse.js';
import type { SectionName } from '../check/sections.js';
import type { FeedJson } from '../import/imported.js';
import { calendarText } from './calendar.js';
import type { Config } from './config.js';
import { atomText, rssText } from './syndication.js';
import { writeAtomically } from './write.js';

/** Writes the feed and all files made of it, each at once; the feed itself comes last. */
export async function writeOutputs(
  config: Config,
  feed: FeedJson,
  text: string,
  now: number,
): Promise<readonly string[]> {
  const base = config.feed_url ?? config.home_page_url ?? 'https://feed.invalid/';
  const files: readonly (readonly [string | undefined, () => string])[] = [
    ...Object.entries(config.split ?? {}).map(
      ([section, path]) => [path, () => json(sectionOf(feed, section as SectionName))] as const,
    ),
    [config.calendar, () => calendarText(feed, base, now)],
    [config.rss, () => rssText(feed, base)],
    [config.atom, () => atomText(feed, base, now)],
    [config.output, () => text],
  ];
  const written: string[] = [];
  for (const [path, content] of files) {
    if (!path) continue;
    await writeAtomically(path, content());
    written.push(path);
  }
  return written;
}

const json = (feed: FeedJson): string => `${JSON.stringify(feed, null, 2)}\n`;

/** A feed with one section only. */
function sectionOf(feed: FeedJson, section: SectionName): FeedJson {
  const { version, timeZone, dateModified, [section]: entries } = object(feed['_kitu']);
  const { feed_url: _, ...head } = feed;
  const kitu = { version, timeZone, dateModified, ...(section === 'items' ? {} : { [section]: entries ?? [] }) };
  return { ...head, _kitu: kitu, items: section === 'items' ? feed['items'] : [] };
}
