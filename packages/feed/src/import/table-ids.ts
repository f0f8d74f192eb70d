import { createHash } from 'node:crypto';

/** „Sichere E-Mail im Amt“ is `sichere-e-mail-im-amt`. If other characters get lost, as in „C++“, a digest is added. */
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

/** Makes identities unique: the second `k1` becomes `k1~2`. */
export class OwnIds {
  readonly #counts = new Map<string, number>();

  own(id: string): string {
    const count = (this.#counts.get(id) ?? 0) + 1;
    this.#counts.set(id, count);
    if (count === 1) return id;
    // The source itself may have an entry with the identity `k1~2`.
    return this.#counts.has(`${id}~${count}`) ? this.own(id) : this.own(`${id}~${count}`);
  }
}
