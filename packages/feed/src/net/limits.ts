/** Limits for reading a source. A document is one response or one file; a source may consist of many. */
export interface Limits {
  /** The largest document, in bytes after unpacking. */
  readonly bytes: number;
  /** The whole answer must be here after so many milliseconds. */
  readonly milliseconds: number;
  /** May a redirect or a link in a document lead into the local network? */
  readonly privateAllowed: boolean;
  /** All documents of a source together, in transferred bytes. */
  readonly sourceBytes: number;
  /** All documents and archives of a source together, in bytes after unpacking. */
  readonly sourceUnpacked: number;
  /** How many requests a source may take, redirects included. */
  readonly sourceRequests: number;
  /** After so many milliseconds the reading of a source is stopped. */
  readonly sourceMilliseconds: number;
  /** The memory for reading a source, in MB (the heap of its worker). */
  readonly sourceMemory: number;
}

/** The default limits; docs/feed.md lists them. */
export const LIMITS: Limits = {
  bytes: 50_000_000,
  milliseconds: 30_000,
  privateAllowed: false,
  sourceBytes: 50_000_000,
  sourceUnpacked: 100_000_000,
  sourceRequests: 1000,
  sourceMilliseconds: 300_000,
  sourceMemory: 320,
};

/** Limits for documents of another size: all documents of a source together grow with it. */
export const limitsForSize = (bytes: number): Pick<Limits, 'bytes' | 'sourceBytes' | 'sourceUnpacked'> => ({
  bytes,
  sourceBytes: bytes,
  sourceUnpacked: 2 * bytes,
});
