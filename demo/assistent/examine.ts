import { FeedError } from '@kitu/core/feed-error.js';
import { fetchJson } from '@kitu/core/fetch-json.js';
import { diagnose, syntaxError, whyNot, type Circumstances, type Diagnosis } from './diagnosis.js';

/** Asks for a text as a widget does; what comes to nothing is empty. */
async function textOf(address: string): Promise<string> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    return await response.text();
  } catch {
    return '';
  }
}

/** Is there a server that answers, though we may not read what? */
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

/** Fetches a feed as a widget would, and says what will happen. */
export async function examine(address: string, widget: string, page: string): Promise<Diagnosis> {
  try {
    if (!address) throw new FeedError('no-address', '', '');
    await fetchJson(address);
    return diagnose(await textOf(address), address, widget, Date.now());
  } catch (error) {
    const reason = error instanceof FeedError ? error.reason : 'not-a-feed';
    const text = reason === 'not-json' ? await textOf(address) : '';
    const message = syntaxError(text, address) ?? (error instanceof Error ? error.message : String(error));
    const circumstances: Circumstances = {
      page,
      answers: reason === 'unreachable' ? await answersBlindly(address) : undefined,
      start: text.slice(0, 100),
      online: navigator.onLine,
    };
    return {
      holdings: [],
      findings: [
        whyNot(
          reason,
          reason === 'not-json' ? message : error instanceof Error ? error.message : message,
          address,
          circumstances,
        ),
      ],
    };
  }
}
