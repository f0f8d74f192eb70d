import { allPast, advice } from '@kitu/feed/check/advice.js';
import { Document } from '@kitu/feed/check/document.js';
import { droppedEntries } from '@kitu/feed/check/dropped.js';
import { preview } from '@kitu/feed/check/preview.js';
import { unreadableValues } from '@kitu/feed/check/values.js';
import type { FeedErrorReason } from '@kitu/core/feed-error.js';

/** One thing that was found, and what to do about it, in German. */
export interface Finding {
  /** `bad`: nothing is shown. `lost`: something is not shown. `better`: it is shown, and could be better. */
  readonly gravity: 'bad' | 'lost' | 'better' | 'good';
  readonly text: string;
  /** What to do, and who. */
  readonly remedy?: string | undefined;
  /** „Zeile 12: _kitu.dates[3].startDate“ */
  readonly place?: string | undefined;
}

/** What one widget would make of the feed. */
export interface Holding {
  /** The tag. */
  readonly widget: string;
  readonly present: boolean;
  readonly text: string;
}

/** What the doctor says of a feed. */
export interface Diagnosis {
  readonly holdings: readonly Holding[];
  readonly findings: readonly Finding[];
}

/** What could be learned of an address whose feed did not come. */
export interface Circumstances {
  /** The protocol of the page on which the widget is to stand. */
  readonly page: string;
  /** Does the server answer at all, to who may not read what it says? `undefined`: nobody asked. */
  readonly answers: boolean | undefined;
  /** The first characters of the answer, where it could be read. */
  readonly start?: string;
  /** What the browser says of the network. */
  readonly online: boolean;
}

/** Would a browser refuse an address because the page is safer? A server on one's own machine is safe enough. */
export const isMixed = (address: string, page: string): boolean =>
  page === 'https:' && address.startsWith('http:') && !/^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);

const bad = (text: string, remedy: string): Finding => ({ gravity: 'bad', text, remedy });

/** Why a feed did not come, and what to do. */
export function whyNot(
  reason: FeedErrorReason,
  message: string,
  address: string,
  circumstances: Circumstances,
): Finding {
  const { page, answers, online, start = '' } = circumstances;
  switch (reason) {
    case 'no-address':
      return bad('Es ist keine Adresse angegeben.', 'Tragen Sie oben die Adresse des Feeds ein.');
    case 'unreachable':
      if (!online)
        return bad(
          'Ihr Rechner ist nicht mit dem Internet verbunden.',
          'Verbinden Sie ihn und prüfen Sie noch einmal.',
        );
      if (isMixed(address, page)) {
        return bad(
          'Der Feed kommt ohne Verschlüsselung (http). Auf einer Seite mit https lädt ihn kein Browser.',
          'Schreiben Sie https:// in die Adresse. Gibt es den Feed dort nicht, muss der Herausgeber seinen Server umstellen.',
        );
      }
      return answers
        ? bad(
            'Der Server antwortet, erlaubt aber keiner fremden Seite, die Antwort zu lesen (CORS).',
            'Der Herausgeber muss die Kopfzeile „Access-Control-Allow-Origin: *“ senden. In Apache: Header set Access-Control-Allow-Origin "*"; in nginx: add_header Access-Control-Allow-Origin "*" always; Liegt der Feed auf demselben Server wie Ihre Seite, ist nichts zu tun.',
          )
        : bad(
            'Der Server antwortet nicht. Vielleicht gibt es ihn nicht, oder ein Werbeblocker hält den Abruf zurück.',
            'Öffnen Sie die Adresse in einem neuen Fenster. Erscheint dort nichts, ist sie falsch oder der Server gestört.',
          );
    case 'timeout':
      return bad(
        'Der Server braucht länger als 10 Sekunden. So lange wartet kein Baustein.',
        'Der Herausgeber sollte den Feed als Datei ablegen, statt ihn bei jedem Abruf neu zu erzeugen.',
      );
    case 'status':
      return bad(
        message,
        'Öffnen Sie die Adresse in einem neuen Fenster, in dem Sie nicht angemeldet sind. Sie müssen JSON sehen.',
      );
    case 'too-large':
      return bad(message, 'Der Herausgeber sollte nur die neuesten Einträge aufnehmen. Gut sind weniger als 100 KB.');
    case 'not-json':
      return notJson(message, start);
    default:
      return bad(message, 'Erfragen Sie beim Herausgeber die Adresse des JSON Feeds.');
  }
}

