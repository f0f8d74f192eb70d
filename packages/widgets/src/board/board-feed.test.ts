import { expect } from '@open-wc/testing';
import { current, parseBoard, type Group, type Membership, type Roster } from './board-feed.js';

const HOME = 'https://www.kitu.example/kitu.json';
const feed = (...board: readonly unknown[]): object => ({ _kitu: { version: 1, board } });
const read = (...board: readonly unknown[]): readonly Group[] => parseBoard(feed(...board), HOME).items ?? [];
const group = (...membership: readonly unknown[]): Group => {
  const [found] = read({ id: 'rat', name: 'Rat', membership });
  if (!found) throw new Error('a group');
  return found;
};
const seat = (entry: object): Membership | undefined => group({ role: 'Mitglied', ...entry }).seats[0];
const person = (more: object): Membership['person'] => seat({ person: { name: 'Erika Mustermann', ...more } })?.person;
const names = ({ seats }: Group): string => seats.map((one) => one.person?.name ?? one.role).join('|');

describe('a feed', () => {
  it('without the section has no groups', () => {
    expect(parseBoard({ _kitu: {} }, HOME).items).to.equal(undefined);
    expect(parseBoard({ items: [] }, HOME).items).to.equal(undefined);
    expect(parseBoard({ _kitu: { board: {} } }, HOME).items).to.equal(undefined);
  });
  it('that is newer than this widget has no groups', () => {
    expect(parseBoard({ _kitu: { version: 2, board: [{ name: 'Rat' }] } }, HOME).items).to.equal(undefined);
  });
  it('that is no feed throws', () => expect(() => parseBoard([], HOME)).to.throw('kein JSON Feed'));
});

describe('a group', () => {
  it('without a name is left out, and the webmaster is told', () => {
    const found = parseBoard(feed({ id: 'a' }, 'b', null, { id: 'c', name: 'C' }), HOME);
    expect(found.items?.map(({ id }) => id)).to.deep.equal(['c']);
    expect(found.dropped).to.deep.equal([0, 1, 2]);
    expect(found.notes.join()).to.match(/„board“.* 0, 1, 2 /);
  });
  it('whose id came before is left out', () => {
    expect(read({ id: 'a', name: 'A' }, { id: 'a', name: 'B' }).map(({ name }) => name)).to.deep.equal(['A']);
  });
  it('without an id is known by its name', () => expect(read({ name: 'Rat' })[0]?.id).to.equal('Rat'));
  it('has an address, a description, a number of seats by statute', () => {
    expect(read({ name: 'R', url: '/rat', description: 'D', memberCount: '14' })[0]).to.include({
      url: 'https://www.kitu.example/rat',
      description: 'D',
      memberCount: 14,
    });
  });
  it('has its own language, else that of the feed', () => {
    const board = [
      { name: 'a', inLanguage: 'EN' },
      { name: 'b', inLanguage: '??' },
    ];
    const found = parseBoard({ language: 'de', _kitu: { version: 1, board } }, HOME);
    expect(found.items?.map(({ language }) => language)).to.deep.equal(['en', 'de']);
  });
  it('may have one membership that is no list', () => {
    expect(read({ name: 'R', membership: { role: 'Mitglied' } })[0]?.seats).to.have.length(1);
  });
});

describe('a seat', () => {
  it('with neither person nor role is left out', () => {
    expect(names(group({}, 'x', null, { person: {} }, { person: { name: ' ' } }, { role: 'Mitglied' }))).to.equal(
      'Mitglied',
    );
  });
  it('with a role and without a person is vacant', () => {
    expect(seat({})?.person).to.equal(undefined);
    expect(seat({ person: null })?.person).to.equal(undefined);
    expect(seat({ person: [] })?.person).to.equal(undefined);
  });
  it('may have a person who is just a name', () => {
    expect(seat({ person: 'Erika Mustermann' })?.person?.name).to.equal('Erika Mustermann');
  });
  it('with an id that came before is left out; seats without one are all there', () => {
    expect(names(group({ id: 1, person: 'A' }, { id: '1', person: 'B' }))).to.equal('A');
    expect(names(group({ role: 'Mitglied' }, { role: 'Mitglied' }))).to.equal('Mitglied|Mitglied');
  });
  it('is on behalf of something with a name and perhaps an address', () => {
    expect(seat({ onBehalfOf: { name: 'Stadt Muster', url: 'https://m.example/' } })?.onBehalfOf).to.deep.equal({
      name: 'Stadt Muster',
      url: 'https://m.example/',
    });
    expect(seat({ onBehalfOf: 'Stadt Muster' })?.onBehalfOf).to.deep.equal({ name: 'Stadt Muster', url: undefined });
    expect(seat({ onBehalfOf: { name: 'M', url: 'javascript:alert(1)' } })?.onBehalfOf?.url).to.equal(undefined);
    expect(seat({ onBehalfOf: { url: 'https://m.example/' } })?.onBehalfOf).to.equal(undefined);
  });
  it('of strange shape never throws', () => {
    const strange: readonly unknown[] = [
      {},
      [],
      7,
      true,
      null,
      { toString: 1 },
      { nodeType: 1 },
      [[[]]],
      { name: { name: {} } },
    ];
    const fields = ['id', 'role', 'person', 'startDate', 'endDate', 'onBehalfOf', 'numberedPosition'];
    const ofPerson = ['name', 'url', 'jobTitle', 'image', 'email', 'phone'];
    strange.forEach((value) => {
      fields.forEach((field) => expect(() => group({ role: 'M', [field]: value })).to.not.throw());
      ofPerson.forEach((field) => expect(() => person({ [field]: value })).to.not.throw());
      expect(() => read({ name: 'R', membership: value, memberCount: value, endDate: value })).to.not.throw();
    });
  });
});

