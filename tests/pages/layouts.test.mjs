// Every layout at every width, with few and many entries, long words and pictures of all shapes: nothing sticks out, is
// cut off or lies on something else, and what stands in a row is of one height. Run `npm run build` before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lookOver } from '../a11y/checks.mjs';
import { openChromium, openSite, show } from '../a11y/site.mjs';
import { all } from '../support/amount.mjs';

const WIDTHS = [240, 280, 320, 375, 480, 600, 768, 900, 1100, 1400];
/** Of phones whose owners read large text: with twice the font size. */
const LARGE_TEXT = [320, 360];
const COUNTS = [1, 3, 7, ...(all ? [2, 50] : [])];

/** Disables content-visibility, so that everything is laid out. */
const EVERYTHING = '* { content-visibility: visible !important }';

const WORDS = [
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung tritt in Kraft',
  'Sperrung',
  'Straßenbeleuchtungserneuerungsmaßnahme in der Bahnhofsvorstadt beginnt im Frühjahr, und zwar abschnittsweise',
  'Neue Öffnungszeiten im Bürgerbüro',
];
const PICTURES = ['/hoch.svg', '/breit.svg', '/fehlt.png', undefined];
const times = (count, make) => Array.from({ length: count }, (_, place) => make(place));
const at = (list, place) => list[place % list.length];
const feed = (section, items = []) => ({
  version: 'https://jsonfeed.org/version/1.1',
  items,
  _kitu: { version: 1, ...section },
});

const feeds = {
  news: (count) =>
    feed(
      {},
      times(count, (place) => ({
        id: String(place),
        url: `/meldung/${place}`,
        title: at(WORDS, place),
        summary: place % 3 ? `${at(WORDS, place + 1)}. ${at(WORDS, place + 2)}.` : undefined,
        image: at(PICTURES, place),
        date_published: `2026-10-${String(1 + (place % 28)).padStart(2, '0')}T10:00:00+01:00`,
        tags: place % 2 ? [] : ['Verkehr', 'Straßenbeleuchtungserneuerung'],
      })),
    ),
  dates: (count) =>
    feed({
      dates: times(count, (place) => ({
        id: String(place),
        name: at(WORDS, place),
        url: place % 2 ? `/termin/${place}` : undefined,
        startDate: `2027-0${1 + (place % 9)}-12T18:00`,
        endDate: place % 3 ? `2027-0${1 + (place % 9)}-${place % 2 ? 12 : 14}T20:00` : undefined,
        eventStatus: place % 5 === 4 ? 'EventCancelled' : undefined,
        location: { name: at(WORDS, place + 2), address: { addressLocality: 'Bad Langensalza-Ufhoven' } },
      })),
    }),
  course: (count) =>
    feed({
      courses: times(count, (place) => ({
        id: String(place),
        name: at(WORDS, place),
        url: `/kurs/${place}`,
        hasCourseInstance: [
          {
            id: 'r',
            startDate: '2026-12-09T09:00',
            endDate: place % 2 ? '2026-12-11T16:00' : '2026-12-09T16:00',
            location: { name: at(WORDS, place + 1) },
            maximumAttendeeCapacity: 14,
            remainingAttendeeCapacity: place % 4,
            offers: { price: 25 * place, priceCurrency: 'EUR', url: '/anmelden' },
          },
        ],
      })),
    }),
  board: (count) =>
    feed({
      board: [
        {
          id: 'g',
          name: 'Haushaltskonsolidierungsausschuss',
          membership: times(count, (place) => ({
            role: at(['Vorsitzende', 'Mitglied', 'Gleichstellungsbeauftragtenstellvertreterin'], place),
            startDate: '2024-07',
            person:
              place % 6 === 5
                ? undefined
                : {
                    name: at(['Erika Mustermann', 'Prof. Dr.-Ing. Karl-Friedrich von Muster-Beispielhausen'], place),
                    jobTitle: place % 2 ? 'Verbandsgemeindebürgermeister der Verbandsgemeinde Musterland' : undefined,
                    email: 'karl-friedrich.muster-beispielhausen@verbandsgemeinde.example',
                    image: at(PICTURES, place),
                  },
          })),
        },
      ],
    }),
};

const layouts = {
  news: ['', 'layout="cards"', 'layout="compact"', 'content="full"'],
  dates: ['', 'layout="compact"', 'group-by="month"'],
  course: ['', 'layout="card"'],
  board: ['layout="cards" contact', 'layout="list" contact', 'layout="table" contact'],
};

