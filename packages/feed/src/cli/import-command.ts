import { HOME_ZONE } from '@kitu/core/time.js';
import type { CommandModule } from 'yargs';
import { isAlive } from '../build/lock.js';
import { removeLeftParts, writeAtomically } from '../build/write.js';
import type { SourceOptions } from '../import/import.js';
import { IMPORT_KINDS, type ImportKind } from '../import/importers.js';
import { errorsIn } from '../problem.js';
import { runInWorker } from '../worker/run-in-worker.js';
import { words } from '../words.js';
import { limitsOf, numberOption, readingOptions, styleOf, type Context, type ReadingOptions } from './context.js';
import { problemAsJson, problemsInWords, summary } from './report-text.js';

interface ImportArguments extends ReadingOptions {
  readonly kind: ImportKind;
  readonly source: string;
  readonly output?: string | undefined;
  readonly months?: number | undefined;
  readonly zone?: string | undefined;
  readonly as?: 'courses' | 'dates' | undefined;
  readonly mapping?: string | undefined;
  readonly sheet?: string | undefined;
}

const TEXTS = {
  describe: words('macht aus einer Quelle einen Feed', 'makes a feed of a source'),
  kind: words('Art der Quelle', 'kind of source'),
  source: words('Datei oder Adresse', 'file or address'),
  output: words('Datei für den Feed; sonst wird er ausgegeben', 'file for the feed; else it is printed'),
  months: words('Serien so viele Monate weit ausführen (12)', 'expand series so many months ahead (12)'),
  zone: words('Zeitzone von Zeiten ohne Angabe (Europe/Berlin)', 'zone of times that bring none (Europe/Berlin)'),
  as: words('csv, xlsx: was die Zeilen sind (courses)', 'csv, xlsx: what the rows are (courses)'),
  mapping: words(
    'csv, xlsx: JSON-Datei, die Spalten Feldern zuordnet',
    'csv, xlsx: JSON file that maps columns to fields',
  ),
  sheet: words('xlsx: Name des Blattes', 'xlsx: name of the sheet'),
};

/** `kitu-feed import <kind> <file | URL> [-o file]` */
export const importCommand = (context: Context): CommandModule<object, ImportArguments> => ({
  command: 'import <kind> <source>',
  describe: TEXTS.describe[context.language],
  builder: (yargs) => {
    const text = (name: keyof typeof TEXTS): string => TEXTS[name][context.language];
    return readingOptions(yargs, context)
      .positional('kind', { choices: IMPORT_KINDS, demandOption: true, describe: text('kind') })
      .positional('source', { type: 'string', demandOption: true, describe: text('source') })
      .option('output', { alias: 'o', type: 'string', describe: text('output') })
      .option('months', numberOption('months', 1, 60, TEXTS.months, context.language))
      .option('zone', { type: 'string', describe: text('zone') })
      .option('as', { choices: ['courses', 'dates'] as const, describe: text('as') })
      .option('mapping', { type: 'string', describe: text('mapping') })
      .option('sheet', { type: 'string', describe: text('sheet') });
  },
  handler: (options) => runImport(context, options),
});

async function runImport(context: Context, options: ImportArguments): Promise<void> {
  const { terminal, language, exit } = context;
  const { kind, source } = options;
  const limits = limitsOf(options);
  const input = { kind, source, options: { ...(await sourceOptions(options, terminal.now())), limits } };
  const { feed, problems } = await runInWorker('import', input, limits, terminal.signal);
  const text = `${JSON.stringify(feed, null, 2)}\n`;
  if (options.output) {
    await removeLeftParts([options.output], isAlive);
    await writeAtomically(options.output, text);
  } else terminal.out(text.trimEnd());
  if (errorsIn(problems)) exit(1);
  const style = styleOf(context, options);
  const lines = options.json
    ? [
        JSON.stringify(
          problems.map((problem) => problemAsJson(problem, language)),
          null,
          2,
        ),
      ]
    : [...problemsInWords(problems, style), summary(problems, style)];
  terminal.err(lines.join('\n'));
}

const sourceOptions = async (options: ImportArguments, now: number): Promise<SourceOptions> => ({
  now,
  zone: options.zone ?? HOME_ZONE,
  months: options.months ?? 12,
  as: options.as ?? 'courses',
  sheet: options.sheet,
  mapping: options.mapping ? await (await import('./mapping.js')).readMapping(options.mapping) : {},
});
