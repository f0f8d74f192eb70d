import type { Argv } from 'yargs';
import { LIMITS, limitsForSize, type Limits } from '../net/limits.js';
import { words, type Language, type Words } from '../words.js';
import { paintFor, type Terminal } from './terminal.js';
import type { Style } from './report-text.js';

/** 0: no errors. 1: something is wrong with the documents. 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  /** Sets the exit code. */
  readonly exit: (code: ExitCode) => void;
}

/** The options of every command that reads documents. */
export interface ReadingOptions {
  readonly json?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly 'allow-private'?: boolean | undefined;
  readonly 'max-size'?: number | undefined;
  readonly 'max-seconds'?: number | undefined;
  readonly 'max-memory'?: number | undefined;
  readonly timeout?: number | undefined;
}

/** The limits that the options set. */
export function limitsOf(options: ReadingOptions): Limits {
  const { 'allow-private': privateAllowed = LIMITS.privateAllowed, 'max-size': size, timeout } = options;
  const { 'max-seconds': seconds, 'max-memory': sourceMemory = LIMITS.sourceMemory } = options;
  return {
    ...LIMITS,
    ...(size ? limitsForSize(size * 1e6) : {}),
    ...(timeout ? { milliseconds: timeout * 1000 } : {}),
    ...(seconds ? { sourceMilliseconds: seconds * 1000 } : {}),
    privateAllowed,
    sourceMemory,
  };
}

/** The options of reports. */
export const styleOf = ({ terminal, language }: Context, { all }: ReadingOptions): Style => ({
  language,
  paint: paintFor(terminal),
  all: all ?? false,
});

const TEXTS = {
  json: words('Ausgabe für Programme', 'output for programs'),
  all: words('alles zeigen, auch was sich wiederholt', 'show everything, also what repeats'),
  private: words(
    'Weiterleitungen und Verweisen auch ins eigene Netz folgen',
    'follow redirects and links into the local network, too',
  ),
  size: words(
    `größtes Dokument in MB (${LIMITS.bytes / 1e6}), auch für alle einer Quelle zusammen`,
    `largest document in MB (${LIMITS.bytes / 1e6}), also for all of a source together`,
  ),
  timeout: words(
    `so viele Sekunden auf eine Antwort warten (${LIMITS.milliseconds / 1000})`,
    `seconds to wait for an answer (${LIMITS.milliseconds / 1000})`,
  ),
  seconds: words(
    `so viele Sekunden darf eine Quelle dauern (${LIMITS.sourceMilliseconds / 1000})`,
    `seconds that a source may take (${LIMITS.sourceMilliseconds / 1000})`,
  ),
  memory: words(
    `so viel Speicher in MB darf eine Quelle brauchen (${LIMITS.sourceMemory})`,
    `memory in MB that a source may need (${LIMITS.sourceMemory})`,
  ),
};

/** Declares the options of every command that reads documents. */
export const readingOptions = <T>(yargs: Argv<T>, { language }: Context): Argv<T & ReadingOptions> =>
  yargs
    .option('json', { type: 'boolean', describe: TEXTS.json[language] })
    .option('all', { type: 'boolean', describe: TEXTS.all[language] })
    .option('allow-private', { type: 'boolean', describe: TEXTS.private[language] })
    .option('max-size', numberOption('max-size', 0.001, 2000, TEXTS.size, language))
    .option('timeout', numberOption('timeout', 0.1, 3600, TEXTS.timeout, language))
    .option('max-seconds', numberOption('max-seconds', 0.1, 86_400, TEXTS.seconds, language))
    .option('max-memory', numberOption('max-memory', 32, 32_000, TEXTS.memory, language));

/** Declares an option with a number in a range; any other value (a text, 0, too large) is an error. */
export const numberOption = (
  name: string,
  least: number,
  most: number,
  describe: Words,
  language: Language,
): NumberOption => ({
  type: 'number',
  requiresArg: true,
  describe: describe[language],
  coerce: (value: unknown) => {
    if (value === undefined || (typeof value === 'number' && value >= least && value <= most)) return value;
    const range = `${least} ${language === 'de' ? 'bis' : 'to'} ${most}`;
    throw new Error(
      words(`--${name} braucht eine Zahl von ${range}.`, `--${name} needs a number from ${range}.`)[language],
    );
  },
});

interface NumberOption {
  readonly type: 'number';
  readonly requiresArg: true;
  readonly describe: string;
  readonly coerce: (value: unknown) => number | undefined;
}
