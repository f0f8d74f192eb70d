import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';

/** Every widget, with all parts that have colours. */
const widgets = (src: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = [
    'kitu-news layout="cards" more',
    'kitu-dates limit="0"',
    'kitu-course layout="card"',
    'kitu-course layout="line"',
    'kitu-board',
  ]
    .map((tag, n) => `<${tag} src="${src}" heading="Teil ${n}"><a href="/">Alle</a></${tag.replace(/ .*/, '')}>`)
    .join('');
  return document.importNode(template.content, true);
};

/** The sample feed with its dates in the week of today. */
async function sample(): Promise<string> {
  const address: string = '/demo/feeds/fresh.js';
  const { makeFresh } = (await import(address)) as {
    makeFresh: (json: string, today: Date) => string;
  };
  return makeFresh(await (await fetch('/demo/feeds/kitu.json')).text(), new Date());
}

async function pageWith(theme: string, scheme: string): Promise<HTMLElement> {
  const css = await (await fetch(`/packages/widgets/themes/${theme}.css`)).text();
  const background = /Hintergrund[\s*]+(light-dark\([^)]*\)|#\w+)/.exec(css)?.[1] ?? '';
  const page = fixtureSync<HTMLElement>(html`<main class="page"></main>`);
  const style = document.createElement('style');
  style.textContent = `${css.replaceAll(':root', '.page')}
    .page { color-scheme: ${scheme}; background: ${background}; color: CanvasText; }`;
  page.append(style, widgets(`data:application/json,${encodeURIComponent(await sample())}`));
  const elements = [...page.children].slice(1);
  await waitUntil(() => elements.every((element) => stateOf(element) === 'ready'));
  return page;
}

describe('two widgets in a row', () => {
  afterEach(() => fixtureCleanup());

  it('are a line and a half apart, unless the page says that nothing is between them', async () => {
    const page = fixtureSync<HTMLElement>(
      html`<main style="font-size: 20px">
        <style>
          .close > kitu-news {
            margin: 0;
          }
        </style>
        <kitu-news><a href="/">Alle</a></kitu-news>
        <kitu-news><a href="/">Alle</a></kitu-news>
      </main>`,
    );
    const widgets = [...page.querySelectorAll<AnyFeedElement>('kitu-news')];
    await Promise.all(widgets.map((widget) => widget.updateComplete));
    const between = (): number => {
      const [first, second] = widgets.map((widget) => widget.getBoundingClientRect());
      return (second?.top ?? 0) - (first?.bottom ?? 0);
    };
    expect(between()).to.be.closeTo(30, 0.1);
    page.classList.add('close');
    expect(between()).to.be.closeTo(0, 0.1);
  });
});

describe('the themes', () => {
  afterEach(() => fixtureCleanup());

  for (const theme of ['kern', 'flusstal', 'bergstadt']) {
    for (const scheme of theme === 'bergstadt' ? ['dark'] : ['light', 'dark']) {
      it(`${theme}, ${scheme}: every text has the contrast that it needs`, async () => {
        const page = await pageWith(theme, scheme);
        await expect(page).to.be.accessible({ ignoredRules: ['heading-order', 'region'] });
      }).timeout(60_000);
    }
  }

  it('change the colours of the widgets by nothing but tokens', async () => {
    const page = await pageWith('flusstal', 'light');
    const link = page.querySelector('kitu-news')?.shadowRoot?.querySelector('a');
    expect(link && getComputedStyle(link).color).to.equal('rgb(0, 89, 107)');
  });
});
