import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RunEntry } from '../src/import/entries.js';
import type { Imported } from '../src/import/imported.js';
import { importOpenVhs } from '../src/import/openvhs.js';
import { input, isSound } from './support.js';

const read = (...events: readonly object[]): Imported => {
  const veranstaltung = events.map((event, place) => ({
    guid: `g${place}`,
    nummer: `K${place}`,
    name: 'Kurs',
    ...event,
  }));
  const imported = importOpenVhs(input(JSON.stringify({ veranstaltungen: { veranstaltung } })));
  isSound(imported);
  return imported;
};
const session = (day: string, from?: string, to?: string): object => ({
  beginn_datum: day,
  beginn_uhrzeit: from,
  ende_uhrzeit: to,
});
const runOf = (event: object): RunEntry | undefined => read(event).courses?.[0]?.hasCourseInstance[0];
const times = (...termin: readonly object[]): unknown => {
  const run = runOf({ termin });
  return [run?.startDate, run?.endDate, run?.schedulingNote];
};
const codes = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);

describe('the sessions of a course in Open-vhs', () => {
  test('may stand in any order', () =>
    assert.deepEqual(
      times(
        session('2027-02-09', '18:00:00', '20:00:00'),
        session('2027-01-12', '18:30:00', '20:00:00'),
        session('2027-03-02', '9.00', '12 Uhr'),
      ),
      ['2027-01-12T18:30', '2027-03-02T12:00', '3 Termine'],
    ));
  test('may have no hours: then days are the start and the end', () => {
    assert.deepEqual(times(session('2027-01-19'), session('2027-01-12')), ['2027-01-12', '2027-01-19', '2 Termine']);
    assert.deepEqual(times(session('2027-01-12', '00:00:00', '00:00:00')), ['2027-01-12', undefined, undefined]);
    assert.deepEqual(times(session('12.01.2027', '18:00')), ['2027-01-12T18:00', undefined, undefined]);
  });
  test('may end after midnight', () => {
    assert.deepEqual(times(session('2027-01-12', '22:00', '01:30')), [
      '2027-01-12T22:00',
      '2027-01-13T01:30',
      undefined,
    ]);
    assert.deepEqual(times(session('2027-01-12', '19:00', '24:00')), [
      '2027-01-12T19:00',
      '2027-01-13T00:00',
      undefined,
    ]);
  });
  test('of which the last has no hour give no end, and that is told', () => {
    const imported = read({ termin: [session('2027-01-12', '18:00', '20:00'), session('2027-01-19')] });
    assert.equal(imported.courses?.[0]?.hasCourseInstance[0]?.endDate, undefined);
    assert.deepEqual(codes(imported), ['no-end']);
  });
  test('that cannot be read are told with their value, and cost only themselves', () => {
    const imported = read({ termin: [session('2027-13-12'), session('2027-01-19', 'abends'), session('2027-01-26')] });
    assert.deepEqual(
      [imported.courses?.[0]?.hasCourseInstance[0]?.startDate, imported.problems.map(({ value }) => value)],
      ['2027-01-19', ['"2027-13-12"', '"abends"']],
    );
  });
  test('may be missing: then the days of the course count, and without those it is told', () => {
    const imported = read({ beginn_datum: '2027-01-12', ende_datum: '2027-03-30' }, {});
    assert.deepEqual(
      imported.courses?.map(({ hasCourseInstance: [run] }) => [run?.startDate, run?.endDate]),
      [
        ['2027-01-12', '2027-03-30'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(codes(imported), ['undated-run']);
  });
});

describe('a course in Open-vhs', () => {
  const dated = { beginn_datum: '2027-01-12' };
  test('has all its places, its teachers, and says when it is online', () => {
    const place = (name: string, strasse: string): object => ({
      name,
      adresse: { strasse, plz: '06108', ort: 'Halle' },
    });
    const run = runOf({
      ...dated,
      veranstaltungsort: [
        place('vhs', 'Markt 1'),
        place('Turnhalle', 'Weg 2'),
        place('vhs', 'Markt 1'),
        { name: 'Online' },
      ],
      dozent: [{ titel: 'Dr.', vorname: 'Erika', name: 'Muster', email: 'erika@freemail.example' }, { name: 'Meier' }],
    });
    assert.deepEqual(
      [run?.location?.map(({ name }) => name), run?.instructor?.map(({ name }) => name), run?.courseMode],
      [['vhs', 'Turnhalle', 'Online'], ['Dr. Erika Muster', 'Meier'], ['blended']],
    );
    assert.doesNotMatch(JSON.stringify(run), /freemail/);
    const digital = runOf({ ...dated, merkmale: { merkmal: { name: 'kursart_digital', wert: 'online_angebot' } } });
    assert.deepEqual(digital?.courseMode, ['online']);
  });
  test('links to its page and not to a flyer, a picture or a film', () => {
    const [course] =
      read({
        ...dated,
        webadresse: [
          { uri: 'https://vhs.example/flyer.pdf', typ: 'website' },
          { uri: 'https://vhs.example/bild', typ: 'picture' },
          { uri: 'https://vhs.example/mobil', typ: 'website_mobile' },
          { uri: 'https://vhs.example/kurs/1', typ: 'website' },
        ],
      }).courses ?? [];
    assert.equal(course?.url, 'https://vhs.example/kurs/1');
  });
  test('has prices with what is said of them, and the address of the registration', () => {
    const run = runOf({
      ...dated,
      preis: [
        { betrag: '45.50', zusatz: 'zzgl. Material', rabatt_moeglich: 'true' },
        { betrag: '0' },
        { zusatz: 'Gebühr auf Anfrage' },
      ],
      anmeldung: { link: 'https://vhs.example/anmelden' },
    });
    assert.deepEqual(
      run?.offers?.map(({ name, price, url }) => [name, price, url]),
      [
        ['zzgl. Material, Ermäßigung möglich', 45.5, 'https://vhs.example/anmelden'],
        [undefined, 0, 'https://vhs.example/anmelden'],
        ['Gebühr auf Anfrage', undefined, 'https://vhs.example/anmelden'],
      ],
    );
    assert.deepEqual(codes(read({ ...dated, preis: { betrag: 'viel' } })), ['unreadable-field']);
  });
  test('that is internal is left out; two with one identity stay two', () => {
    const imported = read(
      { ...dated, intern: 'true' },
      { ...dated, guid: 'g' },
      { ...dated, guid: 'g', name: 'Anderer' },
    );
    assert.deepEqual([imported.courses?.map(({ name }) => name), codes(imported)], [['Kurs', 'Anderer'], ['internal']]);
    assert.equal(new Set(imported.courses?.map(({ id }) => id)).size, 2);
  });
  test('that is off or full says so', () => {
    assert.equal(runOf({ ...dated, status: 'fällt aus' })?.eventStatus, 'EventCancelled');
    assert.equal(runOf({ ...dated, status: 'ausgebucht' })?.offers?.[0]?.availability, 'SoldOut');
  });
});
