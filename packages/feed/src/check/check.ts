import { isObject } from '@kitu/core/parse.js';
import { pathInWords, type Problem } from '../problem.js';
import { Failure } from '../failure.js';
import { words } from '../words.js';
import { advice, allPast } from './advice.js';
import { Document } from './document.js';
import { droppedEntries } from './dropped.js';
import { badFields } from './fields.js';
import { preview, type Preview } from './preview.js';
import { entriesOf, SECTIONS } from './sections.js';
import { sizeProblems } from './size.js';
import { unreadableValues } from './values.js';

/** What a check found. */
export interface Report {
  /** The file or address. */
  readonly source: string;
  readonly problems: readonly Problem[];
  /** What each widget would show. */
  readonly previews: readonly Preview[];
}

/**
 * Checks a feed against the published schema, and with the functions with which the widgets read it.
 *
 * @param text - The document as it was written.
 * @param address - The file or address it was read from.
 * @param now - The instant (milliseconds) for which it is checked.
 * @throws Failure - when it is no feed at all.
 */
export const checkFeed = (text: string, address: string, now: number): Report =>
  checkDocument(new Document(text, address), now);

/** The same for a document that is parsed already. */
export function checkDocument(document: Document, now: number): Report {
  requireFeed(document);
  const dropped = [...newerVersion(document), ...droppedEntries(document)];
  const values = unreadableValues(document).filter(notIn(dropped));
  const known = [...dropped, ...values];
  const previews = preview(document, now);
  const problems = [
    ...sizeProblems(document.text),
    ...document.repeatedNames(),
    ...known,
    ...badFields(document, known),
    ...advice(document),
    ...emptyFeed(document),
    ...allPast(document, (name) => previews.find(({ section }) => section === name)?.shown.length ?? 0),
  ];
  return { source: document.address, problems: problems.sort(inOrder), previews };
}

const notIn = (others: readonly Problem[]): ((problem: Problem) => boolean) => {
  const paths = new Set(others.map(({ path }) => pathInWords(path ?? [])));
  return ({ path }) => !paths.has(pathInWords(path ?? []));
};

/** Errors first, then from top to bottom. */
const inOrder = (a: Problem, b: Problem): number =>
  a.severity === b.severity ? (a.line ?? 0) - (b.line ?? 0) : a.severity === 'error' ? -1 : 1;

/** Reports a feed without any entry: no widget would show anything. */
function emptyFeed({ json }: Document): readonly Problem[] {
  if (SECTIONS.some((section) => entriesOf(json, section)?.length)) return [];
  const message = words(
    'Der Feed enthält keinen einzigen Eintrag; kein Baustein hat etwas zu zeigen.',
    'The feed has not a single entry; no widget has anything to show.',
  );
  return [{ severity: 'warning', code: 'empty-feed', message }];
}

/**
 * Makes sure that a document is a feed.
 *
 * @throws Failure - when it is no feed at all.
 */
export function requireFeed({ json, address }: Document): void {
  if (isObject(json) && (Array.isArray(json['items']) || isObject(json['_kitu']))) return;
  const found = isObject(json) ? Object.keys(json).slice(0, 5).join(', ') : Array.isArray(json) ? '[ … ]' : typeof json;
  throw new Failure(
    'not-a-feed',
    words(
      `${address} ist JSON, aber kein JSON Feed: Es fehlt die Liste „items“ und auch „_kitu“. Ganz oben steht: ${found}. Stimmt die Adresse?`,
      `${address} is JSON, but no JSON Feed: there is neither a list “items” nor “_kitu”. At the top there is: ${found}. Is it the right address?`,
    ),
  );
}

/** Reports sections in a newer version of the format, which the widgets ignore. */
function newerVersion(document: Document): readonly Problem[] {
  const path = ['_kitu', 'version'];
  const version = document.at(path);
  if (!Number.isInteger(Number(version)) || Number(version) <= 1) return [];
  const message = words(
    'Das ist eine neuere Fassung des Formats: Termine, Kurse und Gremien werden nicht gezeigt. Richtig ist 1.',
    'This is a newer version of the format: dates, courses and board are not shown. Right is 1.',
  );
  return [document.problem('error', 'newer-version', path, message)];
}
