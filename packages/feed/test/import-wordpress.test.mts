import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../src/failure.js';
import type { Imported } from '../src/import/imported.js';
import { readWordPress } from '../src/import/wordpress-address.js';
import { importWordPress } from '../src/import/wordpress.js';
import type { Input } from '../src/net/input.js';
import { words } from '../src/words.js';
import { input, isSound, NOW, OPTIONS } from './support.js';

const SITE = 'https://stadt.example';
/** An answer with headers. */
const answer = (text: string, address: string, headers: Readonly<Record<string, string>> = {}): Input => ({
  ...input(text, address),
  answer: { address, bytes: Buffer.from(text), headers, redirects: [], transferred: 0, certificateUntil: undefined },
});
const post = (id: number, more: object = {}): object => ({
  id,
  guid: { rendered: `${SITE}/?p=${id}` },
  link: `${SITE}/${id}/`,
  date_gmt: '2026-11-20T10:00:00',
  title: { rendered: `Meldung ${id}` },
  content: { rendered: '<p>Text</p>', protected: false },
  ...more,
});
const posts = (from: number, count: number): readonly object[] =>
  Array.from({ length: count }, (_, place) => post(from + place));
const read = async (...list: readonly object[]): Promise<Imported> => {
  const imported = await importWordPress(input(JSON.stringify(list), `${SITE}/`), OPTIONS);
  isSound(imported);
  return imported;
};
const codes = ({ problems }: Imported): readonly string[] => problems.map(({ code }) => code);
const refused = (status: number): Failure =>
  new Failure('status', words(`Status ${status}`, `status ${status}`), { cause: status });

describe('the address of a WordPress site', () => {
  /** The addresses that are asked for, of a site that has its interface at one of them. */
  async function asked(source: string, pages: Readonly<Record<string, Input | number>>): Promise<readonly string[]> {
    const addresses: string[] = [];
    await readWordPress(source, (address) => {
      addresses.push(address);
      const found = Object.entries(pages).find(([begin]) => address.startsWith(begin))?.[1] ?? 404;
      return typeof found === 'number' ? Promise.reject(refused(found)) : Promise.resolve(found);
    });
    return addresses;
  }
  const list = answer('[]', SITE);
  const QUERY = '_embed=author%2Cwp%3Afeaturedmedia%2Cwp%3Aterm&per_page=100';
  test('of its interface is completed: pictures, authors and a hundred posts a page', async () => {
    for (const [source, asks] of [
      [`${SITE}/wp-json/wp/v2/posts`, `${SITE}/wp-json/wp/v2/posts?${QUERY}`],
      [`${SITE}/wp-json/`, `${SITE}/wp-json/wp/v2/posts?${QUERY}`],
      [`${SITE}/wp-json`, `${SITE}/wp-json/wp/v2/posts?${QUERY}`],
      [`${SITE}/?rest_route=/wp/v2/posts`, `${SITE}/?rest_route=/wp/v2/posts&${QUERY}`],
      [`${SITE}/index.php?rest_route=/`, `${SITE}/index.php?rest_route=/wp/v2/posts&${QUERY}`],
      [
        `${SITE}/wp-json/wp/v2/posts?categories=3&per_page=5&_embed`,
        `${SITE}/wp-json/wp/v2/posts?categories=3&per_page=5&_embed`,
      ],
      [`${SITE}/wp-json/tribe/events/v1/events`, `${SITE}/wp-json/tribe/events/v1/events?per_page=50`],
      [`${SITE}/`, `${SITE}/wp-json/wp/v2/posts?${QUERY}`],
      [`${SITE}/rathaus?a=1`, `${SITE}/rathaus/wp-json/wp/v2/posts?${QUERY}`],
    ] as const)
      assert.deepEqual(await asked(source, { [SITE]: list }), [asks], source);
  });
  test('of a page leads to the interface that it names, in a header or in itself', async () => {
    const root = `${SITE}/index.php?rest_route=/`;
    const inHeader = answer('<h1>Aktuelles</h1>', `${SITE}/aktuelles/`, {
      link: `<https://stadt.example/x>; rel=shortlink, <${root}>; rel="https://api.w.org/"`,
    });
    const inPage = answer(`<link rel="https://api.w.org/" href="/index.php?rest_route=/">`, `${SITE}/aktuelles/`);
    for (const page of [inHeader, inPage]) {
      const pages = { [`${SITE}/index.php`]: list, [`${SITE}/aktuelles/wp-json`]: 404, [`${SITE}/aktuelles/`]: page };
      assert.deepEqual(
        (await asked(`${SITE}/aktuelles/`, pages)).at(-1),
        `${SITE}/index.php?rest_route=/wp/v2/posts&${QUERY}`,
      );
    }
    // Some sites answer everything with a page.
    const soft = { [`${SITE}/index.php`]: list, [SITE]: inPage };
    assert.equal((await asked(`${SITE}/`, soft)).length, 3);
  });
  test('that is none says what to give; one that is closed says so', async () => {
    await assert.rejects(asked(`${SITE}/`, { [`${SITE}/wp-json`]: 404, [SITE]: answer('<p>', SITE) }), /rest_route=/);
    await assert.rejects(asked(`${SITE}/`, { [SITE]: 401 }), /status 401/);
  });
});