function notJson(message: string, start: string): Finding {
  if (/^\s*<(\?xml|rss|feed)/i.test(start)) {
    return bad(
      'Das ist ein RSS- oder Atom-Feed, kein JSON Feed.',
      'Fragen Sie nach einem JSON Feed, oder wandeln Sie ihn mit dem Befehl kitu-feed import regelmäßig um.',
    );
  }
  if (/^\s*</.test(start)) {
    return bad(
      'Unter der Adresse liegt eine Webseite, kein Feed.',
      'Prüfen Sie die Adresse. Vielleicht ist es eine Fehler- oder Anmeldeseite.',
    );
  }
  return bad(message, 'Der Herausgeber muss die Datei an dieser Stelle berichtigen.');
}

/** The German words of an error of the checker. */
const germanOf = (error: unknown): string | undefined =>
  error instanceof Error && 'words' in error ? (error.words as { de: string }).de : undefined;

/** Where a text is no JSON: line, column and what stands there; `undefined` where it is JSON. */
export function syntaxError(text: string, address: string): string | undefined {
  try {
    new Document(text, address);
    return undefined;
  } catch (error) {
    return germanOf(error);
  }
}

const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  items: ['Meldung', 'Meldungen'],
  dates: ['Termin', 'Termine'],
  courses: ['Kurs', 'Kurse'],
  board: ['Gremium', 'Gremien'],
};

/** More findings of a kind than this are summed up. */
const MANY = 5;

/**
 * What a feed holds and what becomes of it: read with the widgets' own functions, in the words of `kitu-feed check`.
 *
 * @param text - The document as it was written.
 * @param widget - The tag that is to be embedded.
 * @param now - The instant (milliseconds) for which it is looked at.
 */
export function diagnose(text: string, address: string, widget: string, now: number): Diagnosis {
  const document = new Document(text, address);
  const previews = preview(document, now);
  const dropped = droppedEntries(document);
  const places = new Set(dropped.map(({ line }) => line));
  const problems = [
    ...dropped,
    ...unreadableValues(document).filter(({ line }) => !places.has(line)),
    ...document.repeatedNames(),
    ...advice(document),
    ...allPast(document, (name) => previews.find(({ section }) => section === name)?.shown.length ?? 0),
  ];
  const wanted = previews.find((one) => one.widget === widget);
  const missing = wanted && !wanted.present ? [absent(wanted.section)] : [];
  const codes = [...new Set(problems.map(({ code }) => code))];
  const groups = codes.map((code) => problems.filter((problem) => problem.code === code));
  const findings = groups.flatMap((group) => [
    ...group.slice(0, MANY).map(({ severity, message, line, path }): Finding => ({
      gravity: severity === 'error' ? 'lost' : 'better',
      text: message.de,
      place: line === undefined ? undefined : `Zeile ${line}${path?.length ? `: ${inWords(path)}` : ''}`,
    })),
    ...(group.length > MANY ? [more(group.length - MANY, group[0]?.severity === 'error')] : []),
  ]);
  return {
    holdings: previews.map(({ section, widget: tag, present, shown }) => ({
      widget: tag,
      present,
      text: holding(WORDS[section] ?? ['Eintrag', 'Einträge'], present, shown.length),
    })),
    findings: [...missing, ...findings.sort((a, b) => rank(a) - rank(b))],
  };
}

const rank = ({ gravity }: Finding): number => ['bad', 'lost', 'better', 'good'].indexOf(gravity);

const more = (count: number, lost: boolean): Finding => ({
  gravity: lost ? 'lost' : 'better',
  text: `Und dasselbe noch ${count}-mal. Alle Stellen nennt der Befehl kitu-feed check.`,
});

const absent = (section: string): Finding =>
  bad(
    `Der Feed enthält keine ${WORDS[section]?.[1] ?? section}.`,
    'Wählen Sie einen anderen Baustein, oder fragen Sie den Herausgeber nach der richtigen Adresse.',
  );

const holding = ([one, many]: readonly [string, string], present: boolean, shown: number): string =>
  !present ? `keine ${many}` : shown === 1 ? `1 ${one}, jetzt zu sehen` : `${shown} ${many}, jetzt zu sehen`;

const inWords = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (way, step) => (typeof step === 'number' ? `${way}[${step}]` : way ? `${way}.${step}` : step),
    '',
  );

/** A letter to whoever publishes the feed; empty if there is nothing to write. */
export function letter(address: string, findings: readonly Finding[]): string {
  const points = findings.filter(({ gravity }) => gravity !== 'good');
  if (!points.length) return '';
  const list = points.map(({ text, remedy, place }, index) =>
    [`${index + 1}. ${text}`, place && `   (${place})`, remedy && `   ${remedy}`].filter(Boolean).join('\n'),
  );
  return [
    'Guten Tag,',
    '',
    `wir möchten Ihren Feed auf unserer Website zeigen: ${address}`,
    'Dabei ist uns aufgefallen:',
    '',
    ...list,
    '',
    'Können Sie das bitte prüfen? Vielen Dank und freundliche Grüße',
  ].join('\n');
}
