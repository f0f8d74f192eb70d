import type { Argv } from 'yargs';
import { LIMITS, type Limits } from '../net/limits.js';
import type { Language } from '../words.js';
import { paintFor, type Terminal } from './terminal.js';
import type { Style } from './report-text.js';

/** 0: all is well. 1: something is wrong with the documents. 2: the command could not do its work. */
export type ExitCode = 0 | 1 | 2;

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  /** Tells how the command ended. */
  readonly exit: (code: ExitCode) => void;
}

/** The options of every command that reads documents. */
export interface ReadingOptions {
  readonly json?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly 'allow-private'?: boolean | undefined;
  readonly 'max-size'?: number | undefined;
  readonly timeout?: number | undefined;
}

/** The limits that somebody asked for. */
export const limitsOf = ({ 'allow-private': privateAllowed, 'max-size': size, timeout }: ReadingOptions): Limits => ({
  bytes: size ? size * 1e6 : LIMITS.bytes,
  milliseconds: timeout ? timeout * 1000 : LIMITS.milliseconds,
  privateAllowed: privateAllowed ?? LIMITS.privateAllowed,
});

/** How to put things into words. */
export const styleOf = ({ terminal, language }: Context, { all }: ReadingOptions): Style => ({
  language,
  paint: paintFor(terminal),
  all: all ?? false,
});

const TEXTS = {
  de: {
    json: 'Ausgabe für Programme',
    all: 'alles zeigen, auch was sich wiederholt',
    private: 'Weiterleitungen und Verweisen auch ins eigene Netz folgen',
    size: 'größtes Dokument in MB (50)',
    timeout: 'so viele Sekunden auf eine Antwort warten (30)',
  },
  en: {
    json: 'output for programs',
    all: 'show everything, also what repeats',
    private: 'follow redirects and links into the local network, too',
    size: 'largest document in MB (50)',
    timeout: 'seconds to wait for an answer (30)',
  },
};

/** Declares the options of every command that reads documents. */
export const readingOptions = <T>(yargs: Argv<T>, { language }: Context): Argv<T & ReadingOptions> => {
  const texts = TEXTS[language];
  return yargs
    .option('json', { type: 'boolean', describe: texts.json })
    .option('all', { type: 'boolean', describe: texts.all })
    .option('allow-private', { type: 'boolean', describe: texts.private })
    .option('max-size', { type: 'number', describe: texts.size })
    .option('timeout', { type: 'number', describe: texts.timeout });
};
