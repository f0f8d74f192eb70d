import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure, failureInWords, isGone } from '../failure.js';
import { isAddress } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { ImportOptions } from './imported.js';
import { isDeleted } from './oparl-values.js';

/** The most documents that are requested: a little below the limit per source (net/limits.ts). */
const REQUESTS = 900;
/** Concurrent requests. */
const AT_ONCE = 4;
/** Failures that concern a single address, not the whole server. */
const ONE_ADDRESS = /^(address|link-refused|private-address|not-found)$/;

/**
 * Reads linked documents of OParl, each once. Objects that were part of a list are not requested again. A failing
 * server makes the whole source fail, because a partial result must not look complete. An address without a document is
 * reported, and only that object is missing.
 */
export class OparlReader {
  readonly problems: Problem[] = [];
  readonly #read: ImportOptions['read'];
  readonly #known = new Map<string, Promise<Raw | undefined>>();
  #requests = 0;

  constructor(read: ImportOptions['read']) {
    this.#read = read;
  }

  /** Is the object at an address already loaded? */
  knows(value: unknown): boolean {
    return isObject(value) || (typeof value === 'string' && this.#known.has(value.trim()));
  }

  /** Stores an object, so that links to it need no request. */
  keep(found: Raw, id = text(found['id'], 2048)): void {
    if (id && !this.#known.has(id)) this.#known.set(id, Promise.resolve(found));
  }

  /**
   * An embedded object, or the one at an address; `undefined` if there is none.
   *
   * @throws Failure - if the server fails, or too many documents were requested.
   */
  async object(value: unknown): Promise<Raw | undefined> {
    if (isObject(value)) return value;
    const address = typeof value === 'string' ? value.trim() : '';
    if (!address) return undefined;
    let found = this.#known.get(address);
    if (!found) {
      found = this.#fetch(address);
      this.#known.set(address, found);
    }
    return found;
  }

  /** A File object; if the link leads to the file itself, an object with only its address. */
  async file(value: unknown): Promise<Raw | undefined> {
    try {
      return await this.object(value);
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== 'not-json') throw cause;
      return { accessUrl: value };
    }
  }

  /** The objects of an embedded list, or of a list at an address with all its pages. Deleted objects are left out. */
  async listAt(value: unknown): Promise<readonly Raw[]> {
    if (Array.isArray(value)) return this.all(value, (found) => Promise.resolve(found));
    const address = text(value, 2048) ?? '';
    const page = await this.object(value);
    return page ? this.pages(page, address) : [];
  }

  /** The objects of a page and of all pages that follow it. */
  async pages(first: Raw, address: string): Promise<readonly Raw[]> {
    const found: unknown[] = [];
    const seen = new Set([address]);
    for (let page: Raw | undefined = first, at = address; page;) {
      if (page !== first && !Array.isArray(page['data'])) throw noPage(at);
      for (const element of list(page['data'])) found.push(element);
      const next = text(object(page['links'])['next'], 2048);
      const following: string | undefined =
        next && URL.canParse(next, isAddress(at) ? at : undefined)
          ? new URL(next, isAddress(at) ? at : undefined).href
          : next;
      // Ends at a link to a page that was already read, and at an empty link.
      if (!following || seen.has(following)) break;
      seen.add(following);
      page = await this.object(following);
      if (!page) throw noPage(following);
      at = following;
    }
    const objects = await this.all(found, (element) => Promise.resolve(element));
    for (const element of objects) this.keep(element);
    return objects;
  }

  /** Runs a function for each object of a list, a few at once. Deleted objects are left out. */
  async all<Result>(values: readonly unknown[], use: (found: Raw) => Promise<Result>): Promise<readonly Result[]> {
    const results: (Result | undefined)[] = [];
    const queue = values.entries();
    const worker = async (): Promise<void> => {
      for (const [place, value] of queue) {
        const found = await this.object(value);
        if (found && !isDeleted(found)) results[place] = await use(found);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results.filter((result) => result !== undefined);
  }

  async #fetch(address: string): Promise<Raw | undefined> {
    if (++this.#requests > REQUESTS) throw tooMany();
    try {
      const { text: source } = await this.#read(address);
      const json = readJson(source, address);
      return isObject(json) ? json : undefined;
    } catch (cause) {
      if (!(cause instanceof Failure) || !(isGone(cause) || ONE_ADDRESS.test(cause.code))) throw cause;
      const message = words(failureInWords(cause, 'de'), failureInWords(cause, 'en'));
      this.problems.push({ severity: 'error', code: 'not-reached', value: address, message });
      return undefined;
    }
  }
}

/** Parses JSON; unescaped line breaks and other control characters in texts are accepted. */
export function readJson(source: string, address: string): unknown {
  try {
    return new Document(source, address).json;
  } catch (cause) {
    // eslint-disable-next-line no-control-regex -- JSON forbids control characters
    const mended = source.replace(/[\0-\x1f]+/g, ' ');
    if (mended === source) throw cause;
    return new Document(mended, address).json;
  }
}

const noPage = (address: string): Failure =>
  new Failure(
    'list-cut',
    words(
      `Die Liste bricht bei ${address} ab: Dort ist keine weitere Seite. Eine halbe Liste wird nicht übernommen.`,
      `The list breaks off at ${address}: there is no further page. Half a list is not taken.`,
    ),
  );

const tooMany = (): Failure =>
  new Failure(
    'too-many-requests',
    words(
      `Nach ${REQUESTS} Abfragen wurde aufgehört. Bitte die Adresse eines einzelnen Gremiums angeben.`,
      `Reading was stopped after ${REQUESTS} requests. Please give the address of a single organization.`,
    ),
  );
