import { list, object, text, type Raw } from '@kitu/core/parse.js';
import { machineTime, moment, timeZone } from '@kitu/core/time.js';
import { words } from '../words.js';
import type { DateEntry } from './entries.js';
import { line } from './html.js';
import { truth } from './oparl-values.js';
import { dateOf, tell, type Reading } from './schema-org.js';

/** An event of The Events Calendar, mapped to schema.org, which has the same fields with other names. */
export function eventDate(raw: Raw, how: Reading): DateEntry | undefined {
  const isAllDay = truth(raw['all_day']) === true;
  const time = (name: string): string | undefined => timeOf(raw, name, isAllDay, how);
  const zone = timeZone(raw['timezone']);
  const id = raw['global_id'] ?? raw['id'] ?? raw['url'];
  const status = text(raw['event_status']) ?? text(raw['status']) ?? '';
  return dateOf(
    {
      '@id': typeof id === 'number' ? String(id) : id,
      name: raw['title'],
      description: raw['description'],
      url: raw['url'],
      startDate: time('start_date'),
      endDate: time('end_date'),
      timeZone: zone,
      eventStatus: /cancel|postpone|resched/i.test(status) ? status : undefined,
      image: object(raw['image'])['url'],
      keywords: [...list(raw['categories']), ...list(raw['tags'])].map((term) => object(term)['name']),
      location: placesOf(raw),
      eventAttendanceMode: modeOf(raw),
      organizer: organizerOf(raw),
      isAccessibleForFree: isFree(raw) ? true : undefined,
    },
    how,
  );
}

/** A time of an event. Its zone may be a fixed offset (`UTC+2`) without daylight saving time. */
function timeOf(raw: Raw, name: string, isAllDay: boolean, how: Reading): string | undefined {
  const written = text(raw[name])?.replace(' ', 'T');
  if (isAllDay || !written?.includes('T')) return written?.slice(0, 10);
  const wall = written.slice(0, 16);
  const offset = offsetOf(text(raw['timezone']));
  if (timeZone(raw['timezone']) ?? offset === undefined) return wall;
  const fixed = `${wall}:00${offset}`;
  const there = moment(fixed, how.zone);
  const here = moment(wall, how.zone);
  if (there && here && there.ms !== here.ms && name === 'start_date') {
    const shown = machineTime({ ms: there.ms, allDay: false, zone: 'UTC' });
    const message = words(
      `Der Beginn ist in ${text(raw['timezone'])} angegeben; in ${how.zone} ist das eine andere Uhrzeit (${shown}). Bitte in WordPress unter „Einstellungen → Allgemein“ als Zeitzone eine Stadt wählen.`,
      `The start is given in ${text(raw['timezone'])}; in ${how.zone} that is another time (${shown}). Please choose a city as time zone in WordPress, „Settings → General“.`,
    );
    tell(
      how,
      { name: raw['title'] },
      { severity: 'warning', code: 'fixed-zone', message, field: name, value: raw[name] },
    );
  }
  return fixed;
}

/** `+02:00` of `UTC+2`, `-03:30` of `UTC-3.5` and `UTC-3:30`. */
function offsetOf(zone: string | undefined): string | undefined {
  const [, sign, hours = '', minutes = '', fraction = '0'] =
    /^(?:UTC|GMT)(?:([+-])(\d{1,2})(?::(\d\d)|[.,](\d{1,2}))?)?$/i.exec(zone ?? '') ?? [];
  if (!sign) return /^(UTC|GMT)$/i.test(zone ?? '') ? '+00:00' : undefined;
  const rest = minutes || String(Math.round(Number(`0.${fraction}`) * 60));
  return `${sign}${hours.padStart(2, '0')}:${rest.padStart(2, '0')}`;
}

const isVirtual = (raw: Raw): boolean => truth(raw['is_virtual']) === true;
const isHybrid = (raw: Raw): boolean => /hybrid/i.test(text(raw['virtual_event_type']) ?? '');

const modeOf = (raw: Raw): string | undefined =>
  isVirtual(raw) ? (isHybrid(raw) ? 'MixedEventAttendanceMode' : 'OnlineEventAttendanceMode') : undefined;

/** All venues, and for an online event its address. */
function placesOf(raw: Raw): readonly Raw[] {
  const venues = list(raw['venue'])
    .map(object)
    .map((venue) => ({
      '@type': 'Place',
      name: venue['venue'],
      address: { streetAddress: venue['address'], postalCode: venue['zip'], addressLocality: venue['city'] },
    }));
  const online = { '@type': 'VirtualLocation', name: 'Online', url: raw['virtual_url'] };
  return isVirtual(raw) ? [...venues, online] : venues;
}

function organizerOf(raw: Raw): string | undefined {
  const names = list(raw['organizer']).flatMap((one) => line(text(object(one)['organizer'])) ?? []);
  return names.join(', ') || undefined;
}

/** Is it free of charge, by a word for it or by 0 as the only price? A missing price does not mean free. */
function isFree(raw: Raw): boolean {
  const cost = line(text(raw['cost'])) ?? '';
  const values = list(object(raw['cost_details'])['values']).map((value) => text(value) ?? '');
  return (
    /^(kostenlos|kostenfrei|frei|eintritt frei|gratis|free|0([.,]00?)?\s*(€|eur)?)$/i.test(cost) ||
    (values.length > 0 && values.every((value) => /^0([.,]0+)?$/.test(value)))
  );
}
