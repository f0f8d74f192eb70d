import { readTime, type Written } from './times.js';

/** A recurrence rule (RFC 5545 section 3.3.10) of which every part was understood. */
export interface Rule {
  readonly freq: string;
  readonly interval: number;
  /** COUNT: how many dates it gives; `undefined` if the rule has an UNTIL or no end. */
  readonly count: number | undefined;
  readonly until: Written | undefined;
  /** The BY… parts and WKST, in upper case. */
  readonly by: ReadonlyMap<string, string>;
}

/** The part of a rule that could not be understood. */
export interface UnreadableRule {
  readonly part: string;
}

const FREQUENCIES = /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/;
/** Upper limits: greater numbers are mistakes, or an attempt to cause endless work. */
const LARGEST = { interval: 1000, count: 10_000, list: 400 };

/** For each part: the lowest and the highest number, and whether negative numbers (from the end) are allowed. */
const NUMBERS: ReadonlyMap<string, readonly [number, number, boolean]> = new Map([
  ['BYSECOND', [0, 59, false]],
  ['BYMINUTE', [0, 59, false]],
  ['BYHOUR', [0, 23, false]],
  ['BYMONTHDAY', [1, 31, true]],
  ['BYYEARDAY', [1, 366, true]],
  ['BYWEEKNO', [1, 53, true]],
  ['BYMONTH', [1, 12, false]],
  ['BYSETPOS', [1, 366, true]],
]);

/** Parses a rule. One unreadable part makes the whole rule unreadable, because without it the dates would be wrong. */
export function readRule(value: string): Rule | UnreadableRule {
  const rule = {
    freq: '',
    interval: 1,
    count: undefined as number | undefined,
    until: undefined as Written | undefined,
  };
  const by = new Map<string, string>();
  for (const part of value.slice(0, 5000).split(';')) {
    const [name = '', given = '', ...more] = part.toUpperCase().replace(/\s/g, '').split('=');
    if (!name) continue;
    if (more.length || by.has(name) || !read(name, given)) return { part: part.trim().slice(0, 80) };
  }
  if (!rule.freq) return { part: 'FREQ' };
  const odd = misfit(rule.freq, by);
  return odd ? { part: odd } : { ...rule, by };

  function read(name: string, given: string): boolean {
    if (name === 'FREQ') return FREQUENCIES.test((rule.freq ||= given));
    if (name === 'INTERVAL') return (rule.interval = wholeNumber(given)) >= 1 && rule.interval <= LARGEST.interval;
    if (name === 'COUNT') {
      const count = wholeNumber(given);
      // Programs write such a high COUNT where they mean “no end”.
      rule.count = count > LARGEST.count ? undefined : count;
      return count >= 1;
    }
    if (name === 'UNTIL') return (rule.until = readTime(given)) !== undefined;
    if (name === 'RSCALE') return given === 'GREGORIAN';
    if (name === 'SKIP') return given === 'OMIT';
    if (name.startsWith('X-')) return true;
    by.set(name, given);
    return isBy(name, given);
  }
}

const wholeNumber = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : NaN);

function isBy(name: string, given: string): boolean {
  const values = given.split(',');
  if (values.length > LARGEST.list) return false;
  if (name === 'WKST') return DAY.test(given);
  if (name === 'BYDAY') return values.every((value) => NUMBERED_DAY.test(value));
  const [from, to, isSigned] = NUMBERS.get(name) ?? [1, 0, false];
  return values.every((value) => {
    const number = wholeNumber(value.replace(isSigned ? /^[+-]/ : /^\+/, ''));
    return number >= from && number <= to;
  });
}

const DAY = /^(MO|TU|WE|TH|FR|SA|SU)$/;
const NUMBERED_DAY = /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)$/;

/** The first part that RFC 5545 does not allow together with the others. */
function misfit(freq: string, by: ReadonlyMap<string, string>): string | undefined {
  const days = by.get('BYDAY') ?? '';
  const isNumbered = /\d/.test(days);
  if (isNumbered && !/^(MONTHLY|YEARLY)$/.test(freq)) return `BYDAY=${days}`;
  if (isNumbered && by.has('BYWEEKNO')) return `BYDAY=${days}`;
  // A weekday occurs at most five times in a month.
  if (freq === 'MONTHLY' && days.split(',').some((day) => Math.abs(parseInt(day, 10)) > 5)) return `BYDAY=${days}`;
  return undefined;
}
