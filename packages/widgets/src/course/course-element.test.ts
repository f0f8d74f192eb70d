import { expect, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
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
import './kitu-course.js';
import type { CourseElement } from './course-element.js';

const DAY = 86_400_000;
/** A day from now, as a feed writes it. */
const day = (ahead: number, time = ''): string => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10) + time;
const RUN = { startDate: day(30, 'T09:00'), endDate: day(30, 'T16:00') };
const course = (id: string, runs: readonly object[], more: object = {}): object => ({
  id,
  name: `Kurs ${id}`,
  url: `https://town.example/${id}`,
  hasCourseInstance: runs.map((run, place) => ({ id: `${id}-${place + 1}`, ...RUN, ...run })),
  ...more,
});
const feed = (courses: readonly object[], kitu: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  _kitu: { version: 1, courses, ...kitu },
});
const FREE = {
  maximumAttendeeCapacity: 14,
  remainingAttendeeCapacity: 9,
  offers: { availability: 'InStock', url: 'https://town.example/anmelden' },
};
const FULL = { remainingAttendeeCapacity: 0 };
const markup = (json: object, attributes: string): string =>
  `<kitu-course src='${feedUrl(json).replace(/'/g, '%27')}' ${attributes}></kitu-course>`;
const show = (json: object, attributes = 'course="a"'): Promise<CourseElement> =>
  settled<CourseElement>(markup(json, attributes));
