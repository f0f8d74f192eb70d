import { createHash } from 'node:crypto';

/** „Sichere E-Mail im Amt“ is `sichere-e-mail-im-amt`; what cannot be told in such letters brings a digest: „C++“. */
export function slug(name: string): string {
  const text = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const base = text
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 100)
    .replace(/-$/, '');
  const isTold = text.length <= 100 && /^[a-z0-9äöüß\s.,:;!?()[\]"'’‘„“”«»/|&–—-]*$/.test(text) && base !== '';
  return isTold ? base : `${base || 'eintrag'}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}

/** Gives entries identities of their own: the second `k1` is `k1~2`. */
export class OwnIds {
  readonly #counts = new Map<string, number>();

  own(id: string): string {
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    if (count === 1) return id;
    // Another entry may be called `k1~2` by its source.
    return this.#counts.has(`${id}~${count}`) ? this.own(id) : this.own(`${id}~${count}`);
  }
}
