import { findNodeAtLocation, parseTree, printParseErrorCode, visit, type Node, type ParseError } from 'jsonc-parser';
import { Failure } from '../failure.js';
import { pathInWords, valueInWords, type Path, type Problem, type Severity } from '../problem.js';
import { words, type Words } from '../words.js';

/** A JSON document with the line of each value. */
export class Document {
  /** The parsed document. */
  readonly json: unknown;
  /** As it was written, without a byte order mark. */
  readonly text: string;
  #tree: Node | undefined;
  #starts: readonly number[] | undefined;

  /** @throws Failure - with line and column, when the text is no JSON. */
  constructor(
    text: string,
    /** The file or address it was read from. */
    readonly address: string,
  ) {
    this.text = text.replace(/^\ufeff/, '');
    try {
      this.json = JSON.parse(this.text) as unknown;
    } catch (cause) {
      throw this.#syntaxFailure(cause);
    }
  }

  /** The base of relative addresses. For a local file, whose later address is unknown, a placeholder. */
  get base(): string {
    return /^https?:/.test(this.address) ? this.address : 'https://feed.invalid/';
  }

  /** The value at a path. */
  at(path: Path): unknown {
    return path.reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined,
      this.json,
    );
  }

  /** A problem at a path, with line and value; if the value is missing, with the line of its parent. */
  problem(severity: Severity, code: string, path: Path, message: Words): Problem {
    return { severity, code, path, line: this.line(path), value: valueInWords(this.at(path)), message };
  }

  /** The line (from 1) of the value at a path, or of the nearest one around it. */
  line(path: Path): number {
    this.#tree ??= parseTree(this.text);
    for (let length = path.length; this.#tree && length > 0; length--) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, length));
      if (node) return this.#lineAt(node.offset);
    }
    return 1;
  }

  /** Names that occur twice in one object: `JSON.parse` keeps only the last value. */
  repeatedNames(): readonly Problem[] {
    const open: Set<string>[] = [];
    const found: Problem[] = [];
    visit(this.text, {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (name, offset, _length, _line, _column, path) => {
        const names = open.at(-1);
        if (names?.has(name)) found.push(this.#repeated([...path(), name], offset));
        names?.add(name);
      },
    });
    return found;
  }

  #repeated(path: Path, offset: number): Problem {
    const message = words(
      `„${pathInWords(path)}“ steht zweimal im selben Objekt; es gilt nur das letzte. Bitte eines löschen.`,
      `“${pathInWords(path)}” stands twice in the same object; only the last one counts. Please delete one.`,
    );
    return { severity: 'error', code: 'repeated-name', path, line: this.#lineAt(offset), message };
  }

  #lineAt(offset: number): number {
    this.#starts ??= [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }

  #syntaxFailure(cause: unknown): Failure {
    const errors: ParseError[] = [];
    parseTree(this.text, errors, { disallowComments: true });
    const offset = errors[0]?.offset ?? this.text.length;
    const what = errors[0] ? printParseErrorCode(errors[0].error) : 'InvalidSymbol';
    const line = this.#lineAt(offset);
    const column = offset - (this.#starts?.[line - 1] ?? 0) + 1;
    const [de, en] = SYNTAX.get(what) ?? ['Ein Zeichen passt nicht.', 'A character does not fit.'];
    const begin = onOneLine(this.text.slice(0, 60));
    const near = `${onOneLine(this.text.slice(Math.max(0, offset - 30), offset))}▸${onOneLine(this.text.slice(offset, offset + 30))}`;
    return new Failure(
      'not-json',
      words(
        `${this.address} ist kein JSON, Zeile ${line}, Spalte ${column}: ${de} Dort steht „${near}“ (▸ zeigt die Stelle); die Datei beginnt mit „${begin}“. Bitte dort berichtigen; ein Baustein zeigt sonst nichts.`,
        `${this.address} is not JSON, line ${line}, column ${column}: ${en} There it says “${near}” (▸ is the place); the file begins with “${begin}”. Please correct it there; a widget shows nothing else.`,
      ),
      { cause },
    );
  }
}

/** A part of a text for quoting in a message, without line breaks and control characters. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\u{fffd}');

/** Messages for the errors of jsonc-parser, for people who write JSON by hand. */
const SYNTAX: ReadonlyMap<string, readonly [string, string]> = new Map([
  [
    'PropertyNameExpected',
    [
      'Ein Komma zu viel, oder ein Name ohne Anführungszeichen.',
      'A comma too many, or a name without quotation marks.',
    ],
  ],
  [
    'ValueExpected',
    [
      'Hier fehlt ein Wert, oder davor steht ein Komma zu viel.',
      'A value is missing here, or there is a comma too many before it.',
    ],
  ],
  ['ColonExpected', ['Hier fehlt ein Doppelpunkt.', 'A colon is missing here.']],
  ['CommaExpected', ['Hier fehlt ein Komma.', 'A comma is missing here.']],
  [
    'CloseBraceExpected',
    ['Hier fehlt „}“; vielleicht ist die Datei abgeschnitten.', '“}” is missing here; perhaps the file was cut off.'],
  ],
  [
    'CloseBracketExpected',
    ['Hier fehlt „]“; vielleicht ist die Datei abgeschnitten.', '“]” is missing here; perhaps the file was cut off.'],
  ],
  ['UnexpectedEndOfString', ['Ein Anführungszeichen am Ende fehlt.', 'A closing quotation mark is missing.']],
  ['InvalidCommentToken', ['Kommentare sind in JSON nicht erlaubt.', 'JSON knows no comments.']],
  [
    'InvalidCharacter',
    [
      'Ein Steuerzeichen steht im Text; ein Zeilenumbruch heißt dort \\n.',
      'There is a control character in the text; a line break is written \\n.',
    ],
  ],
  ['EndOfFileExpected', ['Hinter dem Ende steht noch etwas.', 'There is something behind the end.']],
]);
