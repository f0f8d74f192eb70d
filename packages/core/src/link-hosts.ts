import { nothing } from 'lit';

/** The note after a link: „ (tickets.example)“, or nothing. It is set as `data-host`, which the styles show. */
export type HostNote = (url: string | undefined) => string | typeof nothing;

/** Is the host of an address neither the feed's nor the page's? */
export const isForeign = (url: string, feed: string): boolean =>
  ![location.host, new URL(feed).host].includes(new URL(url).host);

/** Names where a link leads if that is a foreign host, whatever its text says. */
export const hostNote =
  (feed: string): HostNote =>
  (url) => {
    const host = url && new URL(url).host;
    return host && isForeign(url, feed) ? ` (${host})` : nothing;
  };
