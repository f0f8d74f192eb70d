import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../src/failure.js';
import type { Imported } from '../src/import/imported.js';
import { importOparl } from '../src/import/oparl.js';
import { words } from '../src/words.js';
import { input, isSound, OPTIONS } from './support.js';

const type = (name: string): string => `https://schema.oparl.org/1.1/${name}`;
const at = (path: string): string => `https://ris.stadt.example/${path}`;
const object = (kind: string, path: string, more: object = {}): object => ({ id: at(path), type: type(kind), ...more });
const STATUS = Symbol('status');

/** Reads an object whose links lead to these documents; a number is a status that is no success. */
async function council(
  first: object,
  documents: Readonly<Record<string, object | string | number>> = {},
): Promise<Imported & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const imported = await importOparl(input(JSON.stringify(first), at('start')), {
    ...OPTIONS,
    read: (address) => {
      asked.push(address);
      const found = documents[address] ?? (address.includes('%5B') ? STATUS : 404);
      if (typeof found === 'symbol') throw new Failure('address', words('keine Adresse', 'no address'));
      if (typeof found === 'number')
        throw new Failure('status', words(`Status ${found}`, `status ${found}`), { cause: found });
      return Promise.resolve(input(typeof found === 'string' ? found : JSON.stringify(found), address));
    },
  });
  return { ...imported, asked };
}
const meetings = (...data: readonly object[]): object => ({ data, links: {} });
const codes = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);
const times = ({ dates = [] }: Imported): unknown => dates.map(({ startDate, endDate }) => [startDate, endDate]);

describe('the times of a meeting in OParl', () => {
  const meeting = (start: string | null, end?: unknown): object =>
    object('Meeting', `m/${start}${String(end)}`, { name: 'Rat', start, end });
  test('have no end where it is 00:00, before the start, or cannot be read, and that is told', async () => {
    const imported = await council(
      meetings(
        meeting('2026-12-10T19:00:00+01:00', '2026-12-10T00:00:00+01:00'),
        meeting('2026-12-11T19:00:00+01:00', '2026-12-12T00:00:00+01:00'),
        meeting('2026-12-12T19:00:00+01:00', '2026-12-12T18:00:00+01:00'),
        meeting('2026-12-13T19:00:00+01:00', '20 Uhr'),
        meeting('2026-12-14T19:00:00+01:00', '2026-12-13T23:00:00Z'),
        meeting('2026-12-15T19:00:00+01:00', '2026-12-15T21:30:00+01:00'),
        meeting('2026-12-16T22:00:00+01:00', '2026-12-17T01:30:00+01:00'),
        meeting('2026-12-17T19:00:00+01:00', null),
      ),
    );
    assert.deepEqual(times(imported), [
      ['2026-12-10T19:00:00+01:00', undefined],
      ['2026-12-11T19:00:00+01:00', undefined],
      ['2026-12-12T19:00:00+01:00', undefined],
      ['2026-12-13T19:00:00+01:00', undefined],
      ['2026-12-14T19:00:00+01:00', undefined],
      ['2026-12-15T19:00:00+01:00', '2026-12-15T21:30:00+01:00'],
      ['2026-12-16T22:00:00+01:00', '2026-12-17T01:30:00+01:00'],
      ['2026-12-17T19:00:00+01:00', undefined],
    ]);
    assert.deepEqual(codes(imported), ['no-end', 'no-end', 'no-end', 'unreadable-end', 'no-end']);
    assert.match(imported.problems[0]?.value ?? '', /2026-12-10T00:00/);
    isSound(imported);
  });
  test('of 0:00 are a day without an hour', async () => {
    const imported = await council(
      meetings(
        meeting('2026-12-10T00:00:00+01:00', '2026-12-10T00:00:00+01:00'),
        meeting('2027-07-01T22:00:00Z'),
        meeting('2026-12-12'),
      ),
    );
    assert.deepEqual(times(imported), [
      ['2026-12-10', undefined],
      ['2027-07-02', undefined],
      ['2026-12-12', undefined],
    ]);
    assert.deepEqual(codes(imported), ['no-hour', 'no-hour']);
  });
  test('that cannot be read cost only their meeting, and the value is told', async () => {
    const imported = await council(meetings(meeting('am Montag'), meeting(null), meeting('2026-12-15T19:00:00+01:00')));
    assert.equal(imported.dates?.length, 1);
    assert.deepEqual(
      imported.problems.map(({ code, value }) => [code, value?.includes('am Montag')]),
      [
        ['dropped', true],
        ['dropped', false],
      ],
    );
  });
});

