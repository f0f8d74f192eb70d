import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkFeed } from '../src/check/check.js';
import { Failure } from '../src/failure.js';
import { errorsIn, pathInWords } from '../src/problem.js';
import { feed, NOW, sampleFeed, testOnCorpus } from './support.js';

/** `error dropped _kitu.dates[0].startDate` for each problem. */
const found = (text: string): readonly string[] =>
  checkFeed(text, 'feed.json', NOW).problems.map(({ severity, code, path = [] }) =>
    `${severity} ${code} ${pathInWords(path)}`.trim(),
  );

const date = (more: object): object => ({ id: 'a', name: 'A', startDate: '2027-03-02', ...more });
const run = (more: object): object => ({ id: 'r', startDate: '2027-03-02', ...more });
const course = (...runs: readonly unknown[]): object => ({
  courses: [{ id: 'a', name: 'A', hasCourseInstance: runs }],
});

describe('a feed that is right', () => {
  test('has no problems, and every widget shows it', () => {
    const report = checkFeed(sampleFeed(), 'https://www.kitu.example/kitu.json', NOW);
    assert.equal(errorsIn(report.problems), 0);
    assert.ok(report.previews.every(({ shown }) => shown.length > 0));
  });
});

describe('a problem is told with its kind and its place', () => {
  /** Title, feed, problems. */
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'an unreadable start',
      feed({ dates: [date({ startDate: '31.05.2027' })] }),
      ['error dropped _kitu.dates[0].startDate', 'warning all-past _kitu.dates'],
    ],
    [
      'a day that does not exist',
      feed({ dates: [date({ startDate: '2027-02-30T10:00' })] }),
      ['error dropped _kitu.dates[0].startDate', 'warning all-past _kitu.dates'],
    ],
    [
      'a missing name',
      feed({ dates: [{ id: 'a', startDate: '2027-03-02' }] }),
      ['error dropped _kitu.dates[0]', 'warning all-past _kitu.dates'],
    ],
    ['an entry that is no object', feed({ dates: [date({}), 'x'] }), ['error dropped _kitu.dates[1]']],
    ['an id that comes twice', feed({ dates: [date({}), date({})] }), ['error repeated-id _kitu.dates[1]']],
    [
      'an end before the start',
      feed({ dates: [date({ endDate: '2027-03-01' })] }),
      ['error unreadable _kitu.dates[0].endDate'],
    ],
    [
      'an end that is a time where the start is a day',
      feed({ dates: [date({ endDate: '2027-03-02T10:00' })] }),
      ['error unreadable _kitu.dates[0].endDate'],
    ],
    [
      'a zone that does not exist',
      feed({ timeZone: 'Europe/Germany', dates: [date({})] }),
      ['error unreadable _kitu.timeZone'],
    ],
    [
      'a script as an address',
      feed({ dates: [date({ url: 'javascript:alert(1)' })] }),
      ['error unreadable _kitu.dates[0].url'],
    ],
    [
      'a calendar that cannot be subscribed to',
      feed({ calendar: 'mailto:a@stadt.example', dates: [date({})] }),
      ['error unreadable _kitu.calendar'],
    ],
    [
      'a view at an address that cannot be read',
      feed({ view: 'https://a:b@stadt.example/kitu.view.json', dates: [date({})] }),
      ['error unreadable _kitu.view'],
    ],
    [
      'a word for a status that nobody knows',
      feed({ dates: [date({ eventStatus: 'abgesagt' })] }),
      ['error unreadable _kitu.dates[0].eventStatus'],
    ],
    [
      'a keyword list as a text, which is read',
      feed({ dates: [date({ keywords: 'Rat, Bürger' })] }),
      ['warning lenient _kitu.dates[0].keywords'],
    ],
    ['an empty field', feed({ dates: [date({ description: '' })] }), ['warning empty _kitu.dates[0].description']],
    [
      'a place without anything',
      feed({ dates: [date({ location: {} })] }),
      ['error unreadable _kitu.dates[0].location'],
    ],
    ['only past dates', feed({ dates: [date({ startDate: '2020-01-01' })] }), ['warning all-past _kitu.dates']],
    [
      'a run without a start',
      feed(course(run({}), { id: 'b' })),
      ['error dropped _kitu.courses[0].hasCourseInstance[1]'],
    ],
    [
      'a run that comes twice',
      feed(course(run({}), run({}))),
      ['error repeated-id _kitu.courses[0].hasCourseInstance[1]'],
    ],
    [
      'more free seats than there are',
      feed(course(run({ maximumAttendeeCapacity: 5, remainingAttendeeCapacity: 9 }))),
      ['warning seats _kitu.courses[0].hasCourseInstance[0].remainingAttendeeCapacity'],
    ],
    [
      'free seats that are sold out',
      feed(course(run({ remainingAttendeeCapacity: 3, offers: [{ availability: 'SoldOut' }] }))),
      ['warning seats _kitu.courses[0].hasCourseInstance[0].remainingAttendeeCapacity'],
    ],
    [
      'a waiting list nobody finds',
      feed(course(run({ waitingList: { open: true } }))),
      ['warning waiting-list _kitu.courses[0].hasCourseInstance[0].waitingList'],
    ],
    [
      'a price without its currency',
      feed(course(run({ offers: [{ price: 20 }] }))),
      ['error missing _kitu.courses[0].hasCourseInstance[0].offers[0].price'],
    ],
    [
      'a seat that is empty',
      feed({ board: [{ id: 'v', name: 'V', membership: [{ role: 'Vorsitz' }, {}] }] }),
      ['error dropped _kitu.board[0].membership[1]'],
    ],
    [
      'HTML in a title',
      feed({}, [{ id: 'a', title: '<p>A</p>', content_text: 'x' }]),
      ['warning markup items[0].title'],
    ],
    [
      'a character reference in a title',
      feed({}, [{ id: 'a', title: 'A &amp; B', content_text: 'x' }]),
      ['warning markup items[0].title'],
    ],
    [
      'a picture without description',
      feed({}, [{ id: 'a', title: 'A', content_text: 'x', image: '/a.jpg' }]),
      ['warning missing-alt items[0].image'],
    ],
    [
      'a picture without description, of entries that are not sorted by date',
      feed({}, [
        { id: 'old', title: 'A', content_text: 'x', date_published: '2026-01-01T10:00:00Z' },
        { id: 'new', title: 'B', content_text: 'x', date_published: '2026-11-01T10:00:00Z', image: '/b.jpg' },
        { id: 'middle', title: 'C', content_text: 'x', date_published: '2026-06-01T10:00:00Z' },
      ]),
      ['warning missing-alt items[1].image'],
    ],
    [
      'a huge picture',
      feed({ dates: [date({ image: { url: '/a.jpg', alt: 'A', width: 6000 } })] }),
      ['warning large-picture _kitu.dates[0].image'],
    ],
    [
      'a name that stands twice',
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"items":[]}',
      ['error repeated-name items', 'warning empty-feed'],
    ],
    [
      'an old version of JSON Feed',
      '{"version":"1.1","title":"x","items":[]}',
      ['warning empty-feed', 'warning lenient version'],
    ],
    [
      'a newer version of the format',
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"_kitu":{"version":2,"dates":[]}}',
      ['error newer-version _kitu.version', 'warning empty-feed'],
    ],
    ['a section that is no list', feed({ dates: {} }), ['error unreadable _kitu.dates', 'warning empty-feed']],
    [
      'no id, where an address serves',
      feed({}, [{ url: '/a', title: 'A', content_text: 'x' }]),
      ['error missing items[0]'],
    ],
    ['an item with only a title', feed({}, [{ id: 'a', title: 'A' }]), ['warning lenient items[0]']],
    [
      'tags that are about HTML, which are not HTML',
      feed({}, [{ id: 'a', title: 'Die Rückkehr von <i> und <b>', content_text: 'x' }]),
      [],
    ],
    [
      'the extension of somebody else',
      '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[],"_contoso":{"startDate":"2027-02-30"}}',
      ['warning empty-feed'],
    ],
  ];
  for (const [title, text, problems] of cases) test(title, () => assert.deepEqual(found(text), problems));

  test('with the line on which it stands, and its value', () => {
    const [problem] = checkFeed(feed({ dates: [date({}), date({ id: 'b', startDate: 'morgen' })] }), 'x', NOW).problems;
    assert.equal(problem?.value, '"morgen"');
    assert.equal(problem.line, 16);
  });
  test('once for the entries that are too many', () => {
    const dates = Array.from({ length: 502 }, (_, place) => date({ id: `${place}` }));
    const [problem, ...others] = checkFeed(feed({ dates }), 'x', NOW).problems;
    assert.match(problem?.message.en ?? '', /2 entries are not shown: the first 500/);
    assert.deepEqual(others, []);
  });
});

