import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import { readBody } from './body.js';
import { LIMITS, type Limits } from './limits.js';
import { isPrivate } from './private.js';

/** What a server answered. */
export interface Answer {
  /** Where the document was in the end. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly headers: IncomingHttpHeaders;
  /** The addresses that only pointed on. */
  readonly redirects: readonly string[];
  /** How many bytes went over the line. */
  readonly transferred: number;
  /** Of https: until when the certificate is valid, as the server writes it. */
  readonly certificateUntil: string | undefined;
}

/** How to ask, beside the limits. */
export interface Question {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'HEAD';
  /** The host that a person named; it may be private. Of links in documents: that of the document. */
  readonly trusted?: string;
}

const REDIRECTS = 5;

/**
 * Fetches a document. Redirects are followed to public addresses only, and to the host that was asked for.
 *
 * @throws Failure - with the address, what came, and what to do.
 */
export async function download(address: string, limits: Limits = LIMITS, question: Question = {}): Promise<Answer> {
  const trusted = question.trusted ?? new URL(address).hostname;
  const signal = AbortSignal.timeout(limits.milliseconds);
  const redirects: string[] = [];
  for (let url = new URL(address); ;) {
    const response = await ask(url, trusted, limits, question, signal);
    const next = isRedirect(response) ? response.headers.location : undefined;
    if (next === undefined) return answer(response, url, redirects, limits, signal);
    response.destroy();
    redirects.push(url.href);
    url = followed(next, url, redirects, address);
  }
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => [301, 302, 303, 307, 308].includes(statusCode);

function followed(location: string, from: URL, redirects: readonly string[], address: string): URL {
  const next = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (!next || !/^https?:$/.test(next.protocol)) {
    throw new Failure(
      'redirect-refused',
      words(
        `${from.href} leitet weiter nach ${location}. Gefolgt wird nur zu http und https.`,
        `${from.href} redirects to ${location}. Only http and https are followed.`,
      ),
    );
  }
  if (redirects.length > REDIRECTS) {
    throw new Failure(
      'redirects',
      words(
        `${address} leitet mehr als ${REDIRECTS}-mal weiter, zuletzt nach ${next.href}. Bitte die richtige Adresse angeben.`,
        `${address} redirects more than ${REDIRECTS} times, at last to ${next.href}. Please give the right address.`,
      ),
    );
  }
  return next;
}

function ask(
  url: URL,
  trusted: string,
  limits: Limits,
  question: Question,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const guarded = !limits.privateAllowed && url.hostname !== trusted;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (guarded && isIP(host) && isPrivate(host)) throw privateFailure(url);
  const options: RequestOptions = {
    method: question.method ?? 'GET',
    signal,
    headers: { 'user-agent': 'kitu-feed', accept: '*/*', 'accept-encoding': 'gzip, deflate, br', ...question.headers },
    ...(guarded ? { lookup: publicLookup(url) } : {}),
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:' ? httpsRequest(url, options, resolve) : httpRequest(url, options, resolve);
    request.on('error', (cause) => reject(unreachable(url, cause, limits)));
    request.end();
  });
}

/** Looks a name up and refuses private addresses; the connection goes to what was looked up, and nowhere else. */
const publicLookup =
  (url: URL): NonNullable<RequestOptions['lookup']> =>
  (name, options, callback) =>
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 4);
      const first = addresses[0];
      if (!first || addresses.some((found) => isPrivate(found.address))) return callback(privateFailure(url), '', 4);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });

const privateFailure = (url: URL): Failure =>
  new Failure(
    'private-address',
    words(
      `${url.href} liegt im eigenen Netz. Eine Weiterleitung oder ein Verweis führt dorthin; gefolgt wird ihm nur mit --allow-private.`,
      `${url.href} is in the local network. A redirect or a link leads there; it is followed only with --allow-private.`,
    ),
  );

async function answer(
  response: IncomingMessage,
  url: URL,
  redirects: readonly string[],
  limits: Limits,
  signal: AbortSignal,
): Promise<Answer> {
  const { statusCode = 0, headers, socket } = response;
  if (statusCode >= 400) {
    response.destroy();
    throw new Failure(
      'status',
      words(
        `${url.href} antwortet mit Status ${statusCode}. Stimmt die Adresse? Ist sie ohne Anmeldung zu sehen?`,
        `${url.href} answers with status ${statusCode}. Is it the right address? Can it be seen without signing in?`,
      ),
    );
  }
  try {
    const body = await readBody(response, url.href, limits);
    return { address: url.href, headers, redirects, certificateUntil: certificate(socket as TLSSocket), ...body };
  } catch (cause) {
    throw cause instanceof Failure ? cause : unreachable(url, signal.aborted ? signal.reason : cause, limits);
  }
}

const certificate = (socket: TLSSocket | null): string | undefined =>
  typeof socket?.getPeerCertificate === 'function' ? socket.getPeerCertificate().valid_to : undefined;

function unreachable(url: URL, cause: unknown, limits: Limits): Failure {
  if (cause instanceof Failure) return cause;
  const { name, code, message } = cause as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') {
    const seconds = limits.milliseconds / 1000;
    return new Failure(
      'timeout',
      words(
        `${url.href}: Nach ${seconds} Sekunden war die Antwort nicht vollständig da. Bitte später versuchen oder den Server prüfen.`,
        `${url.href}: after ${seconds} seconds the answer was not complete. Please try later, or check the server.`,
      ),
      { cause },
    );
  }
  const [de, en] = REASONS.get(code ?? '') ?? [`Keine Verbindung (${message}).`, `No connection (${message}).`];
  return new Failure('unreachable', words(`${url.href}: ${de}`, `${url.href}: ${en}`), { cause });
}

const REASONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['ENOTFOUND', ['Diesen Namen gibt es nicht. Stimmt die Adresse?', 'There is no such name. Is it the right address?']],
  ['ECONNREFUSED', ['Dort antwortet kein Server.', 'No server answers there.']],
  [
    'CERT_HAS_EXPIRED',
    [
      'Das Zertifikat ist abgelaufen; Browser zeigen nichts. Bitte erneuern.',
      'The certificate has expired; browsers show nothing. Please renew it.',
    ],
  ],
  [
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    [
      'Das Zertifikat ist selbst unterschrieben; Browser zeigen nichts.',
      'The certificate is self-signed; browsers show nothing.',
    ],
  ],
  [
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    [
      'Dem Zertifikat fehlt ein Zwischenzertifikat. Bitte die ganze Kette ausliefern.',
      'The certificate lacks an intermediate. Please serve the whole chain.',
    ],
  ],
  [
    'ERR_TLS_CERT_ALTNAME_INVALID',
    ['Das Zertifikat gilt für einen anderen Namen.', 'The certificate is for another name.'],
  ],
]);