/** Runs in the page: what lies on something else, or is ragged. */
function arrangement() {
  const problems = [];
  const root = globalThis.widget.shadowRoot;
  const box = (one) => one.getBoundingClientRect();
  const inside = box(root.querySelector('[part="base"]'));
  const items = [...root.querySelectorAll('[part="list"] > *, table tbody tr')].filter((one) => one.checkVisibility());
  for (const [place, item] of items.entries()) {
    const { top, bottom, left, right } = box(item);
    const name = `entry ${place + 1}`;
    if (left < inside.left - 1 || right > inside.right + 1) problems.push(`${name} is outside of the widget`);
    if (bottom - top < 10) problems.push(`${name} has no height`);
    for (const other of items.slice(place + 1, place + 5)) {
      const next = box(other);
      const over = Math.min(bottom, next.bottom) - Math.max(top, next.top);
      if (over > 1 && Math.min(right, next.right) - Math.max(left, next.left) > 1)
        problems.push(`${name} lies on another`);
      // Side by side: from the same line to the same line, and of one width.
      if (over > 1 && (Math.abs(top - next.top) > 1 || Math.abs(bottom - next.bottom) > 1))
        problems.push(`${name} is ragged: ${top}–${bottom}, ${next.top}–${next.bottom}`);
      if (over > 1 && Math.abs(right - left - (next.right - next.left)) > 1)
        problems.push(`${name} is of another width`);
    }
    // Words have room: a column for less than six letters is none.
    for (const words of item.querySelectorAll('[part="title"], [part="name"]')) {
      const em = parseFloat(getComputedStyle(words).fontSize);
      if (box(words).width < 4.5 * em && words.textContent.length > 12)
        problems.push(`${name} is squeezed: ${box(words).width} px`);
    }
  }
  for (const picture of root.querySelectorAll('.kitu-teaser [part="image"]')) {
    const { width, height } = box(picture);
    if (height && Math.abs(width / height - 16 / 9) > 0.02) problems.push(`a teaser is ${width} × ${height}`);
  }
  return problems;
}

let browser;
let site;
before(async () => {
  browser = await openChromium();
  site = await openSite(browser);
});
after(() => browser.close());

for (const [widget, list] of Object.entries(layouts)) {
  for (const attributes of list) {
    describe(`<kitu-${widget} ${attributes}>`, () => {
      for (const count of COUNTS) {
        it(`is in order with ${count} entries, from 240 to 1400 pixels, and on phones with large text`, async () => {
          const limit = widget === 'board' ? '' : `limit="${count}"`;
          await site.page.setViewportSize({ width: 1400, height: 900 });
          await show(
            site,
            {
              widget,
              heading: 'Neues aus der Verwaltungsgemeinschaft',
              attributes: `${attributes} ${limit}`,
              answer: feeds[widget](count),
            },
            { inside: EVERYTHING },
          );
          const drawn = await site.page.evaluate(
            () => globalThis.widget.shadowRoot.querySelectorAll('[part="list"] > *, tbody tr').length,
          );
          assert.equal(drawn, count);
          const inOrder = async (width, fontSize) => {
            await site.page.setViewportSize({ width, height: 900 });
            await site.page.evaluate((size) => void (document.querySelector('#stage').style.fontSize = size), fontSize);
            const problems = [...(await lookOver(site.page)), ...(await site.page.evaluate(arrangement))];
            assert.deepEqual(problems, [], `${width} pixels, text of ${fontSize}`);
          };
          for (const width of WIDTHS) await inOrder(width, '100%');
          for (const width of LARGE_TEXT) await inOrder(width, '200%');
        });
      }
    });
  }
}

it('dates in large text on a phone are at most twice as high as in small text', async () => {
  const height = async (fontSize) => {
    await site.page.evaluate((size) => void (document.querySelector('#stage').style.fontSize = size), fontSize);
    return site.page.evaluate(() => globalThis.widget.getBoundingClientRect().height / innerWidth);
  };
  await site.page.setViewportSize({ width: 360, height: 900 });
  await show(site, { widget: 'dates', heading: 'Termine', attributes: '', answer: feeds.dates(4) });
  const small = await height('100%');
  const large = await height('200%');
  await height('');
  assert.ok(large < 4.5 * small, 'twice the size in both directions, and a little for breaks');
});

it('a title of fifteen letters is whole in a card of 210 pixels, in a wide font, too', async () => {
  const [item] = feeds.news(1).items;
  await site.page.setViewportSize({ width: 1100, height: 900 });
  await show(site, {
    widget: 'news',
    heading: 'Neues',
    attributes: 'layout="cards"',
    answer: feed({}, [{ ...item, title: 'Basisbefähigung' }]),
  });
  const lines = await site.page.evaluate(() => {
    const { widget } = globalThis;
    widget.style.cssText = "inline-size: 210px; font: 17px/1.5 'DejaVu Sans', Verdana, sans-serif";
    return widget.shadowRoot.querySelector('[part="title"] a').getClientRects().length;
  });
  assert.equal(lines, 1);
});

it('a ragged row and a squeezed column would be found', async () => {
  await site.page.setViewportSize({ width: 1100, height: 900 });
  const fault = '[part="list"] { align-items: start } li:first-child [part="title"] { inline-size: 2em }';
  const one = { widget: 'news', heading: 'Neues', attributes: 'layout="cards"', answer: feeds.news(7) };
  await show(site, one, { inside: fault });
  const found = (await site.page.evaluate(arrangement)).join('\n');
  assert.match(found, /entry 1 is ragged/);
  assert.match(found, /entry 1 is squeezed: \d+/);
});
