import { text, type Raw } from '@kitu/core/parse.js';
import { DAY, dayOf, machineTime, moment, startOf, type Moment } from '@kitu/core/time.js';
import { valueInWords, type Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import { when } from './schema-org.js';

/** The times of a meeting, and the problems in them. */
export interface MeetingTimes {
  readonly startDate: string;
  readonly endDate: string | undefined;
  readonly told: readonly Problem[];
}

/** Longer meetings are taken for typing mistakes in the end. */
const LONGEST = 31 * DAY;

/**
 * The start and the end of a meeting. Systems write 00:00 for an unknown time: such an end is ignored, and of such a
 * start only the day is used.
 *
 * @returns `undefined` if the start is missing or unreadable.
 */
export function meetingTimes(raw: Raw, zone: string): MeetingTimes | undefined {
  const startDate = when(raw['start'], zone);
  const start = moment(startDate, zone);
  if (!startDate || !start) return undefined;
  const told: Problem[] = [];
  const tell = (code: string, field: 'start' | 'end', { de, en }: Words): void => {
    const name = text(raw['name']) ?? text(raw['id']) ?? '';
    const message = words(`„${name}“: ${de}`, `“${name}”: ${en}`);
    told.push({ severity: 'note', code, path: [field], value: valueInWords(raw[field]), message });
  };
  if (isMidnight(start) && !start.allDay) {
    tell('no-hour', 'start', NO_HOUR);
    return { startDate: machineTime(dayOf(start)), endDate: undefined, told };
  }
  const written = raw['end'] === null || raw['end'] === '' ? undefined : raw['end'];
  const endDate = when(written, zone);
  const end = moment(endDate, zone);
  if (written === undefined) return { startDate, endDate, told };
  if (!end) tell('unreadable-end', 'end', UNREADABLE);
  else if (end.allDay !== start.allDay) tell('no-end', 'end', OTHER_FORM);
  else if (!end.allDay && isMidnight(end) && end.ms < start.ms + 2 * DAY) tell('no-end', 'end', MIDNIGHT);
  else if (end.allDay ? end.ms < start.ms : end.ms <= start.ms) tell('no-end', 'end', BEFORE);
  else if (end.ms > start.ms + LONGEST) tell('no-end', 'end', FAR);
  return { startDate, endDate: told.length ? undefined : endDate, told };
}

const isMidnight = (time: Moment): boolean => startOf(dayOf(time)) === startOf(time);

const NO_HOUR = words(
  'Der Beginn um 0:00 Uhr heißt, dass keine Uhrzeit bekannt ist; gezeigt wird nur der Tag.',
  'The start at 0:00 means that no hour is known; only the day is shown.',
);
const MIDNIGHT = words(
  'Das Ende um 0:00 Uhr heißt, dass keines bekannt ist; es fehlt.',
  'The end at 0:00 means that none is known; it is missing.',
);
const BEFORE = words(
  'Das Ende liegt nicht nach dem Beginn; es fehlt.',
  'The end does not lie after the start; it is missing.',
);
const FAR = words(
  'Das Ende liegt mehr als 31 Tage nach dem Beginn; es fehlt.',
  'The end lies more than 31 days after the start; it is missing.',
);
const OTHER_FORM = words(
  'Von Beginn und Ende hat nur eines eine Uhrzeit; das Ende fehlt.',
  'Only one of start and end has an hour; the end is missing.',
);
const UNREADABLE = words('Das Ende ist nicht lesbar; es fehlt.', 'The end cannot be read; it is missing.');