describe('a meeting in OParl', () => {
  const meeting = (path: string, more: object): object =>
    object('Meeting', path, { name: 'Rat', start: '2026-12-10T18:00:00+01:00', ...more });
  test('is off when its state or a text in place of a boolean says so', async () => {
    const imported = await council(
      meetings(
        ...[
          { cancelled: true },
          { cancelled: 'true' },
          { cancelled: 'ja' },
          { cancelled: 1 },
          { meetingState: 'abgesagt' },
          { meetingState: 'Sitzung entfällt' },
          { meetingState: 'verschoben' },
          { meetingState: 'nicht abgesagt' },
          { meetingState: 'eingeladen', cancelled: 'nein' },
          { cancelled: 'vielleicht' },
          { meetingState: 'Blitzsitzung' },
        ].map((more, place) => meeting(`m${place}`, more)),
      ),
    );
    assert.deepEqual(
      imported.dates?.map(({ eventStatus }) => eventStatus?.replace('Event', '')),
      [...Array<string>(6).fill('Cancelled'), 'Postponed', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      imported.problems.map(({ code, value }) => [code, value]),
      [
        ['meeting-state', '"verschoben"'],
        ['meeting-state', '"vielleicht"'],
        ['meeting-state', '"Blitzsitzung"'],
      ],
    );
    isSound(imported);
  });
  test('without a name has that of its organization', async () => {
    const imported = await council(
      meetings(meeting('m1', { name: undefined, organization: [at('o1')] }), meeting('m2', { name: ' ' })),
      { [at('o1')]: object('Organization', 'o1', { name: 'Bauausschuss' }) },
    );
    assert.deepEqual(
      imported.dates?.map(({ name, organizer }) => [name, organizer?.name]),
      [
        ['Bauausschuss: Sitzung', 'Bauausschuss'],
        ['Sitzung', undefined],
      ],
    );
    assert.deepEqual(codes(imported), ['no-name', 'no-name']);
  });
  test('has its place, agenda and files also where they are only linked', async () => {
    const imported = await council(
      meetings(
        meeting('m1', {
          location: at('l1'),
          agendaItem: [at('a1'), at('a2')],
          invitation: at('f1'),
          resultsProtocol: at('protokoll.pdf'),
        }),
        meeting('m2', { start: '2020-12-10T18:00:00+01:00', location: at('l9') }),
      ),
      {
        [at('l1')]: object('Location', 'l1', { description: 'Rathaus', room: 'Saal 2' }),
        [at('a1')]: object('AgendaItem', 'a1', { number: '1', name: 'Haushalt', public: 'true' }),
        [at('a2')]: object('AgendaItem', 'a2', { number: '2', name: 'Grundstück', public: 'false' }),
        [at('f1')]: object('File', 'f1', { name: 'Einladung', accessUrl: at('f1.pdf') }),
        [at('protokoll.pdf')]: '%PDF-1.7',
      },
    );
    const [date] = imported.dates ?? [];
    assert.deepEqual(
      [date?.location?.[0]?.name, date?.description, date?.attachments?.map(({ url }) => url)],
      ['Rathaus, Saal 2', '1 Haushalt', [at('f1.pdf'), at('protokoll.pdf')]],
    );
    assert.ok(!imported.asked.includes(at('l9')), 'what is over costs no request');
  });
  test('to come is kept of hundreds that are over', async () => {
    const day = (place: number): string => new Date(Date.UTC(2004, 0, 8 + place * 9, 17)).toISOString();
    const past = Array.from({ length: 600 }, (_, place) => meeting(`p${place}`, { start: day(place) }));
    const imported = await council(meetings(...past, meeting('k', { name: 'Kommt' })));
    assert.deepEqual(
      imported.dates?.map(({ name }) => name),
      ['Kommt'],
    );
    assert.match(imported.problems[0]?.message.de ?? '', /^600 vergangene/);
  });
});

describe('a server of OParl that fails', () => {
  const page = (next?: unknown): object => ({
    data: [object('Meeting', 'm1', { name: 'Rat', start: '2026-12-10T18:00:00+01:00' })],
    links: { next },
  });
  test('on a later page is the failure of the source', async () => {
    await assert.rejects(council(page(at('2')), { [at('2')]: 503 }), { code: 'status' });
    await assert.rejects(council(page(at('2')), { [at('2')]: '<html>Wartung</html>' }), { code: 'not-json' });
    await assert.rejects(council(page(at('2')), { [at('2')]: {} }), { code: 'list-cut' });
    await assert.rejects(council(page(at('2')), {}), { code: 'list-cut' });
  });
  test('with an empty address of the next page has no further one', async () => {
    for (const next of ['', null, at('start')]) assert.equal((await council(page(next))).dates?.length, 1);
  });
  test('with control characters in its texts is read', async () => {
    const broken = JSON.stringify(page()).replace('Rat', 'Rat\u0009der\nStadt').replace('m1', 'm2');
    const imported = await council(page(at('2')), { [at('2')]: broken });
    assert.deepEqual(
      imported.dates?.map(({ name }) => name),
      ['Rat', 'Rat der Stadt'],
    );
  });
  const organization = object('Organization', 'o', {
    name: 'Bauausschuss',
    membership: [
      object('Membership', 's1', { role: 'Vorsitz', person: at('p1') }),
      object('Membership', 's2', { role: 'Mitglied', person: at('p2') }),
      object('Membership', 's3', { role: 'Mitglied', person: at('p3') }),
      object('Membership', 's4', { role: 'Mitglied' }),
      object('Membership', 's5', { role: 'Mitglied', person: 'http://%5B' }),
      object('Membership', 's6', { role: 'Mitglied', person: at('p1'), endDate: '2024-01-01' }),
    ],
  });
  const people = {
    [at('p2')]: object('Person', 'p2', { deleted: true }),
    [at('p3')]: object('Person', 'p3', { name: 'Max Beispiel' }),
  };
  test('for one person is the failure of the source: no seat becomes vacant', () =>
    assert.rejects(council(organization, { ...people, [at('p1')]: 500 }), { code: 'status' }));
  test('or says that a person is gone leaves the seat out, and tells it', async () => {
    const imported = await council(organization, people);
    assert.deepEqual(
      imported.board?.[0]?.membership.map(({ person }) => person?.name),
      ['Max Beispiel'],
    );
    assert.deepEqual([...codes(imported)].sort(), [
      'ended',
      'not-reached',
      'not-reached',
      ...Array<string>(4).fill('seat-left-out'),
    ]);
    isSound(imported);
  });
});

describe('boards in OParl', () => {
  const person = (path: string, more: object = {}): object =>
    object('Person', path, { name: `Person ${path}`, ...more });
  test('have the members that only the list of persons of the body knows, with their factions', async () => {
    const imported = await council(
      object('Body', 'b', {
        website: 'https://www.stadt.example/',
        organization: at('os'),
        person: at('ps'),
        meeting: at('ms'),
      }),
      {
        [at('os')]: meetings(
          object('Organization', 'o1', { name: 'Rat', membership: [at('s1')] }),
          object('Organization', 'o2', { name: 'Fraktion der Mitte' }),
          object('Organization', 'o3', { name: 'Alter Rat', endDate: '2019-06-30', membership: [at('s9')] }),
        ),
        [at('ps')]: meetings(
          person('p1', {
            membership: [
              object('Membership', 's1', { role: 'Mitglied', organization: at('o1'), onBehalfOf: at('o2') }),
            ],
          }),
          person('p2', { membership: [object('Membership', 's2', { role: 'Vorsitz', organization: at('o2') })] }),
        ),
        [at('ms')]: meetings(),
      },
    );
    assert.deepEqual(
      imported.board?.map(({ name, membership }) => [
        name,
        membership.map((seat) => `${seat.role} ${seat.person?.name} ${seat.onBehalfOf?.name ?? ''}`),
      ]),
      [
        ['Rat', ['Mitglied Person p1 Fraktion der Mitte']],
        ['Fraktion der Mitte', ['Vorsitz Person p2 ']],
      ],
    );
    assert.deepEqual(imported.asked, [at('os'), at('ms'), at('ps')]);
    assert.deepEqual(codes(imported), ['ended']);
    isSound(imported);
  });
  test('that are asked for alone bring their meetings', async () => {
    const imported = await council(object('Organization', 'o', { name: 'Rat', meeting: at('ms'), membership: [] }), {
      [at('ms')]: meetings(object('Meeting', 'm', { name: 'Sitzung', start: '2026-12-10T18:00:00+01:00' })),
    });
    assert.equal(imported.dates?.length, 1);
  });
  test('publish official contact only, and tell what they leave out', async () => {
    const imported = await council(
      object('Organization', 'o', {
        name: 'Rat',
        body: at('b'),
        membership: ['erika@freemail.example', 'erika@stadt.example', 'erika@rat.stadt.example', 'erika@gmx.de'].map(
          (email, place) =>
            object('Membership', `s${place}`, {
              person: person(`p${place}`, {
                email: [email],
                phone: ['0170 0000000'],
                life: 'geboren 1960',
                status: ['Politik'],
              }),
            }),
        ),
      }),
      { [at('b')]: object('Body', 'b', { website: 'https://www.stadt.example/', contactEmail: 'ris@gmx.de' }) },
    );
    assert.deepEqual(
      imported.board?.[0]?.membership.map(({ person: { email } = {} }) => email),
      [[], ['erika@stadt.example'], ['erika@rat.stadt.example'], []],
    );
    assert.doesNotMatch(JSON.stringify(imported.board), /0170|1960|freemail|gmx|Politik/);
    assert.deepEqual(codes(imported), ['private-contact']);
    assert.match(imported.problems[0]?.message.de ?? '', /^Bei 4 Personen/);
  });
  test('for which there are too many requests are left out as a whole', async () => {
    const seats = (name: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, place) => at(`${name}${place}`));
    const documents: Record<string, object> = {};
    for (const [place, address] of [...seats('a', 3), ...seats('b', 1000)].entries())
      documents[address] = object('Membership', `s${place}`, { person: person(`p${place}`) });
    const imported = await council(
      {
        data: [
          object('Organization', 'o1', { name: 'Klein', membership: seats('a', 3) }),
          object('Organization', 'o2', { name: 'Groß', membership: seats('b', 1000) }),
        ],
      },
      documents,
    );
    assert.deepEqual(
      imported.board?.map(({ name, membership }) => [name, membership.length]),
      [['Klein', 3]],
    );
    assert.match(imported.problems[0]?.message.de ?? '', /^1 Gremien fehlen ganz.*Groß/);
  });
  test('and a long list of meetings: only what was changed lately is asked for, and that is told', async () => {
    const list = { ...meetings(), pagination: { totalPages: 300 }, links: { next: at('ms2') } };
    const recent = `${at('ms')}?modified_since=2025-06-01T09%3A00%3A00Z`;
    const imported = await council(object('Body', 'b', { meeting: at('ms') }), {
      [at('ms')]: list,
      [recent]: meetings(object('Meeting', 'm', { name: 'Rat', start: '2026-12-10T18:00:00+01:00' })),
    });
    assert.deepEqual(imported.asked, [at('ms'), recent]);
    assert.deepEqual(codes(imported), ['modified-since']);
  });
});
