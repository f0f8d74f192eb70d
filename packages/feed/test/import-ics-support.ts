import { importIcs } from '../src/import/ics.js';
import type { Imported } from '../src/import/imported.js';
import { input, OPTIONS } from './support.js';

/** A calendar with events, each without its BEGIN, END and UID; `|` ends a line. */
export const calendar = (events: readonly string[], head = ''): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...lines(head),
    ...events.flatMap((event) => ['BEGIN:VEVENT', 'UID:u', ...lines(event), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const lines = (text: string): readonly string[] => (text ? text.split('|') : []);

/** Imports as of 23 November 2026, twelve months ahead. */
export const importAll = (text: string, months = 12): Imported => importIcs(input(text), { ...OPTIONS, months });

/** `start end zone` of every date. */
export const times = ({ dates = [] }: Imported): readonly string[] =>
  dates.map(({ startDate, endDate, timeZone }) => [startDate, endDate, timeZone].filter(Boolean).join(' '));

/** `code line value` of every problem. */
export const told = ({ problems }: Imported): readonly string[] =>
  problems.map(({ code, line, value }) => [code, line, value].filter((part) => part !== undefined).join(' '));
