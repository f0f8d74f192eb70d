import { isObject, list, object } from '@kitu/core/parse.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { Report } from './check.js';
import type { Document } from './document.js';
import { viewSchema } from './schema.js';
import { SchemaCheck } from './violations.js';

/** Does a document say of itself that it is a view file (`kitu.view.json`)? */
export const isView = (json: unknown): boolean => isObject(json) && 'texts' in json && 'generated' in json;

/** After so many milliseconds without a new one, the build that writes the file has probably stopped: two days. */
const STOPPED = 2 * 86_400_000;

/**
 * Checks a view file: against its schema, and whether it can be true now.
 *
 * @param now - The instant (milliseconds) for which it is checked.
 */
export function checkView(document: Document, now: number): Report {
  const problems = [
    ...document.repeatedNames(),
    ...new SchemaCheck(viewSchema()).violations(document.json).map(({ expected, missing, path }) => {
      const [de, en] = missing ? [`„${missing}“ fehlt. `, `“${missing}” is missing. `] : ['', ''];
      const message = words(`${de}Erwartet: ${expected.de}`, `${en}Expected: ${expected.en}`);
      return document.problem('error', missing ? 'missing' : 'unreadable', path, message);
    }),
    ...old(document, now),
    ...turnedRound(document),
  ];
  return { source: document.address, problems, previews: [] };
}

function old(document: Document, now: number): readonly Problem[] {
  const { generated } = object(document.json);
  if (!(now - new Date(String(generated)).getTime() > STOPPED)) return [];
  const message = words(
    'Seit zwei Tagen nicht neu geschrieben. Läuft „kitu-feed build“ noch?',
    'Not written anew for two days. Does “kitu-feed build” still run?',
  );
  return [document.problem('warning', 'old', ['generated'], message)];
}

/** An entry that ends before it begins is never shown. */
const turnedRound = (document: Document): readonly Problem[] =>
  Object.entries(object(document.json)).flatMap(([section, entries]) =>
    list(entries).flatMap((entry, index) => {
      const { from, until } = object(entry);
      if (typeof from !== 'string' || typeof until !== 'string' || from < until) return [];
      const message = words(
        'Der Eintrag endet, bevor er beginnt; er wird nie gezeigt.',
        'The entry ends before it begins; it is never shown.',
      );
      return [document.problem('error', 'never', [section, index, 'until'], message)];
    }),
  );