describe('a person', () => {
  it('has an office held elsewhere, as it is given', () => {
    expect(person({ jobTitle: 'Oberbürgermeisterin der Stadt Muster' })?.jobTitle).to.equal(
      'Oberbürgermeisterin der Stadt Muster',
    );
  });
  it('without a name is called by title, given and family name', () => {
    const parts = { title: ['Dr.'], givenName: 'Erika', familyName: 'Muster' };
    expect(seat({ person: parts })?.person?.name).to.equal('Dr. Erika Muster');
    expect(seat({ person: { ...parts, name: 'E. Muster' } })?.person?.name).to.equal('E. Muster');
  });
  it('has a portrait with all that the feed says of it', () => {
    expect(person({ image: { url: '/a.jpg', alt: 'A', creditText: 'Foto: B', width: 400 } })?.image).to.include({
      url: 'https://www.kitu.example/a.jpg',
      alt: 'A',
      credit: 'Foto: B',
      width: 400,
    });
    expect(person({ image: '/a.jpg' })?.image).to.include({ url: 'https://www.kitu.example/a.jpg', alt: '' });
  });

  const ways: readonly (readonly [
    title: string,
    fields: object,
    ...expected: (readonly [string, string | undefined])[],
  ])[] = [
    ['one address', { email: 'a@b.example' }, ['a@b.example', 'mailto:a@b.example']],
    [
      'several addresses',
      { email: ['a@b.example', 'c@d.example'] },
      ['a@b.example', 'mailto:a@b.example'],
      ['c@d.example', 'mailto:c@d.example'],
    ],
    ['an address that is none, without a link', { email: 'erika (at) muster' }, ['erika (at) muster', undefined]],
    [
      'an address with a letter in it, without a link',
      { email: 'a@b.example?body=x' },
      ['a@b.example?body=x', undefined],
    ],
    ['a number', { phone: '0391 123-45' }, ['0391 123-45', 'tel:039112345']],
    ['a number from abroad', { phone: '+49 391 12345' }, ['+49 391 12345', 'tel:+4939112345']],
    ['a number from abroad and from inside', { phone: '+49 (0)391/123' }, ['+49 (0)391/123', 'tel:+49391123']],
    ['a number with its area in brackets', { phone: '(0391) 123' }, ['(0391) 123', 'tel:0391123']],
    ['a number with words, without a link', { phone: '0391 123, App. 4' }, ['0391 123, App. 4', undefined]],
    ['a number that is no text', { phone: 115 }, ['115', 'tel:115']],
    [
      'addresses before numbers',
      { phone: '115', email: 'a@b.example' },
      ['a@b.example', 'mailto:a@b.example'],
      ['115', 'tel:115'],
    ],
    ['nothing', { phone: [null, '', {}] }],
  ];
  ways.forEach(([title, fields, ...expected]) =>
    it(`is reached by ${title}`, () => {
      expect(person(fields)?.contacts.map(({ name, url }) => [name, url])).to.deep.equal(expected);
    }),
  );
});

describe('the order of seats', () => {
  const entries = (...positions: readonly unknown[]): readonly object[] =>
    positions.map((numberedPosition, place) => ({ person: 'abc'[place], numberedPosition }));
  it('is that of the feed', () => expect(names(group(...entries(undefined, undefined)))).to.equal('a|b'));
  it('is that of their positions when all have one', () => {
    expect(names(group(...entries(3, '1', 2)))).to.equal('b|c|a');
  });
  it('is that of the feed when one has none', () => {
    expect(names(group(...entries(3, undefined, 2)))).to.equal('a|b|c');
    expect(names(group(...entries(3, 'erste', 2)))).to.equal('a|b|c');
  });
  it('is that of the feed among equals', () => expect(names(group(...entries(2, 1, 1)))).to.equal('b|c|a'));
});

