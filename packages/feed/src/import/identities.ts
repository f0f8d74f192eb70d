import { createHash } from 'node:crypto';

/** What an entry could be known by, from the best to the last that always works. */
export interface Candidates {
  /** The identity that its source gives it. */
  readonly id: string | undefined;
  readonly url: string | undefined;
  /** All that makes it differ from others. */
  readonly words: string;
}

/** The identities of entries, and how many share the one that their source gives them with others. */
export interface Identities {
  readonly ids: readonly string[];
  readonly shared: number;
}

/**
 * Gives each entry an identity that stays the same from run to run. Some programs give all entries the same one: then
 * their addresses tell them apart, else their words. Entries of which everything is the same stay one.
 */
export function identitiesOf(entries: readonly Candidates[]): Identities {
  const ids = counted(entries.map(({ id }) => id));
  const urls = counted(entries.map(({ url }) => url));
  const groups = new Map<string, Set<string>>();
  for (const { id, words } of entries) if (id) groups.set(id, (groups.get(id) ?? new Set()).add(words));
  // Two copies of one entry do not make its identity a shared one.
  const isOwn = (id: string | undefined): id is string => !!id && (ids.get(id) === 1 || groups.get(id)?.size === 1);
  return {
    ids: entries.map(({ id, url, words }) => {
      if (isOwn(id)) return id;
      return url && urls.get(url) === 1
        ? url
        : (id ?? url)
          ? `${id ?? url}#${digest(words)}`
          : `urn:sha256:${digest(words)}`;
    }),
    shared: entries.filter(({ id }) => id && !isOwn(id)).length,
  };
}

function counted(values: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
