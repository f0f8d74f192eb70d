import { expect } from '@open-wc/testing';
import { hostNote } from '@kitu/core/link-hosts.js';
import { localeOf } from '@kitu/core/messages.js';
import { moment } from '@kitu/core/time.js';
import { render } from 'lit';
import { current, parseBoard } from './board-feed.js';
import { renderBoard } from './board-template.js';
import { asOfView, groupView, type GroupView, type SeatView } from './board-view.js';

const HOME = 'https://www.kitu.example/kitu.json';
const NOW = Date.UTC(2026, 10, 23, 12);

/** What a file with the view of a group says. */
function view(group: object, { lang = 'de', now = NOW, feed = {} } = {}): Partial<GroupView> {
  const board = [{ id: 'rat', name: 'Rat', description: 'D', ...group }];
  const { items = [] } = parseBoard({ ...feed, _kitu: { version: 1, board } }, HOME);
  const [roster] = current(items, { group: '' }, now).items;
  return JSON.parse(JSON.stringify(roster ? groupView(roster, localeOf(lang)) : {})) as Partial<GroupView>;
}

const seat = (entry: object, more = {}): SeatView | undefined =>
  view({ membership: [{ id: 's', role: 'Mitglied', ...entry }] }, more).seats?.[0];

describe('the view of a group', () => {
  const cases: readonly (readonly [title: string, group: object, expected: object])[] = [
    ['has its name and what it says of itself', {}, {}],
    ['has an absolute address', { url: '/rat' }, { url: 'https://www.kitu.example/rat' }],
    ['has its language', { inLanguage: 'en' }, { language: 'en' }],
    ['has its term in words', { startDate: '2024', endDate: '2029-06' }, { term: 'seit 2024, bis Juni 2029' }],
    ['has a term that lies ahead', { startDate: '2027-03-01' }, { term: 'ab 1. März 2027' }],
    ['says how many seats are vacant', { memberCount: 2 }, { vacancies: '2 Sitze derzeit unbesetzt' }],
    ['says it of one seat', { memberCount: 1 }, { vacancies: 'Ein Sitz derzeit unbesetzt' }],
    [
      'says how many seats are vacant besides those that are named',
      { memberCount: 3, membership: { id: 's', role: 'Mitglied' } },
      { seats: [{ id: 's', role: 'Mitglied' }], vacancies: '2 weitere Sitze derzeit unbesetzt' },
    ],
    [
      'says nothing of vacant seats when there are more than there should be',
      { memberCount: 1, membership: ['A', 'B'].map((role) => ({ id: role, role })) },
      {
        seats: [
          { id: 'A', role: 'A' },
          { id: 'B', role: 'B' },
        ],
      },
    ],
  ];
  cases.forEach(([title, group, expected]) =>
    it(title, () =>
      expect(view(group)).to.deep.equal({
        id: 'rat',
        name: 'Rat',
        description: 'D',
        group: ['Rat'],
        seats: [],
        ...expected,
      }),
    ),
  );

  it('has the language of the feed where it has none of its own', () => {
    expect(view({}, { feed: { language: 'fr' } }).language).to.equal('fr');
  });

  it('is in English on an English page', () => {
    const { term, vacancies } = view(
      { startDate: '2021-07', memberCount: 2, membership: { role: 'Chair' } },
      { lang: 'en' },
    );
    expect([term, vacancies]).to.deep.equal(['since July 2021', 'One more seat currently vacant']);
  });
});