describe('what is no feed', () => {
  /** Title, text, code, a word of the message. */
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'because it was cut off',
      '{"version": "https://jsonfeed.org/version/1.1",\n"items": [{"id": "a"}',
      'not-json',
      /line 2, column 2\d.*cut off/,
    ],
    ['because of a comma', '{"items": [],\n}', 'not-json', /line 2.*comma too many/],
    ['because it is HTML', '<!doctype html>', 'not-json', /begins with “<!doctype html>”/],
    ['because it is a list', '[]', 'not-a-feed', /neither a list “items” nor “_kitu”/],
    ['because it is empty', '', 'not-json', /is not JSON/],
  ];
  for (const [title, text, code, message] of cases) {
    test(`fails with the reason, ${title}`, () =>
      assert.throws(
        () => checkFeed(text, 'feed.json', NOW),
        (error) => error instanceof Failure && error.code === code && message.test(error.words.en),
      ));
  }
});

describe('real feeds', () => {
  /** File, errors, items shown. */
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['nnw-3960.json', 'has 20 items', 0, 20],
    ['nnw-rose.json', 'has 84 items, tags with commas and empty addresses', 0, 84],
    ['nnw-jsonfeed-extension.json', 'has somebody else’s extension', 0, 3],
    ['feedrs-influxdata-1.1.json', 'has 3 items without an id, which are shown', 3, 3],
    ['gofeed-version-1.1.json', 'has a short version', 0, 1],
    ['web-admataz-date-only.json', 'has dates without a time', 0, 10],
    ['web-edrlab-fr-relative-urls.json', 'has relative addresses', 0, 2],
  ];
  for (const [file, title, errors, shown] of cases) {
    testOnCorpus(`jsonfeed/${file}`, `${file} ${title}`, (path) => {
      const report = checkFeed(readFileSync(path, 'utf8'), path, NOW);
      assert.equal(errorsIn(report.problems), errors);
      assert.equal(report.previews[0]?.shown.length, shown);
    });
  }
  testOnCorpus('jsonfeed/nnw-ScriptingNews.json', 'RSS written as JSON is no JSON Feed', (path) =>
    assert.throws(() => checkFeed(readFileSync(path, 'utf8'), path, NOW), /At the top there is: rss/),
  );
});

