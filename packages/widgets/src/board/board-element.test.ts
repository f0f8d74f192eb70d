import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { behavesLikeAFeedElement, drawn, feedUrl, inlineFeed, part, parts, settled } from '@kitu/core/testing.js';
import type { BoardElement } from './board-element.js';
import './kitu-board.js';

const PIXEL = new URL('/pixel.png', location.href).href;
const feed = (board: readonly object[], more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'T',
  ...more,
  _kitu: { version: 1, board },
});
const rat = (...membership: readonly object[]): object => ({ id: 'rat', name: 'Rat', membership });
const erika = {
  role: 'Vorsitzende',
  startDate: '2021-07',
  person: {
    name: 'Dr. Erika Mustermann',
    url: 'https://town.example/em',
    jobTitle: 'Bürgermeisterin der Stadt Musterstadt',
    email: 'erika@town.example',
    phone: ['0391 123', '0391 456'],
  },
  onBehalfOf: { name: 'Stadt Musterstadt', url: 'https://town.example/' },
};
const max = { role: 'Mitglied', person: 'Max von Muster' };
const show = (json: object, more = ''): Promise<BoardElement> =>
  settled<BoardElement>(`<kitu-board src='${feedUrl(json).replace(/'/g, '%27')}' ${more}></kitu-board>`);
const words = (element: Element, name: string): string => parts(element, name).map(drawn).join('|');
/** In about a second: a feed's times have whole seconds. */
const soon = (): string => new Date(Date.now() + 1600).toISOString();
const anHourAgo = new Date(Date.now() - 3_600_000).toISOString();

behavesLikeAFeedElement('kitu-board', {
  good: feed([rat(erika, max), { id: 'ausschuss', name: 'Ausschuss', membership: [max] }]),
  empty: feed([]),
  absent: { version: 'https://jsonfeed.org/version/1.1', items: [] },
  text: 'Dr. Erika Mustermann',
  none: 'Zurzeit keine Gremien.',
});

['cards', 'list', 'table'].forEach((layout) => {
  describe(`<kitu-board layout="${layout}">`, () => {
    const attribute = `layout="${layout}"`;

    it('says who sits there, as what, with which office, for whom and since when, in this order', async () => {
      const element = await show(feed([rat(erika)]), attribute);
      const said = [...(part(element, 'name')?.parentElement?.children ?? [])].map(drawn).join('|');
      expect(said.replace('Vertritt: ', '')).to.equal(
        'Dr. Erika Mustermann|Vorsitzende|Bürgermeisterin der Stadt Musterstadt|Stadt Musterstadt|seit Juli 2021',
      );
      await expect(element).to.be.accessible();
    });

    it('leads from a name to its page, and puts no link around anything else', async () => {
      const element = await show(feed([rat(erika)]), attribute);
      const links = [...(part(element, 'item')?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => [link.href, link.textContent])).to.deep.equal([
        ['https://town.example/em', 'Dr. Erika Mustermann'],
        ['https://town.example/', 'Stadt Musterstadt'],
      ]);
    });

    it('gives contact data only if the webmaster asks', async () => {
      expect(part(await show(feed([rat(erika)]), attribute), 'contact')).to.equal(null);
      const element = await show(feed([rat(erika, max)]), `${attribute} contact`);
      const links = [...(part(element, 'contact')?.querySelectorAll('a') ?? [])];
      expect(links.map((link) => link.href)).to.deep.equal(['mailto:erika@town.example', 'tel:0391123', 'tel:0391456']);
      await expect(element).to.be.accessible();
    });

    it('says in words which seats are vacant', async () => {
      const element = await show(
        feed([{ ...rat(erika, { role: 'Vertretung der Schulen' }), memberCount: 4 }]),
        attribute,
      );
      expect(words(element, 'name')).to.equal('Dr. Erika Mustermann|Sitz derzeit unbesetzt');
      expect(words(element, 'role')).to.equal('Vorsitzende|Vertretung der Schulen');
      expect(words(element, 'vacancies')).to.equal('2 weitere Sitze derzeit unbesetzt');
      await expect(element).to.be.accessible();
    });

    it('shows text as text, whatever it looks like', async () => {
      const element = await show(feed([rat({ role: '<b>x</b>', person: '<img src=x onerror=alert(1)>' })]), attribute);
      expect(words(element, 'name')).to.equal('<img src=x onerror=alert(1)>');
      expect(words(element, 'role')).to.equal('<b>x</b>');
    });

    it('is no wider than 280 pixels where there is no more room', async () => {
      const narrow = await fixture<HTMLElement>(html`<div></div>`);
      narrow.style.width = '280px';
      const element = await show(
        feed([rat({ ...erika, role: 'Verwaltungsdigitalisierungsbeschleunigungsbeauftragte' })]),
        `${attribute} contact`,
      );
      narrow.append(element);
      await element.updateComplete;
      expect(part(element, 'base')?.scrollWidth).to.equal(280);
      await expect(element).to.be.accessible();
    });

    it('keeps the nodes of a seat when the seat before it ends', async () => {
      const source = inlineFeed(feed([rat({ id: 1, ...max }, { id: 2, ...erika })]));
      const element = await settled<BoardElement>(`<kitu-board src="${source.src}" ${attribute}></kitu-board>`);
      const [, before] = parts(element, 'item');
      before?.querySelector('a')?.focus();
      source.set(feed([rat({ id: 2, ...erika })]));
      await element.refresh();
      expect(parts(element, 'item')).to.deep.equal([before]);
      expect(element.shadowRoot?.activeElement?.textContent).to.equal('Dr. Erika Mustermann');
    });
  });
});

