import { html, nothing, type TemplateResult } from 'lit';
import type { HostNote } from './link-hosts.js';
import type { Picture } from './picture.js';

/** Which pictures are loaded: from the feed's or the page's own host, all, or none. */
export type ImageRule = 'same-host' | 'all' | 'none';

/** A picture, or those of its renditions, that may be loaded: a foreign host would learn the visitor's IP address. */
export function allowed(picture: Picture | undefined, rule: ImageRule, hostNote: HostNote): Picture | undefined {
  if (!picture || rule === 'none') return undefined;
  const isAllowed = ({ url }: { readonly url: string }): boolean => rule === 'all' || hostNote(url) === nothing;
  return isAllowed(picture) ? { ...picture, renditions: picture.renditions?.filter(isAllowed) } : undefined;
}

/**
 * Draws a picture without a layout shift when it loads. Its `sizes` are
 * not `auto`: Chromium (156) then keeps each such picture for ever, and with it the whole widget, when it is removed.
 */
export function renderPicture(picture: Picture): TemplateResult {
  const { alt, url, width, height, renditions = [] } = picture;
  const smaller = renditions.map((rendition) => `${rendition.url} ${rendition.width}w`);
  return html`<img
    part="image"
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
    sizes=${smaller.length ? 'min(24em, 100vw)' : nothing}
    srcset=${smaller.length && width ? [...smaller, `${url} ${width}w`].join(', ') : nothing}
    src=${url}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
  />`;
}
