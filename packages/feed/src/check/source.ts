import { readInput } from '../net/input.js';
import { LIMITS, type Limits } from '../net/limits.js';
import { hidingSecrets, redact, secretsIn } from '../net/secrets.js';
import { checkDocument, type Report } from './check.js';
import { Document } from './document.js';
import { linkProblems } from './links.js';
import { PAGE, transportProblems } from './transport.js';
import { checkView, isView } from './view.js';

/** How to check a file or an address. */
export interface CheckOptions {
  readonly limits?: Limits;
  /** Also request every address in the feed. */
  readonly links?: boolean;
  /** The instant (milliseconds) for which it is checked. */
  readonly now: number;
}

/** Checks a feed or a view in a file or on the web; for one on the web, also checks how it is delivered. */
export const checkSource = (source: string, options: CheckOptions): Promise<Report> =>
  hidingSecrets(secretsIn(source), () => check(source, options));

async function check(source: string, { limits = LIMITS, links, now }: CheckOptions): Promise<Report> {
  const { text, answer, address } = await readInput(source, limits, { headers: { origin: PAGE } });
  const document = new Document(text, address);
  if (isView(document.json)) return { ...checkView(document, now), source: redact(source) };
  const report = checkDocument(document, now);
  const delivery = answer ? transportProblems(source, answer, now) : [];
  const dead = links ? await linkProblems(document, limits) : [];
  return { ...report, source: redact(source), problems: [...delivery, ...report.problems, ...dead] };
}
