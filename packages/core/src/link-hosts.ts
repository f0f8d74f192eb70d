import { nothing } from 'lit';

/** The note after a link: „ (tickets.example)“, or nothing. It is set as `data-host`, which the styles show. */
export type HostNote = (url: string | undefined) => string | typeof nothing;

/**
 * Names where a link leads if its host is neither the feed's nor the page's, whatever its text says.
 *
 * @param page - The host of the page; it may be unknown outside of a browser.
 */
export const hostNote =
  (feed: string, page: string | undefined = globalThis.location?.host): HostNote =>
  (url) => {
    const host = url && new URL(url).host;
    return host && host !== page && host !== new URL(feed).host ? ` (${host})` : nothing;
  };