describe('a table in <kitu-board>', () => {
  it('has a name, and a header for each column and each row', async () => {
    const table = part(await show(feed([rat(erika, max)]), 'layout="table" contact'), 'table');
    expect(table?.localName).to.equal('table');
    expect(table?.ariaLabel ?? table?.getAttribute('aria-label')).to.equal('Rat');
    const heads = [...(table?.querySelectorAll<HTMLTableCellElement>('thead th') ?? [])];
    expect(heads.map(drawn).join('|')).to.equal('Name|Funktion|Tätigkeit|Vertritt|Amtszeit|Kontakt');
    expect(heads.map(({ scope }) => scope).every((scope) => scope === 'col')).to.equal(true);
    const rows = [...(table?.querySelectorAll<HTMLTableCellElement>('tbody th') ?? [])];
    expect(rows.map(({ scope }) => scope)).to.deep.equal(['row', 'row']);
  });

  it('has only columns that say something', async () => {
    const table = part(
      await show(feed([rat(max, { person: 'A', onBehalfOf: 'B' })]), 'layout="table" contact'),
      'table',
    );
    expect([...(table?.querySelectorAll('thead th') ?? [])].map(drawn).join('|')).to.equal('Name|Funktion|Vertritt');
    expect(table?.querySelectorAll('tbody td')).to.have.length(4);
  });

  it('says in each cell what the head of its column does not, and in stacked rows all of it', async () => {
    const room = await fixture<HTMLElement>(html`<div></div>`);
    const element = await show(feed([rat(erika)]), 'layout="table"');
    room.append(element);
    room.style.width = '1000px';
    await element.updateComplete;
    expect(part(element, 'behalf')?.innerText.trim()).to.equal('Stadt Musterstadt');
    room.style.width = '300px';
    expect(part(element, 'behalf')?.innerText.trim()).to.equal('Vertritt: Stadt Musterstadt');
    expect(getComputedStyle(part(element, 'term') ?? element).display).to.equal('block');
    expect(part(element, 'term')?.getAttribute('role')).to.equal('cell');
  });
});

