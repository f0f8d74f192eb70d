import type { Answer } from '../net/download.js';
import type { Problem, Severity } from '../problem.js';
import { words, type Words } from '../words.js';

/** A page on which a widget might stand: sent as `Origin`, as a browser would. */
export const PAGE = 'https://www.rathaus.example';

/** Above this size (bytes) a response should be compressed. */
const WORTH_PACKING = 10_000;
/** A certificate that expires within so many days is reported. */
const CERTIFICATE_DAYS = 14;

/** Checks how a feed is delivered: what browsers refuse and what makes it slow, each with the remedy. */
export function transportProblems(asked: string, answer: Answer, now: number): readonly Problem[] {
  const { headers, bytes, redirects, certificateUntil } = answer;
  const type = headers['content-type'] ?? '';
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1];
  const days = certificateUntil ? Math.floor((Date.parse(certificateUntil) - now) / 86_400_000) : Infinity;
  const rules: readonly (readonly [boolean, Severity, string, Words])[] = [
    [!allowsAll(headers['access-control-allow-origin']), 'error', 'cors', cors(headers['access-control-allow-origin'])],
    [answer.address.startsWith('http:'), 'error', 'no-tls', TEXTS.tls],
    [days < CERTIFICATE_DAYS, 'warning', 'certificate', certificate(days)],
    [!/^application\/(feed\+)?json\b/i.test(type), 'warning', 'content-type', contentType(type)],
    [charset !== undefined && !/^utf-?8$/i.test(charset), 'warning', 'charset', TEXTS.charset],
    [!headers['cache-control'], 'warning', 'cache-control', TEXTS.cache],
    [!headers.etag && !headers['last-modified'], 'warning', 'validator', TEXTS.validator],
    [!headers['content-encoding'] && bytes.length > WORTH_PACKING, 'warning', 'compression', TEXTS.compression],
    [redirects.length > 0, 'warning', 'redirect', redirected(asked, answer.address)],
  ];
  return rules.flatMap(([applies, severity, code, message]) => (applies ? { severity, code, message } : []));
}

const allowsAll = (origin: string | undefined): boolean => origin === '*' || origin === PAGE;

const cors = (found: string | undefined): Words =>
  words(
    `Seiten anderer Städte dürfen den Feed nicht lesen: Der Server sendet ${found ? `„Access-Control-Allow-Origin: ${found}“` : 'kein „Access-Control-Allow-Origin“'}. Bitte diesen Header mit * senden. Apache: Header set Access-Control-Allow-Origin "*" – nginx: add_header Access-Control-Allow-Origin "*";`,
    `Pages of other towns may not read the feed: the server sends ${found ? `“Access-Control-Allow-Origin: ${found}”` : 'no “Access-Control-Allow-Origin”'}. Please send this header with *. Apache: Header set Access-Control-Allow-Origin "*" – nginx: add_header Access-Control-Allow-Origin "*";`,
  );

const certificate = (days: number): Words =>
  words(
    `Das Zertifikat des Servers läuft in ${days} Tagen ab; dann zeigen Browser nichts mehr. Bitte erneuern.`,
    `The server's certificate ends in ${days} days; browsers will show nothing then. Please renew it.`,
  );

const contentType = (found: string): Words =>
  words(
    `„Content-Type“ ist „${found || '(nichts)'}“; richtig ist application/feed+json. Apache: AddType application/feed+json .json – nginx: types { application/feed+json json; }`,
    `“Content-Type” is “${found || '(nothing)'}”; right is application/feed+json. Apache: AddType application/feed+json .json – nginx: types { application/feed+json json; }`,
  );

const redirected = (asked: string, address: string): Words =>
  words(
    `${asked} leitet weiter nach ${address}. Bitte gleich diese Adresse nennen: Jeder Umweg kostet Zeit und kann CORS brechen.`,
    `${asked} redirects to ${address}. Please name this address at once: every detour takes time and can break CORS.`,
  );

const TEXTS = {
  tls: words(
    'Der Feed kommt ohne Verschlüsselung; auf einer Seite mit https lädt ihn kein Browser. Bitte über https ausliefern.',
    'The feed comes unencrypted; on a page with https no browser loads it. Please serve it over https.',
  ),
  charset: words('Die Zeichenkodierung muss UTF-8 sein.', 'The charset must be UTF-8.'),
  cache: words(
    'Der Server sagt nicht, wie lange der Feed gilt. Bitte senden: Cache-Control: max-age=300, stale-while-revalidate=86400 (Kurse: max-age=60).',
    'The server does not say how long the feed holds. Please send: Cache-Control: max-age=300, stale-while-revalidate=86400 (courses: max-age=60).',
  ),
  validator: words(
    'Ohne „ETag“ oder „Last-Modified“ wird der Feed jedes Mal ganz übertragen. Bitte eines davon senden.',
    'Without “ETag” or “Last-Modified” the feed is transferred as a whole every time. Please send one of them.',
  ),
  compression: words(
    'Der Server packt den Feed nicht. Mit gzip wird er etwa ein Fünftel so groß. Apache: AddOutputFilterByType DEFLATE application/feed+json application/json – nginx: gzip_types application/feed+json application/json;',
    'The server does not compress the feed. With gzip it has about a fifth of the size. Apache: AddOutputFilterByType DEFLATE application/feed+json application/json – nginx: gzip_types application/feed+json application/json;',
  ),
};