describe('the posts of WordPress', () => {
  test('are read page by page, by number or by link, until there are as many as widgets read', async () => {
    const pages = async (headers: (page: number) => Record<string, string>): Promise<Imported> => {
      const page = (number: number): Input =>
        answer(
          JSON.stringify(posts(number * 100, 100)),
          `${SITE}/wp-json/wp/v2/posts?per_page=100&page=${number}`,
          headers(number),
        );
      return importWordPress(page(1), {
        ...OPTIONS,
        read: (address) => Promise.resolve(page(Number(new URL(address).searchParams.get('page')))),
      });
    };
    const three = await pages(() => ({ 'x-wp-totalpages': '3', 'x-wp-total': '300' }));
    assert.deepEqual([three.items?.length, codes(three)], [300, []]);
    const linked = await pages((page): Record<string, string> =>
      page < 2 ? { link: `<${SITE}/?page=${page + 1}>; rel="next"` } : {},
    );
    assert.equal(linked.items?.length, 200);
    const many = await pages(() => ({ 'x-wp-totalpages': '12', 'x-wp-total': '1200' }));
    assert.equal(many.items?.length, 500);
    assert.match(many.problems[0]?.message.de ?? '', /500 von 1200/);
  });
  test('have no shortcodes; brackets of sentences stay', async () => {
    const imported = await read(
      post(1, {
        content: {
          rendered:
            '<p>[et_pb_section fb_built=&#8220;1&#8243;][et_pb_row]</p>\n<p>Text [sic] [1] [Foto: Stadt]</p>\n<p>[/et_pb_row][/et_pb_section]</p>[gallery ids="1,2"][caption id="a"]Bild[/caption]',
        },
        excerpt: { rendered: '<p>[vc_row][vc_column_text]Text. [&#8230;]</p>' },
        title: { rendered: 'Neu [icon name="x"]' },
      }),
    );
    assert.deepEqual(
      [imported.items?.[0]?.content_html, imported.items?.[0]?.summary, imported.items?.[0]?.title],
      ['<p>Text [sic] [1] [Foto: Stadt]</p>\nBild', 'Text. …', 'Neu'],
    );
    assert.match(imported.problems[0]?.value ?? '', /^icon, et_pb_section, et_pb_row/);
  });
  test('that are not for everybody are left out, and that is told', async () => {
    const imported = await read(
      post(1, { content: { rendered: '', protected: true } }),
      post(2, { status: 'private' }),
      post(3, { status: 'publish' }),
    );
    assert.deepEqual([imported.items?.length, codes(imported)], [1, ['protected', 'protected']]);
    assert.equal(imported.problems[0]?.value, `${SITE}/1/`);
  });
  test('have a summary without the link to read on, and it stands in for a text that is missing', async () => {
    const [one, two] =
      (
        await read(
          post(1, {
            excerpt: {
              rendered: `<p>Zu &hellip; <a href="${SITE}/1/" class="more-link">Weiterlesen <span>„Zeiten“</span></a></p>`,
            },
          }),
          post(2, { content: { rendered: '' }, excerpt: { rendered: '<p>Kurz [...]</p>' } }),
        )
      ).items ?? [];
    assert.deepEqual([one?.summary, two?.content_text], ['Zu …', 'Kurz …']);
  });
  test('without a time in UTC have that of the site', async () => {
    const [item] = (await read(post(1, { date_gmt: '0000-00-00T00:00:00', date: '2026-07-20T10:00:00' }))).items ?? [];
    assert.equal(item?.date_published, '2026-07-20T08:00:00Z');
  });
});

