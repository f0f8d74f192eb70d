import { isObject, list, object, type Raw } from '@kitu/core/parse.js';
import { Document } from '../check/document.js';
import { Failure, failureInWords } from '../failure.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import type { ImportOptions } from './imported.js';

/** How many documents are asked for at most: servers are slow, and a list may never end. */
const REQUESTS = 1000;
/** How many at once. */
const AT_ONCE = 4;

/** Reads the linked documents of OParl, each once. What cannot be read is told. */
export class OparlReader {
  readonly problems: Problem[] = [];
  readonly #read: ImportOptions['read'];
  readonly #known = new Map<string, Promise<Raw | undefined>>();

  constructor(read: ImportOptions['read']) {
    this.#read = read;
  }

  /** An object that is there, or the one at its address. */
  async object(value: unknown): Promise<Raw | undefined> {
    if (isObject(value)) return value;
    if (typeof value !== 'string') return undefined;
    let found = this.#known.get(value);
    if (!found) {
      found = this.#fetch(value);
      this.#known.set(value, found);
    }
    return found;
  }

  /** The objects of a list that is there, or at an address with all its pages. */
  async listAt(value: unknown): Promise<readonly Raw[]> {
    if (Array.isArray(value)) return (await this.all(value, (found) => Promise.resolve(found))).filter(isObject);
    const page = await this.object(value);
    return page ? this.pages(page) : [];
  }

  /** The objects of a page and of all that follow it. */
  async pages(first: Raw): Promise<readonly Raw[]> {
    const found: Raw[] = [];
    const seen = new Set<unknown>();
    for (let page: Raw | undefined = first; page;) {
      found.push(...list(page['data']).filter(isObject));
      const next: unknown = object(page['links'])['next'];
      // A list that leads back to itself has an end here.
      page = typeof next === 'string' && !seen.has(next) ? await this.object(next) : undefined;
      seen.add(next);
    }
    return found;
  }

  /** Does something with each object of a list, a few at once. */
  async all<Result>(values: readonly unknown[], use: (found: Raw) => Promise<Result>): Promise<readonly Result[]> {
    const results: (Result | undefined)[] = [];
    const queue = [...values.entries()];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const found = await this.object(next[1]);
        if (found && found['deleted'] !== true) results[next[0]] = await use(found);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return results.filter((result) => result !== undefined);
  }

  async #fetch(address: string): Promise<Raw | undefined> {
    if (this.#known.size >= REQUESTS) {
      if (!this.problems.some(({ code }) => code === 'too-many-requests')) this.problems.push(tooMany);
      return undefined;
    }
    try {
      const { text } = await this.#read(address);
      const { json } = new Document(text, address);
      return isObject(json) ? json : undefined;
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      this.problems.push({
        severity: 'error',
        code: 'not-reached',
        value: address,
        message: words(failureInWords(cause, 'de'), failureInWords(cause, 'en')),
      });
      return undefined;
    }
  }
}

const tooMany: Problem = {
  severity: 'error',
  code: 'too-many-requests',
  message: words(
    `Nach ${REQUESTS} Abfragen wurde aufgehört; der Rest fehlt. Bitte die Adresse eines einzelnen Gremiums angeben.`,
    `Reading was stopped after ${REQUESTS} requests; the rest is missing. Please give the address of a single organization.`,
  ),
};
