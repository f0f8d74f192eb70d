import { expect } from '@open-wc/testing';
import { FeedError, type FeedErrorReason } from '@kitu/core/feed-error.js';
import { diagnose, kindsOf, letter, syntaxError, type Diagnosis } from './diagnosis.js';
import { whyNot, type Circumstances } from './why-not.js';

const NOW = Date.UTC(2026, 10, 23, 12);
const ADDRESS = 'https://www.kitu.example/kitu.json';
const feed = (changed: object): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Feed', items: [], ...changed }, null, 2);
const look = (changed: object, widget = 'kitu-news'): Diagnosis => diagnose(feed(changed), ADDRESS, widget, NOW);
const dates = (...list: readonly object[]): object => ({ _kitu: { version: 1, dates: list } });

describe('the doctor of feeds', () => {
  it('says what each widget would show', () => {
    const items = [
      { id: '1', title: 'A' },
      { id: '2', title: 'B' },
    ];
    const ahead = { id: 'd', name: 'D', startDate: '2026-12-01' };
    const { holdings } = look({ items, ...dates(ahead, { ...ahead, id: 'e', startDate: '2020-01-01' }) });
    expect(holdings.map(({ text }) => text)).to.deep.equal([
      '2 Meldungen, jetzt zu zeigen',
      '1 Termin, jetzt zu zeigen',
      'keine Kurse',
      'keine Gremien',
    ]);
  });

  it('has nothing to say of a healthy feed', () => {
    expect(look({ items: [{ id: '1', title: 'A', content_text: 'x' }] }).findings).to.deep.equal([]);
  });

  const sick: readonly (readonly [string, object, string, string, RegExp])[] = [
    ['that the wanted section is missing', {}, 'kitu-dates', 'bad', /enthält keine Termine/],
    [
      'what is dropped, where, and why',
      { items: [{ url: 'https://a.example/' }] },
      'kitu-news',
      'lost',
      /Zeile 5: items\[0\]|nichts zu zeigen/,
    ],
    [
      'what is there twice',
      {
        items: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      'kitu-news',
      'lost',
      /Kennung/,
    ],
    [
      'a picture without a description',
      { items: [{ id: 'a', title: 'A', image: 'https://a.example/x.jpg' }] },
      'kitu-news',
      'better',
      /keine Beschreibung/,
    ],
    [
      'that all dates are past',
      dates({ id: 'd', name: 'D', startDate: '2020-01-01' }),
      'kitu-dates',
      'better',
      /alle sind vorbei/,
    ],
    [
      'a day that does not exist',
      dates({ id: 'd', name: 'D', startDate: '2027-02-30' }),
      'kitu-dates',
      'lost',
      /startDate/,
    ],
    [
      'a waiting list that nobody can join',
      {
        _kitu: {
          version: 1,
          courses: [
            {
              id: 'c',
              name: 'C',
              hasCourseInstance: [{ id: 'r', startDate: '2027-01-01', waitingList: { open: true } }],
            },
          ],
        },
      },
      'kitu-course',
      'better',
      /Warteliste/,
    ],
  ];
  for (const [what, changed, widget, gravity, words] of sick) {
    it(`says ${what}`, () => {
      const found = look(changed, widget).findings.find(
        (one) => one.gravity === gravity && words.test(`${one.place} ${one.text}`),
      );
      expect(found, JSON.stringify(look(changed, widget).findings)).to.exist;
    });
  }

  it('sums up what is wrong many times', () => {
    const items = [...Array(20).keys()].map((id) => ({
      id: `${id}`,
      title: 'A',
      content_text: 'x',
      image: 'https://a.example/x.jpg',
    }));
    const { findings } = look({ items });
    expect(kindsOf(findings).map(({ length }) => length)).to.deep.equal([20]);
    const text = letter(ADDRESS, findings);
    expect(text).to.contain('5. ').and.contain('Dasselbe noch 15-mal.').and.not.contain('6. ');
  });

  it('is not content with a feed that has no entry', () => {
    const { findings, shows } = look({});
    expect(findings.map(({ text }) => text)).to.deep.equal([
      'Der Feed enthält keinen einzigen Eintrag; kein Baustein hat etwas zu zeigen.',
    ]);
    expect(shows).to.equal(0);
  });

  it('says of which entry it speaks, in whatever order they stand', () => {
    const items = ['2020', '2026', '2023'].map((year) => ({
      id: year,
      title: year,
      content_text: 'x',
      date_published: `${year}-01-01T10:00:00Z`,
      ...(year === '2026' ? { image: 'https://a.example/x.jpg' } : {}),
    }));
    const { findings } = look({ items });
    expect(findings.map(({ place }) => place?.replace(/Zeile \d+: /, ''))).to.deep.equal(['items[1].image']);
  });

  it('says what the command says: dates that nobody can read, an empty id', () => {
    const said = (item: object): string =>
      look({ items: [{ id: 'a', title: 'A', content_text: 'x', ...item }] })
        .findings.map(({ text, place }) => `${place} ${text}`)
        .join('\n');
    expect(said({ date_published: 'gestern' })).to.match(/items\[0\]\.date_published Nicht lesbar/);
    expect(said({ date_published: '20.11.2026' })).to.contain('items[0].date_published');
    expect(said({ id: '' })).to.match(/items\[0\]\.id .*„id“ \(oder „url“\) fehlt/);
  });

  it('tells where a text is no JSON', () => {
    expect(syntaxError('{\n "a": 1,\n}', ADDRESS)).to.match(/Zeile 3/);
    expect(syntaxError('{}', ADDRESS)).to.equal(undefined);
  });

  const well: Circumstances = { page: 'https:', answers: undefined, online: true };
  const reasons: readonly (readonly [string, FeedErrorReason, string, Partial<Circumstances>, RegExp])[] = [
    ['no address', 'no-address', '', {}, /keine Adresse/],
    ['CORS', 'unreachable', ADDRESS, { answers: true }, /CORS.*Access-Control-Allow-Origin/],
    ['mixed content', 'unreachable', 'http://a.example/', { answers: false }, /ohne Verschlüsselung/],
    ['a server on this very machine', 'unreachable', 'http://127.0.0.1/f.json', { answers: true }, /CORS/],
    ['no server', 'unreachable', ADDRESS, { answers: false }, /antwortet nicht/],
    ['no network', 'unreachable', ADDRESS, { online: false }, /nicht mit dem Internet/],
    ['a slow server', 'timeout', ADDRESS, {}, /länger als 10 Sekunden/],
    ['a status', 'status', ADDRESS, {}, /Meldung.*neuen Fenster/],
    ['too much', 'too-large', ADDRESS, {}, /neuesten Einträge/],
    ['RSS', 'not-json', ADDRESS, { start: '<?xml version="1.0"?><rss>' }, /RSS/],
    ['a web page', 'not-json', ADDRESS, { start: '<!doctype html>' }, /Webseite/],
    ['broken JSON', 'not-json', ADDRESS, { start: '{' }, /Meldung.*berichtigen/],
    ['other JSON', 'not-a-feed', ADDRESS, {}, /Meldung.*JSON Feeds/],
  ];
  for (const [what, reason, address, changed, words] of reasons) {
    it(`knows why nothing came: ${what}`, () => {
      const { message } = new FeedError(reason, address, 'Meldung');
      const { text, remedy, gravity } = whyNot(reason, message, address, { ...well, ...changed });
      expect(`${text} ${remedy}`).to.match(words);
      expect(gravity).to.equal('bad');
    });
  }

  it('knows which ids the feed has, where one was chosen that it does not have', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      _kitu: {
        version: 1,
        courses: [{ id: 'k', name: 'Kurs', hasCourseInstance: [{ id: 'r', startDate: '2127-01-01' }] }],
      },
    });
    const bad = (options: Record<string, string>): readonly string[] =>
      diagnose(feed, ADDRESS, 'kitu-course', 0, options).findings.flatMap(({ gravity, remedy, text }) =>
        gravity === 'bad' ? `${text} ${remedy}` : [],
      );
    expect(bad({ course: 'k', run: 'r' })).to.deep.equal([]);
    expect(bad({ course: 'Kurs' })).to.deep.equal(['Der Feed hat keinen Kurs mit der id „Kurs“. Er hat: k (Kurs).']);
    expect(bad({ run: 'x' })).to.deep.equal(['Der Feed hat keinen Durchgang mit der id „x“. Er hat: r.']);
    expect(bad({ group: 'x' })).to.deep.equal(['Der Feed hat kein Gremium mit der id „x“. Er nennt gar keine.']);
  });

  it('asks the publisher for nothing that is up to the webmaster', () => {
    const why = (reason: FeedErrorReason, changed: Partial<Circumstances> = {}): string =>
      letter(ADDRESS, [whyNot(reason, 'Der Server antwortet mit Status 404.', ADDRESS, { ...well, ...changed })]);
    expect(why('no-address')).to.equal('');
    expect(why('unreachable', { online: false })).to.equal('');
    expect(why('status')).to.contain('kein Feed (Status 404). Wie lautet die richtige?').and.not.contain('Öffnen Sie');
  });

  it('writes a letter to the publisher with every point, its place and its remedy', () => {
    const { findings } = look({
      items: [{ id: 'a', title: 'A', content_text: 'x', image: 'https://a.example/x.jpg' }],
    });
    const text = letter(ADDRESS, findings);
    expect(text).to.contain(ADDRESS);
    expect(text).to.contain('1. Das Bild hat keine Beschreibung');
    expect(text).to.match(/Zeile \d+: items\[0\]/);
    expect(letter(ADDRESS, [])).to.equal('');
  });
});
