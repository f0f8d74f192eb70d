import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarUid } from '@kitu/widgets/dates/calendar.js';
import ICAL from 'ical.js';
import { calendarText } from '../src/build/calendar.js';
import { importIcs } from '../src/import/ics.js';
import { feed, input, NOW, OPTIONS } from './support.js';

const BASE = 'https://stadt.example/kitu.json';
const written = (dates: readonly object[], more: object = {}): string =>
  calendarText({ ...(JSON.parse(feed({ dates })) as object), ...more }, BASE, NOW);
const DATE = { id: 'd', name: 'Sprechstunde', startDate: '2027-01-07T10:00' };

/** The names of all properties and components, in their order. */
const names = (text: string): readonly string[] =>
  text
    .replace(/\r\n /g, '')
    .split(/\r\n/)
    .map((line) => line.replace(/[;:].*$/s, ''));

test('a title with lines of its own stays one value', () => {
  const hostile = 'Stadt\nX-INJECTED:ja\r\nEND:VCALENDAR;,\\';
  const text = written([DATE], { title: hostile });
  assert.deepEqual(names(text), names(written([DATE])));
  assert.ok(text.includes('\r\nX-WR-CALNAME:Stadt X-INJECTED:ja END:VCALENDAR\\;\\,\\\\\r\n'));
  assert.equal(importIcs(input(text), OPTIONS).title, 'Stadt X-INJECTED:ja END:VCALENDAR;,\\');
});

test('no value begins a property, whatever ends its lines', () => {
  for (const end of ['\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085']) {
    const hostile = `eins${end}URL:https://anderswo.example/`;
    const text = written([
      { ...DATE, id: hostile, name: hostile, description: hostile, location: hostile, keywords: [hostile] },
    ]);
    assert.deepEqual(
      names(text).filter((name) => name === 'URL'),
      [],
      JSON.stringify(end),
    );
    assert.doesNotMatch(text, /\r(?!\n)|[\u2028\u2029\u0085]/);
  }
});

test('a date that is put off without a new day is not in it; one with a new day is', () => {
  const text = written([
    { ...DATE, id: 'off', name: 'Verschoben', eventStatus: 'EventPostponed' },
    { ...DATE, id: 'new', name: 'Neuer Tag', eventStatus: 'EventPostponed', previousStartDate: '2026-12-01T10:00' },
    { ...DATE, id: 'gone', name: 'Abgesagt', eventStatus: 'EventCancelled' },
  ]);
  assert.deepEqual(
    importIcs(input(text), OPTIONS).dates?.map(({ name, eventStatus }) => [name, eventStatus]),
    [
      ['Neuer Tag', undefined],
      ['Abgesagt', 'EventCancelled'],
    ],
  );
});

test('a date has the UID of the file that a visitor saves', () => {
  const calendar = new ICAL.Component(ICAL.parse(written([DATE])) as never);
  assert.equal(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid'), calendarUid('d', BASE));
});
