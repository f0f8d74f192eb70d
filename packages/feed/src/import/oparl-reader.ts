import { isObject, list, object, text, type Raw } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure, failureInWords, isGone } from '../failure.js';
import { isAddress } from '../net/input.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { ImportOptions } from './imported.js';
import { isDeleted } from './oparl-values.js';

/** How many documents are asked for at most: a little less than a source may cost (net/limits.ts). */
const REQUESTS = 900;
/** How many at once. */
const AT_ONCE = 4;
/** Failures that mean one address and not the server. */
const ONE_ADDRESS = /^(address|link-refused|private-address|not-found)$/;

/**
 * Reads the linked documents of OParl, each once. What a list has told already is not asked for again. A server that
 * fails is the failure of the source: half an answer must not look like a whole one. An address at which there is
 * nothing is told, and only what it stands for is missing.
 */
export class OparlReader {
  readonly problems: Problem[] = [];
  readonly #read: ImportOptions['read'];
  readonly #known = new Map<string, Promise<Raw | undefined>>();
  #requests = 0;

  constructor(read: ImportOptions['read']) {
    this.#read = read;
  }

  /** Is the object at an address here already? */
  knows(value: unknown): boolean {
    return isObject(value) || (typeof value === 'string' && this.#known.has(value.trim()));
  }

  /** Keeps an object, so that links to it need no request. */
  keep(found: Raw, id = text(found['id'], 2048)): void {
    if (id && !this.#known.has(id)) this.#known.set(id, Promise.resolve(found));
  }

  /**
   * An object that is there, or the one at its address; `undefined` where there is none.
   *
   * @throws Failure - when the server fails, or too many documents were asked for.
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

  /** A file: what is said of it, or where a link leads to the file itself, its address. */
  async file(value: unknown): Promise<Raw | undefined> {
    try {
      return await this.object(value);
    } catch (cause) {
      if (!(cause instanceof Failure) || cause.code !== 'not-json') throw cause;
      return { accessUrl: value };
    }
  }

  /** The objects of a list that is there, or at an address with all its pages. Those deleted are left out. */
  async listAt(value: unknown): Promise<readonly Raw[]> {
    if (Array.isArray(value)) return this.all(value, (found) => Promise.resolve(found));
    const address = text(value, 2048) ?? '';
    const page = await this.object(value);
    return page ? this.pages(page, address) : [];
  }

  /** The objects of a page and of all that follow it. */
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
      // A list that leads back to itself has an end here; an empty address is no further page.
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

  /** Does something with each object of a list, a few at once; those deleted are left out. */
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

/** JSON, also where a text in it holds line breaks or other control characters as they are. */
export function readJson(source: string, address: string): unknown {
  try {
    return new Document(source, address).json;
  } catch (cause) {
    // eslint-disable-next-line no-control-regex -- they are what JSON forbids
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
