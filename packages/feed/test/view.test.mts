import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkSource } from '../src/check/source.js';
import { Failure } from '../src/failure.js';
import { ATTRIBUTES, readChoices, type Widget } from '../src/render/choices.js';
import { printElement } from '../src/render/print.js';
import { viewOf, type ViewFile } from '../src/render/view-file.js';
import { viewFrom } from '../src/render/view-source.js';
import { folder } from './folder.js';

const ADDRESS = 'https://www.musterstadt.example/kitu.json';
const NOW = Date.UTC(2026, 11, 1, 7);
const DAY = 86_400_000;

const feed = (kitu: object, items: readonly object[] = []): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  home_page_url: 'https://www.musterstadt.example/',
  _kitu: { version: 1, ...kitu },
  items,
});
const print = (json: object, widget: Widget, choices = {}, now = NOW, more = {}): string =>
  printElement(viewOf(json, ADDRESS, NOW), { widget, choices: readChoices(widget, choices), now, ...more });

const date = (id: string, startDate: string, more = {}): object => ({ id, name: id, startDate, ...more });

describe('a printed element', () => {
  test('does not show what is over when it is printed, although the view was made before', () => {
    const dates = feed({ dates: [date('gestern', '2026-12-01'), date('morgen', '2026-12-03')] });
    assert.match(print(dates, 'dates'), /gestern/);
    assert.doesNotMatch(print(dates, 'dates', {}, NOW + DAY), /gestern/);
    assert.match(print(dates, 'dates', {}, NOW + DAY), /morgen/);
  });

  test('says that registration is over, although the view was made before', () => {
    const run = {
      id: 'r',
      startDate: '2026-12-20T09:00',
      remainingAttendeeCapacity: 9,
      offers: [{ validThrough: '2026-12-05' }],
    };
    const courses = feed({ courses: [{ id: 'c', name: 'Kurs', hasCourseInstance: [run] }] });
    assert.match(print(courses, 'course', { course: 'c' }), /9 Plätze frei/);
    const later = print(courses, 'course', { course: 'c' }, Date.UTC(2026, 11, 5, 23));
    assert.doesNotMatch(later, /frei/);
    assert.match(later, /Anmeldeschluss|geschlossen|vorbei/i);
  });

  test('says that there is nothing, and has a link', () => {
    const html = print(feed({ dates: [] }), 'dates', {}, NOW, {
      fallback: { url: '/termine?a=1&b=2', text: 'Alle <Termine>' },
    });
    assert.match(html, /Zurzeit keine Termine\./);
    assert.match(html, /<a href="\/termine\?a=1&amp;b=2">Alle &lt;Termine&gt;<\/a>/);
  });

  test('speaks the language of the feed, or the one that is asked for', () => {
    const dates = { ...feed({ dates: [date('x', '2026-12-08')] }), language: 'en' };
    assert.match(print(dates, 'dates'), /lang="en-GB"/);
    assert.match(print(dates, 'dates', {}, NOW, { language: 'de' }), /Dienstag, 8\. Dezember 2026/);
  });

  test('loads no picture from a foreign host, unless the page wants it', () => {
    const news = feed({}, [{ id: '1', title: 'T', image: 'https://fremd.example/bild.jpg' }]);
    assert.doesNotMatch(print(news, 'news'), /fremd/);
    assert.match(print(news, 'news', { images: 'all' }), /src="https:\/\/fremd\.example\/bild\.jpg"/);
  });

  test('names the host behind a link that leads elsewhere', () => {
    const news = feed({}, [{ id: '1', title: 'T', url: 'https://fremd.example/x' }]);
    assert.match(print(news, 'news'), /data-host=" \(fremd\.example\)"/);
  });

  test('cannot be left by a text in structured data', () => {
    const name = '</script><script>alert(1)</script><!--\u2028';
    const html = print(feed({ dates: [date(name, '2026-12-08')] }), 'dates', {}, NOW, { structuredData: true });
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    assert.doesNotMatch(json, /[<>\u2028]/);
    const graph = (JSON.parse(json) as { readonly '@graph': readonly object[] })['@graph'];
    assert.deepEqual(graph[0], {
      '@type': 'Event',
      name: '</script><script>alert(1)</script><!--',
      startDate: '2026-12-08',
      eventStatus: 'https://schema.org/EventScheduled',
    });
  });
});

