import yargs from 'yargs';
import { Failure } from '../failure.js';
import { languageOf, words, type Language } from '../words.js';
import { buildCommand } from './build-command.js';
import { checkCommand } from './check-command.js';
import type { Context, ExitCode } from './context.js';
import { explain } from './explain.js';
import { initCommand } from './init-command.js';
import { importCommand } from './import-command.js';
import { renderCommand } from './render-command.js';
import { schemaCommand } from './schema-command.js';
import type { Terminal } from './terminal.js';

/** Runs the command `kitu-feed` with its arguments. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageFor(args, terminal.env);
  let code: ExitCode = 0;
  const exit = (worse: ExitCode): void => {
    code = worse > code ? worse : code;
  };
  const context: Context = { terminal, language, exit };
  try {
    await commandLine(args, context).parseAsync([...args], {}, (_error, _argv, output) => {
      if (output) terminal.out(output);
    });
  } catch (cause) {
    // Ended by Ctrl-C: no message is needed.
    if (!terminal.signal.aborted) terminal.err(explain(cause, language));
    return 2;
  }
  return code;
}

const commandLine = (args: readonly string[], context: Context): ReturnType<typeof yargs> =>
  yargs([...args])
    .scriptName('kitu-feed')
    .locale(context.language)
    .usage(TEXTS.usage[context.language])
    .option('lang', { choices: ['de', 'en'], describe: TEXTS.lang[context.language] })
    .command(checkCommand(context))
    .command(importCommand(context))
    .command(buildCommand(context))
    .command(renderCommand(context))
    .command(initCommand(context))
    .command(schemaCommand(context))
    .completion('completion', TEXTS.completion[context.language])
    .demandCommand(1, TEXTS.command[context.language])
    .strict()
    .recommendCommands()
    .parserConfiguration({ 'camel-case-expansion': false })
    .epilogue(TEXTS.exit[context.language])
    .exitProcess(false)
    .fail((message, cause) => {
      throw isUsage(cause) ? usageFailure(message || (cause?.message ?? '')) : cause;
    })
    .wrap(100);

const TEXTS = {
  usage: words(
    '$0 <Befehl>\n\nVon dem, was ein Amt hat, zu einem Feed, der stimmt.',
    '$0 <command>\n\nFrom what an office has to a feed that is right.',
  ),
  lang: words('Sprache; sonst die des Systems', 'language; else that of the system'),
  completion: words(
    'gibt ein Skript aus, mit dem die Shell Befehle ergänzt',
    'prints a script with which the shell completes commands',
  ),
  command: words('Welcher Befehl? „kitu-feed --help“ nennt alle.', 'Which command? “kitu-feed --help” names them all.'),
  exit: words(
    'Ergebnis: 0 alles in Ordnung, 1 Fehler in den Dokumenten, 2 nicht ausführbar.',
    'Exit: 0 all is well, 1 errors in the documents, 2 could not do it.',
  ),
};

/** Was the command called wrongly? yargs throws these errors; all others come from the commands. */
const isUsage = (cause: Error | undefined): boolean => !cause || cause.name === 'YError';

/** A message of yargs may have several lines. */
function usageFailure(message: string): Failure {
  const [first = '', ...others] = message.split('\n').filter((line) => line.trim());
  return new Failure('usage', words(first, first), { details: others.map((line) => words(line.trim(), line.trim())) });
}

/** `--lang`, else the language of the system. */
function languageFor(args: readonly string[], env: Terminal['env']): Language {
  const place = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = args[place]?.split('=')[1] ?? (place < 0 ? undefined : args[place + 1]);
  return languageOf(
    asked ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? new Intl.DateTimeFormat().resolvedOptions().locale,
  );
}
