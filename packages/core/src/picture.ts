import type { FeedHead } from './feed.js';
import { count, isObject, list, object, source, text } from './parse.js';
import { endOf, moment } from './time.js';

/** A picture as a feed describes it: schema.org's ImageObject, and `alt` as in HTML. */
export interface Picture {
  readonly url: string;
  /** What there is to see. Empty: decoration. */
  readonly alt: string;
  /** `caption`: the sentence below the picture. */
  readonly caption: string | undefined;
  /** `creditText`, else `copyrightNotice`: who made it. */
  readonly credit: string | undefined;
  /** In CSS pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** `thumbnail[]`: smaller renditions with their widths in CSS pixels. */
  readonly renditions?: readonly { readonly url: string; readonly width: number }[] | undefined;
  /** `expires`: the instant (milliseconds) from which it must not be shown. */
  readonly ends: number | undefined;
}

/** Reads a picture from an address or an ImageObject; `address` stands in for an object's missing `url`. */
export function readPicture(
  value: unknown,
  { base, zone }: Pick<FeedHead, 'base' | 'zone'>,
  address?: unknown,
): Picture | undefined {
  const raw = object(isObject(value) ? value : list(value).find(isObject));
  const url = source(raw['url'], base) ?? source(address, base) ?? source(value, base);
  if (!url) return undefined;
  const expires = moment(raw['expires'], zone);
  return {
    url,
    alt: text(raw['alt'], 500) ?? '',
    caption: text(raw['caption'], 500),
    credit: text(raw['creditText']) ?? text(raw['copyrightNotice']),
    width: count(raw['width']),
    height: count(raw['height']),
    renditions: list(raw['thumbnail']).flatMap((rendition) => {
      const { url: smaller, width } = object(rendition);
      const found = source(smaller, base);
      const pixels = count(width);
      return found && pixels ? [{ url: found, width: pixels }] : [];
    }),
    ends: expires && endOf(expires),
  };
}
