import { expect, waitUntil } from '@open-wc/testing';
import {
  behavesLikeAFeedElement,
  drawn,
  feedUrl,
  inlineFeed,
  part,
  parts,
  settled,
  spoken,
  stateOf,
} from '@kitu/core/testing.js';
import { stopClock } from '@kitu/core/testing-clock.js';
import ICAL from 'ical.js';
import './kitu-dates.js';
import type { DatesElement } from './dates-element.js';

/** Far enough ahead for the life of these tests; 8 December 2099 is a Tuesday. */
const DAY = '2099-12-08';
const feed = (...dates: readonly object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  home_page_url: 'https://town.example/',
  _kitu: {
    version: 1,
    dates: dates.map((date, place) => ({
      id: `${place}`,
      name: `Termin ${place}`,
      startDate: `${DAY}T10:00`,
      ...date,
    })),
  },
});
const show = (json: object, more = ''): Promise<DatesElement> =>
  settled<DatesElement>(`<kitu-dates src='${feedUrl(json).replace(/'/g, '%27')}' ${more}></kitu-dates>`);
const titles = (element: Element): string => parts(element, 'title').map(drawn).join('|');
const text = (element: Element, name: string): string => parts(element, name).map(drawn).join('|');
/** Dates as a screen reader says them: for the eyes, the day is on the leaf. */
const said = (element: Element, name = 'date'): string =>
  parts(element, name)
    .map((one) => drawn(one.querySelector('time .kitu-unseen') ?? one))
    .join('|');
/** The zone is named to visitors in other zones; these tests run in several. */
const withoutZone = (words: string): string => words.replace(/ \((MEZ|MESZ|CET|CEST|GMT\+\d)\)/g, '');

behavesLikeAFeedElement('kitu-dates', {
  good: feed({}, {}, {}),
  empty: feed(),
  absent: { version: 'https://jsonfeed.org/version/1.1', items: [] },
  text: 'Termin 1',
  none: 'Zurzeit keine Termine.',
});

