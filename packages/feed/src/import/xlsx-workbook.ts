import { Parser } from 'htmlparser2';

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  /** Was it hidden by the author? */
  readonly isHidden: boolean;
  /** Its file in the archive. */
  readonly path: string;
}

/** The properties of a workbook (ECMA-376 Part 1, 18.2). */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  /** Are days counted from 1904? */
  readonly date1904: boolean;
}

/** Names and states of the sheets. */
export function workbookOf(files: ReadonlyMap<string, Uint8Array>): Workbook {
  const targets = relations(files.get('xl/_rels/workbook.xml.rels'));
  const sheets: SheetPart[] = [];
  let date1904 = false;
  eachTag(files.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') date1904 ||= /^(1|true)$/.test(attributes['date1904'] ?? '');
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
    const target = targets.get(id ?? '');
    if (name !== 'sheet' || target === undefined) return;
    sheets.push({
      name: attributes['name'] ?? '',
      isHidden: /hidden$/i.test(attributes['state'] ?? ''),
      path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    });
  });
  return { sheets, date1904 };
}

/** The formats of cells whose text is struck out, as the `s` of cells names them (ECMA-376 Part 1, 18.8). */
export function struckFormats(styles: Uint8Array | undefined): ReadonlySet<string> {
  const struckFonts = new Set<string>();
  const formats = new Set<string>();
  let list = '';
  let font = -1;
  let format = -1;
  eachTag(styles, (name, { val = '1', fontId = '' }) => {
    if (/^(fonts|cellXfs|cellStyleXfs|dxfs)$/.test(name)) list = name;
    else if (list === 'fonts' && name === 'font') font += 1;
    else if (list === 'fonts' && name === 'strike' && /^(1|true)$/.test(val)) struckFonts.add(`${font}`);
    else if (list === 'cellXfs' && name === 'xf') {
      format += 1;
      if (struckFonts.has(fontId)) formats.add(`${format}`);
    }
  });
  return formats;
}

/** The targets of a part's relationships, by their Id. */
export function relations(file: Uint8Array | undefined): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  eachTag(file, (name, { Id, Target }) => {
    if (name === 'Relationship' && Id && Target) targets.set(Id, Target);
  });
  return targets;
}

type Attributes = Readonly<Record<string, string>>;

/** Calls a function for each tag of a part; namespace prefixes are removed from the names. */
export function eachTag(
  file: Uint8Array | undefined,
  open: (name: string, attributes: Attributes) => void,
  more: { readonly text?: (text: string) => void; readonly close?: (name: string) => void } = {},
): void {
  const plain = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(plain(name), attributes),
      ontext: (text) => more.text?.(text),
      onclosetag: (name) => more.close?.(plain(name)),
    },
    { xmlMode: true },
  );
  parser.end(file ? Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('utf8') : '');
}
