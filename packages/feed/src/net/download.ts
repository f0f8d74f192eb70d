import { lookup } from 'node:dns';
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { Failure } from '../failure.js';
import { readBody } from './body.js';
import { Budget } from './budget.js';
import { LIMITS, type Limits } from './limits.js';
import { followed, privateFailure, statusFailure, unreachable } from './refusals.js';
import { isPrivate } from './private.js';

/** The response of a server. */
export interface Answer {
  /** The address after redirects, without user and password. */
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly headers: IncomingHttpHeaders;
  /** The addresses that redirected. */
  readonly redirects: readonly string[];
  /** How many bytes were transferred. */
  readonly transferred: number;
  /** Of https: until when the certificate is valid, as the server writes it. */
  readonly certificateUntil: string | undefined;
}

/** Options of a request, besides the limits. */
export interface Question {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'HEAD';
  /** The host that a person named; it may be private. Of links in documents: that of the document. */
  readonly trusted?: string;
  /** The headers configured for the source. They may contain keys, so they are sent to its origin only. */
  readonly secret?: SecretHeaders | undefined;
  /** The resources that the source has used so far; without it only this document counts. */
  readonly budget?: Budget | undefined;
}

/** Headers for one origin. */
export interface SecretHeaders {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Request extends Question {
  readonly trusted: string;
  readonly budget: Budget;
  readonly signal: AbortSignal;
  readonly milliseconds: number;
}

/**
 * Fetches a document. Redirects are followed to public addresses only, and to the host that was asked for.
 *
 * @throws Failure - with the address, the response, and the remedy.
 */
export async function download(address: string, limits: Limits = LIMITS, question: Question = {}): Promise<Answer> {
  const { budget = new Budget(limits) } = question;
  const { url: first, secret } = withoutCredentials(new URL(address), question.secret);
  const milliseconds = budget.request(first.href);
  const signal = AbortSignal.timeout(milliseconds);
  const trusted = question.trusted ?? first.hostname;
  const request: Request = { ...question, secret, trusted, budget, signal, milliseconds };
  const redirects: string[] = [];
  for (let url = first; ;) {
    const response = await ask(url, request);
    const next = isRedirect(response) ? response.headers.location : undefined;
    if (next === undefined) return answer(response, url, redirects, request);
    response.destroy();
    redirects.push(url.href);
    url = withoutCredentials(followed(next, url, redirects, first.href)).url;
    budget.request(url.href);
  }
}

/** An address without user and password, and these as a header for its origin. */
export function withoutCredentials(
  url: URL,
  secret?: SecretHeaders,
): { readonly url: URL; readonly secret: SecretHeaders | undefined } {
  if (!url.username && !url.password) return { url, secret };
  const plain = new URL(url);
  plain.username = plain.password = '';
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
  return { url: plain, secret: { origin: url.origin, headers: { authorization, ...secret?.headers } } };
}

const isRedirect = ({ statusCode = 0 }: IncomingMessage): boolean => [301, 302, 303, 307, 308].includes(statusCode);

/** Connections are kept for the pages of a source. */
const AGENTS = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) };

function ask(
  url: URL,
  { trusted, method, headers, secret, budget, signal, milliseconds }: Request,
): Promise<IncomingMessage> {
  const isNamed = url.hostname === trusted;
  const guarded = !budget.limits.privateAllowed && !(isNamed && !budget.namedHostIsPublic);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (guarded && isIP(host) && isPrivate(host)) throw privateFailure(url);
  const options: RequestOptions = {
    agent: AGENTS[url.protocol as keyof typeof AGENTS],
    method: method ?? 'GET',
    signal,
    headers: {
      'user-agent': 'kitu-feed',
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...headers,
      ...(secret?.origin === url.origin ? secret.headers : {}),
    },
    ...(guarded ? { lookup: publicLookup(url) } : {}),
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:' ? httpsRequest(url, options, resolve) : httpRequest(url, options, resolve);
    onAddress(request, (address) => {
      if (guarded && isPrivate(address)) request.destroy(privateFailure(url));
      if (isNamed) budget.namedHostIsPublic ??= !isPrivate(address);
    });
    request.on('error', (cause) => reject(failureOf(url, cause, budget, milliseconds)));
    request.end();
  });
}

/**
 * Reports the address of the connected socket before anything is sent. A kept-alive connection makes no DNS lookup, so
 * a check of lookups alone would miss it.
 */
function onAddress(request: ClientRequest, use: (address: string) => void): void {
  request.once('socket', (socket: Socket) => {
    const tell = (): void => use(socket.remoteAddress ?? '');
    if (socket.connecting) socket.once('connect', tell);
    else tell();
  });
}

/** Looks a name up and refuses private addresses, before anything is connected. */
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
  { budget, signal, milliseconds }: Request,
): Promise<Answer> {
  const { statusCode = 0, headers, socket } = response;
  const certificateUntil = certificate(socket as TLSSocket);
  if (statusCode >= 400) {
    response.destroy();
    throw statusFailure(url, statusCode);
  }
  try {
    const body = await readBody(response, url.href, budget);
    return { address: url.href, headers, redirects, certificateUntil, ...body };
  } catch (cause) {
    throw failureOf(url, signal.aborted ? signal.reason : cause, budget, milliseconds);
  }
}

function failureOf(url: URL, cause: unknown, budget: Budget, milliseconds: number): Failure {
  try {
    if (!(cause instanceof Failure)) budget.requireTime(url.href);
    return unreachable(url, cause, milliseconds);
  } catch (failure) {
    return failure as Failure;
  }
}

const certificate = (socket: TLSSocket | null): string | undefined =>
  typeof socket?.getPeerCertificate === 'function' ? socket.getPeerCertificate().valid_to : undefined;
