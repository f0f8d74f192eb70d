import { HOME_ZONE } from '@kitu/core/time.js';
import { object } from '@kitu/core/parse.js';
import { checkFeed, type Report } from '../check/check.js';
import { Failure } from '../failure.js';
import { feedOf, type FeedJson } from '../import/imported.js';
import { errorsIn, type Problem } from '../problem.js';
import { words } from '../words.js';
import type { Config } from './config.js';
import { isAlive, withLock, type Lock } from './lock.js';
import { merge } from './merge.js';
import { addressOf, pathsOf, writeOutputs } from './outputs.js';
import { readAll, type BuildOptions, type SourceResult } from './read-sources.js';
import { readState, writeState, type Part } from './state.js';
import { removeLeftParts } from './write.js';

/** The result of a build. */
export interface BuildResult {
  readonly sources: readonly SourceResult[];
  readonly problems: readonly Problem[];
  /** The files that were written. */
  readonly files: readonly string[];
  readonly report: Report;
}

/**
 * Builds one feed from several sources. For a source that fails, its entries of the last successful
 * run are used. The file is replaced only if the new feed passes the check.
 *
 * @returns The result, or `undefined` when another build holds the lock.
 * @throws Failure - when no source can be read, the feed would have errors, or nothing can be written.
 */
export const build = (config: Config, options: BuildOptions): Promise<BuildResult | undefined> =>
  withLock(config.state, (lock) => run(config, options, lock));

async function run(config: Config, options: BuildOptions, lock: Lock): Promise<BuildResult> {
  const { now, signal } = options;
  await removeLeftParts([...pathsOf(config), config.state], isAlive);
  const outcomes = await readAll(config, await readState(config.state), options);
  const problems: Problem[] = [];
  const parts = outcomes.flatMap(({ kept }) => kept?.part ?? []);
  if (!parts.length) throw nothingRead(outcomes.map(({ result }) => result));
  const feed = feedFrom(
    config,
    merge(parts, problems, { now, language: config.language ?? parts[0]?.language }),
    parts,
    now,
  );
  const text = `${JSON.stringify(feed, null, 2)}\n`;
  const report = checkFeed(text, config.feed_url ?? config.output, now);
  if (errorsIn(report.problems)) throw invalidFeed(config, report.problems);
  signal?.throwIfAborted();
  await lock.requireOwn();
  const files = await writeOutputs(config, feed, text, now, problems);
  const kept = outcomes.flatMap(({ result, kept: part }) => (part ? [[result.name, part] as const] : []));
  await writeState(config.state, new Map(kept));
  return { sources: outcomes.map(({ result }) => result), problems, files, report };
}

/** The files that the feed names, for widgets and printers. */
const FILES = ['calendar', 'rss', 'atom', 'view'] as const;

/** The feed with the head that the configuration gives it, else that of the first source. */
function feedFrom(config: Config, merged: Part, parts: readonly Part[], now: number): FeedJson {
  const {
    title = parts[0]?.title,
    home_page_url: homePage = parts[0]?.homePage,
    language = parts[0]?.language,
  } = config;
  const { version, ...feed } = feedOf({ ...merged, title, homePage, language }, now, config.timeZone ?? HOME_ZONE);
  const files = FILES.flatMap((name) => (config[name] ? [[name, addressOf(config, config[name])] as const] : []));
  const kitu = { ...object(feed['_kitu']), ...Object.fromEntries(files) };
  return { version, ...(config.feed_url ? { feed_url: config.feed_url } : {}), ...feed, _kitu: kitu };
}

const nothingRead = (results: readonly SourceResult[]): Failure =>
  new Failure(
    'no-source',
    words(
      'Keine Quelle war zu lesen; die Datei bleibt, wie sie ist.',
      'No source could be read; the file stays as it is.',
    ),
    {
      details: results.map(({ name, failure }) =>
        words(`${name}: ${failure?.words.de}`, `${name}: ${failure?.words.en}`),
      ),
    },
  );

function invalidFeed(config: Config, problems: readonly Problem[]): Failure {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  return new Failure(
    'not-sound',
    words(
      `Der Feed hätte ${errors.length} Fehler; ${config.output} bleibt, wie sie ist. Der erste: ${first?.message.de}`,
      `The feed would have ${errors.length} errors; ${config.output} stays as it is. The first: ${first?.message.en}`,
    ),
  );
}
