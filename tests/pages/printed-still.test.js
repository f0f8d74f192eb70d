// A page that was delivered with its entries, and the script: what it reads, what moves, and what it takes out because it
// is over. All with the real clock, and the sample moved to this week. Run `npm run build` before.
import { expect } from '@open-wc/testing';
import { makeFresh } from '../../demo/feeds/fresh.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const WIDTHS = [320, 600, 1100];
const WIDGETS = [
  { widget: 'news', choices: { layout: 'cards', limit: '6', heading: 'Aktuelles' } },
  { widget: 'news', choices: { content: 'full', collapse: '', more: '', limit: '3' } },
  { widget: 'dates', choices: { heading: 'Termine', limit: '5' } },
  { widget: 'course', choices: { layout: 'card' } },
  { widget: 'board', choices: { contact: '', heading: 'Gremien' } },
];
const name = ({ widget, choices }) => `<kitu-${widget} ${choices.layout ?? choices.content ?? ''}>`;

const text = await (await fetch('/demo/feeds/kitu.json')).text();
/** The sample, read at an instant. */
const sampleAt = (now, change = {}) => {
  const feed = JSON.parse(makeFresh(text, new Date()));
  return { ...feed, _kitu: { ...feed._kitu, dateModified: new Date(now).toISOString(), ...change } };
};

let count = 0;
/** A feed at an address of its own: widgets share what is under way. */
async function put(feed) {
  const src = `/feeds/${++count}.json`;
  await fetch(src, { method: 'PUT', body: JSON.stringify(feed) });
  return src;
}

async function print(feed, options, now) {
  const address = new URL('/feeds/kitu.json', location.href).href;
  const body = JSON.stringify({ address, feeds: [feed], now, wanted: [options] });
  return (await (await fetch('/__print', { method: 'POST', body })).json())[0][0];
}

const frames = [];
const painted = (view) =>
  new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));

/** A page of a town with a printed element, before the script. */
async function open(element, width) {
  const frame = document.createElement('iframe');
  frames.push(frame);
  Object.assign(frame.style, { width: `${width}px`, height: '600px', border: '0' });
  frame.srcdoc = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Stadt</title>
    <link rel="stylesheet" href="/packages/widgets/cdn/kitu.css"></head>
    <body><main><h1>Stadt</h1>${element}</main><footer>Impressum</footer></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  // Pictures have come, so that they are not what moves.
  for (const picture of page.images) picture.loading = 'eager';
  await Promise.all([...page.images].map((picture) => picture.decode().catch(() => undefined)));
  const town = {
    page,
    view: frame.contentWindow,
    widget: page.querySelector('[src][light]'),
    below: () => page.querySelector('footer').getBoundingClientRect().top + frame.contentWindow.scrollY,
    requests: () =>
      frame.contentWindow.performance.getEntriesByType('resource').filter(({ name }) => name.includes('/feeds/'))
        .length,
    async start() {
      const script = page.createElement('script');
      script.type = 'module';
      script.src = '/packages/widgets/cdn/kitu.js';
      page.head.append(script);
      await town.view.customElements.whenDefined(town.widget.localName);
      await town.widget.updateComplete;
      await painted(town.view);
    },
  };
  await page.fonts.ready;
  await painted(town.view);
  return town;
}

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

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
