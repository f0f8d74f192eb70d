import type { Rule } from './rule.js';

const DAYS: Readonly<Record<string, string>> = {
  MO: 'Montag',
  TU: 'Dienstag',
  WE: 'Mittwoch',
  TH: 'Donnerstag',
  FR: 'Freitag',
  SA: 'Samstag',
  SU: 'Sonntag',
};

const ORDINALS: Readonly<Record<string, string>> = {
  1: 'ersten',
  2: 'zweiten',
  3: 'dritten',
  4: 'vierten',
  5: 'fünften',
  '-1': 'letzten',
};

const EVERY: Readonly<Record<string, readonly [string, string]>> = {
  DAILY: ['täglich', 'Tage'],
  WEEKLY: ['jede Woche', 'Wochen'],
  MONTHLY: ['jeden Monat', 'Monate'],
  YEARLY: ['jedes Jahr', 'Jahre'],
};

/** A simple rule in German words, such as „jeden dritten Dienstag im Monat“; `undefined` for other rules. */
export function rhythm({ freq, interval, by }: Rule): string | undefined {
  const days = by.get('BYDAY')?.split(',') ?? [];
  if ([...by.keys()].some((part) => part !== 'BYDAY' && part !== 'WKST') || (freq === 'YEARLY' && days.length)) {
    return undefined;
  }
  const named = days.map((day) => {
    const [, place = '', name = ''] = /^([+-]?\d*)(\w\w)$/.exec(day) ?? [];
    return [ORDINALS[String(Number(place))], DAYS[name]].filter(Boolean).join(' ');
  });
  const list = new Intl.ListFormat('de').format(named);
  const [one, many] = EVERY[freq] ?? [];
  if (!one) return undefined;
  if (!days.length) return interval > 1 ? `alle ${interval} ${many}` : one;
  if (freq === 'WEEKLY') return interval > 1 ? `alle ${interval} Wochen am ${list}` : `jeden ${list}`;
  return freq === 'MONTHLY' && interval === 1 ? `jeden ${list} im Monat` : undefined;
}
