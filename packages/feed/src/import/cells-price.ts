import { cellText, type Cell } from './cells.js';

/** A price in euros, and the group or service that it is for. */
export interface Price {
  readonly price: number;
  readonly name?: string | undefined;
}

/** The prices in a cell. */
export interface Prices {
  /** The first one is the regular price. */
  readonly prices: readonly Price[];
  /** The text behind the prices. */
  readonly rest: string;
}

const FREE =
  /^(?:(?:der\s+)?eintritt\s+(?:ist\s+)?|teilnahme\s+)?(?:kostenlos|kostenfrei|gebührenfrei|entgeltfrei|unentgeltlich|frei|freier eintritt|gratis|umsonst|free|keine(?: kosten| gebühr)?)[.!]?$/i;
const AMOUNT = String.raw`(?:€|EUR|Euro)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:[.,](\d{1,2}|-{1,2}|[–—]))?(?![\d.,%–-])\s*(?:€|EUR\b|Euro\b)?`;
const LABEL = String.raw`(?!EUR\b|Euro\b)\p{L}[\p{L}.*: +-]{0,39}?`;
const PRICE = RegExp(String.raw`^(?:(${LABEL})\s*:?\s*)?${AMOUNT}\s*(${LABEL})?$`, 'iu');
/** Words next to an amount that change its meaning, so that it is not read as a price. */
const UNSURE =
  /\b(ab|ca|circa|etwa|bis|max|min|mind|mindestens|zzgl|plus|je nach|rund|chf|usd|fr|gbp|prozent|oder)\b|\+/i;
/** „nicht kostenfrei“ is no price, and „inkl. 5 € Material“ is only a part of one. */
const NOT = /\b(nicht|kein|keine|nie|inkl|incl|inklusive|einschl|einschließlich|davon|darin|enthält)\b/i;
/** Words such as “per person” that say nothing special about a price. */
const EVERYBODY =
  /^(?:pro |je |p\. ?)?(?:person|p\.|pers\.?|teilnehmer(?:in)?|teilnehmende|tn|kopf|kurs|platz)$|^(?:p\. ?p\.?|normal|regulär|normalpreis|vollzahler|voll|pauschal|gesamt|gebühr|preis|kosten|kursgebühr|inkl\.? mwst\.?|incl\.? mwst\.?)$/i;
const REDUCED = /^(?:und |bzw\.? )?(?:erm|ermäßigt|ermaessigt|ermäßigung|ermäßigter?|ermäßigter? preis|reduziert)\.?$/i;
const UNIT =
  /^(?:pro |je )?(monat|stunde|std\.?|termin|abend|tag|einheit|kind|paar|familie|woche|quartal|halbjahr|jahr|stück)$/i;

/** Reads prices: `25,00 €`, `1.250,- EUR`, „25 €/erm. 18 €“, „Erwachsene 10 €, Kinder 5 €“, „kostenfrei“. */
export function readPrices(cell: Cell): Prices | undefined {
  if (typeof cell === 'number')
    return cell >= 0 ? { prices: [{ price: Math.round(cell * 100) / 100 }], rest: '' } : undefined;
  const text = (cellText(cell) ?? '')
    .slice(0, 301)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/\s*\*+$/, '');
  if (!text || text.length > 300 || cell instanceof Date) return undefined;
  if (FREE.test(text)) return { prices: [{ price: 0 }], rest: '' };
  const [first, ...others] = partsOf(text);
  const main = first === undefined ? undefined : priceOf(first);
  if (!main) return undefined;
  const found: Found = { prices: [main], rest: [] };
  for (const part of others) addPart(part, found);
  return { prices: found.prices, rest: found.rest.join(', ') };
}

interface Found {
  prices: readonly Price[];
  readonly rest: string[];
}

function addPart(part: string, found: Found): void {
  const [main] = found.prices;
  const unit = UNIT.exec(part)?.[1];
  const next = priceOf(part);
  if (EVERYBODY.test(part)) return;
  if (unit && main && found.prices.length === 1 && !main.name) found.prices = [{ ...main, name: `pro ${unit}` }];
  // A second price without a label is ambiguous: it goes to the rest.
  else if (next?.name) found.prices = [...found.prices, next];
  else found.rest.push(part);
}

/** „60 € / erm. 45 €“, „60 € (erm. 45 €)“, „60 €, ermäßigt 45 €“ */
const partsOf = (text: string): readonly string[] =>
  text
    .replace(/([\d€,–-]|EUR|Euro)\s+(?=(?:erm\b|ermäß|ermaess)[^\d]{0,20}\d)/gi, '$1 / ')
    .split(/\s*(?:[/;|()]|,(?![\d–—-])|\bbzw\.|\n)\s*/)
    .flatMap((part) => part.trim() || []);

function priceOf(part: string): Price | undefined {
  const [, free] = /^(.{1,40}?)\s*:?\s+(?:frei|kostenlos|kostenfrei|gratis)$/i.exec(part) ?? [];
  if (free && !NOT.test(free) && !UNSURE.test(free) && !/\d/.test(free))
    return { price: 0, ...(/^(der )?(eintritt|teilnahme)$/i.test(free) ? {} : { name: labelOf(free) }) };
  const [all, before, whole = '', cents = '0', behind] = PRICE.exec(part) ?? [];
  if (all === undefined || NOT.test(before ?? '') || UNSURE.test(before ?? '') || UNSURE.test(behind ?? ''))
    return undefined;
  const price = Number(whole.replaceAll('.', '')) + (/^\d+$/.test(cents) ? Number(`0.${cents}`) : 0);
  const name = labelOf(
    [before, behind]
      .map((label) => label?.trim().replace(/[:+-]+$/, '') ?? '')
      .find((label) => label && !EVERYBODY.test(label)),
  );
  // A number with a label but without a currency is no price: „8 Termine“.
  if (name && name !== 'ermäßigt' && !/€|\bEUR\b|\bEuro\b|\d,(\d\d|-)/i.test(part)) return undefined;
  return { price, ...(name ? { name } : {}) };
}

function labelOf(label: string | undefined): string | undefined {
  const text = label?.trim().replace(/:$/, '');
  if (!text) return undefined;
  const unit = UNIT.exec(text)?.[1];
  return REDUCED.test(text) ? 'ermäßigt' : unit && /^(?:pro|je)\s/i.test(text) ? `pro ${unit}` : text;
}

/** A single price in euros, or 0 for „kostenlos“; `undefined` if the cell holds more than that. */
export function readPrice(cell: Cell | undefined): number | undefined {
  const found = cell === undefined ? undefined : readPrices(cell);
  return found && !found.rest && found.prices.length === 1 ? found.prices[0]?.price : undefined;
}
