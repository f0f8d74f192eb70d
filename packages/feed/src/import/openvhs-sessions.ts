import { list, object, text, type Raw } from '@kitu/core/parse.js';
import { moment } from '@kitu/core/time.js';
import { valueInWords, type Problem } from '../problem.js';
import { words } from '../words.js';
import { when } from './schema-times.js';

/** The days and times of a course, in chronological order. */
export interface Sessions {
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  readonly count: number;
}

/** Reports a value that cannot be read. */
export type Tell = (field: string, value: unknown, problem: Pick<Problem, 'code' | 'severity' | 'message'>) => void;

/** The sessions (`termin`) of a course, which may be unsorted; if there are none, its first and last day. */
export function sessionsOf(raw: Raw, zone: string, tell: Tell): Sessions {
  const written = list(raw['termin'] ?? object(raw['ortetermine'])['termin']).map(object);
  const read = written.flatMap((session) => sessionOf(session, zone, tell) ?? []);
  if (!read.length) {
    const startDate = dayOf(raw, 'beginn_datum', zone, tell);
    const endDate = dayOf(raw, 'ende_datum', zone, tell);
    const isLater = startDate !== undefined && endDate !== undefined && endDate >= startDate;
    return { startDate, endDate: isLater ? endDate : undefined, count: written.length };
  }
  const sorted = [...read].sort((a, b) => a.begin - b.begin);
  const [first] = sorted;
  const last = sorted.at(-1);
  const startDate = first?.start;
  const hasTime = startDate?.includes('T') === true;
  // Sessions without times end on the last day. If only the last session has no time, the end is unknown.
  const endDate = hasTime ? last?.end : last?.start.slice(0, 10);
  if (hasTime && !last?.end && sorted.length > 1) tell('termin', last?.start, NO_END);
  const isLater = endDate !== undefined && startDate !== undefined && endDate !== startDate;
  return { startDate, endDate: isLater ? endDate : undefined, count: sorted.length };
}

interface Session {
  readonly begin: number;
  readonly start: string;
  readonly end: string | undefined;
}

function sessionOf(raw: Raw, zone: string, tell: Tell): Session | undefined {
  const day = dayOf(raw, 'beginn_datum', zone, tell);
  if (!day) return undefined;
  const from = clockOf(raw, 'beginn_uhrzeit', tell);
  const to = clockOf(raw, 'ende_uhrzeit', tell);
  // Programs write 0:00 for an unknown time.
  const isKnown = from !== undefined && !(from.minutes === 0 && (to === undefined || to.minutes === 0));
  const start = isKnown ? `${day}T${from.text}` : day;
  const isNextDay = isKnown && to !== undefined && to.minutes < from.minutes;
  const endDay = dayOf(raw, 'ende_datum', zone, tell) ?? (isNextDay ? nextDay(day) : day);
  const end = isKnown && to && !(endDay === day && to.minutes === from.minutes) ? `${endDay}T${to.text}` : undefined;
  return { begin: moment(start, zone)?.ms ?? 0, start, end: end && moment(end, zone) ? end : undefined };
}

function dayOf(raw: Raw, field: string, zone: string, tell: Tell): string | undefined {
  const written = text(raw[field]);
  const day = when(written, zone)?.slice(0, 10) ?? when(written?.slice(0, 10), zone);
  if (written && !day) tell(field, written, UNREADABLE_DAY);
  return day;
}

interface Clock {
  readonly text: string;
  readonly minutes: number;
}

/** Parses `18:30:00` (a wall time) and `13:00:00+02:00` (with offset); 24:00 is midnight at the end of the day. */
function clockOf(raw: Raw, field: string, tell: Tell): Clock | undefined {
  const written = text(raw[field]);
  if (!written) return undefined;
  const [, hour = '', minute = '', second = '', offset = ''] =
    /^(?:\d{4}-\d\d-\d\dT)?(\d{1,2})(?:[:.](\d\d))?(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?(?: ?Uhr)?$/i.exec(
      written,
    ) ?? [];
  const minutes = (Number(hour) % 24) * 60 + Number(minute);
  if (!hour || Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0)) {
    tell(field, written, UNREADABLE_HOUR);
    return undefined;
  }
  const clock = `${String(Number(hour) % 24).padStart(2, '0')}:${minute || '00'}`;
  return { text: offset ? `${clock}:${second || '00'}${offset}` : clock, minutes };
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const UNREADABLE_DAY = {
  severity: 'error',
  code: 'unreadable-date',
  message: words('Dieser Tag ist nicht lesbar und fehlt.', 'This day cannot be read and is missing.'),
} as const;
const UNREADABLE_HOUR = {
  severity: 'error',
  code: 'unreadable-date',
  message: words('Diese Uhrzeit ist nicht lesbar und fehlt.', 'This hour cannot be read and is missing.'),
} as const;
const NO_END = {
  severity: 'note',
  code: 'no-end',
  message: words(
    'Der letzte Termin hat keine Uhrzeit; das Ende des Kurses fehlt.',
    'The last session has no hour; the end of the course is missing.',
  ),
} as const;

/** Makes a function that reports unreadable values, with the name of their course. */
export const tellerOf =
  (course: string, problems: Problem[]): Tell =>
  (field, value, { severity, code, message }) => {
    const told = words(`„${course}“: ${message.de}`, `“${course}”: ${message.en}`);
    problems.push({ severity, code, path: [field], value: valueInWords(value), message: told });
  };
