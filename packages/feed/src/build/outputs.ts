import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { object } from '@kitu/core/parse.js';
import type { SectionName } from '../check/sections.js';
import { failureInWords } from '../failure.js';
import type { FeedJson } from '../import/imported.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { calendarText } from './calendar.js';
import type { Config } from './config.js';
import { atomText, rssText, type Place } from './syndication.js';
import { writeAtomically } from './write.js';

/** All files that a build writes; the feed itself comes last. */
export const pathsOf = ({ split = {}, calendar, rss, atom, view, render = [], output }: Config): readonly string[] =>
  [...Object.values(split), calendar, rss, atom, view, ...render.map(({ file }) => file), output].flatMap(
    (path) => path ?? [],
  );

/**
 * Writes the feed and all files made of it, each atomically; the feed itself comes last. If one of them (a calendar,
 * RSS) cannot be made, that is reported, its old file stays, and the others are written.
 *
 * @throws Failure - when a file cannot be written.
 */
export async function writeOutputs(
  config: Config,
  feed: FeedJson,
  text: string,
  now: number,
  problems: Problem[],
): Promise<readonly string[]> {
  const base = config.feed_url ?? config.home_page_url ?? 'https://feed.invalid/';
  const atomBefore = config.atom ? await textOf(config.atom) : '';
  // The printer is loaded only where it is needed.
  const printed =
    config.view || config.render?.length
      ? (await import('../render/printed-files.js')).printedFiles(config, feed, base, now)
      : [];
  const files: readonly (readonly [string | undefined, () => string])[] = [
    ...Object.entries(config.split ?? {}).map(
      ([section, path]) => [path, () => json(sectionOf(feed, section as SectionName))] as const,
    ),
    [config.calendar, () => calendarText(feed, base, now)],
    [config.rss, () => rssText(feed, placeOf(config, config.rss, base))],
    [config.atom, () => atomText(feed, placeOf(config, config.atom, base), now, atomBefore)],
    ...printed,
    [config.output, () => text],
  ];
  const written: string[] = [];
  for (const [path, content] of files) {
    const made = path && contentFor(path, content, problems);
    if (!path || made === undefined) continue;
    await writeAtomically(path, made);
    written.push(path);
  }
  return written;
}

function contentFor(path: string, content: () => string, problems: Problem[]): string | undefined {
  try {
    return content();
  } catch (cause) {
    const reason = failureInWords(cause, 'en');
    const message = words(
      `${path} konnte nicht aus dem Feed gemacht werden und bleibt, wie sie ist: ${reason}`,
      `${path} could not be made of the feed and stays as it is: ${reason}`,
    );
    problems.push({ severity: 'error', code: 'output-failed', message });
    return undefined;
  }
}

/** The address of a file beside the feed, relative to the feed. */
export const addressOf = ({ output }: Config, path: string): string =>
  relative(dirname(output), path).split(sep).map(encodeURIComponent).join('/');

/** The address of a file, if the address of the feed beside it is known. */
const placeOf = (config: Config, path: string | undefined, base: string): Place => ({
  base,
  self: config.feed_url && path ? new URL(addressOf(config, path), config.feed_url).href : undefined,
});

/** The content of a file; empty if it cannot be read. */
const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const json = (feed: FeedJson): string => `${JSON.stringify(feed, null, 2)}\n`;

/** A feed with one section only. */
function sectionOf(feed: FeedJson, section: SectionName): FeedJson {
  const { version, timeZone, dateModified, calendar, rss, atom, [section]: entries } = object(feed['_kitu']);
  const { feed_url: _, ...head } = feed;
  const files = section === 'items' ? { rss, atom } : section === 'dates' ? { calendar } : {};
  const kitu = {
    version,
    timeZone,
    dateModified,
    ...files,
    ...(section === 'items' ? {} : { [section]: entries ?? [] }),
  };
  return { ...head, _kitu: kitu, items: section === 'items' ? feed['items'] : [] };
}