describe('the view of a seat', () => {
  const role = 'Mitglied';
  const max = { name: 'Max von Muster', initials: 'MM', contacts: [] };
  const cases: readonly (readonly [title: string, entry: object, expected: object])[] = [
    ['that is vacant has no person', {}, { role }],
    ['has a person with initials', { person: max.name }, { role, person: max }],
    [
      'has a person with an address and an office',
      { person: { name: max.name, url: '/max', jobTitle: 'Bürgermeister' } },
      { role, person: { ...max, url: 'https://www.kitu.example/max', jobTitle: 'Bürgermeister' } },
    ],
    [
      'has all ways to reach a person, whatever the page shows',
      { person: { name: max.name, email: 'a@b.example', phone: ['115', 'Pforte'] } },
      {
        role,
        person: {
          ...max,
          contacts: [
            { name: 'a@b.example', url: 'mailto:a@b.example' },
            { name: '115', url: 'tel:115' },
            { name: 'Pforte' },
          ],
        },
      },
    ],
    [
      'says whom the person represents, and where more is said of them',
      { onBehalfOf: { name: 'Stadt', url: '/stadt' } },
      { role, onBehalfOf: { name: 'Stadt', url: 'https://www.kitu.example/stadt' } },
    ],
    ['has its term in words', { startDate: '2021-07' }, { role, term: 'seit Juli 2021' }],
    ['has a term that lies ahead', { startDate: '2027' }, { role, term: 'ab 2027' }],
    ['has an end only', { endDate: '2027-02-03' }, { role, term: 'bis 3. Februar 2027' }],
  ];
  cases.forEach(([title, entry, expected]) =>
    it(title, () => expect(seat(entry)).to.deep.equal({ id: 's', ...expected })),
  );

  const starts: readonly (readonly [startDate: string, start: string, ahead: string, begun: string])[] = [
    ['2027', '2026-12-31T23:00:00Z', 'ab 2027', 'seit 2027'],
    ['2027-04', '2027-03-31T22:00:00Z', 'ab April 2027', 'seit April 2027'],
    ['2027-02-01', '2027-01-31T23:00:00Z', 'ab 1. Februar 2027', 'seit 1. Februar 2027'],
  ];
  starts.forEach(([startDate, start, ahead, begun]) =>
    it(`says „${ahead}“ until its beginning in Berlin`, () => {
      const term = (shift: number): string | undefined =>
        seat({ startDate }, { now: new Date(start).getTime() + shift })?.term;
      expect([-60_000, -1, 0, 60_000].map(term)).to.deep.equal([ahead, ahead, begun, begun]);
    }),
  );

  it('has a portrait until the instant at which it expires', () => {
    const end = Date.UTC(2026, 11, 31, 23);
    const held = { person: { name: max.name, image: { url: '/max.jpg', expires: '2026-12-31' } } };
    expect(seat(held, { now: end - 1 })?.person?.image?.url).to.equal('https://www.kitu.example/max.jpg');
    expect(seat(held, { now: end })?.person).to.deep.equal(max);
  });
});

describe('a view from a file, in which nothing is empty', () => {
  const drawn = (group: GroupView, layout: string): string => {
    const holder = document.createElement('div');
    const options = { contact: true, hostNote: hostNote(HOME), images: 'all', layout, level: 3 } as const;
    render(renderBoard([group], undefined, { ...options, locale: localeOf('de') }), holder);
    return holder.innerHTML.replace(/<!--.*?-->/g, '');
  };
  ['cards', 'list', 'table'].forEach((layout) =>
    it(`is drawn as the others in layout ${layout}`, () => {
      const [group, person] = [
        { id: 'g', name: 'G' },
        { name: 'P', initials: 'P' },
      ];
      expect(drawn(group, layout)).to.equal(drawn({ ...group, seats: [] }, layout));
      expect(drawn({ ...group, seats: [{ id: 's', person }] }, layout)).to.equal(
        drawn({ ...group, seats: [{ id: 's', person: { ...person, contacts: [] } }] }, layout),
      );
    }),
  );
});

describe('the view of a feed', () => {
  it('says as of when it is right, for people and machines', () => {
    const modified = moment('2026-11-23T09:15:00+01:00', 'Europe/Berlin');
    if (!modified) throw new Error('a moment');
    expect(asOfView(modified, localeOf('de'))).to.deep.equal({
      machine: '2026-11-23T08:15:00Z',
      words: 'Stand: 23. November 2026',
    });
    expect(asOfView(modified, localeOf('en')).words).to.equal('As of 23 November 2026');
  });
});