describe('the groups in <kitu-board>', () => {
  const groups = feed([
    { ...rat(max), url: 'https://town.example/rat', description: 'Der Rat entscheidet.' },
    { id: 'leer', name: 'Leer' },
    { id: 'ausschuss', name: 'Ausschuss', membership: [erika], startDate: '2024' },
  ]);

  it('each have a heading below that of the widget, and the seats have none', async () => {
    const element = await show(groups, 'heading="Gremien" heading-level="3"');
    expect(words(element, 'title')).to.equal('Rat|Ausschuss');
    expect(parts(element, 'title').map(({ localName }) => localName)).to.deep.equal(['h4', 'h4']);
    expect(part(element, 'title')?.querySelector('a')?.href).to.equal('https://town.example/rat');
    expect(words(element, 'description')).to.equal('Der Rat entscheidet.');
    expect(drawn(part(element, 'term'))).to.equal('seit 2024');
    expect(element.shadowRoot?.querySelectorAll('h2, h3, h4, h5, h6')).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('are one without a heading of its own when the webmaster names it', async () => {
    const element = await show(groups, 'group="ausschuss" heading="Wer entscheidet"');
    expect(words(element, 'name')).to.equal('Dr. Erika Mustermann');
    expect(parts(element, 'title')).to.have.length(0);
    expect(part(element, 'list')?.getAttribute('aria-label')).to.equal('Ausschuss');
  });

  it('are none when there is no group of that name, and the webmaster is told', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (...args: unknown[]) => void warnings.push(args.join(' '));
    try {
      const element = await show(groups, 'group="Ausschuß"');
      expect(drawn(part(element, 'message'))).to.equal('Zurzeit keine Gremien.');
      expect(warnings.join()).to.contain('„Ausschuß“ fehlt im Feed.');
    } finally {
      console.warn = warn;
    }
  });

  it('are all of them, however many, unless the webmaster limits them', async () => {
    const many = feed([...'abcdefghijklmn'].map((name) => ({ name, membership: [max] })));
    expect(parts(await show(many), 'group')).to.have.length(14);
    expect(parts(await show(many, 'limit="2"'), 'group')).to.have.length(2);
  });

  it('say as of when they are, if the feed does', async () => {
    const json = { ...feed([]), _kitu: { version: 1, dateModified: '2026-11-23T09:15:00+01:00', board: [rat(max)] } };
    expect(words(await show(json), 'as-of')).to.equal('Stand: 23. November 2026');
    expect(part(await show(feed([rat(max)])), 'as-of')).to.equal(null);
  });

  it('are marked where they are in another language than the page', async () => {
    const element = await show(
      feed([{ ...rat({ ...erika, role: 'Chair' }), description: 'It decides.' }], { language: 'en' }),
    );
    expect(part(element, 'description')?.lang).to.equal('en');
    expect(part(element, 'role')?.querySelector('span')?.lang).to.equal('en');
    expect(part(element, 'term')?.closest('[lang]')).to.equal(part(element, 'base'));
  });

  it('are drawn in English on an English page', async () => {
    const element = await show(feed([{ ...rat(erika, { role: 'Member' }), memberCount: 3 }]), 'lang="en"');
    expect(words(element, 'vacancies')).to.equal('One more seat currently vacant');
    expect(words(element, 'name')).to.equal('Dr. Erika Mustermann|Seat currently vacant');
    expect(words(element, 'behalf')).to.equal('Represents: Stadt Musterstadt');
    expect(words(element, 'term')).to.equal('since July 2021');
  });
});

describe('the term of a seat in <kitu-board>', () => {
  const terms: readonly (readonly [title: string, dates: object, words: string])[] = [
    ['is a year', { startDate: '2019' }, 'seit 2019'],
    ['is a month', { startDate: '2021-07' }, 'seit Juli 2021'],
    ['is a day', { startDate: '2025-06-25' }, 'seit 25. Juni 2025'],
    ['lies ahead', { startDate: '2124-02-01' }, 'ab 1. Februar 2124'],
    ['has an end', { startDate: '2019', endDate: '2124-06' }, 'seit 2019, bis Juni 2124'],
    ['has an end only', { endDate: '2124' }, 'bis 2124'],
    ['is not guessed', { startDate: 'irgendwann' }, ''],
  ];
  terms.forEach(([title, dates, expected]) =>
    it(title, async () => {
      expect(words(await show(feed([rat({ ...max, ...dates })])), 'term')).to.equal(expected);
    }),
  );

  it('begins and ends at its moment, without a reload', async () => {
    const then = soon();
    const element = await show(
      feed([
        rat({ person: 'A', endDate: then }, { person: 'B', startDate: then }, { person: 'C', endDate: anHourAgo }),
      ]),
    );
    expect(words(element, 'name')).to.equal('A|B');
    expect(words(element, 'term')).to.match(/^bis .*\|ab /);
    await waitUntil(() => words(element, 'name') === 'B');
    expect(words(element, 'term')).to.match(/^seit /);
  });
});

describe('portraits in <kitu-board>', () => {
  const held = (image: unknown): object => feed([rat({ person: { name: 'Dr. Max von Muster', image } })]);
  const picture = {
    url: PIXEL,
    alt: 'Max von Muster am Rednerpult',
    creditText: 'Foto: Stadt',
    width: 400,
    height: 300,
  };

  it('come with description and credit, and without anything that tells of the visitor', async () => {
    const element = await show(held(picture));
    const image = part<HTMLImageElement>(element, 'image');
    expect(image?.alt).to.equal('Max von Muster am Rednerpult');
    expect(image?.loading).to.equal('lazy');
    expect(image?.referrerPolicy).to.equal('no-referrer');
    expect(words(element, 'credit')).to.equal('Foto: Stadt');
    expect(part(element, 'initials')).to.equal(null);
    await expect(element).to.be.accessible();
  });

  ['cards', 'list'].forEach((layout) =>
    it(`have the same shape in ${layout}, whatever shape the picture has`, async () => {
      const element = await show(
        feed([
          rat(
            { person: { name: 'A', image: picture } },
            { person: { name: 'B', image: { ...picture, width: 300, height: 900 } } },
            max,
          ),
        ]),
        `layout="${layout}"`,
      );
      const shape = (one: Element): readonly number[] => {
        const { width, height } = one.getBoundingClientRect();
        return [width, Math.round((100 * width) / height)];
      };
      const [first, second, ...more] = parts(element, 'image').map(shape);
      expect(more).to.deep.equal([]);
      expect(second).to.deep.equal(first);
      expect(first?.[1]).to.equal(layout === 'list' ? 100 : 80);
      expect(parts(element, 'initials').map(shape)).to.deep.equal([[first?.[0], 100]]);
    }),
  );

  it('are decoration beside the name when the feed does not describe them', async () => {
    expect(part<HTMLImageElement>(await show(held(PIXEL)), 'image')?.getAttribute('alt')).to.equal('');
  });

  it('are replaced by initials, which are not read aloud', async () => {
    const placeholder = part(await show(held(undefined)), 'initials');
    expect(drawn(placeholder)).to.equal('MM');
    expect(placeholder?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('of a vacant seat are empty', async () => {
    expect(words(await show(feed([rat({ role: 'Mitglied' })])), 'initials')).to.equal('');
  });

  it('load from the host of the feed or the page only, unless the webmaster says otherwise', async () => {
    const foreign = held('https://pictures.example/a.jpg');
    expect(part(await show(foreign), 'image')).to.equal(null);
    expect(words(await show(foreign), 'initials')).to.equal('MM');
    expect(part<HTMLImageElement>(await show(foreign, 'images="all"'), 'image')?.src).to.equal(
      'https://pictures.example/a.jpg',
    );
  });

  it('go at the moment when they expire, without a reload', async () => {
    const element = await show(held({ url: PIXEL, expires: soon() }));
    expect(part(element, 'image')).to.exist;
    await waitUntil(() => part(element, 'image') === null);
    expect(words(element, 'initials')).to.equal('MM');
  });

  it('and their initials are not there when the webmaster wants none, nor in a table', async () => {
    const none = await show(held(picture), 'images="none"');
    expect([part(none, 'image'), part(none, 'initials')]).to.deep.equal([null, null]);
    const table = await show(held(picture), 'layout="table"');
    expect([part(table, 'image'), part(table, 'initials'), part(table, 'credit')]).to.deep.equal([null, null, null]);
  });
});
