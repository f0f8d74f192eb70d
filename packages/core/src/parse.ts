/**
 * From `unknown` to text, web address, number, list and object. Every function here takes anything at all,
 * never throws, and answers `undefined` for what it cannot use: a feed is written by strangers.
 *
 * Limits (characters) keep a careless feed from flooding a page: 300 for a line, 2048 for an address.
 */

/** A JSON object whose members have not been checked. */
export type Raw = Readonly<Record<string, unknown>>;

/** The longest web address that is read, in characters. */
const ADDRESS_LIMIT = 2048;

/** Named character references that real feeds use; all others are rare enough to stay as they are. */
const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 auml\u00e4 ouml\u00f6 uuml\u00fc Auml\u00c4 Ouml\u00d6 Uuml\u00dc szlig\u00df eacute\u00e9 egrave\u00e8 agrave\u00e0 ndash\u2013 mdash\u2014 hellip\u2026 bdquo\u201e ldquo\u201c rdquo\u201d sbquo\u201a lsquo\u2018 rsquo\u2019 laquo\u00ab raquo\u00bb euro\u20ac sect\u00a7 middot\u00b7 shy\u00ad'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Character references become characters, once: `&amp;amp;` is `&amp;`. */
function decode(text: string): string {
  return text.replace(/&(?:#(x?[\da-f]{1,7})|(\w{2,8}));/gi, (all, number?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? all;
    const code = Number(`0${number}`);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : all;
  });
}

/** Control characters and bidirectional overrides, which can make a text look like a different one. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without control characters. */
export const visible = (text: string): string => text.replace(CONTROLS, '');

const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit - 1).replace(/\s\S{0,30}$/, '')}\u2026` : text;

/** Is this a JSON object (and no list)? */
export const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object, or an empty one. */
export const object = (value: unknown): Raw => (isObject(value) ? value : {});

/** A list as it is, a lone value as a list of one, nothing as an empty list. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** Plain text with its line breaks. Tags are text like any other and stay. */
export function lines(value: unknown, limit = 100_000): string | undefined {
  if (typeof value !== 'string' && !(typeof value === 'number' && isFinite(value))) return undefined;
  // Cut before decoding, so that a very long text costs no time.
  const text = visible(decode(`${value}`.slice(0, limit * 2))).trim();
  return text ? cut(text, limit) : undefined;
}

/** One line of plain text. */
export function text(value: unknown, limit = 300): string | undefined {
  const found = lines(value, limit);
  return found?.replace(/[ \t\r\n]+/g, ' ');
}

/** Elements whose content is not text for readers, or is struck out: a date that does not hold any more. */
export const SILENT =
  /^(script|style|template|noscript|noembed|noframes|iframe|object|svg|math|title|textarea|select|audio|video|canvas|xmp|plaintext|del|s|strike)$/i;
/** Elements that stand inside a line; all others end it. */
export const INLINE =
  /^(a|abbr|acronym|b|bdi|bdo|big|br|cite|code|data|dfn|em|font|i|img|ins|kbd|label|mark|q|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

/**
 * The text of some HTML, on one line: for teasers, without an HTML parser. Linear in the number of tags, for hostile
 * input, too.
 */
export function textOfHtml(value: unknown, limit: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  let silent = '';
  // Every second piece is a tag, as `p`, `/p` or `!`.
  const pieces = value.slice(0, 20_000).split(/<(\/?[a-z][a-z\d]*|!)[^<>]*>?/i);
  const words = pieces.map((piece, place) => {
    if (place % 2 === 0) return silent ? '' : piece;
    const tag = piece.toLowerCase();
    if (silent === '' ? SILENT.test(tag) : tag === `/${silent}`) silent = silent ? '' : tag;
    // 10<sup>00</sup> is not a thousand.
    return tag !== 'sup' && INLINE.test(tag.replace('/', '')) ? '' : ' ';
  });
  return text(words.join(''), limit);
}

function address(value: unknown, base: string, schemes: RegExp): string | undefined {
  if (typeof value !== 'string' || value.length > ADDRESS_LIMIT || !value.trim()) return undefined;
  try {
    const url = new URL(value, base);
    // Addresses with credentials (https://bank.example@evil.example/) are refused: they only serve to deceive.
    return schemes.test(url.protocol) && !url.username && !url.password ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** An address to link to: https, http, mailto or tel. */
export const link = (value: unknown, base: string): string | undefined =>
  address(value, base, /^(https?|mailto|tel):$/);

/** An address to load from: https or http. */
export const source = (value: unknown, base: string): string | undefined => address(value, base, /^https?:$/);

/** A whole number of at least 0; digits in a string count too. */
export function count(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,12}$/.test(value) ? Number(value) : (value as number);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** `true` or `false`, also as words. */
export const bool = (value: unknown): boolean | undefined =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;

/** One of the names given, with or without `https://schema.org/` before it. */
export function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name | undefined {
  const name = typeof value === 'string' ? value.replace(/^https?:\/\/schema\.org\//, '') : '';
  return names.find((known) => known === name);
}

/** A language tag (BCP 47) in its canonical form; also as many systems write it: `en_US`. */
export function language(value: unknown): string | undefined {
  try {
    return typeof value === 'string' && value
      ? Intl.getCanonicalLocales(value.trim().replace(/_/g, '-'))[0]
      : undefined;
  } catch {
    return undefined;
  }
}
