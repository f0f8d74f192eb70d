/** The languages in which the command speaks. */
export type Language = 'de' | 'en';

/** A sentence in every language. */
export type Words = Readonly<Record<Language, string>>;

/** A sentence in German and in English. */
export const words = (de: string, en: string): Words => ({ de, en });

/** The language of a locale such as `de_DE.UTF-8`; English for all that are not German. */
export const languageOf = (locale: string): Language => (/^de\b|^de_/i.test(locale) ? 'de' : 'en');
