const major = (await (await fetch('/packages/widgets/package.json')).json()).version.split('.')[0];
const scripts = await (await fetch('/hosts/-/scripts.json')).json();
const guide = await (await fetch('/docs/andere-systeme.md')).text();
/** What the documentation tells webmasters to write. */
const [, frameMarkup] = /```html\n(<iframe src="[^"]*embed[^]*?)\n```/.exec(guide);
const [, listener] = /```html\n<script>\n([^]*?)<\/script>\n```/.exec(guide);

async function until(test) {
  for (;;) {
    const found = test();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const equal = (actual, expected) => {
  if (actual !== expected) throw new Error(`${actual} instead of ${expected}`);
};

/** The frame of the documentation, with another address. */
function open(query, more = '') {
  const host = document.createElement('div');
  host.innerHTML = frameMarkup
    .replace(/src="[^"]*"/, `src="/hosts/-/release/${major}/embed.html?${query}"`)
    .replace(' loading="lazy"', more);
  document.body.append(host);
  return host.firstElementChild;
}
const widgetIn = (frame) => frame.contentDocument?.querySelector('main > :not(a)');
const ready = (frame) => until(() => widgetIn(frame)?.matches(':state(ready)'));
/** The link in it when the scripts have run. */
const settledLink = async (frame) => {
  await until(
    () => frame.contentWindow.customElements?.get('kitu-news') && frame.contentDocument.readyState === 'complete',
  );
  return frame.contentDocument.querySelector('a');
};
const names = (root) => root.querySelectorAll('[part~="item"]').length;

describe('the page for frames', function () {
  this.timeout(20_000);
  let added;
  beforeEach(() => (added = []));
  afterEach(() => {
    document.querySelectorAll('iframe').forEach((frame) => frame.parentElement.remove());
    added.forEach((listen) => removeEventListener('message', listen));
  });
  /** Runs what the documentation says, and lets go of it after the test. */
  const listenAsDocumented = () => {
    const add = (type, listen) => {
      added.push(listen);
      addEventListener(type, listen);
    };
    new Function('addEventListener', listener)(add);
  };

  for (const script of scripts) {
    const name = script.slice('kitu-'.length, -'.js'.length);
    it(`shows ${name}, and breaks no rule of its own policy`, async () => {
      const frame = open(`widget=${name}&limit=2`);
      await ready(frame);
      equal(widgetIn(frame).localName, `kitu-${name}`);
      equal(frame.contentWindow.violations.join(), '');
      equal(frame.contentDocument.querySelector('meta[http-equiv]').content.includes("default-src 'none'"), true);
    });
  }

  it('takes the attributes of the element and a language, and names itself by the widget, in no words of the address', async () => {
    const frame = open('widget=news&limit=2&heading=Neues%20%26%20Wichtiges&lang=en');
    await ready(frame);
    equal(names(widgetIn(frame).shadowRoot), 2);
    equal(frame.contentDocument.title, 'KITU: News');
    equal(frame.contentDocument.querySelector('main').getAttribute('aria-label'), 'KITU: News');
    equal(widgetIn(frame).getAttribute('heading'), 'Neues & Wichtiges');
    equal(frame.contentDocument.documentElement.lang, 'en');
    equal(widgetIn(frame).shadowRoot.querySelector('[part="base"]').lang, 'en-GB');
  });

  it('is as high as what it shows, where the page listens as documented', async () => {
    listenAsDocumented();
    const frame = open('widget=news&limit=2');
    await ready(frame);
    const root = frame.contentDocument.documentElement;
    await until(
      () => frame.clientHeight !== 600 && frame.clientHeight === Math.ceil(root.getBoundingClientRect().height),
    );
    equal(root.scrollHeight, frame.clientHeight);
    // And when the frame becomes narrower.
    frame.width = '300';
    const before = frame.clientHeight;
    await until(() => frame.clientHeight > before && root.scrollHeight === frame.clientHeight);
  });

  it('keeps its height and scrolls, where nobody listens', async () => {
    const frame = open('widget=news&limit=0', ' data-alone');
    await ready(frame);
    equal(frame.clientHeight, 600);
    const root = frame.contentDocument.documentElement;
    await until(() => root.scrollHeight > 600);
    root.scrollTop = 100;
    equal(root.scrollTop, 100);
  });

  it('does not believe other frames', async () => {
    listenAsDocumented();
    const frame = open('widget=news&limit=2');
    await ready(frame);
    await until(() => frame.clientHeight !== 600);
    const before = frame.clientHeight;
    const other = document.createElement('div');
    other.innerHTML =
      '<iframe title="Anderer" srcdoc="<script>parent.postMessage({kituHeight: 9999}, \'*\'); parent.postMessage(null, \'*\')</script>"></iframe>';
    const heard = new Promise((resolve) => addEventListener('message', ({ data }) => data === null && resolve()));
    document.body.append(other);
    await heard;
    equal(frame.clientHeight, before);
    equal(other.firstElementChild.hasAttribute('height'), false);
  });

  for (const query of [
    'widget=news&src=https://evil.example/kitu.json',
    'widget=news&src=//evil.example/kitu.json',
    'widget=news&src=data:application/json,{}',
    'widget=news&src=javascript:alert(1)',
  ]) {
    it(`shows no feed that nobody allowed: ${query}`, async () => {
      const frame = open(query);
      const link = await settledLink(frame);
      await until(() => !link.hash);
      equal(link.href, 'https://www.kitu.example/');
      equal(frame.contentDocument.querySelector('kitu-news'), null);
      equal(frame.contentWindow.violations.join(), '');
    });
  }

  for (const query of [
    '',
    'widget=',
    'widget=nichts',
    'widget=%3Cb%3E',
    'widget=script&heading=%3Cscript%3E',
    'limit=3',
  ]) {
    it(`keeps its link, and runs nothing, for “${query}”`, async () => {
      const frame = open(query);
      const link = await settledLink(frame);
      equal(link.getClientRects().length, 1);
      equal(link.origin, 'https://www.kitu.example');
      equal(frame.contentDocument.querySelectorAll('main *').length, 1);
      equal(frame.contentWindow.violations.join(), '');
    });
  }

  it('is accessible', async () => {
    const frame = open('widget=news&limit=3&heading=Neues');
    await ready(frame);
    // That a page begins with a heading of level one does not apply to what stands in another page.
    const rules = { 'page-has-heading-one': { enabled: false } };
    const { violations } = await frame.contentWindow.axe.run({ rules });
    equal(violations.map(({ id }) => id).join(), '');
  });
});
