import { createHash } from 'node:crypto';

/** What can identify an entry, in order of preference. */
export interface Candidates {
  /** The identity given by the source. */
  readonly id: string | undefined;
  readonly url: string | undefined;
  /** All other content, to tell entries apart. */
  readonly words: string;
}

/** The identities of entries, and the number of entries whose given identity belongs to several. */
export interface Identities {
  readonly ids: readonly string[];
  readonly shared: number;
}

/**
 * Gives each entry an identity that stays the same from run to run. Some programs give all entries the same identity:
 * then their addresses tell them apart, else their content. Entries with equal content stay one.
 */
export function identitiesOf(entries: readonly Candidates[]): Identities {
  const ids = counted(entries.map(({ id }) => id));
  const urls = counted(entries.map(({ url }) => url));
  const groups = new Map<string, Set<string>>();
  for (const { id, words } of entries) if (id) groups.set(id, (groups.get(id) ?? new Set()).add(words));
  // Copies of the same entry may share an identity; different entries may not.
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
