import { Failure } from '../failure.js';
import { words } from '../words.js';
import { redact } from './secrets.js';

/** How many redirects are followed. */
export const REDIRECTS = 5;

/** The address to which a redirect leads, if it may be followed. */
export function followed(location: string, from: URL, redirects: readonly string[], address: string): URL {
  const next = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (!next || !/^https?:$/.test(next.protocol)) {
    throw new Failure(
      'redirect-refused',
      words(
        `${redact(from.href)} leitet weiter nach ${redact(location)}. Gefolgt wird nur zu http und https.`,
        `${redact(from.href)} redirects to ${redact(location)}. Only http and https are followed.`,
      ),
    );
  }
  if (redirects.length > REDIRECTS) {
    throw new Failure(
      'redirects',
      words(
        `${redact(address)} leitet mehr als ${REDIRECTS}-mal weiter, zuletzt nach ${redact(next.href)}. Bitte die richtige Adresse angeben.`,
        `${redact(address)} redirects more than ${REDIRECTS} times, at last to ${redact(next.href)}. Please give the right address.`,
      ),
    );
  }
  return next;
}

/** A redirect or a link into the local network is not followed. */
export const privateFailure = (url: URL): Failure =>
  new Failure(
    'private-address',
    words(
      `${redact(url.href)} liegt im eigenen Netz. Eine Weiterleitung oder ein Verweis führt dorthin; gefolgt wird ihm nur mit --allow-private.`,
      `${redact(url.href)} is in the local network. A redirect or a link leads there; it is followed only with --allow-private.`,
    ),
  );

/** The failure for an HTTP status that is no success. */
export const statusFailure = (url: URL, status: number): Failure =>
  new Failure(
    'status',
    words(
      `${redact(url.href)} antwortet mit Status ${status}. Stimmt die Adresse? Ist sie ohne Anmeldung zu sehen? Sonst: „headers“ in der Konfiguration.`,
      `${redact(url.href)} answers with status ${status}. Is it the right address? Can it be seen without signing in? Else: “headers” in the configuration.`,
    ),
    { cause: status },
  );

/** The failure for a request without a complete response. */
export function unreachable(url: URL, cause: unknown, milliseconds: number): Failure {
  if (cause instanceof Failure) return cause;
  const { name, code, message } = cause as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') {
    const seconds = Math.round(milliseconds / 100) / 10;
    return new Failure(
      'timeout',
      words(
        `${redact(url.href)}: Nach ${seconds} Sekunden war die Antwort nicht vollständig da. Bitte später versuchen oder den Server prüfen.`,
        `${redact(url.href)}: after ${seconds} seconds the answer was not complete. Please try later, or check the server.`,
      ),
      { cause },
    );
  }
  const [de, en] = REASONS.get(code ?? '') ?? [`Keine Verbindung (${message}).`, `No connection (${message}).`];
  return new Failure('unreachable', words(`${redact(url.href)}: ${de}`, `${redact(url.href)}: ${en}`), { cause });
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
