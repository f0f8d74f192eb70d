import { decode } from '../../net/charset.js';
import type { Property } from './lines.js';

/** A parameter of a property, without quotes; RFC 6868 escapes (quotes, line breaks) are decoded. */
export function parameter({ parameters }: Property, name: string): string | undefined {
  if (!parameters) return undefined;
  const upper = `${name}=`;
  for (const part of partsOf(parameters, ';')) {
    const trimmed = part.trim();
    if (!trimmed.toUpperCase().startsWith(upper)) continue;
    const value = trimmed.slice(upper.length).trim();
    return (/^"([^"]*)"$/.exec(value)?.[1] ?? value).replace(/\^([n^'])/g, (_, sign: string) => CARETS[sign] ?? sign);
  }
  return undefined;
}

const CARETS: Readonly<Record<string, string>> = { n: '\n', '^': '^', "'": '"' };

/** Splits at a separator outside quotes. */
function partsOf(text: string, sign: string): readonly string[] {
  if (!text.includes('"')) return text.split(sign);
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let place = 0; place <= text.length; place++) {
    const at = text[place];
    if (at === '"') isQuoted = !isQuoted;
    if (place < text.length && (at !== sign || isQuoted)) continue;
    parts.push(text.slice(start, place));
    start = place + 1;
  }
  return parts;
}

/** A text: backslashes and quoted-printable (vCalendar 1.0) are decoded; a lone carriage return ends a line. */
export function text(property: Property): string {
  return unescape(raw(property)).replace(/\r\n?|[\u2028\u2029]/g, '\n');
}

/** A list of texts. */
export const texts = (property: Property): readonly string[] =>
  raw(property)
    .split(/(?<!\\),/)
    .map(unescape);

const raw = (property: Property): string =>
  property.parameters && /QUOTED-PRINTABLE/i.test(parameter(property, 'ENCODING') ?? '')
    ? unquoted(property.value, parameter(property, 'CHARSET'))
    : property.value;

const unescape = (value: string): string =>
  value.includes('\\') ? value.replace(/\\([nN\\;,:"])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)) : value;

function unquoted(value: string, charset: string | undefined): string {
  const bytes = Buffer.from(value, 'utf8');
  const found: number[] = [];
  for (let place = 0; place < bytes.length; place++) {
    const hex = bytes[place] === 0x3d ? bytes.subarray(place + 1, place + 3).toString('latin1') : '';
    const isByte = /^[\da-f]{2}$/i.test(hex);
    found.push(isByte ? parseInt(hex, 16) : (bytes[place] ?? 0));
    if (isByte) place += 2;
  }
  return decode(Uint8Array.from(found), charset ? `charset=${charset}` : '').text;
}
