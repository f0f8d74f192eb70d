// A page of a town with a printed element, in a frame: with the real clock, and the sample moved to this week.
import { makeFresh } from '../../demo/feeds/fresh.js';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const WIDGETS = [
  { widget: 'news', choices: { layout: 'cards', limit: '6', heading: 'Aktuelles' } },
  { widget: 'news', choices: { content: 'full', collapse: '', more: '', limit: '3' } },
  { widget: 'dates', choices: { heading: 'Termine', limit: '5' } },
  { widget: 'course', choices: { layout: 'card' } },
  { widget: 'board', choices: { contact: '', heading: 'Gremien' } },
];
export const name = ({ widget, choices }) => `<kitu-${widget} ${choices.layout ?? choices.content ?? ''}>`;

const text = await (await fetch('/demo/feeds/kitu.json')).text();
/** The sample, read at an instant. */
export const sampleAt = (now, change = {}) => {
  const feed = JSON.parse(makeFresh(text, new Date()));
  return { ...feed, _kitu: { ...feed._kitu, dateModified: new Date(now).toISOString(), ...change } };
};

let count = 0;
/** A feed at an address of its own: widgets share what is under way. */
export async function put(feed) {
  const src = `/feeds/${++count}.json`;
  await fetch(src, { method: 'PUT', body: JSON.stringify(feed) });
  return src;
}

export async function print(feed, options, now) {
  const address = new URL('/feeds/kitu.json', location.href).href;
  const body = JSON.stringify({ address, feeds: [feed], now, wanted: [options] });
  return (await (await fetch('/__print', { method: 'POST', body })).json())[0][0];
}

const frames = [];
export const painted = (view) =>
  new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(resolve)));

/** A page of a town with a printed element, before the script. */
export async function open(element, width) {
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

/** Takes the pages away. */
export const closeAll = () => frames.splice(0).forEach((frame) => frame.remove());
