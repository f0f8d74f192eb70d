import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { format, HOME_ZONE } from '@kitu/core/time.js';
import { parseDates } from '@kitu/widgets/dates/feed.js';
import { dateView } from '@kitu/widgets/dates/view.js';

/** Clocks of servers that agree with Berlin's always, at times, and never. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/Athens',
  'Africa/Cairo',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Tunis',
  'America/New_York',
  'Pacific/Kiritimati',
];

const { TZ } = process.env;
after(() => {
  // Node reads it anew whenever it is set.
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
});

describe('a time in Berlin', () => {
  ZONES.forEach((zone) =>
    it(`is the same on a server in ${zone}`, () => {
      process.env['TZ'] = zone;
      const intl = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: HOME_ZONE });
      // From before 1980, when Berlin had no summer time; each change of a clock is at full hours.
      for (let ms = Date.UTC(1970, 0); ms < Date.UTC(2040, 0); ms += 23 * 3_600_000) {
        assert.equal(format({ ms, allDay: false, zone: HOME_ZONE }, 'de-DE', 'date'), intl.format(ms));
      }
    }),
  );
});

describe('a date that is printed for visitors in Berlin', () => {
  const dates = [
    { startDate: '2026-12-08T10:00', endDate: '2026-12-08T13:30' },
    { startDate: '2026-10-24T20:00', endDate: '2026-10-25T04:00' },
    { startDate: '2026-12-31T23:30Z', eventStatus: 'EventRescheduled', previousStartDate: '2026-06-30T23:30' },
    { startDate: '2027-03-02', endDate: '2027-03-04', eventStatus: 'EventPostponed' },
  ];
  const { items = [] } = parseDates(
    { _kitu: { version: 1, dates: dates.map((date, id) => ({ id, name: 'N', ...date })) } },
    'https://town.example/kitu.json',
  );
  const printed = (zone: string): unknown => {
    process.env['TZ'] = zone;
    return items.map((item) => dateView(item, { language: 'de', tag: 'de-DE', visitor: HOME_ZONE }));
  };

  it('names no zone for their own clock', () => {
    assert.equal(items.length, dates.length);
    assert.doesNotMatch(JSON.stringify(printed(HOME_ZONE)), /\(ME/);
  });
  ZONES.forEach((zone) =>
    it(`has the same words on a server in ${zone}`, () => assert.deepEqual(printed(zone), printed(HOME_ZONE))),
  );
});
