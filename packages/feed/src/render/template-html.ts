/**
 * Prints the widgets' own Lit templates as HTML text. In TypeScript there is no second copy of the markup: what is printed
 * is what the browser draws, with every value escaped. (`@lit-labs/ssr` cannot render into light DOM and marks each part
 * with comments.)
 *
 * Understood is what our templates use: children, attributes, boolean attributes, and the directive `keyed`. Event listeners
 * and properties are for scripts only, and are left out.
 */
interface Template {
  readonly _$litType$: number;
  readonly strings: readonly string[];
  readonly values: readonly unknown[];
}

/** What `keyed` of core returns: entries, their keys, and how one is drawn. */
interface KeyedList {
  readonly _$litDirective$: unknown;
  readonly values: readonly [readonly unknown[], unknown, (entry: unknown) => unknown];
}

/** Lit's `nothing` and `noChange`. */
const NOTHING = [Symbol.for('lit-nothing'), Symbol.for('lit-noChange')];

/** Stands for a value in the text of a template, which has no control characters. */
const mark = (index: number): string => `\u0001${index}\u0001`;

/** A value, or an attribute with values in it: `src=‹0›`, `class="day ‹1›"`, `?hidden=‹2›`, `@click=‹3›`. */
const PLACE =
  // eslint-disable-next-line no-control-regex -- the marks
  /\s+([.?@]?)([a-z][a-z\d-]*)=(?:"([^"\u0001]*\u0001[^"]*)"|(\u0001\d+\u0001))|\u0001(\d+)\u0001/gi;
// eslint-disable-next-line no-control-regex -- the marks
const MARKS = /\u0001(\d+)\u0001/g;

/** Text as HTML, also between double quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** The text of each template, with a mark for each value. */
const texts = new WeakMap<readonly string[], string>();

function textOf(strings: readonly string[]): string {
  const known = texts.get(strings);
  if (known !== undefined) return known;
  const text = strings.reduce((before, after, index) => before + mark(index - 1) + after).replace(/\s+/g, ' ');
  texts.set(strings, text);
  return text;
}

/**
 * A value of a template as HTML: a template, a list, a directive, or a text.
 *
 * @throws TypeError - where it is none of these; it would be printed as `[object Object]`.
 */
export function htmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(htmlOf).join('');
  if (has<Template>(value, '_$litType$')) return templateAsHtml(value);
  if (has<KeyedList>(value, '_$litDirective$')) return listAsHtml(value);
  return plainText(value);
}

function plainText(value: unknown): string {
  if (value === undefined || value === null || NOTHING.includes(value as symbol)) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new TypeError(`Cannot be printed as HTML: a value of type ${typeof value}`);
}

const has = <Kind extends object>(value: unknown, key: keyof Kind): value is Kind =>
  typeof value === 'object' && value !== null && key in value;

/** A list; an entry that is over at an instant (`over`) says so, and the script hides it then. */
const listAsHtml = ({ values: [entries, , template] }: KeyedList): string =>
  entries
    .map((entry) => {
      const html = htmlOf(template(entry));
      const { over } = Object(entry) as { readonly over?: string };
      return over ? html.replace(/^\s*<[a-z]+/, `$& data-until="${escapeHtml(over)}"`) : html;
    })
    .join('');

const templateAsHtml = ({ strings, values }: Template): string =>
  textOf(strings).replace(
    PLACE,
    (_all, kind: string, name: string, quoted: string | undefined, bare: string | undefined, child: string) => {
      if (child) return htmlOf(values[Number(child)]);
      return kind ? flag(kind, name, bare, values) : attribute(name, quoted ?? bare ?? '', values);
    },
  );

/** A boolean attribute (`?name`); listeners (`@name`) and properties (`.name`) are not printed. */
const flag = (kind: string, name: string, bare: string | undefined, values: readonly unknown[]): string =>
  kind === '?' && values[Number(bare?.slice(1, -1))] ? ` ${name}` : '';

/** An attribute; as in Lit, there is none where one of its values is `nothing`. */
function attribute(name: string, text: string, values: readonly unknown[]): string {
  let isThere = true;
  const filled = text.replace(MARKS, (_all, index: string) => {
    const part = values[Number(index)];
    isThere &&= !NOTHING.includes(part as symbol);
    return plainText(part);
  });
  const value = name === 'class' ? filled.trim() : filled;
  return isThere && (value || name !== 'class') ? ` ${name}="${value}"` : '';
}

/** White space beside the tags of these elements is not visible. */
const BLOCK =
  /^<\/?(?:li|ul|ol|div|p|h[2-6]|section|blockquote|figure|figcaption|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|dialog|form|button|option)[\s>]/;

/** The same HTML without the white space that nobody sees. Tags hold no `>` but their last: values are escaped. */
export function tidy(html: string): string {
  const pieces = html.split(/(<[^>]*>)/);
  const isBlock = (index: number): boolean => BLOCK.test(pieces[index] ?? '<p>');
  return pieces
    .map((piece, index) => {
      if (index % 2) return piece.replace(/\s+>$/, '>');
      const text = isBlock(index - 1) ? piece.replace(/^ +/, '') : piece;
      return isBlock(index + 1) ? text.trimEnd() : text;
    })
    .join('');
}
