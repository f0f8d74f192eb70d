import { parse as parseLenient, type ParseError } from 'jsonc-parser';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { decoded, type Script } from './html.js';

/** Wrappers around JSON-LD for old browsers and XML parsers. */
const BEFORE = ['\ufeff', '<!--', '<![CDATA[', '/*', '*/', '//', ';'];
const AFTER = ['-->', ']]>', '*/', '/*', '//', ';', ','];

/**
 * Parses a block of JSON-LD. Common damage by content management systems is repaired: comments and CDATA around it, a
 * semicolon or comma at its end, line breaks in texts, character references instead of quotes. Other errors are
 * reported, and only this block is lost.
 */
export function readBlock({ text: source, line }: Script, problems: Problem[]): unknown {
  const plain = bare(source);
  const variants = [plain, plain.replace(/[\n\r\t]+/g, ' ')];
  if (/^[[{]\s*&(quot|#0*34|#x0*22);/i.test(plain)) variants.push(decoded(plain));
  for (const variant of variants) {
    try {
      return JSON.parse(variant) as unknown;
    } catch {
      // Tries the next variant.
    }
  }
  const value = plain.slice(0, 60);
  try {
    const errors: ParseError[] = [];
    const json: unknown = parseLenient(variants.at(-1) ?? '', errors, { allowTrailingComma: true });
    if (!errors.length) {
      problems.push({ severity: 'warning', code: 'mended-json', line, value, message: MENDED });
      return json;
    }
    // Several objects in a row without brackets and commas are read as a list.
    return JSON.parse(`[${(variants[1] ?? '').replace(/\}\s*,?\s*\{/g, '},{')}]`) as unknown;
  } catch (cause) {
    // Invalid JSON, or nested too deeply for the parser.
    problems.push(notJson(line, value, (cause as Error).message));
  }
  return undefined;
}

/** Removes the wrappers around the JSON. */
function bare(source: string): string {
  let text = source.trim();
  for (let found: string | undefined = ''; found !== undefined;) {
    found = BEFORE.find((mark) => text.startsWith(mark));
    if (found) text = text.slice(found.length).trimStart();
  }
  for (let found: string | undefined = ''; found !== undefined;) {
    found = AFTER.find((mark) => text.endsWith(mark));
    if (found) text = text.slice(0, -found.length).trimEnd();
  }
  return text;
}

const MENDED = words(
  'Ein Block mit JSON-LD hat ein Komma zu viel oder Kommentare; er wurde trotzdem gelesen.',
  'A block of JSON-LD has a comma too many, or comments; it was read all the same.',
);

const notJson = (line: number, value: string, reason: string): Problem => ({
  severity: 'error',
  code: 'not-json',
  line,
  value,
  message: words(
    `Ein Block mit JSON-LD ist kein JSON und fehlt: ${reason}`,
    `A block of JSON-LD is no JSON and is missing: ${reason}`,
  ),
});
