/** The directives of Content-Security-Policy, including deprecated ones and drafts that browsers support. */
const KNOWN: ReadonlySet<string> = new Set(
  `base-uri block-all-mixed-content child-src connect-src default-src fenced-frame-src font-src form-action
  frame-ancestors frame-src img-src manifest-src media-src navigate-to object-src plugin-types prefetch-src referrer
  reflected-xss report-to report-uri require-sri-for require-trusted-types-for sandbox script-src script-src-attr
  script-src-elem style-src style-src-attr style-src-elem trusted-types upgrade-insecure-requests webrtc worker-src`.split(
    /\s+/,
  ),
);

/** Does a browser know a directive of this name? */
export const isKnown = (directive: string): boolean => KNOWN.has(directive);

/** The directive that was probably meant: one that is at most two typing errors away. */
export function nearest(directive: string): string | undefined {
  const [best] = [...KNOWN]
    .map((name) => [name, distance(name, directive)] as const)
    .sort(([, one], [, other]) => one - other);
  return best && best[1] <= 2 ? best[0] : undefined;
}

/** The edit distance: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
function distance(one: string, other: string): number {
  const rows: number[][] = [[...Array(other.length + 1).keys()]];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (same ? 0 : 1),
          swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(one.length, other.length);
}
