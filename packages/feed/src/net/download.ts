import { lookup } from 'node:dns';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Failure } from '../failure.js';
import { readBody } from './body.js';
import { LIMITS, type Limits } from './limits.js';
import { followed, privateFailure, statusFailure, unreachable } from './refusals.js';
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
    throw statusFailure(url, statusCode);
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
