// A page that was delivered with its entries, and the script: what it reads, what moves, and what it takes out because it
// is over. All with the real clock, and the sample moved to this week. Run `npm run build` before.
import { expect } from '@open-wc/testing';
import { closeAll, HOUR, MINUTE, name, open, painted, print, put, sampleAt, WIDGETS } from './town.js';

const WIDTHS = [320, 600, 1100];

afterEach(closeAll);

const words = ({ page }) => page.body.innerText.replace(/\s+/g, ' ');

describe('a printed page that is fresh', () => {
  for (const one of WIDGETS) {
    for (const width of WIDTHS) {
      it(`asks for no feed, and nothing moves: ${name(one)}, ${width} pixels`, async () => {
        const now = Date.now() - MINUTE;
        const src = await put(sampleAt(now));
        const town = await open(await print(sampleAt(now - HOUR), { ...one, src }, now), width);
        const before = town.below();
        expect(before).to.be.greaterThan(200);
        await town.start();
        expect(town.widget.matches(':state(ready)')).to.equal(true);
        expect(town.below() - before).to.equal(0);
        expect(town.requests()).to.equal(0);
        expect(town.widget.shadowRoot).to.equal(null);
      });

      it(`moves by a pixel at most when it is drawn anew: ${name(one)}, ${width} pixels`, async () => {
        const now = Date.now() - MINUTE;
        const src = await put(sampleAt(now + 1000));
        const town = await open(await print(sampleAt(now - HOUR), { ...one, src }, now), width);
        const before = town.below();
        const said = words(town);
        await town.start();
        await town.widget.refresh();
        await painted(town.view);
        expect(town.requests()).to.equal(1);
        expect(town.widget.hasAttribute('rendered'), 'what was printed is left').to.equal(false);
        expect(town.page.querySelectorAll('[part="base"]').length).to.equal(1);
        expect(said.length).to.be.greaterThan(100);
        expect(Math.abs(town.below() - before)).to.be.at.most(1);
      });
    }
  }
});

const iso = (ms) => new Date(ms).toISOString();

describe('a printed page that is older than its truth', () => {
  const now = Date.now();
  const LATE = now - 24 * HOUR;

  it('does not show a date that is over since, and asks for the feed', async () => {
    const date = (id, start) => ({ id, name: id, startDate: iso(start), endDate: iso(start + HOUR) });
    const feed = sampleAt(LATE, { dates: [date('Vorbei', now - 3 * HOUR), date('Kommt', now + 48 * HOUR)] });
    const src = '/feeds/never.json';
    const town = await open(await print(feed, { widget: 'dates', choices: {}, src }, LATE), 600);
    expect(words(town)).to.contain('Vorbei').and.to.contain('Kommt');
    await town.start();
    expect(words(town)).to.not.contain('Vorbei');
    expect(words(town)).to.contain('Kommt');
    expect(town.page.querySelectorAll('[part="item"]').length).to.equal(1);
  });

  it('says that all is over when the last date is, and shows no empty list', async () => {
    const date = { id: 'v', name: 'Vorbei', startDate: iso(now - 3 * HOUR), endDate: iso(now - 2 * HOUR) };
    const feed = sampleAt(LATE, { dates: [date] });
    const town = await open(await print(feed, { widget: 'dates', choices: {}, src: await put(feed) }, LATE), 600);
    await town.start();
    expect(words(town)).to.not.contain('Vorbei');
    await town.widget.refresh();
    await painted(town.view);
    expect(town.widget.matches(':state(empty)')).to.equal(true);
    expect(town.page.querySelectorAll('[part="item"], [part="list"]').length).to.equal(0);
  });

  it('says of a course that its registration has closed meanwhile, once it has asked', async () => {
    const run = {
      id: 'k-1',
      startDate: iso(now + 96 * HOUR),
      endDate: iso(now + 98 * HOUR),
      maximumAttendeeCapacity: 14,
      remainingAttendeeCapacity: 9,
      offers: [{ availability: 'InStock', validFrom: iso(now - 96 * HOUR), validThrough: iso(now - HOUR), url: '/a' }],
    };
    const feed = sampleAt(LATE, { courses: [{ id: 'k', name: 'Kurs', hasCourseInstance: [run] }] });
    const options = { widget: 'course', choices: { layout: 'card' }, src: await put(feed) };
    const town = await open(await print(feed, options, LATE), 600);
    expect(words(town)).to.contain('9 von 14 Plätzen frei');
    const loaded = new Promise((resolve) => town.widget.addEventListener('load', resolve, { once: true }));
    await town.start();
    await loaded;
    await painted(town.view);
    expect(words(town)).to.contain('Anmeldeschluss vorbei').and.to.not.contain('Plätzen frei');
    expect(town.requests()).to.equal(1);
  });
});
