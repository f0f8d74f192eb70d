import type { Moment } from './moment.js';
import { HOME_ZONE, instant } from './zones.js';

/** Minutes that an offset such as `Z`, `+02:00`, `-0700`, `GMT` or `EST` lies ahead of UTC. */
function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const american = 'ECMP'.indexOf(offset.charAt(0));
  return american < 0 ? 0 : -60 * (5 + american - Number(offset[1] === 'D'));
}

const CLOCK = '(?<hour>[01]\\d|2[0-3]):(?<minute>[0-5]\\d)(:(?<second>[0-5]\\d|60)([.,]\\d+)?)? ?';
const ISO = RegExp(
  `^(?<year>[1-9]\\d{3})-(?<month>\\d\\d)-(?<day>\\d\\d)([T ]${CLOCK}(?<offset>Z|[+-]\\d\\d:?\\d\\d)?)?$`,
  'i',
);
const RFC_822 = RegExp(
  `^([a-z]{3,9}, ?)?(?<day>\\d{1,2}) (?<month>[a-z]{3})[a-z]* (?<year>[1-9]\\d{3}),? ${CLOCK}(?<offset>Z|UTC?|GMT|[ECMP][SD]T|[+-]\\d{4})?$`,
  'i',
);
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/**
 * Reads the three forms of a time: date (`2027-03-02`), wall time (`2026-12-08T10:00`, in the zone given) and instant
 * (RFC 3339). Leniently also `+0200`, a space for the `T`, and RFC 822. Anything else, such as `31.05.2017` or a
 * number, is not guessed: `undefined`.
 */
export function moment(value: unknown, zone: string = HOME_ZONE): Moment | undefined {
  if (typeof value !== 'string' || value.length > 50) return undefined;
  const { groups = {} } = ISO.exec(value.trim()) ?? RFC_822.exec(value.trim()) ?? {};
  const { year, month = '', day, hour, minute = 0, second = 0, offset } = groups;
  const place = (Number(month) || MONTHS.indexOf(month.toLowerCase()) / 3 + 1) - 1;
  const wall = Date.UTC(
    Number(year),
    place,
    Number(day),
    Number(hour ?? 0),
    Number(minute),
    Math.min(Number(second), 59),
  );
  // `Date.UTC` rolls over: 30 February becomes 2 March.
  const date = new Date(wall);
  if (date.getUTCMonth() !== place || date.getUTCDate() !== Number(day)) return undefined;
  const allDay = hour === undefined;
  const ms = offset ? wall - offsetMinutes(offset.toUpperCase()) * 60_000 : allDay ? wall : instant(wall, zone);
  return { ms, allDay, zone };
}
