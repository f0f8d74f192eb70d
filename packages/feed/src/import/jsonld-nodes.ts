import { isObject, list, text, type Raw } from '@kitu/core/parse.js';

/** The deepest nesting that is searched for nodes. */
const DEPTH = 12;
/** How many references are followed from one node: a graph may be circular. */
const HOPS = 3;

/** The names of a node's types, without namespace. */
export const typesOf = (node: Raw): readonly string[] =>
  list(node['@type'] ?? node['type']).flatMap((type) => (typeof type === 'string' ? localName(type) : []));

/** `Event` of `https://schema.org/Event`, `schema:Event`, `http://schema.org/Event`. */
export const localName = (name: string): string =>
  name.trim().replace(/^(https?:\/\/(www\.)?schema\.org\/|schema(\.org)?:)/, '');

/** A schema.org node and its place in the page. */
export interface Placed {
  readonly node: Raw;
  /** The node that contains it, if any, and the name of the property. */
  readonly around: Raw | undefined;
  readonly property: string | undefined;
}

/**
 * All nodes of the documents of a page. References by `@id` are replaced by the nodes. Values are simplified:
 * `{"@value": …}` becomes its value; of several languages German is taken, else the first.
 *
 * @param base - What identities are resolved against: the address of the page.
 */
export function nodesOf(documents: readonly unknown[], base: string | undefined): readonly Placed[] {
  const placed: Placed[] = [];
  for (const document of documents) collect(simple(document, base, 0), undefined, undefined, placed, 0);
  const byId = new Map<string, Raw>();
  const merged: Placed[] = [];
  const at = new Map<string, number>();
  for (const found of placed) {
    const id = text(found.node['@id'], 2048);
    if (!id || isReference(found.node)) {
      if (!id || !isReference(found.node)) merged.push(found);
      continue;
    }
    const before = byId.get(id);
    const place = at.get(id);
    if (before && place !== undefined && isSame(before, found.node)) {
      const node = { ...found.node, ...before };
      byId.set(id, node);
      merged[place] = { ...(merged[place] as Placed), node };
    } else {
      if (!before) {
        byId.set(id, found.node);
        at.set(id, merged.length);
      }
      merged.push(found);
    }
  }
  const references = new References(byId, base);
  return merged.map((found) => ({ ...found, node: references.resolve(found.node) }));
}

/** Do two nodes with one identity mean the same? Some systems use the page's identity for all dates: starts differ. */
const isSame = (one: Raw, other: Raw): boolean =>
  one['startDate'] === undefined || other['startDate'] === undefined || one['startDate'] === other['startDate'];

const isReference = (node: Raw): boolean => Object.keys(node).every((name) => name === '@id' || name === '@type');

function collect(
  value: unknown,
  around: Raw | undefined,
  property: string | undefined,
  found: Placed[],
  depth: number,
): void {
  if (depth > DEPTH) return;
  if (Array.isArray(value)) for (const element of value) collect(element, around, property, found, depth + 1);
  if (!isObject(value)) return;
  const isNode = typesOf(value).length > 0 || value['@id'] !== undefined;
  if (isNode) found.push({ node: value, around, property });
  for (const [name, member] of Object.entries(value))
    if (typeof member === 'object')
      collect(member, isNode ? value : around, isNode ? name : property, found, depth + 1);
}

/** Properties whose text may be a reference to a node. */
const REFERENCES = /^(location|organizer|image|superEvent|hasCourseInstance|instructor)$/;

/** Replaces references by the nodes. */
class References {
  /** Resolved nodes by distance and identity: many references may lead to one node, which is resolved only once. */
  readonly #known = new Map<string, Raw>();

  constructor(
    private readonly byId: ReadonlyMap<string, Raw>,
    private readonly base: string | undefined,
  ) {}

  resolve(node: Raw, hops = 0): Raw {
    return Object.fromEntries(
      Object.entries(node).map(([name, member]) => [
        name,
        this.#value(typeof member === 'string' && REFERENCES.test(name) ? this.#named(member) : member, hops + 1),
      ]),
    );
  }

  #value(value: unknown, hops: number): unknown {
    if (Array.isArray(value)) return value.map((element) => this.#value(element, hops));
    if (!isObject(value) || hops > HOPS) return value;
    const id = text(value['@id'], 2048);
    const target = id === undefined ? undefined : this.byId.get(id);
    if (!target || target === value) return this.resolve(value, hops);
    if (!isReference(value)) return this.resolve({ ...target, ...value }, hops);
    const key = `${hops} ${id}`;
    let known = this.#known.get(key);
    if (!known) {
      known = this.resolve(target, hops);
      this.#known.set(key, known);
    }
    return known;
  }

  /** A text that equals the identity of a node is a reference to it. */
  #named(value: string): unknown {
    const id = identity(value, this.base);
    return this.byId.has(value) || (typeof id === 'string' && this.byId.has(id)) ? { '@id': id } : value;
  }
}

/** A copy with plain names and simplified values. */
function simple(value: unknown, base: string | undefined, depth: number): unknown {
  if (depth > DEPTH * 2) return undefined;
  if (Array.isArray(value)) {
    const chosen = inOneLanguage(value);
    return chosen === undefined ? value.map((element) => simple(element, base, depth + 1)) : chosen;
  }
  if (!isObject(value)) return value;
  if ('@value' in value) return value['@value'];
  for (const name of ['@list', '@set']) if (name in value) return simple(list(value[name]), base, depth + 1);
  const words = languageMap(value);
  if (words !== undefined) return words;
  const entries = Object.entries(value).map(([written, member]): [string, unknown] => {
    const name = written === 'id' || written === 'type' ? `@${written}` : localName(written);
    return [name, name === '@id' ? identity(member, base) : simple(member, base, depth + 1)];
  });
  return Object.fromEntries(entries);
}

/** Resolves an identity against the address of the page. */
function identity(value: unknown, base: string | undefined): unknown {
  if (typeof value !== 'string' || /^(_:|schema(\.org)?:)/.test(value) || !base || !/^https?:/.test(base)) return value;
  return URL.canParse(value, base) ? new URL(value, base).href : value;
}

/** Of the same text in several languages the German one, else the first. */
function inOneLanguage(values: readonly unknown[]): unknown {
  if (values.length < 2 || !values.every((value) => isObject(value) && '@value' in value && '@language' in value))
    return undefined;
  const texts = values as readonly Raw[];
  return (texts.find((value) => isGerman(value['@language'])) ?? texts[0])?.['@value'];
}

const isGerman = (tag: unknown): boolean => typeof tag === 'string' && /^de\b/i.test(tag);

/** `{ "de": "Lesung", "en": "Reading" }` */
function languageMap(value: Raw): unknown {
  const entries = Object.entries(value);
  const isMap =
    entries.length > 0 &&
    entries.every(
      ([name, member]) => /^([a-z]{2}(-[a-z\d]+)*|@none)$/i.test(name) && name !== 'id' && typeof member === 'string',
    );
  return isMap ? (entries.find(([name]) => isGerman(name)) ?? entries[0])?.[1] : undefined;
}
