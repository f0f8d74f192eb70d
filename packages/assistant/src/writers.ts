/**
 * One writer for each language in which lines are printed. What a language cannot hold safely is refused: `undefined`.
 * Each is read back by a program of that language in tests/pages/lines.test.mjs.
 */

/** What can be part of a header: no control character, no line break, and no letter that servers encode differently. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/** The value of an attribute in double quotes, or text between tags. */
export const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A string of PHP, with its quotes. In single quotes `$` and `{` mean nothing. */
export const phpString = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A string of YAML, with its quotes. JSON's strings are YAML's, too. */
export const yamlString = (text: string): string => JSON.stringify(text);

/**
 * The last argument of Apache's `Header set`, with its quotes. There `%` begins a format, and `${` the name of a variable,
 * which cannot be escaped.
 */
export function apacheHeader(value: string): string | undefined {
  if (!PRINTABLE.test(value) || value.includes('${')) return undefined;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%')}"`;
}

/** An argument of nginx's `add_header`, with its quotes. There `$` begins a variable, and cannot be escaped. */
export function nginxHeader(value: string): string | undefined {
  if (!PRINTABLE.test(value) || value.includes('$')) return undefined;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The value of a header in PHP's `header()`, with its quotes. */
export const phpHeader = (value: string): string | undefined => (PRINTABLE.test(value) ? phpString(value) : undefined);

/** A value of TypoScript, which ends with its line; `{$` begins a constant there. */
export const typoscriptValue = (text: string): string | undefined => (/[\r\n]|\{\$/.test(text) ? undefined : text);
