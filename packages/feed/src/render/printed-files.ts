import type { Config } from '../build/config.js';
import type { FeedJson } from '../import/imported.js';
import { printOptions } from './jobs.js';
import { printElement } from './print.js';
import { viewOf, type ViewFile } from './view-file.js';

/**
 * The files of a build with the text of the widgets: the view, and the printed elements. The view is made when the first of
 * them is asked for.
 *
 * @param base - The address of the feed.
 * @param now - The instant (milliseconds) for which they are right.
 */
export function printedFiles(
  { render = [], view: path }: Config,
  feed: FeedJson,
  base: string,
  now: number,
): readonly (readonly [string | undefined, () => string])[] {
  let made: ViewFile | undefined;
  const view = (): ViewFile => (made ??= viewOf(feed, base, now));
  return [
    [path, () => `${JSON.stringify(view())}\n`],
    ...render.map((job) => [job.file, () => printElement(view(), { ...printOptions(job), now })] as const),
  ];
}
