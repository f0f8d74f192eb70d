import type { CommandModule } from 'yargs';
import type { Report } from '../check/check.js';
import { asFailure, Failure } from '../failure.js';
import { errorsIn } from '../problem.js';
import { redact } from '../net/secrets.js';
import { runInWorker } from '../worker/run-in-worker.js';
import { words } from '../words.js';
import { explain } from './explain.js';
import { limitsOf, readingOptions, styleOf, type Context, type ReadingOptions } from './context.js';
import { reportAsJson, reportInWords } from './report-text.js';

interface CheckArguments extends ReadingOptions {
  readonly sources: readonly string[];
  readonly links?: boolean | undefined;
}

const TEXTS = {
  describe: words(
    'prüft Feeds: was falsch ist, wo, und was die Bausteine zeigen',
    'checks feeds: what is wrong, where, and what the widgets show',
  ),
  sources: words('Dateien oder Adressen', 'files or addresses'),
  links: words('auch jeden Verweis im Feed abrufen', 'also ask every link in the feed'),
};

/** `kitu-feed check <file | URL>…` */
export const checkCommand = (context: Context): CommandModule<object, CheckArguments> => ({
  command: 'check <sources..>',
  describe: TEXTS.describe[context.language],
  builder: (yargs) =>
    readingOptions(yargs, context)
      .positional('sources', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: TEXTS.sources[context.language],
      })
      .option('links', { type: 'boolean', describe: TEXTS.links[context.language] }),
  handler: (options) => check(context, options),
});

async function check(context: Context, options: CheckArguments): Promise<void> {
  const { terminal, language, exit } = context;
  const results: object[] = [];
  for (const source of options.sources) {
    const result = await checkOne(source, options, context);
    if (result instanceof Failure) {
      exit(2);
      results.push({ source: redact(source), failure: { code: result.code, message: result.words[language] } });
      if (!options.json) terminal.err(explain(result, language));
    } else {
      if (errorsIn(result.problems)) exit(1);
      results.push(reportAsJson(result, language));
      if (!options.json) terminal.out(reportInWords(result, styleOf(context, options)));
    }
  }
  if (options.json) terminal.out(JSON.stringify(results, null, 2));
}

/** In a worker, so that a document that never finishes can be stopped, and the next one is checked. */
async function checkOne(source: string, options: CheckArguments, { terminal }: Context): Promise<Report | Failure> {
  const limits = limitsOf(options);
  const { links = false } = options;
  // Hundreds of links need more time than one source; each request also has its own time limit.
  const time = links && !options['max-seconds'] ? { ...limits, sourceMilliseconds: LINKS_MILLISECONDS } : limits;
  const input = { source, options: { limits: time, links, now: terminal.now() } };
  try {
    return await runInWorker('check', input, time, terminal.signal);
  } catch (cause) {
    terminal.signal.throwIfAborted();
    return asFailure(cause);
  }
}

/** How long a check of all links may take. */
const LINKS_MILLISECONDS = 3_600_000;
