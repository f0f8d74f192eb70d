import { feedTexts } from '@kitu/core/feed-messages.js';
import { plural, type Locale } from '@kitu/core/messages.js';
import { placeInWords } from '@kitu/core/place.js';
import { spanInWords, timeInWords } from '@kitu/core/span.js';
import { format, type Moment } from '@kitu/core/time.js';
import type { CourseRun } from './course-feed.js';
import { courseTexts } from './course-messages.js';
import type { BadgeView } from './course-view.js';
import { inOrder, type Availability, type RunAvailability } from './course-state.js';

/** „9 von 14 Plätzen frei“, „Anmeldung ab 11. Januar| 2027, 08:00 Uhr“: what stands behind `|` has no room in a badge. */
function runInWords({ opens, run, state }: RunAvailability, locale: Locale): string {
  const { numbers, states } = courseTexts[locale.language];
  const number = state === 'waitingList' ? run?.waitingList?.count : run?.remaining;
  const forms = numbers[state === 'free' && run?.maximum ? 'freeOf' : state];
  const words = number && forms ? plural(locale.tag, number, forms) : states[state];
  const time = opens && state === 'opensLater' ? timeInWords(opens, locale).replace(/,? \d{4}/, '|$&') : undefined;
  return words.replace('§', time ?? `${run?.maximum ?? ''}`);
}

/** The same of a course, as the badge says it, and how it goes on; „Termin vorbei“ where a certain run is wanted. */
export function stateInWords(found: Availability, locale: Locale): Pick<BadgeView, 'words' | 'note'> {
  const isOver = found.state === 'past' && (found.run ?? found.further);
  const [words = '', note] = (isOver ? courseTexts[locale.language].over : runInWords(found, locale)).split('|');
  return { words, note };
}

/** „nächster Durchgang am 9. Dezember: 9 von 14 Plätzen frei“; the year is left out while it is the current one. */
export function furtherInWords(further: RunAvailability, start: Moment, now: number, locale: Locale): string {
  const year = format({ ...start, allDay: false, ms: now }, locale.tag, 'year');
  const day = format(start, locale.tag, 'date').replace(RegExp(`,? ${year}$`), '');
  return courseTexts[locale.language].further(day, runInWords(further, locale));
}

/** „Dienstag, 8. Dezember 2026, 10:00 bis 13:30 Uhr (2 Abende)“ */
export function dateInWords({ end, note }: CourseRun, start: Moment, locale: Locale): string {
  const words = spanInWords({ start, end }, locale);
  return note ? `${words} (${note})` : words;
}

/** „Altes Rathaus, Alter Markt 6; Online“ */
export const placesInWords = ({ places }: CourseRun, { language }: Locale): string =>
  places.flatMap((place) => placeInWords(place) || (place.virtual ? courseTexts[language].online : [])).join('; ');

/** „90,00 € (Mitgliedskommunen), 140,00 € (Gäste)“ */
export const pricesInWords = ({ offers }: RunAvailability, { language, tag }: Locale): string =>
  offers
    .flatMap(({ currency, name, price }) => {
      if (price === undefined) return [];
      const amount = price ? price.toLocaleString(tag, { style: 'currency', currency }) : courseTexts[language].free;
      return name ? `${amount} (${name})` : amount;
    })
    .filter((price, place, all) => all.indexOf(price) === place)
    .join(', ');

/** „Stand: 23. November 2026“: as of when all of this is right. `modified` counts where a run does not say it. */
export function asOfInWords(
  items: readonly Availability[],
  modified: Moment | undefined,
  locale: Locale,
): string | undefined {
  const [first] = inOrder(items.map(({ run }) => run?.modified ?? modified));
  return first && feedTexts[locale.language].asOf(timeInWords(first, locale));
}