describe('the current seats', () => {
  const at = (time: string): number => new Date(time).getTime();
  const roster = (memberCount: number | undefined, now: number, ...membership: readonly object[]): Roster | undefined =>
    current(read({ name: 'Rat', memberCount, membership }), { group: '' }, now).items[0];
  const until = (now: number, ...membership: readonly object[]): number =>
    current([group(...membership)], { group: '' }, now).until;

  // The minute before, the last millisecond, the first one after, the minute after.
  const ends: readonly (readonly [title: string, endDate: string, end: string])[] = [
    ['the year', '2025', '2025-12-31T23:00:00Z'],
    ['the month, before summer time', '2027-03', '2027-03-31T22:00:00Z'],
    ['the month, after summer time', '2026-10', '2026-10-31T23:00:00Z'],
    ['the day', '2025-06-25', '2025-06-25T22:00:00Z'],
    ['the day on which the clocks go forward', '2027-03-28', '2027-03-28T22:00:00Z'],
    ['the day on which the clocks go back', '2026-10-25', '2026-10-25T23:00:00Z'],
  ];
  ends.forEach(([title, endDate, end]) =>
    it(`are there until the end of ${title} in Berlin`, () => {
      const held = { person: 'A', endDate };
      const there = (now: number): boolean => roster(undefined, now, held, { person: 'B' })?.seats.length === 2;
      expect([-60_000, -1, 0, 60_000].map((shift) => there(at(end) + shift))).to.deep.equal([true, true, false, false]);
      expect(until(at(end) - 60_000, held)).to.equal(at(end));
      expect(until(at(end), held)).to.equal(Infinity);
    }),
  );

  const starts: readonly (readonly [title: string, startDate: string, start: string])[] = [
    ['the year', '2027', '2026-12-31T23:00:00Z'],
    ['the month', '2027-04', '2027-03-31T22:00:00Z'],
    ['the day', '2027-02-01', '2027-01-31T23:00:00Z'],
  ];
  starts.forEach(([title, startDate, start]) =>
    it(`change at the beginning of ${title} in Berlin`, () => {
      const held = { person: 'A', startDate };
      expect(until(at(start) - 60_000, held)).to.equal(at(start));
      expect(until(at(start), held)).to.equal(Infinity);
    }),
  );

  it('change next at the first of all that is to come', () => {
    const seats = [
      { person: 'A', startDate: '2027-02', endDate: '2028' },
      { person: 'B', endDate: '2027-01' },
      { person: 'C', endDate: '2020' },
    ];
    expect(until(at('2026-11-23'), ...seats)).to.equal(at('2027-01-31T23:00:00Z'));
    expect(until(at('2027-02-02'), ...seats)).to.equal(at('2028-12-31T23:00:00Z'));
    expect(until(at('2029-01-02'), ...seats)).to.equal(Infinity);
  });

  it('leave vacant what the statute wants and the feed does not have', () => {
    const now = at('2026-11-23');
    const vacancies = (memberCount: number | undefined, ...seats: readonly object[]): number | undefined =>
      roster(memberCount, now, ...seats)?.vacancies;
    expect(vacancies(3, { person: 'A' })).to.equal(2);
    expect(vacancies(3, { person: 'A' }, { role: 'M' })).to.equal(1);
    expect(vacancies(3, { person: 'A' }, { person: 'B', endDate: '2020' })).to.equal(2);
    expect(vacancies(2, { person: 'A' }, { person: 'B', startDate: '2030' })).to.equal(0);
    expect(vacancies(1, { person: 'A' }, { person: 'B' })).to.be.below(0);
    expect(vacancies(undefined, { person: 'A' })).to.be.below(0);
    expect(vacancies(9)).to.equal(9);
  });
});

describe('the current groups', () => {
  const NOW = Date.UTC(2026, 10, 23);
  const member = { person: 'A' };
  const ids = (board: readonly object[], choice: { group?: string } = {}): string =>
    current(read(...board), { group: '', ...choice }, NOW)
      .items.map(({ id }) => id)
      .join();
  const board = ['a', 'b', 'c'].map((id) => ({ id, name: id, membership: [member] }));
  it('are all of them, in the order of the feed', () => expect(ids(board)).to.equal('a,b,c'));
  it('are the one that is wanted', () => expect(ids(board, { group: 'b' })).to.equal('b'));
  it('are none when there is no such group', () => expect(ids(board, { group: 'x' })).to.equal(''));
  it('are not over', () => {
    const over = [
      { id: 'a', name: 'A', endDate: '2025', membership: [member] },
      { id: 'b', name: 'B', endDate: '2026-11-23', membership: [member] },
    ];
    expect(ids(over)).to.equal('b');
    expect(current(read(...over), { group: '' }, NOW).until).to.equal(Date.UTC(2026, 10, 23, 23));
  });
  it('have somebody in them, or a vacant seat, or say something of themselves', () => {
    expect(
      ids([
        { name: 'a' },
        { name: 'b', memberCount: 1 },
        { name: 'c', description: 'C' },
        { name: 'd', membership: [{ ...member, endDate: '2025' }] },
      ]),
    ).to.equal('b,c');
  });
});