test('the first of two entries with one id is named by its own line, whatever the order of the dates', () => {
  const text = JSON.stringify(
    JSON.parse(
      feed({}, [
        { id: 'a', title: 'A', content_text: 'x', date_published: '2026-01-01T10:00:00Z' },
        { id: 'b', title: 'B', content_text: 'x', date_published: '2026-11-01T10:00:00Z' },
        { id: 'a', title: 'C', content_text: 'x', date_published: '2026-06-01T10:00:00Z' },
      ]),
    ),
    null,
    2,
  );
  const [problem] = checkFeed(text, 'feed.json', NOW).problems.filter(({ code }) => code === 'repeated-id');
  const line = text.split('\n').findIndex((found) => found.includes('"id": "a"'));
  assert.match(problem?.message.de ?? '', new RegExp(`in Zeile ${line}\\.`));
});

test('a place that is no JSON is shown as it is written, without escapes', () => {
  const text = '{\n  "title": "A \\"B\\"",\n  "items": [\n  ],\n}';
  assert.throws(
    () => checkFeed(text, 'feed.json', NOW),
    (error) => {
      assert.ok(error instanceof Failure);
      assert.match(error.words.de, /Zeile 5, Spalte 1: .*„ "A \\"B\\"", "items": \[ \], ▸}“/);
      assert.doesNotMatch(error.words.de, /\\n/);
      return true;
    },
  );
});

test('a feed without any entry is warned of', () => {
  for (const text of [
    '{"items": []}',
    '{"items": [], "_kitu": {"version": 1, "dates": []}}',
    '{"_kitu": {"version": 1}}',
  ]) {
    assert.ok(found(text).includes('warning empty-feed'), text);
  }
  assert.ok(!found(feed({ dates: [date({})] }, [])).includes('warning empty-feed'));
});
