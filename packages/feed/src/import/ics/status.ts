/** A title, and what became of the date by its words. */
export interface Titled {
  readonly name: string;
  readonly isCancelled: boolean;
}

const WORD = 'abgesagt|entfällt|fällt aus|findet nicht statt|storniert|cancell?ed';
const BEFORE = RegExp(
  `^[\\s*+!(\\[{<–—-]*(?:${WORD})\\s*(?:[)\\]}>*+]\\s*[:!–—-]*|[:!|–—]+|\\s-+|-+\\s)\\s*(?=\\S)`,
  'i',
);
const AFTER = RegExp(
  `\\s*(?:[(\\[{<*+]\\s*(?:${WORD})\\s*!*\\s*[)\\]}>*+]|[:,;|–—-]\\s*(?:${WORD})|\\s(?:${WORD}))[\\s!.*]*$`,
  'i',
);
/** „ABGESAGT Bürgersprechstunde“, „Abgesagt Bürgersprechstunde“ */
const LEADING = RegExp(`^(?:${WORD})\\s+(?=[A-ZÄÖÜ0-9„"])`, 'i');

/**
 * Outlook tells a cancelled date only by its title („Abgesagt: Bürgersprechstunde“), and so do people. The state is
 * shown by itself, so that the word is taken out of the title.
 */
export function titled(summary: string): Titled {
  const name = summary.slice(0, 1000).trim();
  const left = [BEFORE, AFTER, LEADING_WORD].map((pattern) => without(name, pattern)).find((rest) => rest);
  return left ? { name: left, isCancelled: true } : { name, isCancelled: false };
}

const LEADING_WORD = LEADING;

function without(name: string, pattern: RegExp): string | undefined {
  const rest = name.replace(pattern, '').trim();
  // „Markt: nicht abgesagt“ takes place.
  return rest && rest !== name && !/\b(nicht|not|nie)$/i.test(rest) && !/^(nicht|not)\b/i.test(rest) ? rest : undefined;
}

const BUSY =
  /^(beschäftigt|gebucht|belegt|frei|mit vorbehalt|abwesend|außer haus|nicht verfügbar|an anderem ort tätig|arbeitet an einem anderen ort|privat|privater termin|vertraulicher termin|busy|free|tentative|booked|out of office|away|working elsewhere|unavailable|private|private appointment|private event)\W*$/i;

/** Does a title say only that somebody has no time? So do calendars that are shared without their details. */
export const isBusy = (summary: string): boolean => summary.length < 60 && BUSY.test(summary.trim());
