import { differences, footprint } from './footprint.js';

const scripts = ['kitu.js', ...(await (await fetch('/hosts/-/scripts.json')).json())];
const seeds = ['global', 'symbol', 'built-in', 'node'];

const once = (target, event) => new Promise((resolve) => target.addEventListener(event, resolve, { once: true }));

/** What a script leaves on an empty page with a widget on it, once the widget shows its entries. */
async function trace(path, type) {
  const frame = document.createElement('iframe');
  frame.title = path;
  frame.src = '/hosts/-/blank.html';
  const loaded = once(frame, 'load');
  document.body.append(frame);
  await loaded;
  try {
    const { contentWindow: realm, contentDocument: page } = frame;
    const tag = /kitu-\w+/.exec(path)?.[0] ?? 'kitu-news';
    const widget = page.createElement(tag);
    widget.setAttribute('src', '/hosts/-/kitu.json');
    const script = page.createElement('script');
    Object.assign(script, { type, src: `/hosts/-/${path}` });
    const html = () => page.documentElement.outerHTML;
    page.body.append(widget);
    const [before, source] = [footprint(realm), html()];
    // WebKit makes one list anew each time it is looked at.
    const byItself = differences(before, footprint(realm));
    const done = once(widget, 'load');
    page.body.append(script);
    await done;
    script.remove();
    const found = differences(before, footprint(realm)).filter((one) => !byItself.includes(one));
    return [...found, ...(html() === source ? [] : ['The page has changed'])];
  } finally {
    frame.remove();
  }
}

describe('the footprint of the script', () => {
  for (const script of scripts) {
    for (const type of ['module', 'text/javascript']) {
      it(`is nothing: ${script} as ${type}`, async () => {
        const found = await trace(script, type);
        if (found.length) throw new Error(found.join('\n'));
      }).timeout(20_000);
    }
  }

  for (const seed of seeds) {
    it(`would be noticed: a script that leaves a ${seed}`, async () => {
      const found = await trace(`seeded-${seed}/kitu.js`, 'text/javascript');
      if (!found.length) throw new Error('not noticed');
    }).timeout(20_000);
  }

  it('is looked for in more than a thousand objects', () => {
    const { size } = footprint(window);
    if (size < 1000) throw new Error(`only ${size}`);
  });
});
