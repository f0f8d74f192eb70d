/** The languages in which the widgets speak. A language added here turns every missing text into a compile error. */
export type Language = 'de' | 'en';

/** One text (or object of texts) per language. */
export type Texts<Text> = Readonly<Record<Language, Text>>;

/** A text that depends on a number, by the plural rules of its language. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** The text for a number; `#` in it stands for the number. */
export function plural(locale: string, number: number, forms: Plural): string {
  let rule = rules.get(locale);
  if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
  const form = rule.select(number) === 'one' ? forms.one : forms.other;
  return form.replace('#', number.toLocaleString(locale));
}
