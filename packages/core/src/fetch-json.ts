import { FeedError } from './feed-error.js';

/** The whole answer must be here after this many milliseconds. */
const DEADLINE = 10_000;
/** The largest body that is read, in bytes: 2 MiB. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Requests under way: who asks for the same address at the same time shares one, and its JSON. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Fetches JSON from an address: no cookies, no referrer, no preflight, one deadline for headers and body.
 * Fails with a {@link FeedError}. The answer may be shared: never change it.
 */
export function fetchJson(address: string): Promise<unknown> {
  let request = underWay.get(address);
  if (!request) {
    request = load(address).finally(() => underWay.delete(address));
    underWay.set(address, request);
  }
  return request;
}

async function load(address: string): Promise<unknown> {
  const abort = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, DEADLINE);
  try {
    const response = await fetch(address, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    if (!response.ok) {
      throw new FeedError('status', address, `Der Server antwortet mit Status ${response.status}. Stimmt die Adresse?`);
    }
    return parseJson(await readText(response, address), address);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw late
      ? new FeedError('timeout', address, 'Nach 10 Sekunden war die Antwort nicht vollständig da. Bitte den Server prüfen.', { cause })
      : new FeedError('unreachable', address, 'Keine Verbindung, oder sie ist nicht erlaubt. Bitte prüfen: Sendet der Server „Access-Control-Allow-Origin: *“? Ist die Adresse https? Nennt die Content-Security-Policy der Seite sie in connect-src?', { cause });
  } finally {
    clearTimeout(timer);
    // Whatever is still coming in after a failure is not wanted any more.
    abort.abort();
  }
}

/** The body as text, in the charset that the server names. */
async function readText(response: Response, address: string): Promise<string> {
  const charset = /charset="?([^\s;"]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset);
  } catch {
    decoder = new TextDecoder();
  }
  const reader = response.body?.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    size += chunk.value.byteLength;
    if (size > BODY_LIMIT) {
      throw new FeedError('too-large', address, 'Die Antwort ist größer als 2 MiB. Bitte weniger Einträge.');
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}

/** Text to JSON; a part of a document is not used. */
export function parseJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new FeedError('not-json', address, `Die Antwort ist kein JSON. Sie beginnt mit: ${text.slice(0, 60) || '(nichts)'}`, { cause });
  }
}
