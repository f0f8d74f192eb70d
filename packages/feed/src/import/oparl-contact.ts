import { text, type Raw } from '@kitu/core/parse.js';
import { FREE_MAIL } from '../check/free-mail.js';
import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { texts } from './oparl-values.js';

/**
 * Decides which e-mail addresses of persons are official: those at the domain of the body, an organization or a
 * faction. Honorary members often have private addresses only. These and all telephone numbers are not published,
 * because OParl does not say whether a number is private.
 */
export class OfficialContact {
  readonly #domains = new Set<string>();
  #left = 0;

  /** Adds the domains of a body or organization. */
  learn(raw: Raw): void {
    for (const name of ['website', 'web', 'contactEmail']) {
      const value = text(raw[name], 2048);
      const host = value?.includes('@') && !value.includes('/') ? value.split('@').at(-1) : hostOf(value);
      const domain = host?.toLowerCase().replace(/^www\d?\./, '');
      if (domain?.includes('.') && !FREE_MAIL.test(domain)) this.#domains.add(domain);
    }
  }

  get knowsAny(): boolean {
    return this.#domains.size > 0;
  }

  /** The official addresses of a person. Others, and telephone numbers, are only counted. */
  emailsOf(person: Raw): readonly string[] {
    const emails = texts(person['email']).map((email) => email.replace(/^mailto:/i, ''));
    const official = emails.filter((email) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) && this.#isOfficial(email));
    if (official.length < emails.length || texts(person['phone']).length) this.#left += 1;
    return official;
  }

  /** Reports in one message what was left out. */
  get problems(): readonly Problem[] {
    if (!this.#left) return [];
    const message = words(
      `Bei ${this.#left} Personen wurden E-Mail-Adressen oder Telefonnummern weggelassen: Übernommen werden nur E-Mail-Adressen unter einer Domain der Körperschaft, des Gremiums oder der Fraktion; Telefonnummern nie.`,
      `Of ${this.#left} persons e-mail addresses or telephone numbers were left out: only e-mail addresses at a domain of the body, the organization or the faction are taken; telephone numbers never.`,
    );
    return [{ severity: 'note', code: 'private-contact', message }];
  }

  #isOfficial(email: string): boolean {
    const domain = email.split('@').at(-1)?.toLowerCase() ?? '';
    if (FREE_MAIL.test(domain)) return false;
    return [...this.#domains].some((own) => own === domain || own.endsWith(`.${domain}`) || domain.endsWith(`.${own}`));
  }
}

const hostOf = (value: string | undefined): string | undefined =>
  value && URL.canParse(value) ? new URL(value).hostname : undefined;