describe('the events of The Events Calendar', () => {
  const event = (more: object): object => ({
    id: 7,
    title: 'Markt &amp; Musik',
    url: `${SITE}/e/`,
    start_date: '2026-12-08 18:00:00',
    end_date: '2026-12-08 20:00:00',
    all_day: false,
    timezone: 'Europe/Berlin',
    venue: [],
    organizer: [],
    ...more,
  });
  const readEvents = async (...events: readonly object[]): Promise<Imported> => {
    const imported = await importWordPress(input(JSON.stringify({ events }), `${SITE}/`), { ...OPTIONS, now: NOW });
    isSound(imported);
    return imported;
  };
  test('have organizers, venues, an online place, and are free of charge where they say so', async () => {
    const [date] =
      (
        await readEvents(
          event({
            organizer: [{ organizer: 'Stadt &amp; Land' }, { organizer: 'Verein' }],
            venue: [{ venue: 'Rathaus', address: 'Markt 1', zip: '06108', city: 'Halle' }, { venue: 'Park' }],
            is_virtual: true,
            virtual_event_type: 'hybrid',
            virtual_url: 'https://stadt.example/live',
            cost: 'Kostenlos',
            tags: [{ name: 'Kinder' }],
          }),
        )
      ).dates ?? [];
    assert.deepEqual(
      [date?.name, date?.organizer?.name, date?.isAccessibleForFree, date?.eventAttendanceMode, date?.keywords],
      ['Markt & Musik', 'Stadt & Land, Verein', true, 'MixedEventAttendanceMode', ['Kinder']],
    );
    assert.deepEqual(
      date?.location?.map(({ name, address, url }) => [name, address ?? url]),
      [
        ['Rathaus', 'Markt 1, 06108 Halle'],
        ['Park', undefined],
        ['Online', 'https://stadt.example/live'],
      ],
    );
  });
  test('say nothing of a price that is not given', async () => {
    const { dates = [] } = await readEvents(
      event({ cost: '' }),
      event({ id: 8, cost: '5 €', cost_details: { values: ['5'] } }),
      event({ id: 9, cost: '0 €', cost_details: { values: ['0'] } }),
    );
    assert.deepEqual(
      dates.map(({ isAccessibleForFree }) => isAccessibleForFree),
      [undefined, undefined, true],
    );
  });
  test('have days, and zones that are only an offset; a clock that differs is told', async () => {
    const imported = await readEvents(
      event({ id: 1, all_day: true, start_date: '2026-12-08 00:00:00', end_date: '2026-12-09 23:59:59' }),
      event({ id: 2, all_day: 'true', start_date: '2026-12-08 00:00:00', end_date: '2026-12-08 23:59:59' }),
      event({ id: 3, timezone: 'UTC+1' }),
      event({ id: 4, timezone: 'UTC+1', start_date: '2027-07-08 18:00:00', end_date: '2027-07-08 20:00:00' }),
      event({ id: 5, timezone: 'UTC-3.5' }),
      event({ id: 6, timezone: '' }),
    );
    assert.deepEqual(
      imported.dates?.map(({ startDate, endDate }) => [startDate, endDate]),
      [
        ['2026-12-08', '2026-12-09'],
        ['2026-12-08', '2026-12-08'],
        ['2026-12-08T18:00:00+01:00', '2026-12-08T20:00:00+01:00'],
        ['2027-07-08T18:00:00+01:00', '2027-07-08T20:00:00+01:00'],
        ['2026-12-08T18:00:00-03:30', '2026-12-08T20:00:00-03:30'],
        ['2026-12-08T18:00', '2026-12-08T20:00'],
      ],
    );
    assert.deepEqual(codes(imported), ['fixed-zone', 'fixed-zone']);
  });
  test('that are hidden from lists or not published are left out, and that is told', async () => {
    const imported = await readEvents(event({ hide_from_listings: true }), event({ status: 'draft' }), event({}));
    assert.deepEqual([imported.dates?.length, codes(imported)], [1, ['protected', 'protected']]);
  });
  test('whose one entry cannot be read cost only that entry', async () => {
    const imported = await importWordPress(
      input(JSON.stringify({ events: [event({ start_date: 'bald' }), event({ id: 8 })] }), `${SITE}/`),
      OPTIONS,
    );
    assert.deepEqual([imported.dates?.length, codes(imported)], [1, ['dropped']]);
  });
});
