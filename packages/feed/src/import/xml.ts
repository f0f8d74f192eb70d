import { Failure } from '../failure.js';
import { words } from '../words.js';
import { walkHtml } from './html.js';
import { absolute } from './html-addresses.js';

/** An element of an XML document, with inherited values. */
export interface XmlElement {
  /** In lower case, with the usual prefix of its namespace (`dc:creator`), not the document's; none for RSS. */
  readonly name: string;
  /** By name as written, in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without that of child elements. */
  readonly text: string;
  /** Its content as written. */
  readonly source: string;
  /** The base of relative addresses in it: `xml:base`, else the address of the document. */
  readonly base: string | undefined;
  /** `xml:lang`. */
  readonly language: string | undefined;
  /** The line (from 1) on which it begins. */
  readonly line: number;
  /** `false` if the document ends within it. */
  readonly isClosed: boolean;
}

type Open = { -readonly [Name in keyof XmlElement]: XmlElement[Name] } & {
  readonly children: Open[];
  readonly from: number;
  readonly spaces: readonly string[];
};

/** The namespaces that are read, with the prefixes used here. */
const SPACES = new Map([
  ['http://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
]);

const spaceOf = (address: string): string | undefined =>
  SPACES.get(address.trim().toLowerCase().replace(/\/$/, '')) ?? SPACES.get(address.trim().toLowerCase());

const TOO_DEEP = words(
  'Das Dokument ist tiefer verschachtelt, als es ein Feed je ist; es wird nicht gelesen.',
  'The document is nested deeper than any feed; it is not read.',
);
const OPTIONS = { xmlMode: true } as const;
/** The longest base that is kept, in characters: a hostile document could make each one longer than the last. */
const BASE_LIMIT = 2048;

/**
 * Parses XML, also if it is not well-formed.
 *
 * @param address - The base of relative addresses, unless the document gives one.
 * @throws Failure - if it is nested deeper than the limit.
 */
export function readXml(text: string, address: string | undefined): readonly XmlElement[] {
  const roots: Open[] = [];
  const stack: Open[] = [];
  // For each prefix, its namespaces in the open elements, outermost first.
  const prefixes = new Map<string, (string | undefined)[]>();
  let line = 1;
  // The end of the current line, searched once per line: a document may be a single long line.
  let lineEnd = text.indexOf('\n');
  const lineAt = (place: number): number => {
    for (; lineEnd >= 0 && lineEnd < place; lineEnd = text.indexOf('\n', lineEnd + 1)) line += 1;
    return line;
  };
  const declare = (attributes: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(attributes).flatMap(([name, value]) => {
      const prefix = /^xmlns(?::(.+))?$/.exec(name);
      if (!prefix) return [];
      const declared = prefixes.get(prefix[1] ?? '') ?? [];
      declared.push(spaceOf(value));
      prefixes.set(prefix[1] ?? '', declared);
      return prefix[1] ?? '';
    });
  const nameOf = (written: string): string => {
    const [local = '', prefix = ''] = written.toLowerCase().split(':').reverse();
    // Many feeds use the usual prefixes without declaring them.
    const space = prefixes.get(prefix)?.at(-1) ?? prefix;
    return space ? `${space}:${local}` : local;
  };
  const isWhole = walkHtml(
    text,
    (parser) => ({
      onopentag: (written, raw) => {
        const attributes = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value]));
        const around = stack.at(-1);
        const spaces = declare(attributes);
        const outer = around?.base ?? address;
        const base = attributes['xml:base'] ? absolute(attributes['xml:base'], outer) : outer;
        const element: Open = {
          name: nameOf(written),
          attributes,
          children: [],
          text: '',
          source: '',
          base: (base?.length ?? 0) < BASE_LIMIT ? base : outer,
          language: attributes['xml:lang'] ?? around?.language,
          line: lineAt(parser.startIndex),
          isClosed: true,
          from: parser.endIndex + 1,
          spaces,
        };
        (around?.children ?? roots).push(element);
        stack.push(element);
      },
      ontext: (part) => {
        const element = stack.at(-1);
        if (element) element.text += part;
      },
      onclosetag: (_, isImplied) => {
        const element = stack.pop();
        if (!element) return;
        // At the end of the document the parser closes open elements without a tag, so both positions are equal.
        const isOver = isImplied && parser.startIndex === parser.endIndex;
        element.isClosed = !isOver;
        element.source = text.slice(element.from, Math.max(element.from, isOver ? text.length : parser.startIndex));
        for (const prefix of element.spaces) prefixes.get(prefix)?.pop();
      },
    }),
    OPTIONS,
  );
  if (!isWhole) throw new Failure('too-deep', TOO_DEEP);
  return roots;
}

/** HTML elements without an end tag. */
const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The content of an element as HTML: prefixes are removed, CDATA becomes text, addresses become absolute. */
export function htmlIn({ source, base: outer }: XmlElement): string {
  const bases: (string | undefined)[] = [outer];
  let html = '';
  let isRaw = false;
  walkHtml(
    source,
    () => ({
      onopentag: (written, attributes) => {
        const base = attributes['xml:base'] ? absolute(attributes['xml:base'], bases.at(-1)) : bases.at(-1);
        bases.push((base?.length ?? 0) < BASE_LIMIT ? base : bases.at(-1));
        html += `<${localName(written)}${Object.entries(attributes)
          .map(attribute(bases.at(-1)))
          .join('')}>`;
      },
      ontext: (part) => {
        html += isRaw ? part.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : part;
      },
      oncdatastart: () => {
        isRaw = true;
      },
      oncdataend: () => {
        isRaw = false;
      },
      onclosetag: (written) => {
        bases.pop();
        if (!VOID.test(localName(written))) html += `</${localName(written)}>`;
      },
    }),
    // References are kept, because they mean the same in HTML.
    { ...OPTIONS, decodeEntities: false },
  );
  return html;
}

const localName = (written: string): string => written.slice(written.indexOf(':') + 1).toLowerCase();

const attribute =
  (base: string | undefined) =>
  ([name, value]: readonly [string, string]): string => {
    if (/^xml(ns)?(:(?!lang)|$)/i.test(name)) return '';
    const written = /^(href|src|poster)$/i.test(name)
      ? absolute(value.replaceAll('&amp;', '&'), base).replaceAll('&', '&amp;')
      : value;
    return ` ${localName(name)}="${written.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  };

/** The first child with one of the names; earlier names take precedence. */
export const child = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.flatMap((name) => element?.children.find((candidate) => candidate.name === name) ?? [])[0];

/** All children with one of the names. */
export const all = (element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] =>
  (element?.children ?? []).filter(({ name }) => names.includes(name));

/** The text of the first child that is not empty. */
export const textIn = (element: XmlElement | undefined, ...names: readonly string[]): string | undefined =>
  names.flatMap((name) => all(element, name).flatMap(({ text }) => text.trim() || []))[0];
