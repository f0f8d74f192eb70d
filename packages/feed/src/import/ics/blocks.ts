import { readLines, type Property } from './lines.js';

/** The content of a component: its properties, and its lines that are not valid content lines. */
interface Content {
  readonly properties: readonly Property[];
  readonly others: readonly { readonly text: string; readonly line: number }[];
}

/** A component, from BEGIN to END. Its content is parsed lazily, on first access. */
export class Block {
  readonly blocks: Block[] = [];
  /** `open`: another component begins before its END; `cut`: the text ends before its END. */
  state: 'whole' | 'open' | 'cut' = 'whole';
  /** Offset and line number of its end in the source. */
  end = { offset: 0, line: 0 };
  #content: Content | undefined;

  /**
   * @param name - In upper case.
   * @param line - The line on which it begins, from 1.
   * @param offset - Offset of its BEGIN in the source.
   */
  constructor(
    readonly name: string,
    readonly line: number,
    readonly offset: number,
    private readonly source: string,
  ) {}

  get properties(): Content['properties'] {
    return this.#read().properties;
  }

  get others(): Content['others'] {
    return this.#read().others;
  }

  /** Drops the parsed content, so that a large calendar does not stay in memory as a whole. */
  release(): void {
    this.#content = undefined;
  }

  #read(): Content {
    if (this.#content) return this.#content;
    const properties: Property[] = [];
    const others: { text: string; line: number }[] = [];
    const reader = {
      property: (property: Property) => {
        if (property.name !== 'BEGIN' && property.name !== 'END') properties.push(property);
      },
      other: (text: string, line: number) => void others.push({ text, line }),
    };
    let { offset, line } = this;
    for (const inner of [...this.blocks, undefined]) {
      readLines(this.source.slice(offset, inner?.offset ?? this.end.offset), reader, line);
      if (inner) ({ offset, line } = inner.end);
    }
    this.#content = { properties, others };
    return this.#content;
  }
}

/** The deepest nesting that is read. Real calendars nest four levels. */
const DEEPEST = 10;

/** The calendars in a text; `undefined` if it has none. Runs in linear time for any input. */
export function calendarsIn(given: string): readonly Block[] | undefined {
  // Mac OS before version 10 ended lines with a lone carriage return.
  const source = given.includes('\n') ? given : given.replaceAll('\r', '\n');
  const root = new Block('', 1, 0, source);
  const open: Block[] = [root];
  const leave = (depth: number, state: Block['state'], end: Block['end']): void => {
    const left = open.splice(depth);
    for (const block of left) block.end = end;
    // An inner block without an END is only `open`, not `cut`, if the END of an outer block was found.
    for (const block of state === 'whole' ? left.slice(1) : left) block.state = state === 'whole' ? 'open' : state;
  };
  let line = 1;
  let counted = 0;
  for (const { 0: text, 1: kind = '', 2: name = '', index } of source.matchAll(
    /^\ufeff?(BEGIN|END):[ \t]*([\w-]{1,60})/gim,
  )) {
    for (let next = source.indexOf('\n', counted); next >= 0 && next < index; next = source.indexOf('\n', counted)) {
      line += 1;
      counted = next + 1;
    }
    const upper = name.toUpperCase();
    const here = { offset: index, line };
    if (kind.toUpperCase() === 'END') {
      const depth = open.findLastIndex((one) => one.name === upper);
      if (depth > 0) leave(depth, 'whole', { offset: index + text.length, line });
      continue;
    }
    // Events and calendars cannot be nested in an event, so a BEGIN here means that an END is missing.
    const outer = open.findIndex((one) => one.name === upper || one.name === 'VEVENT');
    if (outer > 0 && /^V(EVENT|CALENDAR|TODO|TIMEZONE)$/.test(upper)) leave(outer, 'open', here);
    if (open.length >= DEEPEST) continue;
    const begun = new Block(upper, line, index, source);
    open.at(-1)?.blocks.push(begun);
    open.push(begun);
  }
  leave(1, 'cut', { offset: source.length, line });
  const calendars = root.blocks.filter(({ name }) => name === 'VCALENDAR');
  return calendars.length ? calendars : undefined;
}
