import { nothing } from 'lit';

/** What stands behind a link: „ (tickets.example)“, or nothing; for its `data-host`, which the styles show. */
export type HostNote = (url: string | undefined) => string | typeof nothing;

/** Names where a link leads if that is neither the feed's host nor the page's, whatever its text says. */
export const hostNote =
  (feed: string): HostNote =>
  (url) => {
    const host = url && new URL(url).host;
    return host && ![location.host, new URL(feed).host].includes(host) ? ` (${host})` : nothing;
  };
