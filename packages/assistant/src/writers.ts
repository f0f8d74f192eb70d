/**
 * One writer for each language of the printed lines. A value that cannot be escaped safely gives `undefined`.
 * In tests/pages/lines.test.mjs a program of each language parses the result.
 */

/** Allowed in a header: no control characters or line breaks, and no letters that servers encode differently. */
const PRINTABLE = /^[\x20-\x7e]*$/;

/** The value of an attribute in double quotes, or text between tags. */
export const htmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A string of PHP, with its quotes. In single quotes `$` and `{` have no special meaning. */
export const phpString = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A string of YAML, with its quotes. JSON strings are valid YAML. */
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

/** The value of an attribute of a shortcode in WordPress, with its quotes, which nothing can escape. */
export const shortcodeValue = (text: string): string | undefined =>
  /["[\]<>\\\r\n]/.test(text) ? undefined : `"${text}"`;

/** A value of TypoScript, which ends with its line; `{$` begins a constant there. */
export const typoscriptValue = (text: string): string | undefined => (/[\r\n]|\{\$/.test(text) ? undefined : text);
