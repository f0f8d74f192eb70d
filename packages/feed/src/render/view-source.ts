import { Document } from '../check/document.js';
import { requireFeed } from '../check/check.js';
import { viewSchema } from '../check/schema.js';
import { SchemaCheck } from '../check/violations.js';
import { isView } from '../check/view.js';
import { Failure } from '../failure.js';
import { pathInWords } from '../problem.js';
import { words } from '../words.js';
import { viewOf, type ViewFile } from './view-file.js';

/**
 * A view, from a view file or from a feed.
 *
 * @param text - The document as it was written.
 * @param address - The file or address that it was read from.
 * @param now - The instant (milliseconds) from which on the view of a feed is right.
 * @throws Failure - when it is neither of the two, or a view file that does not fit its format.
 */
export function viewFrom(text: string, address: string, now: number): ViewFile {
  const document = new Document(text, address);
  if (isView(document.json)) return requireView(document);
  requireFeed(document);
  return viewOf(document.json, document.base, now);
}

/** What does not fit its format is not printed: it may have come from anywhere. */
function requireView({ address, json }: Document): ViewFile {
  const [first] = new SchemaCheck(viewSchema()).violations(json);
  if (!first) return json as ViewFile;
  const place = pathInWords(first.path) || address;
  throw new Failure(
    'not-a-view',
    words(
      `${address} passt nicht zum Format kitu.view.json. ${place}: ${first.expected.de} Bitte mit „kitu-feed build“ neu schreiben.`,
      `${address} does not fit the format kitu.view.json. ${place}: ${first.expected.en} Please write it anew with “kitu-feed build”.`,
    ),
  );
}
