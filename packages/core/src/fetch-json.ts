import { FeedError } from './feed-error.js';

/** The whole answer must be here after this many milliseconds. */
const DEADLINE = 10_000;
/** The largest body that is read, in bytes: 2 MiB. */
const BODY_LIMIT = 2 * 1024 * 1024;

/** Requests in progress: widgets that ask for the same address at the same time share one, and its JSON. */
const underWay = new Map<string, Promise<unknown>>();

/**
 * Fetches JSON from an address: no referrer, no preflight, one deadline for headers and body. Cookies go along only
 * with `same-origin`, and only to the page's own server. Fails with a {@link FeedError}. The answer may be shared: never change it.
 */
export function fetchJson(address: string, credentials: 'omit' | 'same-origin' = 'omit'): Promise<unknown> {
  const request = underWay.get(address) ?? load(address, credentials).finally(() => underWay.delete(address));
  underWay.set(address, request);
  return request;
}

async function load(address: string, credentials: RequestCredentials): Promise<unknown> {
  const abort = new AbortController();
  const { signal } = abort;
  const stop = (): void => abort.abort();
  const timer = setTimeout(stop, DEADLINE);
  try {
    const response = await fetch(address, { credentials, referrerPolicy: 'no-referrer', signal });
    if (!response.ok) {
      throw refusal(response, address);
    }
    return parseJson(await readText(response, address), address);
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    throw signal.aborted
      ? new FeedError('timeout', address, 'Nach 10 Sekunden war nicht alles da. Ist der Server überlastet?', { cause })
      : new FeedError(
          'unreachable',
          address,
          'Keine Verbindung. Sendet der Server „Access-Control-Allow-Origin: *“? Ist die Adresse https? Erlaubt sie die Content-Security-Policy (connect-src)? Liegt sie im eigenen Netz?',
          { cause },
        );
  } finally {
    clearTimeout(timer);
    // After a failure, stops the download.
    stop();
  }
}

/** The error for a status, with the instant before which the server does not want to be asked again. */
function refusal({ headers, status }: Response, address: string): FeedError {
  const message =
    status === 429 || status >= 500
      ? `Der Server antwortet mit Status ${status}. Ist er überlastet?`
      : `Der Server antwortet mit Status ${status}. Stimmt die Adresse?`;
  return new FeedError('status', address, message, undefined, retryAfter(headers.get('retry-after')));
}

/**
 * `Retry-After` (RFC 9110, 10.2.3), in seconds or as a date, as an instant: an hour from now at most. Of another server
 * only with `Access-Control-Expose-Headers: Retry-After`.
 */
function retryAfter(value: string | null): number {
  const now = Date.now();
  // Seconds, or a date: RFC 9110 and ECMAScript agree on one form. Other forms may be misread, but the limit holds.
  const wait = Number(value) * 1000 || (value ? new Date(value).getTime() - now : 0);
  return now + Math.min(wait || 0, 3_600_000);
}

/** The body as text, in the charset that the server names. */
async function readText(response: Response, address: string): Promise<string> {
  const { body, headers } = response;
  // A polyfill of fetch may have no stream.
  if (!body) return response.text();
  const decoder = decoderFor(/charset="?([^\s;"]+)/i.exec(headers.get('content-type') ?? '')?.[1]);
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { value } = await reader.read();
    if (!value) return text + decoder.decode();
    size += value.length;
    if (size > BODY_LIMIT) {
      throw new FeedError('too-large', address, 'Die Antwort ist größer als 2 MiB.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function decoderFor(charset: string | undefined): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** Parses JSON. Throws a FeedError where the text is not all of a document. */
export function parseJson(text: string, address: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const start = text.slice(0, 60) || '(nichts)';
    throw new FeedError('not-json', address, `Die Antwort ist kein JSON. Sie beginnt mit: ${start}`, { cause });
  }
}
