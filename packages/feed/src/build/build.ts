import { HOME_ZONE } from '@kitu/core/time.js';
import { checkFeed, type Report } from '../check/check.js';
import { Failure } from '../failure.js';
import { feedOf, instantText, type FeedJson } from '../import/imported.js';
import { LIMITS, type Limits } from '../net/limits.js';
import { errorsIn, type Problem } from '../problem.js';
import { words } from '../words.js';
import type { Config, Source } from './config.js';
import { loadSource } from './load.js';
import { merge } from './merge.js';
import { writeOutputs } from './outputs.js';
import { soundPart } from './sound.js';
import { alone, readState, writeState, type Kept, type Part, type State } from './state.js';

/** How one source went. */
export interface SourceResult {
  readonly name: string;
  /** How many entries it has in the feed. */
  readonly entries: number;
  readonly problems: readonly Problem[];
  /** Why it could not be read; its last good part stands in for it. */
  readonly failure?: Failure;
  /** Since when it cannot be read (RFC 3339). */
  readonly failingSince?: string;
  /** When the part that is shown was read (RFC 3339). */
  readonly at?: string;
}

/** How a run went. */
export interface BuildResult {
  readonly sources: readonly SourceResult[];
  readonly problems: readonly Problem[];
  /** The files that were written. */
  readonly files: readonly string[];
  readonly report: Report;
}

/** How to build. */
export interface BuildOptions {
  readonly now: number;
  readonly limits?: Limits;
  /** Hears of each source when it is done. */
  readonly onSource?: (result: SourceResult, done: number, all: number) => void;
  /** Ends the run before anything is written. */
  readonly signal?: AbortSignal;
}

/**
 * Builds one feed from several sources. A source that fails keeps its last good part; the file is replaced only by
 * one that passes the check.
 *
 * @returns How it went, or `undefined` when another run is at work.
 */
export const build = (config: Config, options: BuildOptions): Promise<BuildResult | undefined> =>
  alone(config.state, options.now, () => run(config, options));

async function run(config: Config, options: BuildOptions): Promise<BuildResult> {
  const { now, signal } = options;
  const before = await readState(config.state);
  const outcomes = await readAll(config, before, options);
  const problems: Problem[] = [];
  const parts = outcomes.flatMap(({ kept }) => kept?.part ?? []);
  if (!parts.length) throw nothing(outcomes.map(({ result }) => result));
  const feed = feedFrom(config, merge(parts, problems), parts, now);
  const text = `${JSON.stringify(feed, null, 2)}\n`;
  const report = checkFeed(text, config.feed_url ?? config.output, now);
  if (errorsIn(report.problems)) throw notSound(config, report.problems);
  signal?.throwIfAborted();
  const files = await writeOutputs(config, feed, text, now);
  const names = outcomes.flatMap(({ result, kept }) => (kept ? [[result.name, kept] as const] : []));
  await writeState(config.state, Object.fromEntries(names));
  return { sources: outcomes.map(({ result }) => result), problems, files, report };
}

interface Outcome {
  readonly result: SourceResult;
  readonly kept: Kept | undefined;
}

/** How many sources are read at once. */
const AT_ONCE = 4;

async function readAll(config: Config, before: State, options: BuildOptions): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = [...config.sources.entries()];
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const outcome = await readOne(next[1], config, before[next[1].name], options);
      outcomes[next[0]] = outcome;
      options.onSource?.(outcome.result, ++done, config.sources.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

async function readOne(
  source: Source,
  config: Config,
  before: Kept | undefined,
  options: BuildOptions,
): Promise<Outcome> {
  const { now, limits = LIMITS } = options;
  const { name } = source;
  try {
    const { problems, ...imported } = await loadSource(source, config, now, limits);
    const base = /^https?:/.test(source.from) ? source.from : (config.home_page_url ?? 'https://feed.invalid/');
    const sound = soundPart(imported, base, now, config.timeZone ?? HOME_ZONE);
    const at = instantText(now);
    const result = {
      name,
      entries: sizeOf(sound.part),
      problems: [...problems, ...sound.problems, ...emptied(before, sound.part)],
      at,
    };
    return { result, kept: { part: sound.part, at } };
  } catch (cause) {
    if (!(cause instanceof Failure)) throw cause;
    const failingSince = before?.failingSince ?? instantText(now);
    const result = { name, entries: before ? sizeOf(before.part) : 0, problems: [], failure: cause, failingSince };
    return before
      ? { result: { ...result, at: before.at }, kept: { ...before, failingSince } }
      : { result, kept: undefined };
  }
}

const sizeOf = ({ items, dates, courses, board }: Part): number =>
  [items, dates, courses, board].reduce((sum, entries) => sum + (entries?.length ?? 0), 0);

/** A source that had entries and has none now may be broken without saying so. */
function emptied(before: Kept | undefined, part: Part): readonly Problem[] {
  const had = before ? sizeOf(before.part) : 0;
  const message = words(
    `Die Quelle hat keine Einträge mehr; beim letzten Mal waren es ${had}.`,
    `The source has no entries any more; last time there were ${had}.`,
  );
  return had && !sizeOf(part) ? [{ severity: 'warning', code: 'emptied', message }] : [];
}

/** The feed with the head that the configuration gives it, else that of the first source. */
function feedFrom(config: Config, merged: Part, parts: readonly Part[], now: number): FeedJson {
  const {
    title = parts[0]?.title,
    home_page_url: homePage = parts[0]?.homePage,
    language = parts[0]?.language,
  } = config;
  const { version, ...feed } = feedOf({ ...merged, title, homePage, language }, now, config.timeZone ?? HOME_ZONE);
  return { version, ...(config.feed_url ? { feed_url: config.feed_url } : {}), ...feed };
}

function nothing(results: readonly SourceResult[]): Failure {
  const reasons = (language: 'de' | 'en'): string =>
    results.map(({ name, failure }) => `\n  ${name}: ${failure?.words[language] ?? ''}`).join('');
  return new Failure(
    'no-source',
    words(
      `Keine Quelle war zu lesen; die Datei bleibt, wie sie ist.${reasons('de')}`,
      `No source could be read; the file stays as it is.${reasons('en')}`,
    ),
  );
}

function notSound(config: Config, problems: readonly Problem[]): Failure {
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