const badge = (...runs: readonly object[]): Promise<CourseElement> => show(feed([course('a', runs)]));
const words = (element: Element): string => drawn(element).replace(/: Kurs \w+/g, '');
const inBerlin = (date: string, options: Intl.DateTimeFormatOptions, locale = 'de-DE'): string =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${date}T12:00Z`));
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;

behavesLikeAFeedElement('kitu-course', {
  good: feed([course('a', [FREE]), course('b', [FULL])]),
  empty: feed([]),
  absent: { version: 'https://jsonfeed.org/version/1.1', items: [] },
  text: '9 von 14 Plätzen frei',
  none: 'Zurzeit keine Kurse.',
});

/** Every state: a run that is in it, its words in German and in English. */
const STATES: readonly (readonly [string, object, string, string])[] = [
  ['cancelled', { eventStatus: 'EventCancelled' }, 'Abgesagt', 'Cancelled'],
  [
    'postponed',
    { eventStatus: 'EventPostponed', startDate: null, previousStartDate: day(3) },
    'Verschoben, neuer Termin folgt',
    'Postponed, new date to follow',
  ],
  ['past', { startDate: day(-9), endDate: day(-9) }, 'Kein Termin geplant', 'No date planned'],
  [
    'opensLater',
    { offers: { validFrom: day(9) } },
    `Anmeldung ab ${inBerlin(day(9), LONG)}`,
    `Registration opens ${inBerlin(day(9), LONG, 'en-GB')}`,
  ],
  ['closed', { offers: { validThrough: day(-9) } }, 'Anmeldeschluss vorbei', 'Registration closed'],
  ['running', { startDate: day(-9), endDate: day(9) }, 'Läuft bereits', 'Under way'],
  [
    'waitingList',
    { ...FULL, waitingList: { open: true, count: 4 } },
    'Warteliste (4), ausgebucht',
    'Waiting list (4), fully booked',
  ],
  ['full', FULL, 'Ausgebucht', 'Fully booked'],
  ['few', { remainingAttendeeCapacity: 3 }, 'Nur noch 3 Plätze', 'Only 3 places left'],
  ['free', FREE, '9 von 14 Plätzen frei', '9 of 14 places free'],
  ['unknown', { offers: { url: '/' } }, 'Anmeldung möglich', 'Registration open'],
];

describe('a badge', () => {
  afterEach(() => fixtureCleanup());

  STATES.forEach(([state, run, german]) =>
    it(`of a run that is ${state} says so in words, with a shape, and as :state(${state})`, async () => {
      const element = await badge(run);
      expect(words(element)).to.equal(german);
      expect(part(element, 'badge')?.matches(`[part="badge ${state}"]`)).to.equal(true);
      expect(STATES.filter(([name]) => element.matches(`:state(${name})`)).map(([name]) => name)).to.deep.equal([
        state,
      ]);
      expect(stateOf(element)).to.equal('ready');
      expect(part(element, 'badge')?.querySelector('svg')?.getAttribute('aria-hidden')).to.equal('true');
      await expect(element).to.be.accessible();
    }),
  );

  it('speaks English on an English page', async () => {
    const element = await show(
      feed(STATES.map(([state, run]) => course(state, [run], { inLanguage: 'de' }))),
      'lang="en"',
    );
    const states = parts(element, 'item').map((item) => drawn(item).replace(/^Kurs \w+ /, ''));
    expect(states.sort()).to.deep.equal(STATES.map(([, , , english]) => english).sort());
    expect(part(element, 'name')?.querySelector('[lang="de"]')).to.exist;
    expect(part(element, 'badge')?.closest('[lang]')?.getAttribute('lang')).to.equal('en-GB');
  });

  it('has numbers only where the feed has them', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ remainingAttendeeCapacity: 9 }, '9 Plätze frei'],
      [{ offers: { availability: 'InStock' }, maximumAttendeeCapacity: 14 }, 'Plätze frei'],
      [{ offers: { availability: 'LimitedAvailability' } }, 'Nur noch wenige Plätze'],
      [{ remainingAttendeeCapacity: 1 }, 'Nur noch 1 Platz'],
      [{ ...FULL, waitingList: { open: true } }, 'Warteliste offen, ausgebucht'],
      [{ ...FULL, waitingList: { open: true, count: 0 } }, 'Warteliste offen, ausgebucht'],
    ];
    const element = await show(feed(cases.map(([run], place) => course(`${place}`, [run]))), '');
    const states = parts(element, 'item').map((item) => drawn(item).replace(/^Kurs \d /, ''));
    expect(states).to.deep.equal(cases.map(([, text]) => text));
  });

  it('calls seats few from the number on that the page sets', async () => {
    const json = feed([course('a', [FREE])]);
    expect(words(await show(json, 'course="a" few="9"'))).to.equal('Nur noch 9 Plätze');
    expect(words(await show(feed([course('a', [{ remainingAttendeeCapacity: 1 }])]), 'course="a" few="0"'))).to.equal(
      '1 Platz frei',
    );
  });

  it('is the link for registration, and names the course for screen readers, which list links without their context', async () => {
    const link = part<HTMLAnchorElement>(await badge(FREE), 'badge');
    expect(link?.href).to.equal('https://town.example/anmelden');
    expect(spoken(link)).to.equal('9 von 14 Plätzen frei (town.example): Kurs a');
  });

  it('is the link to the waiting list where it has an address, and else no link', async () => {
    const waiting = { ...FULL, waitingList: { open: true, url: 'https://town.example/warten' } };
    expect(part<HTMLAnchorElement>(await badge(waiting), 'badge')?.href).to.equal('https://town.example/warten');
    expect(part(await badge({ ...FULL, waitingList: { open: true } }), 'badge')?.localName).to.equal('span');
    expect(part(await badge(FULL), 'badge')?.localName).to.equal('span');
  });

  it('is no link where there is no address', async () => {
    const element = await show(feed([course('a', [{}], { url: undefined })]));
    expect(words(element)).to.equal('Anmeldung möglich');
    expect(part(element, 'badge')?.localName).to.equal('span');
  });

  it('leads to the page of the course where registration has no address of its own', async () => {
    const element = await badge({ remainingAttendeeCapacity: 9 });
    expect(part<HTMLAnchorElement>(element, 'badge')?.href).to.equal('https://town.example/a');
  });

  it('speaks of the run that is wanted', async () => {
    const json = feed([course('a', [FREE, { ...FULL, startDate: day(40, 'T09:00'), endDate: null }])]);
    expect(words(await show(json, 'course="a" run="a-2"'))).to.equal('Ausgebucht');
    expect(words(await show(json, 'run="a-2"'))).to.equal('Ausgebucht');
    const past = feed([course('a', [{ startDate: day(-9), endDate: null }])]);
    expect(words(await show(past, 'run="a-1"'))).to.equal('Termin vorbei');
  });

  it('says that there is none, and tells the webmaster, when the feed does not have the course', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (...text: unknown[]) => void warnings.push(text.join(' '));
    try {
      const element = await show(feed([course('a', [FREE])]), 'course="b"');
      expect(stateOf(element)).to.equal('empty');
      expect(drawn(part(element, 'message'))).to.equal('Zurzeit keine Angaben.');
      expect(warnings.join()).to.contain('„b“');
    } finally {
      console.warn = warn;
    }
  });
});

describe('KITU’s own case', () => {
  const start = day(44);
  const next = { startDate: `${start}T09:00`, endDate: `${start}T16:00`, ...FREE };
  const year = new Date().getFullYear();
  const date = inBerlin(start, LONG).replace(` ${year}`, '');

  it('reads well: this run is booked out, and the next one takes registrations', async () => {
    const element = await badge(FULL, next);
    const link = part<HTMLAnchorElement>(element, 'further');
    expect(words(element)).to.equal(`Ausgebucht · nächster Durchgang am ${date}: 9 von 14 Plätzen frei`);
    expect(link?.href).to.equal('https://town.example/anmelden');
    expect(spoken(link)).to.match(/frei \(town\.example\): Kurs a$/);
    expect(element.matches(':state(full)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('reads well with few seats, and with a waiting list', async () => {
    const few = await badge(
      { ...FULL, waitingList: { open: true, count: 4 } },
      { ...next, remainingAttendeeCapacity: 2 },
    );
    expect(words(few)).to.equal(`Warteliste (4), ausgebucht · nächster Durchgang am ${date}: nur noch 2 Plätze`);
  });

  it('names the year only when it is not this one', async () => {
    const far = `${year + 1}-12-09`;
    const element = await badge(FULL, { ...next, startDate: far, endDate: far });
    expect(words(element)).to.contain(`am 9. Dezember ${year + 1}: `);
  });

  it('reads well in English', async () => {
    const json = feed([
      course('a', [
        FULL,
        { ...next, offers: { availability: 'LimitedAvailability' }, remainingAttendeeCapacity: null },
      ]),
    ]);
    const english = inBerlin(start, LONG, 'en-GB').replace(` ${year}`, '');
    expect(words(await show(json, 'course="a" lang="en"'))).to.equal(
      `Fully booked · next run on ${english}: only a few places left`,
    );
  });
});

describe('a badge in a sentence', () => {
  const sentence = async (attributes = 'course="a"'): Promise<HTMLElement> => {
    const paragraph = document.createElement('p');
    document.body.append(paragraph);
    paragraph.lang = 'de';
    paragraph.style.font = '16px/1.5 sans-serif';
    paragraph.innerHTML = `Stand: ${markup(feed([course('a', [FREE])]), attributes)}. Ende`;
    const element = paragraph.querySelector('kitu-course');
    if (element) await element.updateComplete;
    return paragraph;
  };
  afterEach(() => document.querySelectorAll('body > p').forEach((paragraph) => paragraph.remove()));

  it('stands in the line, from the first moment on', async () => {
    const paragraph = await sentence();
    const element = paragraph.querySelector('kitu-course');
    const loading = paragraph.offsetHeight;
    expect(part(element as Element, 'skeleton')?.offsetHeight).to.be.within(1, 24);
    await oneEvent(element as Element, 'load');
    expect(paragraph.offsetHeight).to.equal(loading);
    expect(getComputedStyle(element as Element).display).to.equal('inline');
    expect(element?.shadowRoot?.querySelectorAll('h2, h3, ul, dl')).to.have.length(0);
  });

  it('is followed by the full stop, without a space', async () => {
    const paragraph = await sentence();
    const element = paragraph.querySelector('kitu-course') as Element;
    await oneEvent(element, 'load');
    const range = document.createRange();
    range.setStart(paragraph.lastChild as Text, 0);
    range.setEnd(paragraph.lastChild as Text, 1);
    const gap = range.getBoundingClientRect().left - (part(element, 'badge')?.getBoundingClientRect().right ?? 0);
    expect(gap).to.be.within(-1, 1);
  });

  it('can be hidden', async () => {
    const paragraph = await sentence('course="a" hidden');
    expect(getComputedStyle(paragraph.querySelector('kitu-course') as Element).display).to.equal('none');
  });

  it('follows a layout that is set by a program', async () => {
    const element = (await sentence()).querySelector('kitu-course') as CourseElement;
    element.layout = 'line';
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('block');
    element.layout = 'badge';
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('inline');
  });
});

describe('a line', () => {
  it('has name, date, badge and link', async () => {
    const element = await show(
      feed([course('a', [{ ...FREE, schedulingNote: '2 Abende' }])]),
      'course="a" layout="line"',
    );
    const date = part(element, 'date');
    expect(drawn(part(element, 'name'))).to.equal('Kurs a');
    expect(part(element, 'name')?.querySelector('a')?.href).to.equal('https://town.example/a');
    expect(date?.getAttribute('datetime')).to.match(new RegExp(`^${day(30)}T0\\d:00:00Z$`));
    expect(drawn(date))
      .to.contain(inBerlin(day(30), LONG))
      .and.contain('09:00 bis 16:00 Uhr')
      .and.contain('(2 Abende)');
    expect(spoken(part(element, 'link'))).to.equal('Anmelden (town.example): Kurs a');
    expect(part<HTMLAnchorElement>(element, 'link')?.href).to.equal('https://town.example/anmelden');
    expect(part(element, 'list')?.getAttribute('role')).to.equal('none');
    await expect(element).to.be.accessible();
  });

  it('calls the link to the waiting list by its name', async () => {
    const waiting = { ...FULL, waitingList: { open: true, url: '/w' } };
    const element = await show(feed([course('a', [waiting])]), 'course="a" layout="line"');
    expect(spoken(part(element, 'link'))).to.equal('Auf die Warteliste: Kurs a');
  });

  it('has no second link to the page of the course', async () => {
    const element = await show(feed([course('a', [{ remainingAttendeeCapacity: 9 }])]), 'course="a" layout="line"');
    expect(parts(element, 'link')).to.have.length(0);
  });

  it('says as of when it is: by the run’s own time, else by that of the feed', async () => {
    const modified = { dateModified: '2026-11-23T09:15:00+01:00' };
    const own = { ...FREE, dateModified: '2026-11-22' };
    const asOf = async (runs: readonly object[]): Promise<string> =>
      parts(await show(feed([course('a', runs)], modified), 'course="a" layout="line"'), 'as-of')
        .map(drawn)
        .join();
    expect(await asOf([FREE])).to.match(/^Stand: 23\. November 2026, 09:15 Uhr/);
    expect(await asOf([own])).to.equal('Stand: 22. November 2026');
    expect(await asOf([FULL, { ...own, startDate: day(40) }])).to.match(/^Stand: 23/);
    expect(drawn(await show(feed([course('a', [FREE])]), 'course="a" layout="line"'))).to.not.contain('Stand');
  });
});

describe('a card', () => {
  it('has the facts with their names', async () => {
    const run = {
      ...FREE,
      location: [
        { name: 'Rathaus', address: { streetAddress: 'Markt 1', postalCode: '01234', addressLocality: 'Musterstadt' } },
        { type: 'VirtualLocation', url: '/raum' },
      ],
      offers: [
        { name: 'Mitglieder', price: 90, priceCurrency: 'EUR', validThrough: day(20) },
        { name: 'Gäste', price: '140.50', priceCurrency: 'EUR', validThrough: day(20) },
        { price: 0, validThrough: day(19) },
      ],
    };
    const element = await show(
      feed([course('a', [run], { description: 'Worum es geht' })]),
      'course="a" layout="card"',
    );
    const facts = [...(part(element, 'facts')?.children ?? [])].map((fact) => drawn(fact));
    expect(facts[0])
      .to.match(/^Termin/)
      .and.contain('09:00 bis 16:00 Uhr');
    expect(facts.slice(1)).to.deep.equal([
      'Ort Rathaus, Markt 1, 01234 Musterstadt; Online',
      'Preis 90,00 € (Mitglieder), 140,50 € (Gäste), kostenlos',
      `Anmeldung bis ${inBerlin(day(20), LONG)}`,
    ]);
    expect(drawn(part(element, 'description'))).to.equal('Worum es geht');
    await expect(element).to.be.accessible();
  });

  it('has no price that nobody pays any more, unless all is over', async () => {
    const early = { price: 90, priceCurrency: 'EUR', validThrough: day(-2) };
    const normal = { price: 140, priceCurrency: 'EUR', validThrough: day(5) };
    const price = async (...offers: readonly object[]): Promise<string> =>
      drawn(part(await show(feed([course('a', [{ ...FREE, offers }])]), 'course="a" layout="card"'), 'facts'));
    expect(await price(early, normal))
      .to.contain('140,00')
      .and.not.contain('90,00');
    expect(await price(early)).to.contain('90,00');
  });

  it('sends nobody to a place when the run was moved online', async () => {
    const run = { ...FREE, location: 'Rathaus', eventStatus: 'EventMovedOnline' };
    const facts = part(await show(feed([course('a', [run])]), 'course="a" layout="card"'), 'facts');
    expect(drawn(facts)).to.contain('Ort Online').and.not.contain('Rathaus');
  });

  it('has only the facts that there are', async () => {
    const element = await show(
      feed([course('a', [{ eventStatus: 'EventPostponed', startDate: null, previousStartDate: day(1) }])]),
      'course="a" layout="card"',
    );
    expect(parts(element, 'facts')).to.have.length(0);
    expect(drawn(element)).to.equal('Kurs a Verschoben, neuer Termin folgt');
    await expect(element).to.be.accessible();
  });
});

describe('a list of courses', () => {
  const many = feed(
    [...Array(20).keys()].map((n) => course(`${n}`, [n % 2 ? FULL : FREE])),
    { dateModified: '2026-11-23' },
  );

  (['badge', 'line', 'card'] as const).forEach((layout) =>
    it(`of the layout ${layout} has each with its badge, and one status for all`, async () => {
      const element = await show(many, `layout="${layout}"`);
      expect(parts(element, 'item')).to.have.length(20);
      expect(parts(element, 'badge')).to.have.length(20);
      expect(element.shadowRoot?.querySelectorAll('[aria-live]')).to.have.length(1);
      expect(drawn(part(element, 'message'))).to.equal('');
      expect(parts(element, 'as-of').map(drawn)).to.deep.equal(['Stand: 23. November 2026']);
      await expect(element).to.be.accessible();
    }),
  );

  it('has headings one below its own', async () => {
    const element = await show(many, 'heading="Kurse" heading-level="3"');
    expect(part(element, 'heading')?.localName).to.equal('h3');
    expect(part(element, 'name')?.localName).to.equal('h4');
  });

  it('may end at a limit', async () => {
    expect(parts(await show(many, 'limit="3"'), 'item')).to.have.length(3);
  });

  it('has no state of one course', async () => {
    const element = await show(many, '');
    expect(STATES.filter(([name]) => element.matches(`:state(${name})`))).to.deep.equal([]);
  });
});

describe('what changes', () => {
  it('changes at its moment, without a reload', async () => {
    const soon = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000).toISOString();
    const element = await badge({ ...FREE, offers: { validFrom: soon } });
    let loads = 0;
    element.addEventListener('load', () => (loads += 1));
    expect(element.matches(':state(opensLater)')).to.equal(true);
    await waitUntil(() => element.matches(':state(free)'), 'it opens');
    expect(drawn(part(element, 'badge'))).to.contain('9 von 14 Plätzen frei');
    expect(drawn(part(element, 'message'))).to.equal('');
    expect(loads).to.equal(0);
  });

  it('changes quietly when the feed does, and keeps nodes and focus', async () => {
    const source = inlineFeed(feed([course('a', [FREE]), course('b', [FREE])]));
    const element = await settled<CourseElement>(`<kitu-course src="${source.src}"></kitu-course>`);
    const before = parts(element, 'item');
    before[1]?.querySelector('a')?.focus();
    source.set(feed([course('a', [FULL]), course('b', [FREE])]));
    await element.refresh();
    expect(parts(element, 'item')).to.deep.equal(before);
    expect(drawn(part(element, 'badge'))).to.equal('Ausgebucht');
    expect(element.shadowRoot?.activeElement).to.equal(before[1]?.querySelector('a'));
    expect(drawn(part(element, 'message'))).to.equal('');
  });

  it('keeps its state when a reload fails', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const source = inlineFeed(feed([course('a', [FREE])]));
    const element = await settled<CourseElement>(`<kitu-course src="${source.src}" course="a"></kitu-course>`);
    source.set('');
    await element.refresh();
    console.warn = warn;
    expect(stateOf(element)).to.equal('stale');
    expect(element.matches(':state(free)')).to.equal(true);
    expect(drawn(part(element, 'message'))).to.contain('Stand: ');
  });
});

describe('what is seen of a badge', () => {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour)
      .slice(0, 3)
      .map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };
  const page = async (scheme: string): Promise<HTMLElement> => {
    const element = await show(feed(STATES.map(([state, run]) => course(state, [run]))), '');
    if (element.parentElement) {
      const dark = scheme === 'dark';
      element.parentElement.style.cssText = `color-scheme: ${scheme}; color: ${dark ? '#f3f4f7' : '#131525'}; background: ${dark ? '#131525' : '#fff'}`;
    }
    return element;
  };

  (['light', 'dark'] as const).forEach((scheme) =>
    it(`is legible where the page is ${scheme}: 4.5 to 1 at least`, async () => {
      const element = await page(scheme);
      const behind = getComputedStyle(element.parentElement as Element).backgroundColor;
      let tinted = 0;
      parts(element, 'badge').forEach((found) => {
        const { backgroundColor, color } = getComputedStyle(found);
        // Those of no colour of their own have a tint.
        const clear = (channels(backgroundColor)[3] ?? 1) < 0.1;
        if (!clear) tinted += 1;
        expect(contrast(color, clear ? behind : backgroundColor), found.className).to.be.at.least(4.5);
      });
      expect(tinted).to.equal(7);
    }),
  );

  it('takes its colours from the page, else from KERN', async () => {
    const element = await page('light');
    const colour = (): string =>
      getComputedStyle(parts(element, 'badge').find((found) => found.matches('[part~="free"]')) as Element).color;
    element.style.setProperty('--kern-color-feedback-success', 'rgb(1, 2, 3)');
    expect(colour()).to.equal('rgb(1, 2, 3)');
    element.style.setProperty('--kitu-success', 'rgb(4, 5, 6)');
    expect(colour()).to.equal('rgb(4, 5, 6)');
  });

  it('differs in its shape, too, from group to group', async () => {
    const element = await page('light');
    const shape = (state: string): string =>
      parts(element, 'badge')
        .find((found) => found.matches(`[part~="${state}"]`))
        ?.querySelector('path')
        ?.getAttribute('d') ?? '';
    const shapes = ['free', 'few', 'waitingList', 'full', 'cancelled', 'unknown'].map(shape);
    expect(new Set(shapes)).to.have.property('size', 6);
    expect(shape('closed')).to.equal(shape('full'));
    expect(shape('opensLater')).to.equal(shape('waitingList'));
  });

  it('fits into a narrow place with long words', async () => {
    const json = feed([
      course('a', [FULL, { ...FREE, startDate: day(40), endDate: null }], {
        name: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
      }),
    ]);
    for (const attributes of ['', 'layout="line"', 'layout="card"', 'course="a"']) {
      const element = await show(json, attributes);
      if (element.parentElement) element.parentElement.style.inlineSize = '280px';
      expect(element.parentElement?.scrollWidth, attributes).to.be.at.most(280);
    }
  });
});