describe('<kitu-dates>', () => {
  it('shows title with link, time, place, description and files', async () => {
    const element = await show(
      feed({
        url: '/gv',
        endDate: `${DAY}T13:30`,
        location: { name: 'Altes Rathaus', address: 'Alter Markt 6, 39104 Magdeburg' },
        description: 'Mit Wahlen',
        attachments: { url: '/e.pdf', title: 'Einladung', size_in_bytes: 214016 },
      }),
    );
    expect(part(element, 'title')?.querySelector('a')?.href).to.equal('https://town.example/gv');
    expect(part(element, 'title')?.localName).to.equal('h3');
    expect(withoutZone(said(element))).to.equal('Dienstag, 8. Dezember 2099, 10:00 bis 13:30 Uhr');
    expect(part(element, 'date')?.querySelector('time')?.dateTime).to.equal(`${DAY}T09:00:00Z`);
    expect(text(element, 'place')).to.equal('Altes Rathaus, Alter Markt 6, 39104 Magdeburg');
    expect(text(element, 'description')).to.equal('Mit Wahlen');
    expect(text(element, 'attachments')).to.equal('Einladung (PDF, 214 KB)');
    await expect(element).to.be.accessible();
  });

  it('says the time once, with words and without a dash; the leaf is for the eyes', async () => {
    const element = await show(
      feed({ startDate: '2099-05-02', endDate: '2099-05-04' }, { startDate: '2099-09-30', endDate: '2099-10-02' }),
    );
    expect(text(element, 'date')).to.equal(
      'Samstag, 2. bis Montag, 4. Mai 2099|Mittwoch, 30. September bis Freitag, 2. Oktober 2099',
    );
    const leaves = parts(element, 'leaf');
    expect(leaves.map((leaf) => leaf.ariaHidden ?? leaf.getAttribute('aria-hidden'))).to.deep.equal(['true', 'true']);
    expect(leaves.map((leaf) => [...leaf.children].map(drawn).join(' '))).to.deep.equal([
      '2–4 Mai 2099',
      '30–2 Sep–Okt 2099',
    ]);
  });

  it('shows text as text, whatever it looks like', async () => {
    const element = await show(
      feed({ name: '<b>fett</b>', description: '<img src=x onerror=alert(1)>', location: '<i>', superEvent: '<u>' }),
    );
    expect(titles(element)).to.equal('<b>fett</b>');
    expect(element.shadowRoot?.querySelector('img, i, u, [part="title"] b')).to.not.exist;
  });

  it('marks a title in another language', async () => {
    const element = await show(feed({ name: 'Open day', inLanguage: 'en' }));
    expect(part(element, 'title')?.querySelector('a span')?.getAttribute('lang')).to.equal('en');
  });

  it('names series and rhythm', async () => {
    const element = await show(
      feed({
        superEvent: { name: 'Lesebühne' },
        schedulingNote: 'jeden Dienstag',
      }),
    );
    expect(text(element, 'meta')).to.equal('Reihe: Lesebühne, jeden Dienstag');
  });

  it('has a link into each video room that names the date', async () => {
    const room = { type: 'VirtualLocation', url: 'https://v.example/' };
    const element = await show(
      feed(
        { location: [{ name: 'Rathaus' }, { ...room, name: 'Videokonferenz' }] },
        { location: room },
        { eventAttendanceMode: 'OnlineEventAttendanceMode' },
      ),
    );
    const names = parts(element, 'place').map((place) => spoken(place.querySelector('a') ?? place));
    expect(names).to.deep.equal([
      'Vor Ort: Rathaus',
      'Online: Videokonferenz (v.example): Termin 0',
      'Online (v.example): Termin 1',
      'Online',
    ]);
    expect(parts(element, 'place').map((place) => place.querySelector('a')?.href)).to.deep.equal([
      undefined,
      'https://v.example/',
      'https://v.example/',
      undefined,
    ]);
  });

  it('shows as many as wanted, with the keywords wanted, within the days wanted', async () => {
    const json = feed({ keywords: 'Rat' }, { keywords: ['Kultur'] }, {});
    expect(titles(await show(json, 'limit="2"'))).to.equal('Termin 0|Termin 1');
    expect(titles(await show(json, 'keywords="kultur, Sport"'))).to.equal('Termin 1');
    expect(stateOf(await show(json, 'until="30"'))).to.equal('empty');
  });

  it('puts the dates of a month under its heading', async () => {
    const element = await show(
      feed({ startDate: '2099-12-08' }, { startDate: '2099-12-09' }, { startDate: '2100-01-04' }),
      'group-by="month" heading="Termine"',
    );
    expect(text(element, 'month')).to.equal('Dezember 2099|Januar 2100');
    expect(part(element, 'month')?.localName).to.equal('h3');
    expect(part(element, 'title')?.localName).to.equal('h4');
    expect(parts(element, 'list').map((list) => list.children.length)).to.deep.equal([2, 1]);
    await expect(element).to.be.accessible();
  });

  it('does not say that a feed has no dates when it may have them in a newer format', async () => {
    const element = await settled<DatesElement>(
      `<kitu-dates src='${feedUrl({ _kitu: { version: 2, dates: [] } })}'><a href="/termine">Alle Termine</a></kitu-dates>`,
    );
    expect(drawn(part(element, 'message'))).to.equal('Die Termine lassen sich gerade nicht laden.');
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('shows title and time only when compact', async () => {
    const element = await show(
      feed({ eventStatus: 'EventCancelled', description: 'D', location: 'L' }),
      'layout="compact"',
    );
    expect(titles(element)).to.equal('Abgesagt Termin 0');
    expect(text(element, 'date')).to.contain('8. Dezember 2099');
    ['leaf', 'place', 'description', 'calendar'].forEach((name) => expect(part(element, name)).to.equal(null));
    await expect(element).to.be.accessible();
  });

  it('shows the day on the leaf, the hours beside it, and says all of it to screen readers', async () => {
    const element = await show(feed({ endDate: `${DAY}T13:30` }), 'group-by="none"');
    expect(drawn(part(element, 'leaf'))).to.equal('8 Dez 2099');
    const hours = part(element, 'date')?.querySelector('time > [aria-hidden="true"]') ?? null;
    expect(withoutZone(drawn(hours))).to.equal('Di., 10:00–13:30 Uhr');
    expect(withoutZone(said(element))).to.equal('Dienstag, 8. Dezember 2099, 10:00 bis 13:30 Uhr');
  });

  it('has the year on the leaf unless a heading has it', async () => {
    const element = await show(feed({}), 'group-by="month"');
    expect(drawn(part(element, 'leaf'))).to.equal('8 Dez');
    expect(drawn(part(element, 'month'))).to.equal('Dezember 2099');
  });

  it('speaks English where the page does', async () => {
    const element = await settled<DatesElement>(
      `<kitu-dates lang="en" src='${feedUrl(feed({ endDate: `${DAY}T13:30`, eventStatus: 'EventCancelled' }))}'></kitu-dates>`,
    );
    expect(titles(element)).to.equal('Cancelled Termin 0');
    expect(withoutZone(said(element)).replace(/,/g, '')).to.equal('Tuesday 8 December 2099 10:00 to 13:30');
  });
});

/** The times that are struck through. */
const struckIn = (element: Element): Element[] =>
  [...(element.shadowRoot?.querySelectorAll('time') ?? [])].filter(
    (time) => getComputedStyle(time).textDecorationLine === 'line-through',
  );

describe('a change of plan in <kitu-dates>', () => {
  it('has the same contrast as other less important text', async () => {
    const moved = { eventStatus: 'EventRescheduled', previousStartDate: '2099-12-01T09:00' };
    const off = { eventStatus: 'EventCancelled' };
    for (const layout of ['list', 'compact']) {
      const element = await show(feed(moved, off), `layout="${layout}"`);
      const muted = getComputedStyle(part(element, 'previous') ?? element).color;
      const struck = struckIn(element).map((time) => getComputedStyle(time).color);
      expect(struck).to.deep.equal([muted, muted]);
    }
  });

  const cases: readonly (readonly [string, object, string, string, string])[] = [
    [
      'is said in a word: cancelled',
      { eventStatus: 'EventCancelled' },
      'Abgesagt Termin 0',
      'Dienstag, 8. Dezember 2099, 10:00 Uhr',
      '',
    ],
    [
      'is said in a word: postponed',
      { eventStatus: 'EventPostponed', startDate: null, previousStartDate: DAY },
      'Verschoben Termin 0',
      'Neuer Termin folgt.',
      'Alter Termin: Dienstag, 8. Dezember 2099',
    ],
    [
      'is said in a word: rescheduled',
      { eventStatus: 'EventRescheduled', previousStartDate: '2099-12-01T09:00' },
      'Neuer Termin Termin 0',
      'Dienstag, 8. Dezember 2099, 10:00 Uhr',
      'Alter Termin: Dienstag, 1. Dezember 2099, 09:00 Uhr',
    ],
    [
      'is said in a word: moved online',
      { eventStatus: 'EventMovedOnline' },
      'Jetzt online Termin 0',
      'Dienstag, 8. Dezember 2099, 10:00 Uhr',
      '',
    ],
  ];
  cases.forEach(([title, date, heading, when, previous]) =>
    it(title, async () => {
      const element = await show(feed(date));
      expect(titles(element)).to.equal(heading);
      expect(withoutZone(said(element))).to.equal(when);
      expect(withoutZone(text(element, 'previous'))).to.equal(previous);
      await expect(element).to.be.accessible();
    }),
  );

  it('strikes through what no longer holds', async () => {
    const element = await show(
      feed(
        { eventStatus: 'EventCancelled' },
        { eventStatus: 'EventPostponed' },
        { eventStatus: 'EventRescheduled', previousStartDate: '2099-12-01' },
      ),
    );
    const struck = struckIn(element).map((time) => withoutZone(drawn(time.querySelector('.kitu-unseen') ?? time)));
    expect(struck).to.deep.equal([
      'Dienstag, 8. Dezember 2099, 10:00 Uhr',
      'Dienstag, 8. Dezember 2099, 10:00 Uhr',
      'Dienstag, 1. Dezember 2099',
    ]);
  });

  it('leads nobody into an empty video room', async () => {
    const location = { type: 'VirtualLocation', name: 'Raum', url: 'https://v.example/' };
    const element = await show(
      feed({ eventStatus: 'EventCancelled', location }, { eventStatus: 'EventPostponed', location }),
    );
    expect(text(element, 'place')).to.equal('Online: Raum|Online: Raum');
    expect(part(element, 'place')?.querySelector('a')).to.equal(null);
  });
});

describe('time in <kitu-dates>', () => {
  /** A feed has no fractions of a second. */
  const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();

  it('drops a date at its end, without a reload', async () => {
    const element = await show(feed({ startDate: soon(-60_000), endDate: soon(1500) }, {}));
    expect(titles(element)).to.equal('Termin 0|Termin 1');
    await waitUntil(() => titles(element) === 'Termin 1', 'gone');
  });

  it('says that there is nothing when the last one is over', async () => {
    const element = await show(feed({ startDate: soon(-60_000), endDate: soon(1500) }));
    await waitUntil(() => drawn(part(element, 'message')) === 'Zurzeit keine Termine.', 'gone');
    expect(stateOf(element)).to.equal('empty');
  });

  it('shows 18:00 in Berlin as 18:00, and names the zone to visitors whose clock shows another time', async () => {
    const element = await show(feed({ startDate: `${DAY}T18:00` }));
    const here = new Date(`${DAY}T17:00:00Z`).getHours();
    expect(said(element)).to.equal(`Dienstag, 8. Dezember 2099, 18:00 Uhr${here === 18 ? '' : ' (MEZ)'}`);
  });

  it('keeps the nodes of what stays, focus included', async () => {
    const source = inlineFeed(feed({}, {}, {}));
    const element = await settled<DatesElement>(`<kitu-dates src="${source.src}"></kitu-dates>`);
    const [, before] = parts(element, 'item');
    before?.querySelector('button')?.focus();
    source.set(feed({ startDate: '2020-01-01' }, { description: 'Neu' }, {}));
    await element.refresh();
    expect(titles(element)).to.equal('Termin 1|Termin 2');
    expect(parts(element, 'item')[0]).to.equal(before);
    expect(element.shadowRoot?.activeElement).to.equal(before?.querySelector('button'));
  });
});

describe('the button „In den Kalender“', () => {
  let saved: { blob: Blob; link: HTMLAnchorElement } | undefined;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  beforeEach(() => {
    saved = undefined;
    let blob = new Blob();
    URL.createObjectURL = (object: Blob) => {
      blob = object;
      return createObjectURL.call(URL, object);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved = { blob, link: this };
    };
  });
  afterEach(() => {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  });

  it('names the date to screen readers, and is not there for a date that is off', async () => {
    const element = await show(feed({}, { eventStatus: 'EventCancelled' }, { eventStatus: 'EventPostponed' }));
    expect(parts(element, 'calendar').map(spoken)).to.deep.equal(['In den Kalender: Termin 0, 8. Dezember 2099']);
  });

  it('saves a file that a calendar can read', async () => {
    const element = await show(feed({ name: 'Generalversammlung der KITU', endDate: `${DAY}T13:30` }));
    part(element, 'calendar')?.click();
    expect(saved?.link.download).to.equal(`Generalversammlung der KITU ${DAY}.ics`);
    expect(saved?.link.protocol).to.equal('blob:');
    expect(saved?.blob.type).to.equal('text/calendar');
    const file = (await saved?.blob.text()) ?? '';
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('uid')).to.equal('0@town.example');
    expect(event?.getFirstPropertyValue('summary')).to.equal('Generalversammlung der KITU');
  });

  it('gives the memory of the file back', async () => {
    const element = await show(feed({}));
    const { revokeObjectURL } = URL;
    const revoked: string[] = [];
    URL.revokeObjectURL = (url) => revoked.push(url);
    const clock = stopClock();
    try {
      part(element, 'calendar')?.click();
      expect(revoked).to.deep.equal([]);
      clock.pass(60_000);
      expect(revoked).to.deep.equal([saved?.link.href]);
    } finally {
      URL.revokeObjectURL = revokeObjectURL;
      clock.restore();
    }
  });

  it('is not there when it is not wanted', async () => {
    expect(part(await show(feed({}), 'calendar="none"'), 'calendar')).to.equal(null);
  });
});

describe('a date that ends while the computer sleeps', () => {
  it('is gone a minute after waking at the latest: no timer counts in a sleep', async () => {
    const clock = stopClock(Date.UTC(2099, 11, 8, 8));
    try {
      const over = { startDate: `${DAY}T10:00:00+01:00`, endDate: `${DAY}T12:00:00+01:00` };
      const element = await show(feed({ ...over, name: 'Vorbei' }, { startDate: '2099-12-20', name: 'Später' }));
      expect(drawn(element)).to.contain('Vorbei');
      clock.sleep(5 * 3_600_000);
      clock.pass(60_000);
      await element.updateComplete;
      expect(drawn(element)).to.contain('Später').and.not.contain('Vorbei');
    } finally {
      clock.restore();
    }
  });

  it('is there again where the clock had been wrong, and is set back', async () => {
    const clock = stopClock(Date.UTC(2099, 11, 9, 8));
    try {
      const over = { startDate: `${DAY}T10:00:00+01:00`, endDate: `${DAY}T12:00:00+01:00` };
      const element = await show(feed({ ...over, name: 'Heute' }, { startDate: '2099-12-20', name: 'Später' }));
      expect(drawn(element)).not.to.contain('Heute');
      clock.sleep(-24 * 3_600_000);
      clock.pass(60_000);
      await waitUntil(() => drawn(element).includes('Heute'));
    } finally {
      clock.restore();
    }
  });
});

describe('<kitu-dates more>', () => {
  it('shows the next dates, says so, and moves the focus to the first of them', async () => {
    const element = await show(feed({}, {}, { url: '/drei' }, {}), 'limit="2" more');
    const more = part(element, 'more');
    expect(drawn(more)).to.equal('Weitere Termine');
    more?.focus();
    more?.click();
    await waitUntil(() => parts(element, 'item').length === 4);
    await waitUntil(() => drawn(part(element, 'message')) === '2 weitere Termine, jetzt 4');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Termin 2');
    expect(more?.checkVisibility()).to.equal(false);
  });

  it('moves the focus also to a date without a link, in the next month', async () => {
    const element = await show(feed({}, { startDate: '2100-01-05' }), 'limit="1" more group-by="month"');
    part(element, 'more')?.focus();
    part(element, 'more')?.click();
    await waitUntil(() => element.shadowRoot?.activeElement === parts(element, 'title')[1]);
    expect(text(element, 'month')).to.equal('Dezember 2099|Januar 2100');
  });

  it('begins anew with another feed', async () => {
    const element = await show(feed({}, {}, {}), 'limit="1" more');
    part(element, 'more')?.click();
    await waitUntil(() => parts(element, 'item').length === 2);
    element.src = feedUrl(feed({ name: 'Anderer' }, {}, {}));
    await waitUntil(() => titles(element) === 'Anderer');
  });

  it('has no button where all are shown', async () => {
    expect(part(await show(feed({}, {}), 'limit="2" more'), 'more')).to.equal(null);
    expect(part(await show(feed({}, {}), 'limit="0" more'), 'more')).to.equal(null);
  });
});

describe('<kitu-dates show="past">', () => {
  const past = feed(
    { name: 'Alt', startDate: '2020-03-01' },
    { name: 'Neuer', startDate: '2021-05-01T10:00', endDate: '2021-05-01T11:00' },
    { name: 'Kommt' },
  );

  it('shows what is over, the last one first, and offers no calendar', async () => {
    const json = { ...past, _kitu: { ...(past as { _kitu: object })._kitu, calendar: 'https://town.example/t.ics' } };
    const element = await show(json, 'show="past"');
    expect(titles(element)).to.equal('Neuer|Alt');
    expect(part(element, 'calendar')).to.equal(null);
    expect(part(element, 'subscribe')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('shows older ones on request', async () => {
    const element = await show(past, 'show="past" limit="1" more');
    part(element, 'more')?.click();
    await waitUntil(() => titles(element) === 'Neuer|Alt');
  });

  it('takes in a date at the moment at which it is over', async () => {
    const clock = stopClock(new Date(`${DAY}T08:59:00Z`).getTime());
    try {
      const element = await show(feed({ endDate: `${DAY}T10:30` }), 'show="past"');
      expect(stateOf(element)).to.equal('empty');
      clock.pass(60_000 * 32);
      await waitUntil(() => titles(element) === 'Termin 0');
    } finally {
      clock.restore();
    }
  });
});

describe('<kitu-dates map>', () => {
  const { warn } = console;
  let told: string[] = [];
  beforeEach(() => {
    told = [];
    console.warn = (message: string) => void told.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });
  const address = 'Alter Markt 6 & 7, 39104 Köln/"Süd" ~*';
  const json = feed({ location: [{ name: 'Rathaus', address }, { type: 'VirtualLocation', url: '/video' }, 'Saal'] });
  const maps = (element: Element): readonly (HTMLAnchorElement | null)[] =>
    parts(element, 'map').map((map) => map as HTMLAnchorElement);

  it('leads from a place with an address to a map, and nowhere else', async () => {
    const element = await show(json, 'map="https://karte.example/?q={address}&z=1"');
    const [map, ...others] = maps(element);
    expect(others).to.deep.equal([]);
    expect(new URL(map?.href ?? '').searchParams.get('q')).to.equal(address);
    expect(new URL(map?.href ?? '').searchParams.get('z')).to.equal('1');
    expect(map?.getAttribute('aria-label')).to.equal(`Karte (karte.example): Vor Ort: Rathaus, ${address}`);
    expect(told).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('does not let an address out of its place', async () => {
    const hostile = feed({ location: { name: 'X', address: "../#@evil.example/?a=b&c=$&$'\ud800" } });
    const [map] = maps(await show(hostile, 'map="https://karte.example/ort/{address}"'));
    expect(map?.host).to.equal('karte.example');
    expect(map?.pathname).to.match(/^\/ort\/[^/]+$/);
    expect(map?.search + String(map?.hash)).to.equal('');
  });

  it('has no link, and tells it, where the template is none of the web, or has no place for the address', async () => {
    for (const map of [
      'javascript:alert(1)//{address}',
      '/karte?q={address}',
      'https://karte.example/',
      'https://{address}.example/',
      'https://{address}/',
      'https://a@karte.example/{address}',
      'https://1.2.3.999/{address}',
    ]) {
      told = [];
      const element = await show(json, `map="${map}"`);
      expect(maps(element), map).to.deep.equal([]);
      expect(text(element, 'place'), map).to.contain('Rathaus');
      expect(told.filter((message) => message.includes('In map fehlt eine Adresse')).length, map).to.equal(1);
    }
  });

  it('has none where the date is off', async () => {
    const off = feed({ eventStatus: 'EventCancelled', location: { name: 'Rathaus', address } });
    expect(maps(await show(off, 'map="https://karte.example/{address}"'))).to.deep.equal([]);
  });
});

describe('the leaf of a calendar', () => {
  it('has its days on one line, in large text in a narrow place, too', async () => {
    const element = await show(feed({ startDate: '2099-12-10' }, { startDate: '2099-12-12', endDate: '2099-12-13' }));
    element.style.cssText = 'display: block; inline-size: 208px; font-size: 32px';
    for (const day of element.renderRoot.querySelectorAll('.kitu-day')) {
      const words = document.createRange();
      words.selectNodeContents(day);
      expect(new Set([...words.getClientRects()].map(({ top }) => top)).size).to.equal(1);
    }
  });
});

describe('<kitu-dates collapse>', () => {
  const folded = (element: Element): HTMLDetailsElement | null =>
    (element.shadowRoot as ShadowRoot).querySelector('details');

  it('folds what can wait, and names the date for screen readers', async () => {
    const element = await show(feed({ location: 'Rathaus', description: 'Kommen Sie.' }), 'collapse');
    const details = folded(element);
    expect(details?.open).to.equal(false);
    expect(details?.querySelector('summary')?.ariaLabel).to.match(/^Einzelheiten: /);
    for (const name of ['place', 'description', 'calendar'])
      expect(details?.contains(part(element, name)), name).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('never folds title, time and what became of a date', async () => {
    const json = feed({ eventStatus: 'EventRescheduled', previousStartDate: '2099-12-01', location: 'Rathaus' });
    const element = await show(json, 'collapse');
    for (const name of ['title', 'status', 'date', 'previous']) {
      expect(folded(element)?.contains(part(element, name)), name).to.equal(false);
    }
  });

  it('has nothing to open where there is nothing more to say', async () => {
    expect(folded(await show(feed({}), 'collapse calendar="none"'))).to.equal(null);
  });

  it('stays open when the feed is read again', async () => {
    const element = await show(feed({ location: 'Rathaus' }), 'collapse');
    const details = folded(element) as HTMLDetailsElement;
    details.open = true;
    await element.refresh();
    expect(folded(element)).to.equal(details);
    expect(details.open).to.equal(true);
  });
});

describe('the subscription to all dates', () => {
  const named = (calendar: string): object => {
    const json = feed({}) as { readonly _kitu: object };
    return { ...json, _kitu: { ...json._kitu, calendar } };
  };
  const addresses = (element: Element): readonly string[] =>
    [...(part(element, 'subscribe')?.querySelectorAll('a') ?? [])].map(({ href }) => href);

  it('is offered where the feed names its calendar file, for calendars and as a file', async () => {
    const element = await show(named('https://town.example/termine.ics'));
    expect(addresses(element)).to.deep.equal(['webcal://town.example/termine.ics', 'https://town.example/termine.ics']);
    const [all, file] = [...(part(element, 'subscribe')?.querySelectorAll('a') ?? [])];
    expect(drawn(all ?? null)).to.equal('Alle Termine in meinen Kalender');
    expect(file?.ariaLabel ?? file?.getAttribute('aria-label')).to.equal(
      'Als Datei (town.example): Alle Termine in meinen Kalender',
    );
    await expect(element).to.be.accessible();
  });

  it('is not offered where the page wants no calendar, or chooses some of the dates', async () => {
    expect(addresses(await show(named('https://town.example/t.ics'), 'calendar="none"'))).to.deep.equal([]);
    const some = feed({ keywords: 'Rat' }) as { readonly _kitu: object };
    const json = { ...some, _kitu: { ...some._kitu, calendar: 'https://town.example/t.ics' } };
    const element = await show(json, 'keywords="Rat"');
    expect(titles(element)).to.equal('Termin 0');
    expect(addresses(element)).to.deep.equal([]);
  });

  it('is not offered where the address is none of the web', async () => {
    expect(addresses(await show(named('javascript:alert(1)')))).to.deep.equal([]);
    expect(addresses(await show(named('mailto:a@town.example')))).to.deep.equal([]);
  });
});
