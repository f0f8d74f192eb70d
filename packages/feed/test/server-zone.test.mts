import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { format, HOME_ZONE } from '@kitu/core/time.js';

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

describe('a time in Berlin', () => {
  const { TZ } = process.env;
  after(() => {
    // Node reads it anew whenever it is set.
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });

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
