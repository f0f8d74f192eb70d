import { checkFeed } from '@kitu/feed/check/check.js';
import { Document } from '@kitu/feed/check/document.js';
import { parseBoard } from '@kitu/widgets/board/feed.js';
import { parseCourses } from '@kitu/widgets/course/feed.js';

/** One problem of a feed and its remedy, in German. */
export interface Finding {
  /** `bad`: nothing is shown. `lost`: something is not shown. `better`: it is shown, and could be better. */
  readonly gravity: 'bad' | 'lost' | 'better' | 'good';
  /** Findings of one kind report the same problem at several places. */
  readonly kind?: string;
  readonly text: string;
  /** What to do, and who should do it. */
  readonly remedy?: string | undefined;
  /** „Zeile 12: _kitu.dates[3].startDate“ */
  readonly place?: string | undefined;
  /** The sentence for the letter to the feed's publisher, instead of text and remedy; empty if it is not for them. */
  readonly request?: string;
}

/** A finding with the gravity `bad`. */
export const bad = (text: string, remedy: string, request: string): Finding => ({
  gravity: 'bad',
  text,
  remedy,
  request,
});

/** What one widget would show of the feed. */
export interface Holding {
  /** The tag. */
  readonly widget: string;
  readonly present: boolean;
  readonly text: string;
}

/** The result of checking a feed. */
export interface Diagnosis {
  /** How many entries the wanted widget would show now. */
  readonly shows: number;
  readonly holdings: readonly Holding[];
  readonly findings: readonly Finding[];
}

/** The German words of an error of the checker. */
export const germanOf = (error: unknown): string | undefined =>
  error instanceof Error && 'words' in error ? (error.words as { de: string }).de : undefined;

/** The first syntax error of a JSON text: line, column and the text there; `undefined` for valid JSON. */
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

/** How many findings of one kind are shown at first, and in the letter. */
export const MANY = 5;

/**
 * Reads a feed with the widgets' own functions, and reports its problems with the messages of `kitu-feed check`.
 *
 * @param text - The document as it was written.
 * @param widget - The tag that is to be embedded.
 * @param now - The instant (milliseconds) for which it is checked.
 * @param options - The chosen options, by attribute.
 */
export function diagnose(
  text: string,
  address: string,
  widget: string,
  now: number,
  options: Readonly<Record<string, string>> = {},
): Diagnosis {
  const { problems, previews } = checkFeed(text, address, now);
  const document = new Document(text, address);
  const wanted = previews.find((one) => one.widget === widget);
  const missing = wanted && !wanted.present ? [absent(wanted.section)] : [];
  const findings = problems.map(({ severity, code, message, line, path }): Finding => ({
    gravity: severity === 'error' ? 'lost' : 'better',
    kind: code,
    text: message.de,
    place: line === undefined ? undefined : `Zeile ${line}${path?.length ? `: ${inWords(path)}` : ''}`,
  }));
  return {
    shows: wanted?.shown.length ?? 0,
    holdings: previews.map(({ section, widget: tag, present, shown }) => ({
      widget: tag,
      present,
      text: holding(WORDS[section] ?? ['Eintrag', 'Einträge'], present, shown.length),
    })),
    findings: [...missing, ...unknownIds(document, options), ...findings.sort((a, b) => rank(a) - rank(b))],
  };
}

const rank = ({ gravity }: Finding): number => ['bad', 'lost', 'better', 'good'].indexOf(gravity);

/** Findings by their kind, in the order of the first of each. */
export function kindsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const kinds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.kind ?? finding.text;
    const known = kinds.get(key);
    if (known) known.push(finding);
    else kinds.set(key, [finding]);
  }
  return [...kinds.values()];
}

function absent(section: string): Finding {
  const text = `Der Feed enthält keine ${WORDS[section]?.[1] ?? section}.`;
  return bad(
    text,
    'Wählen Sie einen anderen Baustein, oder fragen Sie den Herausgeber nach der richtigen Adresse.',
    `${text} Unter welcher Adresse stehen sie?`,
  );
}

/** Findings for chosen ids that the feed does not have; they list the ids that it has. */
function unknownIds({ base, json }: Document, options: Readonly<Record<string, string>>): readonly Finding[] {
  if (!options['course'] && !options['run'] && !options['group']) return [];
  const courses = parseCourses(json, base).items ?? [];
  const known = {
    course: ['keinen Kurs', courses],
    run: ['keinen Durchgang', courses.flatMap(({ runs }) => runs)],
    group: ['kein Gremium', parseBoard(json, base).items ?? []],
  } as const;
  return Object.entries(known).flatMap(([option, [none, entries]]) => {
    const id = options[option];
    if (!id || entries.some((entry) => entry.id === id)) return [];
    const ids = entries.slice(0, 20).map((entry) => ('name' in entry ? `${entry.id} (${entry.name})` : entry.id));
    return bad(
      `Der Feed hat ${none} mit der id „${id}“.`,
      ids.length ? `Er hat: ${ids.join(', ')}.` : 'Er nennt gar keine.',
      '',
    );
  });
}

const holding = ([one, many]: readonly [string, string], present: boolean, shown: number): string =>
  !present ? `keine ${many}` : `${shown} ${shown === 1 ? one : many}, jetzt zu zeigen`;

const inWords = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (way, step) => (typeof step === 'number' ? `${way}[${step}]` : way ? `${way}.${step}` : step),
    '',
  );

/** A letter to the publisher of the feed; empty if there is nothing to write. */
export function letter(address: string, findings: readonly Finding[]): string {
  const kinds = kindsOf(findings.filter(({ gravity, request }) => gravity !== 'good' && request !== ''));
  if (!kinds.length) return '';
  const points = kinds.flatMap((kind) =>
    kind.slice(0, MANY).map((finding, place) => ({
      ...finding,
      further: place === MANY - 1 ? kind.length - MANY : 0,
    })),
  );
  const list = points.map(({ text, request, remedy, place, further }, index) =>
    [
      `${index + 1}. ${request ?? text}`,
      place && `   (${place})`,
      !request && remedy && `   ${remedy}`,
      further > 0 && `   Dasselbe noch ${further}-mal.`,
    ]
      .filter(Boolean)
      .join('\n'),
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
