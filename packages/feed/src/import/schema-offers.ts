import { isObject, list, object, oneOf, text, type Raw } from '@kitu/core/parse.js';
import { readPrice } from './cells-price.js';
import type { OfferEntry } from './entries.js';
import { line } from './html.js';
import { localName } from './jsonld-nodes.js';
import { when } from './schema-times.js';

/** Offers that are not empty; for an AggregateOffer the offers in it, else its lowest price. */
export const offersOf = (value: unknown, zone: string): readonly OfferEntry[] =>
  list(value)
    .filter(isObject)
    .flatMap((raw) => {
      const inner = list(raw['offers']).filter(isObject);
      return (inner.length ? inner : [raw]).map((offer) => offerOf(offer, zone));
    })
    .filter((offer) => Object.values(offer).some((field) => field !== undefined));

function offerOf(node: Raw, zone: string): OfferEntry {
  const specified = object(list(node['priceSpecification'])[0]);
  const low = node['lowPrice'];
  const written = node['price'] ?? low ?? specified['price'] ?? specified['minPrice'];
  const price = priceOf(written);
  const currency = currencyOf(node['priceCurrency'] ?? specified['priceCurrency'], written);
  const isPrice = price !== undefined && (currency !== undefined || price === 0);
  const isFrom =
    node['price'] === undefined &&
    low !== undefined &&
    node['highPrice'] !== undefined &&
    priceOf(node['highPrice']) !== price;
  return {
    name: line(text(node['name'])) ?? (isFrom && isPrice ? 'ab' : undefined),
    price: isPrice ? price : undefined,
    priceCurrency: isPrice ? (currency ?? 'EUR') : undefined,
    availability: oneOf(availabilityOf(node['availability']), [
      'InStock',
      'LimitedAvailability',
      'SoldOut',
      'OutOfStock',
      'Discontinued',
      'Reserved',
      'PreOrder',
      'PreSale',
    ]),
    validFrom: when(node['validFrom'] ?? node['availabilityStarts'], zone),
    validThrough: when(node['validThrough'] ?? node['availabilityEnds'], zone),
    url: text(node['url'], 2048),
  };
}

/** `49`, `"49.5"`, „49,00 €“. */
function priceOf(value: unknown): number | undefined {
  const written = text(value);
  if (written === undefined) return undefined;
  const price = /^\d+(\.\d+)?$/.test(written) ? Number(written) : readPrice(written);
  return price !== undefined && price >= 0 ? price : undefined;
}

function currencyOf(value: unknown, price: unknown): string | undefined {
  const written = text(value) ?? '';
  if (/^[A-Z]{3}$/.test(written)) return written;
  return /€|\beuro?\b/i.test(`${written} ${text(price) ?? ''}`) ? 'EUR' : undefined;
}

function availabilityOf(value: unknown): string | undefined {
  const first: unknown = list(value)[0];
  const written = text(object(first)['@id'] ?? first, 2048);
  return written && localName(written);
}
