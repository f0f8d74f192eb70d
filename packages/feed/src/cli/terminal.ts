import { styleText } from 'node:util';

/** Where a command reads from and writes to; a test brings its own. */
export interface Terminal {
  /** Standard output, for the result: a feed or a report. */
  readonly out: (text: string) => void;
  /** Standard error, for progress and messages. */
  readonly err: (text: string) => void;
  /** Is it an interactive terminal? Then colours and progress are shown. */
  readonly interactive: boolean;
  readonly colours: boolean;
  /** `LANG`, `NO_COLOR` and the like. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The instant (milliseconds) for which feeds are checked and written. */
  readonly now: () => number;
  /** Aborted by Ctrl-C (SIGINT) or SIGTERM. */
  readonly signal: AbortSignal;
}

/** The process's own terminal. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { env, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${withoutControls(text)}\n`),
    err: (text) => void stderr.write(`${withoutControls(text)}\n`),
    interactive: stderr.isTTY,
    colours: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    env,
    now: Date.now,
    signal,
  };
}

/** Colours a text on a terminal that supports it. */
export type Paint = (style: 'bold' | 'red' | 'yellow' | 'green' | 'dim', text: string) => string;

/** A function that colours text, or does nothing where the terminal has no colours. */
export const paintFor =
  ({ colours }: Pick<Terminal, 'colours'>): Paint =>
  (style, text) =>
    colours ? styleText(style, text, { validateStream: false }) : text;

/** Control characters (Cc), which a terminal executes, and bidi controls, which change the order of the text. */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/g;
/** The escape sequences of `paintFor`, the only ones that may reach the terminal. */
const COLOUR = /\p{Cc}\[\d{1,2}m/uy;

/** Text from a document on one line: line breaks become spaces, and controls are shown as `\\u202e`. */
export const printable = (text: string): string =>
  text.replace(BREAKS, ' ').replace(new RegExp(CONTROLS, 'gu'), (found) => escaped(found));

/** A text for a terminal or a log. In JSON the escapes mean the same as the characters. */
function withoutControls(text: string): string {
  return text.replace(new RegExp(CONTROLS, 'gu'), (found, place: number) => {
    if (found === '\n' || found === '\t') return found;
    COLOUR.lastIndex = place;
    return found === '\u001b' && COLOUR.test(text) ? found : escaped(found);
  });
}

const escaped = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
