import type { FeedErrorReason } from '@kitu/core/feed-error.js';
import { bad, type Finding } from './diagnosis.js';

/** Facts about an address whose feed could not be loaded. */
export interface Circumstances {
  /** The protocol of the page on which the widget is to stand. */
  readonly page: string;
  /** Does the server answer a request in mode `no-cors`? `undefined`: not tried. */
  readonly answers: boolean | undefined;
  /** The first characters of the answer, where it could be read. */
  readonly start?: string;
  /** Whether the browser reports to be online. */
  readonly online: boolean;
}

/** Is it mixed content (https page, http address), which browsers block? Addresses of this computer are allowed. */
export const isMixed = (address: string, page: string): boolean =>
  page === 'https:' && address.startsWith('http:') && !/^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);

const WHERE = 'Wie lautet die richtige?';

/** Why a feed could not be loaded, and what to do. */
export function whyNot(
  reason: FeedErrorReason,
  message: string,
  address: string,
  circumstances: Circumstances,
): Finding {
  const { page, answers, online, start = '' } = circumstances;
  switch (reason) {
    case 'no-address':
      return bad('Es ist keine Adresse angegeben.', 'Tragen Sie oben die Adresse des Feeds ein.', '');
    case 'unreachable':
      if (!online)
        return bad(
          'Ihr Rechner ist nicht mit dem Internet verbunden.',
          'Verbinden Sie ihn und prüfen Sie noch einmal.',
          '',
        );
      if (isMixed(address, page)) {
        return bad(
          'Der Feed kommt ohne Verschlüsselung (http). Auf einer Seite mit https lädt ihn kein Browser.',
          'Schreiben Sie https:// in die Adresse. Gibt es den Feed dort nicht, muss der Herausgeber seinen Server umstellen.',
          'Ihr Feed kommt ohne Verschlüsselung (http). Auf einer Seite mit https lädt ihn kein Browser. Können Sie ihn unter https:// anbieten?',
        );
      }
      return answers
        ? bad(
            'Der Server antwortet, erlaubt aber keiner fremden Seite, die Antwort zu lesen (CORS).',
            'Der Herausgeber muss die Kopfzeile „Access-Control-Allow-Origin: *“ senden. In Apache: Header set Access-Control-Allow-Origin "*"; in nginx: add_header Access-Control-Allow-Origin "*" always; Liegt der Feed auf demselben Server wie Ihre Seite, ist nichts zu tun.',
            'Ihr Server erlaubt keiner anderen Website, den Feed zu lesen (CORS). Können Sie mit ihm die Kopfzeile „Access-Control-Allow-Origin: *“ senden? In Apache: Header set Access-Control-Allow-Origin "*"; in nginx: add_header Access-Control-Allow-Origin "*" always;',
          )
        : bad(
            'Der Server antwortet nicht. Vielleicht gibt es ihn nicht, oder ein Werbeblocker hält den Abruf zurück.',
            'Öffnen Sie die Adresse in einem neuen Fenster. Erscheint dort nichts, ist sie falsch oder der Server gestört.',
            `Unter dieser Adresse antwortet kein Server. ${WHERE}`,
          );
    case 'timeout':
      return bad(
        'Der Server braucht länger als 10 Sekunden. So lange wartet kein Baustein.',
        'Der Herausgeber sollte den Feed als Datei ablegen, statt ihn bei jedem Abruf neu zu erzeugen.',
        'Ihr Server braucht für den Feed länger als 10 Sekunden. Können Sie ihn als Datei ablegen, statt ihn bei jedem Abruf neu zu erzeugen?',
      );
    case 'status':
      return bad(
        message,
        'Öffnen Sie die Adresse in einem neuen Fenster, in dem Sie nicht angemeldet sind. Sie müssen JSON sehen.',
        `Unter dieser Adresse kommt kein Feed (${/Status \d+/.exec(message)?.[0] ?? 'Fehler'}). ${WHERE}`,
      );
    case 'too-large':
      return bad(
        message,
        'Der Herausgeber sollte nur die neuesten Einträge aufnehmen. Gut sind weniger als 100 KB.',
        'Ihr Feed ist größer als 2 MiB; so viel liest kein Baustein. Können Sie nur die neuesten Einträge aufnehmen? Gut sind weniger als 100 KB.',
      );
    case 'not-json':
      return notJson(message, start);
    default:
      return bad(
        message,
        'Erfragen Sie beim Herausgeber die Adresse des JSON Feeds.',
        `Unter dieser Adresse liegt kein JSON Feed. ${WHERE}`,
      );
  }
}

function notJson(message: string, start: string): Finding {
  if (/^\s*<(\?xml|rss|feed)/i.test(start)) {
    return bad(
      'Das ist ein RSS- oder Atom-Feed, kein JSON Feed.',
      'Fragen Sie nach einem JSON Feed, oder wandeln Sie ihn mit dem Befehl kitu-feed import regelmäßig um.',
      'Unter dieser Adresse liegt ein RSS- oder Atom-Feed. Gibt es die Inhalte auch als JSON Feed?',
    );
  }
  if (/^\s*</.test(start)) {
    return bad(
      'Unter der Adresse liegt eine Webseite, kein Feed.',
      'Prüfen Sie die Adresse. Vielleicht ist es eine Fehler- oder Anmeldeseite.',
      `Unter dieser Adresse liegt eine Webseite, kein Feed. ${WHERE}`,
    );
  }
  return bad(
    message,
    'Der Herausgeber muss die Datei an dieser Stelle berichtigen.',
    `${message} Können Sie die Datei an dieser Stelle berichtigen?`,
  );
}
