import { Failure } from '../failure.js';
import { words, type Words } from '../words.js';
import { LIMITS, type Limits } from './limits.js';

/**
 * The resources that one source has used so far, over all its documents. All code that reads or unpacks a document of the
 * source charges it here. Above a limit the source has failed, even if its importer catches the error.
 */
export class Budget {
  #requests = 0;
  #transferred = 0;
  #unpacked = 0;
  readonly #until: number;
  #failure: Failure | undefined;

  /**
   * Was the host that a person named reached at a public address? Then its name may not lead into the local network
   * later on (DNS rebinding). Unknown before the first connection.
   */
  namedHostIsPublic: boolean | undefined;

  constructor(readonly limits: Limits = LIMITS) {
    this.#until = Date.now() + limits.sourceMilliseconds;
  }

  /** The limit that was exceeded, if any. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** How many bytes may still be unpacked. */
  get unpackedLeft(): number {
    return Math.max(0, this.limits.sourceUnpacked - this.#unpacked);
  }

  /**
   * Charges a request.
   *
   * @returns The milliseconds that it may take.
   */
  request(address: string): number {
    this.#requests += 1;
    if (this.#requests > this.limits.sourceRequests) this.#fail('too-many-requests', address, TOTALS.requests);
    this.requireTime(address);
    return Math.min(this.#until - Date.now(), this.limits.milliseconds);
  }

  /** Fails when the time of the source is over, so that a request cut short is not reported as a slow response. */
  requireTime(address: string): void {
    // A timer may fire a moment early.
    if (Date.now() + 10 >= this.#until) this.#fail('deadline', address, TOTALS.seconds);
  }

  /** Charges transferred bytes. */
  transferred(bytes: number, address: string): void {
    this.#transferred += bytes;
    if (this.#transferred > this.limits.sourceBytes) this.#fail('source-too-large', address, TOTALS.transferred);
  }

  /** Charges bytes of a document or an archive after unpacking. */
  unpacked(bytes: number, address: string): void {
    this.#unpacked += bytes;
    if (this.#unpacked > this.limits.sourceUnpacked) this.#fail('source-too-large', address, TOTALS.unpacked);
  }

  #fail(code: string, address: string, total: (limits: Limits) => Words): never {
    const { de, en } = total(this.limits);
    this.#failure ??= new Failure(
      code,
      words(
        `Die Quelle wurde bei ${address} abgebrochen: ${de} Ist es die richtige Adresse?`,
        `Reading the source was stopped at ${address}: ${en} Is it the right address?`,
      ),
    );
    throw this.#failure;
  }
}

const TOTALS = {
  requests: ({ sourceRequests: count }: Limits) =>
    words(`Sie braucht mehr als ${count} Abfragen.`, `it takes more than ${count} requests.`),
  seconds: ({ sourceMilliseconds: ms }: Limits) =>
    words(
      `Sie ist nach ${ms / 1000} Sekunden nicht gelesen (--max-seconds).`,
      `it is not read after ${ms / 1000} seconds (--max-seconds).`,
    ),
  transferred: ({ sourceBytes: bytes }: Limits) =>
    words(
      `Alle ihre Dokumente zusammen sind mehr als ${bytes / 1e6} MB (--max-size).`,
      `all its documents together are more than ${bytes / 1e6} MB (--max-size).`,
    ),
  unpacked: ({ sourceUnpacked: bytes }: Limits) =>
    words(
      `Alle ihre Dokumente zusammen sind ausgepackt mehr als ${bytes / 1e6} MB (--max-size).`,
      `all its documents together are more than ${bytes / 1e6} MB unpacked (--max-size).`,
    ),
};
