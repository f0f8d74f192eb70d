import { INLINE, link, SILENT, visible } from '@kitu/core/parse.js';
import { readPicture } from '@kitu/core/picture.js';
import { HOME_ZONE } from '@kitu/core/time.js';
import type { Block, Cell, Inline } from './news-blocks.js';
import type { HtmlCell, HtmlElement, HtmlParent, HtmlTable, HtmlText, ParseHtml } from './news-html.js';

/** What is nested deeper than this is left out. */
const DEPTH = 24;
/** How many more cells the wide ones of a table may cover; with thousands of them, Chromium (156) lays out for half a minute. */
const SPAN_LIMIT = 500;

/**
 * Reads HTML as data, into a few known kinds of block: what comes out holds text, and addresses that passed the rules,
 * and nothing else.
 *
 * @returns `undefined` where the HTML cannot be parsed.
 */
export function readContent(html: string, base: string, parse: ParseHtml): readonly Block[] | undefined {
  // Forms become `div`: their fields would hide properties of the form (DOM clobbering).
  const root = parse(html.replace(/<(\/?)form\b/gi, '<$1div'));
  return root && readBlocks(root, { base, depth: 0 });
}

const isBlank = (piece: Inline): boolean =>
  typeof piece === 'string' ? !piece.trim() : piece.kind === 'break' || piece.content.every(isBlank);

const words = (content: readonly Inline[]): string =>
  content
    .map((piece) => (typeof piece === 'string' ? piece : piece.kind === 'break' ? ' ' : words(piece.content)))
    .join('')
    .trim();

/** Where the reader is in the document. */
interface Place {
  readonly base: string;
  readonly depth: number;
}

/** Where to put what is read. */
interface Target extends Place {
  readonly blocks: Block[];
  /** The line that is being read, and will be a paragraph. */
  readonly line: Inline[];
  /** Inside a link, a heading or a cell everything is one line. */
  readonly oneLine?: boolean;
}

/** The content of a node as blocks. */
function readBlocks(node: HtmlParent, place: Place): readonly Block[] {
  const target = { ...place, blocks: [], line: [] };
  readInside(node, target);
  endLine(target);
  return target.blocks;
}

/** The content of a node as one line. A picture in it comes before it. */
function readLine(node: HtmlParent, target: Target): readonly Inline[] {
  const line: Inline[] = [];
  readInside(node, { ...target, line, oneLine: true });
  return line;
}

function readInside(node: HtmlParent, target: Target): void {
  const depth = target.depth + 1;
  if (depth <= DEPTH) node.childNodes.forEach((child) => read(child, { ...target, depth }));
}

function endLine({ blocks, line, oneLine }: Target): void {
  if (oneLine) {
    line.push(' ');
  } else {
    const content = line.splice(0);
    if (!content.every(isBlank)) blocks.push({ kind: 'paragraph', content });
  }
}

function read(node: HtmlText | HtmlElement, target: Target): void {
  if (node.nodeName === '#text') target.line.push(visible(node.textContent ?? ''));
  // Not by its class: a page may have a variable `Element` of its own.
  if (!('localName' in node) || SILENT.test(node.localName)) return;
  if (INLINE.test(node.localName)) {
    readInline(node, target);
  } else {
    endLine(target);
    if (target.oneLine) readInside(node, target);
    else readBlock(node, target);
    endLine(target);
  }
}

function readInline(element: HtmlElement, target: Target): void {
  const { line, base } = target;
  const name = element.localName;
  const url = name === 'a' ? link(element.getAttribute('href'), base) : undefined;
  if (name === 'img') readImage(element, target);
  else if (name === 'br') line.push({ kind: 'break' });
  else if (url) line.push({ kind: 'link', url, content: readLine(element, target) });
  else if (/^(strong|b)$/.test(name)) line.push({ kind: 'strong', content: readLine(element, target) });
  else if (/^(em|i|cite|dfn)$/.test(name)) line.push({ kind: 'emphasis', content: readLine(element, target) });
  else if (name === 'sup') line.push({ kind: 'superscript', content: readLine(element, target) });
  else readInside(element, target);
}

function readImage(element: HtmlElement, { base, blocks, line }: Target): void {
  const [url, alt, width, height] = ['src', 'alt', 'width', 'height'].map((name) => element.getAttribute(name));
  const picture = readPicture({ url, alt: visible(alt ?? ''), width, height }, { base, zone: HOME_ZONE });
  // A small one is a smiley or a tracking pixel.
  if (picture && !((picture.width ?? 48) < 48)) blocks.push({ kind: 'figure', picture });
  else line.push(visible(alt ?? ''));
}

function readBlock(element: HtmlElement, target: Target): void {
  const { blocks } = target;
  const name = element.localName;
  if (/^h[1-6]$/.test(name)) {
    const content = readLine(element, target);
    if (!content.every(isBlank)) blocks.push({ kind: 'heading', level: Number(name[1]), content });
  } else if (/^[uo]l$/.test(name)) {
    const items = [...element.children]
      .filter((item) => !SILENT.test(item.localName))
      .map((item) => readBlocks(item, target))
      .filter((item) => item.length);
    const ordered = name === 'ol';
    const start = parseInt((ordered && element.getAttribute('start')) || '');
    if (items.length) blocks.push({ kind: 'list', ordered, ...(start > 1 && start < 1e9 && { start }), items });
  } else if (name === 'blockquote') blocks.push({ kind: 'quote', blocks: readBlocks(element, target) });
  else if (name === 'figure') readFigure(element, target);
  else if (name === 'table') readTable(element as HtmlTable, target);
  else readInside(element, target);
}

/** The caption goes to the last picture of its figure; without a picture it is a paragraph. */
function readFigure(element: HtmlElement, target: Target): void {
  const [caption] = [...element.children].filter(({ localName }) => localName === 'figcaption');
  caption?.remove();
  const found = [...readBlocks(element, target)];
  const content = caption ? readLine(caption, target) : [];
  const last = found.pop();
  if (last?.kind === 'figure') found.push({ ...last, picture: { ...last.picture, caption: words(content) } });
  else {
    if (last) found.push(last);
    target.line.push(...content);
  }
  target.blocks.push(...found);
}

function readTable({ caption, rows }: HtmlTable, target: Target): void {
  let room = SPAN_LIMIT;
  const spans = ({ colSpan, rowSpan }: HtmlCell): Pick<Cell, 'colSpan' | 'rowSpan'> => {
    room -= colSpan * rowSpan - 1;
    return room < 0 ? { colSpan: 1, rowSpan: 1 } : { colSpan, rowSpan };
  };
  const cells = [...rows].map((row) =>
    [...row.cells].map((cell) => ({
      header: cell.localName === 'th',
      ...spans(cell),
      content: readLine(cell, target),
    })),
  );
  if (cells.length)
    target.blocks.push({ kind: 'table', caption: caption ? words(readLine(caption, target)) : '', rows: cells });
}
