import { expect } from '@open-wc/testing';
import { realFeeds, survivesMutation } from '@kitu/core/testing-fuzz.js';
import ICAL from 'ical.js';
import { calendarFile, calendarFileName } from './dates-calendar.js';
import { parseDates, chosenDates } from './dates-feed.js';
import './kitu-dates.js';

const NOW = Date.UTC(2026, 10, 23);

survivesMutation(
  'kitu-dates',
  (json, address) => {
    const { items, until } = chosenDates(parseDates(json, address).items ?? [], { keywords: '', days: 400 }, NOW);
    expect(until).to.be.above(NOW);
    items.forEach((item) => {
      const event = new ICAL.Component(ICAL.parse(calendarFile(item, address, NOW))).getFirstSubcomponent('vevent');
      expect(event?.getFirstPropertyValue('summary')).to.be.a('string');
      expect(calendarFileName(item)).to.match(/ \d{4}-\d\d-\d\d\.ics$/);
    });
  },
  await realFeeds(),
);
