/** A title, and the state of the date as far as the title names one. */
export interface Titled {
  readonly name: string;
  readonly isCancelled: boolean;
}

const WORD =
  'abgesagt|entf(?:ä|ae)llt|f(?:ä|ae)llt(?: (?!nicht)\\p{L}+){0,2} aus|findet(?: leider)? nicht statt|storniert|gecancell?t|cancell?ed';
/** Words that mark a cancellation only when set off from the title: within a sentence they have other meanings. */
const LABEL = `${WORD}|entfallen|absage|ausfall`;
const BEFORE = RegExp(
  `^[\\s*+!(\\[{<–—-]*(?:${LABEL})\\s*(?:[)\\]}>*+]+\\s*[:!–—-]*|[:!|–—]+|\\s-+|-+\\s)\\s*(?=\\S)`,
  'iu',
);
const AFTER = RegExp(
  `\\s*(?:[(\\[{<*+]+\\s*(?:${LABEL})\\s*!*\\s*[)\\]}>*+]+|[:,;|–—-]\\s*(?:${LABEL})|(?:\\s(?:ist|sind|wird|werden|wurde|wurden|leider)){0,2}\\s(?:${WORD}))[\\s!.*–—-]*$`,
  'iu',
);
/** „ABGESAGT Bürgersprechstunde“, „Abgesagt Bürgersprechstunde“ */
const LEADING = RegExp(`^(?:${WORD})\\s+`, 'iu');
/** „Abgesagt wegen Krankheit: Rat“ keeps its reason. */
const REASON = RegExp(
  `(?:^|[\\s(\\[{*+,:;–-])(?<!(?:nicht|not|nie)\\s)(?:${WORD})\\s(?:leider\\s)?(?:wegen|aufgrund|krankheitsbedingt|bis auf weiteres)\\b`,
  'iu',
);

/** A text that only says that something is cancelled. */
export const WORD_ALONE = RegExp(`^(?:${WORD}|entfallen)$`, 'iu');

/**
 * Outlook marks a cancelled date only by its title („Abgesagt: Bürgersprechstunde“), and so do many editors. Widgets
 * show the state separately, so the word is removed from the title.
 */
export function titled(summary: string): Titled {
  const name = summary.slice(0, 1000).trim();
  if (REASON.test(name)) return { name, isCancelled: true };
  const behind = without(name, LEADING);
  const left =
    without(name, BEFORE) ?? without(name, AFTER) ?? (/^[\p{Lu}\d„"]/u.test(behind ?? '') ? behind : undefined);
  return left ? { name: left, isCancelled: true } : { name, isCancelled: false };
}

function without(name: string, pattern: RegExp): string | undefined {
  const rest = name.replace(pattern, '').trim();
  // „Markt: nicht abgesagt“ means that the date takes place.
  return rest && rest !== name && !/\b(nicht|not|nie)$/i.test(rest) && !/^(nicht|not)\b/i.test(rest) ? rest : undefined;
}

const BUSY =
  /^(beschäftigt|gebucht|belegt|besetzt|verplant|geblockt|blocker|frei|mit vorbehalt|abwesend|außer haus|nicht verfügbar|an anderem ort tätig|arbeitet an einem anderen ort|privat|privater termin|vertraulicher termin|busy|free|tentative|tentativ|booked|out of office|away|working elsewhere|unavailable|private|private appointment|private event)\W*$/i;

/** Does a title only block time („beschäftigt“)? Calendars that are shared without details have such titles. */
export const isBusy = (summary: string): boolean => summary.length < 60 && BUSY.test(summary.trim());
