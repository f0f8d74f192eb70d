/** What a stranger's document may cost. */
export interface Limits {
  /** The largest document, in bytes after unpacking. */
  readonly bytes: number;
  /** The whole answer must be here after so many milliseconds. */
  readonly milliseconds: number;
  /** May a redirect or a link in a document lead into the local network? */
  readonly privateAllowed: boolean;
}

/** 50 MB, half a minute, nothing private. */
export const LIMITS: Limits = { bytes: 50_000_000, milliseconds: 30_000, privateAllowed: false };
