/** The networks, by their name in the toolbar. */
export const NETWORKS = {
  fast: 'Netz: schnell',
  slow: 'Netz: langsam, 3 Sekunden',
  never: 'Netz: keine Antwort',
  broken: 'Netz: Server antwortet mit 503',
  stale: 'Netz: Neuladen scheitert',
} as const;

export type Network = keyof typeof NETWORKS;

/** What the stories' feeds answer, by the name of the file. */
const files = new Map<string, () => string>();
/** Addresses that fail just now, although they were there before. */
const failing = new Set<string>();

const folder = (): string => new URL('feeds/', document.baseURI).href;

/** Puts a file into the folder of the feeds; gives its address, which is relative to the page. */
export function publish(name: string, body: () => string): string {
  files.set(name, body);
  return `feeds/${name}`;
}

const nameIn = (address: string): string => address.replace(/\?.*/, '').replace('feeds/', '');

/** What stands at the address of a published feed, whatever the network does. */
export function publishedAt(address: string): unknown {
  const body = files.get(nameIn(address));
  if (!body) throw new Error(`No story has published ${address}.`);
  return JSON.parse(body());
}

/** The address of a published feed, over this network. Other addresses stay as they are. */
export function over(address: string, network: Network): string {
  const name = nameIn(address);
  return files.has(name) ? `feeds/${name}?network=${network}` : address;
}

const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function answer(url: URL, body: () => string): Promise<Response> {
  const network = url.searchParams.get('network') as Network | null;
  if (network === 'never') return new Promise(() => undefined);
  if (network === 'slow') await wait(3);
  if (network === 'broken' || failing.has(url.href)) return new Response('', { status: 503 });
  return new Response(body(), { headers: { 'content-type': 'application/feed+json' } });
}

/** Answers the requests for the stories' feeds, here in the page. */
export function serveFeeds(): void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    const body = files.get(url.href.replace(url.search, '').replace(folder(), ''));
    return body ? answer(url, body) : fetch(input, init);
  };
}

/** A widget on the network `stale` has just loaded: its feed is read again, and that fails. */
export async function failNextTime({ target }: Event): Promise<void> {
  const { src, refresh } = target as Element & { src?: string; refresh?: () => Promise<void> };
  if (!src?.endsWith('?network=stale')) return;
  const { href } = new URL(src, document.baseURI);
  failing.add(href);
  await refresh?.call(target);
  failing.delete(href);
}
