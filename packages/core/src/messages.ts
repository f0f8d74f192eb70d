import { language as canonical } from './parse.js';

/**
 * The languages in which the widgets speak, and the locale in which each writes dates and numbers where the page names
 * no region. A language added here turns every missing text into a compile error.
 */
const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

/** A language in which the widgets speak. */
export type Language = keyof typeof LOCALES;

/** All of them. */
export const LANGUAGES = Object.keys(LOCALES) as readonly Language[];

/** A language for the texts, and a BCP 47 tag for `Intl`. */
export interface Locale {
  readonly language: Language;
  readonly tag: string;
  /** The zone (IANA name) of the visitor's clock. A browser knows it; where pages are printed for others, it is said. */
  readonly visitor?: string | undefined;
}

/** What to speak where a page says `lang`: German where its language is none of ours. */
export function localeOf(lang: string): Locale {
  // What stands behind a charset („en_US.UTF-8“), a comma or a space is left out.
  const tag = canonical(/[a-z][\w-]*/i.exec(lang)?.[0]) ?? '';
  const [name] = tag.split('-');
  // Some old libraries, two on one page, replace `find` by one that throws; the language is needed to draw at all.
  const [language = 'de'] = LANGUAGES.filter((known) => known === name);
  return { language, tag: tag.startsWith(`${language}-`) ? tag : LOCALES[language] };
}

/**
 * A language, where it is another one than that of the place: only that is marked. Where `de` begins in `de-DE`, Orca
 * ends a link, and Chromium changes the tree in which a screen reader has its place.
 */
export const foreign = (language: string | undefined, place: Locale): string | undefined =>
  language?.split('-')[0] === place.language ? undefined : language;

/** One text (or object of texts) per language. */
export type Texts<Text> = Readonly<Record<Language, Text>>;

/** A text that depends on a number: a form for each plural category (CLDR) of its language that differs from `other`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const rules = new Map<string, Intl.PluralRules>();

/** The text for a number; `#` in it stands for the number. */
export function plural(locale: string, number: number, forms: Plural): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  const form = forms[rule.select(number)] ?? forms.other;
  return form.replace('#', number.toLocaleString(locale));
}