describe('structured data', () => {
  const event = (more: object): unknown => {
    const html = print(feed({ dates: [date('x', '2026-12-08T18:00', more)] }), 'dates', {}, NOW, {
      structuredData: true,
    });
    const [, json = ''] = /ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    return (JSON.parse(json) as { readonly '@graph': readonly unknown[] })['@graph'][0];
  };
  const EVENT = { '@type': 'Event', name: 'x', startDate: '2026-12-08T17:00:00Z' };

  test('say of a cancelled date that it is cancelled', () => {
    assert.deepEqual(event({ eventStatus: 'EventCancelled' }), {
      ...EVENT,
      eventStatus: 'https://schema.org/EventCancelled',
    });
  });
  test('keep the old day of a postponed date, as schema.org asks for', () => {
    assert.deepEqual(event({ eventStatus: 'EventPostponed' }), {
      ...EVENT,
      eventStatus: 'https://schema.org/EventPostponed',
    });
  });
  test('have both days of a rescheduled date', () => {
    assert.deepEqual(event({ eventStatus: 'EventRescheduled', previousStartDate: '2026-12-02T18:00' }), {
      ...EVENT,
      previousStartDate: '2026-12-02T17:00:00Z',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
  });
  test('are not printed where there is nothing', () => {
    assert.doesNotMatch(print(feed({ dates: [] }), 'dates', {}, NOW, { structuredData: true }), /script/);
  });
});

describe('choices', () => {
  test('that an element does not have are refused, with those that it has', () => {
    assert.throws(
      () => readChoices('board', { tags: 'x' }),
      (error: Failure) => error.code === 'choice' && error.words.de.includes('contact'),
    );
    assert.throws(
      () => readChoices('news', { layout: 'tiles' }),
      (error: Failure) => error.words.en.includes('cards'),
    );
    assert.throws(() => readChoices('news', { limit: '-1' }), Failure);
    assert.throws(() => readChoices('news', { constructor: 'x' }), Failure);
  });
  test('that are off, or not there, are not printed', () => {
    assert.deepEqual(readChoices('news', { more: false, authors: true, tags: undefined, limit: 3 }), {
      authors: '',
      limit: '3',
    });
  });
  test('are those of the elements', async () => {
    for (const [widget, attributes] of Object.entries(ATTRIBUTES)) {
      const source = await readFile(
        new URL(`../../../widgets/src/${widget}/${widget}-element.ts`, import.meta.url),
        'utf8',
      );
      const [, block = ''] = /static override properties: PropertyDeclarations = \{(.*?)\n {2}\};/s.exec(source) ?? [];
      const names = [...block.matchAll(/^ {4}(\w+): (?:\{(?:.*attribute: '([^']+)')?|STYLED)/gm)].map(
        ([, name, attribute]) => attribute ?? name,
      );
      assert.ok(names.length > 3);
      for (const name of names) assert.ok(name && name in attributes, `${widget} ${name}`);
    }
  });
});

describe('a view file', () => {
  const view = viewOf(feed({ dates: [date('x', '2026-12-08')] }), ADDRESS, NOW);

  test('has each entry once for each time in which it says something else', () => {
    const offers = [{ validFrom: '2027-01-11T08:00' }];
    const run = {
      id: 'r',
      startDate: '2027-01-20T09:00',
      endDate: '2027-01-20T15:00',
      remainingAttendeeCapacity: 5,
      offers,
    };
    const { courses = [] } = viewOf(
      feed({ courses: [{ id: 'c', name: 'C', hasCourseInstance: [run] }] }),
      ADDRESS,
      NOW,
    );
    const own = courses.filter((entry) => !entry['run']);
    assert.deepEqual(
      own.map(({ badge, from, until }) => [(badge as { state: string } | undefined)?.state, from, until]),
      own.map((entry, index) => [
        (entry['badge'] as { state: string } | undefined)?.state,
        index ? own[index - 1]?.until : undefined,
        own[index + 1]?.from,
      ]),
    );
    assert.ok(own.length >= 4);
  });

  test('says once what is the same in every language', () => {
    const [entry] = view.dates ?? [];
    assert.equal(entry?.['title'], 'x');
    assert.equal((entry?.['en'] as { month: string } | undefined)?.month, 'December 2026');
    assert.equal('title' in ((entry?.['de'] ?? {}) as object), false);
  });

  test('can be printed from after it was written and read', () => {
    const read = viewFrom(JSON.stringify(view), 'kitu.view.json', NOW);
    const options = { widget: 'dates', choices: {}, now: NOW } as const;
    assert.equal(printElement(read, options), printElement(view, options));
  });

  test('that is not ours is not printed', () => {
    const bad = (change: object): string => JSON.stringify({ ...view, ...change });
    const refused = (text: string): void =>
      assert.throws(
        () => viewFrom(text, 'kitu.view.json', NOW),
        (error: Failure) => error.code === 'not-a-view',
      );
    refused(bad({ version: 2 }));
    refused(bad({ feed: 'javascript:alert(1)' }));
    refused(bad({ dates: [{ id: 'x', title: 'x', url: 'javascript:alert(1)' }] }));
    refused(bad({ dates: [{ id: 'x', title: { toString: 'x' } }] }));
    refused(bad({ dates: [{ id: 'x', until: 'never' }] }));
    refused(bad({ texts: {} }));
  });

  test('is checked, with line and value', async (context) => {
    const path = await folder(context, {});
    const file = join(path, 'kitu.view.json');
    await writeFile(
      file,
      JSON.stringify(
        {
          ...view,
          dates: [{ id: 'x', url: 'javascript:1', from: '2026-12-09T00:00:00Z', until: '2026-12-08T00:00:00Z' }],
        },
        null,
        1,
      ),
    );
    const { problems } = await checkSource(file, { now: NOW + 3 * DAY });
    assert.deepEqual(
      problems.map(({ code, path: place = [] }) => [code, place.join('.')]),
      [
        ['unreadable', 'dates.0.url'],
        ['old', 'generated'],
        ['never', 'dates.0.until'],
      ],
    );
    assert.ok(problems.every(({ line }) => Number(line) > 1));
    await writeFile(file, JSON.stringify(view));
    assert.deepEqual((await checkSource(file, { now: NOW })).problems, []);
  });
});

test('the view of a hundred entries is small', () => {
  const dates = Array.from({ length: 100 }, (_, place) => date(`${place}`, new Date(NOW + place * DAY).toISOString()));
  const file: ViewFile = viewOf(feed({ dates }), ADDRESS, NOW);
  assert.equal(file.dates?.length, 100);
  assert.ok(JSON.stringify(file).length < 150_000);
});

test('a course with hundreds of runs is looked at no further than twenty runs ahead, for that would take minutes', () => {
  const run = (place: number): object => ({
    id: `r${place}`,
    startDate: new Date(NOW + (place + 1) * DAY).toISOString().slice(0, 10),
    remainingAttendeeCapacity: place === 300 || place === 19 ? 5 : 0,
  });
  const courses = (from: number): unknown =>
    viewOf(
      feed({
        courses: [{ id: 'c', name: 'Kurs', hasCourseInstance: Array.from({ length: 400 }, (_, i) => run(i + from)) }],
      }),
      ADDRESS,
      NOW,
    ).courses?.[0];
  assert.match(JSON.stringify(courses(0)), /"further":/);
  assert.doesNotMatch(JSON.stringify(courses(20)), /"further":/);
});
