import { FeedError } from '@kitu/core/feed-error.js';
import { fetchJson } from '@kitu/core/fetch-json.js';
import { diagnose, germanOf, syntaxError, type Diagnosis, type Finding } from './diagnosis.js';
import { isMixed, whyNot } from './why-not.js';

/** Requests a text as a widget does; empty if that fails. */
async function textOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    return await response.text();
  } catch {
    return '';
  }
}

/** Does a server answer at all (mode `no-cors`), although its response cannot be read? */
async function answersBlindly(address: string): Promise<boolean> {
  try {
    await fetch(address, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(10_000),
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches a feed as a widget would, and checks it.
 *
 * @param page - The protocol of the page on which the widget is to stand.
 * @param options - The chosen options of the widget, by attribute.
 */
export async function examine(
  address: string,
  widget: string,
  page: string,
  options: Readonly<Record<string, string>>,
): Promise<Diagnosis> {
  try {
    if (!address) throw new FeedError('no-address', '', '');
    // The feed may load on this page, but not on the town's page.
    if (isMixed(address, page)) throw new FeedError('unreachable', address, '');
    await fetchJson(address);
    return diagnose(await textOf(address), address, widget, Date.now(), options);
  } catch (error) {
    return { shows: 0, holdings: [], findings: [await explain(error, address, page)] };
  }
}

/** Why a feed could not be loaded: the widget's error, and what further requests show. */
async function explain(error: unknown, address: string, page: string): Promise<Finding> {
  const { reason, message } =
    error instanceof FeedError
      ? error
      : new FeedError('not-a-feed', address, germanOf(error) ?? (error instanceof Error ? error.message : ''));
  const text = reason === 'not-json' ? await textOf(address) : '';
  return whyNot(reason, (reason === 'not-json' && syntaxError(text, address)) || message, address, {
    page,
    answers: reason === 'unreachable' ? await answersBlindly(address) : undefined,
    start: text.slice(0, 100),
    online: navigator.onLine,
  });
}
