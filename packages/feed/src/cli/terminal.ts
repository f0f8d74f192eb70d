/** Where a command reads from and writes to; a test brings its own. */
export interface Terminal {
  /** What the command makes: a feed, a report. */
  readonly out: (text: string) => void;
  /** What it has to say meanwhile. */
  readonly err: (text: string) => void;
  /** Somebody sits there: colours and progress are welcome. */
  readonly interactive: boolean;
  readonly colours: boolean;
  /** `LANG`, `NO_COLOR` and the like. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The instant (milliseconds) for which feeds are checked and written. */
  readonly now: () => number;
  /** Fires when somebody presses Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The process's own terminal. */
export function processTerminal(signal: AbortSignal): Terminal {
  const { env, stdout, stderr } = process;
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    interactive: stderr.isTTY,
    colours: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    env,
    now: Date.now,
    signal,
  };
}

/** Ways to stress a word, as SGR codes (ECMA-48). */
const CODES = { bold: 1, red: 31, yellow: 33, green: 32, dim: 2 } as const;

/** Stresses a text on a terminal that shows colours. */
export type Paint = (style: keyof typeof CODES, text: string) => string;

/** A paint for a terminal. */
export const paintFor =
  ({ colours }: Pick<Terminal, 'colours'>): Paint =>
  (style, text) =>
    colours ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
