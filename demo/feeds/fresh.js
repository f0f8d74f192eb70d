/**
 * Moves the dates of a sample feed to the current week.
 *
 * It is written for one day, its anchor (`_kitu.dateModified`). Whatever lies around and after that day moves by whole
 * weeks, so that the anchor comes into the week of `today` and a Tuesday stays a Tuesday. What lies more than 120 days
 * before the anchor is history and stays. Only whole values that begin with a date move; dates inside texts do not.
 * A zone offset is kept as it is, so that an instant may change its wall-clock time by an hour across the seasons.
 *
 * @param {string} json - The feed as text.
 * @param {Date} today - Its calendar day is taken where the code runs.
 * @returns {string} The feed as text, in the same layout.
 */
export function makeFresh(json, today) {
  const anchor = JSON.parse(json)._kitu?.dateModified;
  if (!/^\d{4}-\d\d-\d\d/.test(anchor)) return json;

  const anchorDay = toDay(anchor);
  const todayDay = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()) / DAY;
  const shift = monday(todayDay) - monday(anchorDay);

  return json.replace(/(:\s*|[[,]\s*)"(\d{4}-\d\d-\d\d)((?:T[^"\\]*)?)"(?!\s*:)/g, (whole, before, date, rest) => {
    const day = toDay(date);
    // 30 February would roll over: it is no date, and stays what it is.
    if (toText(day) !== date || day < anchorDay - HISTORY) return whole;
    return `${before}"${toText(day + shift)}${rest}"`;
  });
}

const DAY = 86_400_000;

/** Days before the anchor from which on something is history. */
const HISTORY = 120;

/** Days since 1970-01-01, a Thursday. In UTC a day is always as long as the next. */
const toDay = (text) => Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / DAY;

const toText = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** The Monday of a day's week. */
const monday = (day) => day - ((((day + 3) % 7) + 7) % 7);
