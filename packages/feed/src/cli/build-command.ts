import type { CommandModule } from 'yargs';
import type { BuildResult } from '../build/build.js';
import type { Config } from '../build/config.js';
import type { SourceResult } from '../build/read-sources.js';
import { LONGEST_WAIT, stampsOf, waitForChange } from '../build/wait-for-change.js';
import { errorsIn, type Problem } from '../problem.js';
import { words } from '../words.js';
import { limitsOf, numberOption, readingOptions, styleOf, type Context, type ReadingOptions } from './context.js';
import { explain } from './explain.js';
import { problemAsJson, problemsInWords, summary } from './report-text.js';
import { printable } from './terminal.js';

interface BuildArguments extends ReadingOptions {
  readonly config: string;
  readonly watch?: boolean | undefined;
  readonly every?: number | undefined;
}

const TEXTS = {
  describe: words('baut aus mehreren Quellen einen Feed', 'builds one feed from several sources'),
  config: words('Konfiguration', 'configuration'),
  watch: words('weiterlaufen und bei Änderungen neu bauen', 'keep running and build again when something changes'),
  every: words(
    `mit --watch: spätestens alle so viele Minuten (15; höchstens ${LONGEST_WAIT})`,
    `with --watch: at least every so many minutes (15; at most ${LONGEST_WAIT})`,
  ),
};

/** `kitu-feed build [kitu.config.json]` */
export const buildCommand = (context: Context): CommandModule<object, BuildArguments> => ({
  command: 'build [config]',
  describe: TEXTS.describe[context.language],
  builder: (yargs) =>
    readingOptions(yargs, context)
      .positional('config', { type: 'string', default: 'kitu.config.json', describe: TEXTS.config[context.language] })
      .option('watch', { type: 'boolean', describe: TEXTS.watch[context.language] })
      .option('every', numberOption('every', 1, LONGEST_WAIT, TEXTS.every, context.language)),
  handler: async (options) => {
    if (!options.watch) return buildOnce(await configOf(options), context, options);
    await keepBuilding(context, options);
  },
});

/** Imported only for this command: the others would start more slowly with the libraries of a build. */
const configOf = async ({ config }: BuildArguments): Promise<Config> =>
  (await import('../build/config.js')).readConfig(config);

/** With --watch: a failed run is reported, whatever the reason, and the next one is started. */
async function keepBuilding(context: Context, options: BuildArguments): Promise<void> {
  const { terminal, language } = context;
  for (let goOn = true; goOn;) {
    let files = stampsOf([options.config]);
    try {
      const config = await configOf(options);
      files = new Map([...files, ...stampsOf(config.sources.map(({ from }) => from))]);
      await buildOnce(config, context, options);
    } catch (cause) {
      terminal.signal.throwIfAborted();
      terminal.err(explain(cause, language));
    }
    goOn = await waitForChange(options.every ?? 15, files, terminal.signal);
  }
}

async function buildOnce(config: Config, context: Context, options: BuildArguments): Promise<void> {
  const { terminal, language, exit } = context;
  const style = styleOf(context, options);
  const problems: Problem[] = [];
  const onSource = (result: SourceResult, done: number, all: number): void => {
    for (const problem of problemsOf(result)) problems.push(problem);
    if (!options.json) terminal.err(sourceInWords(result, `${done}/${all}`, context));
  };
  const { now, signal } = terminal;
  const { build } = await import('../build/build.js');
  const result = await build(config, { now: now(), limits: limitsOf(options), onSource, signal });
  if (!result) {
    terminal.err(BUSY[language]);
    return;
  }
  for (const problem of [...result.problems, ...result.report.problems]) problems.push(problem);
  if (errorsIn(problems)) exit(1);
  if (options.json) terminal.out(JSON.stringify(resultAsJson(result, problems, language), null, 2));
  else
    terminal.err(
      [
        ...problemsInWords(problems, style),
        ...result.files.map((file) => `  → ${file}`),
        summary(problems, style),
      ].join('\n'),
    );
}

const BUSY = words(
  'Ein anderer Lauf ist gerade dabei; dieser tut nichts.',
  'Another run is at work; this one does nothing.',
);

/** The problems of a source with its name; a failed source counts as a problem. */
function problemsOf({ name, problems, failure, failingSince = '', at }: SourceResult): readonly Problem[] {
  const named = problems.map((problem): Problem => ({ ...problem, source: name }));
  if (!failure) return named;
  const [de, en] = at
    ? [`Gezeigt wird der Stand von ${at}.`, `What was read at ${at} is shown.`]
    : ['Sie fehlt im Feed.', 'It is missing in the feed.'];
  const message = words(
    `Die Quelle ist seit ${failingSince} nicht lesbar. ${de} ${failure.words.de}`,
    `The source cannot be read since ${failingSince}. ${en} ${failure.words.en}`,
  );
  return [{ severity: 'error', code: 'source-failed', source: name, message }];
}

/** One line for each source: with a mark for people, with the time for a log. */
function sourceInWords(result: SourceResult, progress: string, { terminal, language }: Context): string {
  const { name, entries, failure } = result;
  const count = words(`${entries} Einträge`, entries === 1 ? '1 entry' : `${entries} entries`)[language];
  const outcome = failure ? words('nicht lesbar, ', 'not readable, ')[language] + count : count;
  return terminal.interactive
    ? `  ${failure ? '✗' : '✓'} ${progress} ${printable(name)}: ${outcome}`
    : `${new Date(terminal.now()).toISOString()} ${printable(name)}: ${outcome}`;
}

const resultAsJson = (result: BuildResult, problems: readonly Problem[], language: 'de' | 'en'): object => ({
  files: result.files,
  sources: result.sources.map(({ name, entries, failingSince, at }) => ({ name, entries, failingSince, at })),
  problems: problems.map((problem) => problemAsJson(problem, language)),
});
