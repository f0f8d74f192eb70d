import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { stopClock, type Clock } from '@kitu/core/testing-clock.js';
import { drawn, part, stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const GOOD = await (await fetch('/demo/feeds/kitu.json')).text();
const DOWN: ResponseInit = { status: 503 };

describe('after a failure, a widget', () => {
  const { fetch } = globalThis;
  const { random } = Math;
  const { warn } = console;
  let clock: Clock;
  let requests: number;
  let warnings: number;
  /** What the server answers: an error, or the feed. */
  let answer: ResponseInit | undefined;
  let hidden: boolean;

  beforeEach(() => {
    requests = warnings = 0;
    answer = DOWN;
    hidden = false;
    globalThis.fetch = () => {
      requests += 1;
      return Promise.resolve(answer ? new Response('', answer) : new Response(GOOD));
    };
    Math.random = () => 0.5;
    console.warn = () => (warnings += 1);
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    clock = stopClock(Date.UTC(2026, 10, 23, 10));
  });
  afterEach(() => {
    fixtureCleanup();
    clock.restore();
    Object.assign(globalThis, { fetch });
    Math.random = random;
    console.warn = warn;
    Reflect.deleteProperty(document, 'hidden');
  });

  it('says first what is wrong, then where else it is, and then has the button', async () => {
    const element = fixtureSync<AnyFeedElement>(
      html`<kitu-news src="/kitu.json?order"><a href="/alle">Alle Meldungen</a></kitu-news>`,
    );
    await waitUntil(() => stateOf(element) === 'error');
    const link = element.querySelector('a');
    const places = [part(element, 'message'), link, part(element, 'retry')].map((one) => one?.getBoundingClientRect());
    const [sentence, elsewhere, button] = places;
    expect(sentence?.bottom).to.be.at.most(elsewhere?.top ?? 0);
    // Beside the link, or below it.
    const isAfter = (button?.left ?? 0) >= (elsewhere?.right ?? 0) || (button?.top ?? 0) >= (elsewhere?.bottom ?? 0);
    expect(isAfter).to.equal(true);
  });

  const waits = (): string => clock.waits().join();
  const asked = (wanted: string): Promise<void> =>
    waitUntil(() => waits() === wanted, `waits ${waits()}, not ${wanted}`);
  /** It tries again after this time. No timer is longer than a minute, so of a longer time all but the end passes here. */
  async function waiting(wanted?: number): Promise<void> {
    await asked(`${wanted === undefined ? '' : Math.min(wanted, MINUTE)}`);
    if (wanted === undefined || wanted <= MINUTE) return;
    clock.pass(wanted - 30 * SECOND);
    await asked(`${30 * SECOND}`);
  }
  const elapse = async (wait: number): Promise<void> => {
    await waiting(wait);
    clock.pass(Math.min(wait, MINUTE));
  };
  /** It does not try again. */
  const idle = (): void => {
    const before = requests;
    clock.pass(60 * MINUTE);
    expect(requests).to.equal(before);
  };
  const state = (element: Element, wanted: string): Promise<void> =>
    waitUntil(() => stateOf(element) === wanted, `${stateOf(element) ?? ''}, not ${wanted}`);

  /** A widget whose first attempt has failed. */
  async function failed(tag = 'kitu-news', before = ''): Promise<AnyFeedElement> {
    const page = fixtureSync<HTMLElement>(html`<div><div style=${before}></div></div>`);
    const element = document.createElement(tag) as AnyFeedElement;
    element.src = 'https://www.kitu.example/kitu.json';
    page.append(element);
    await state(element, 'error');
    return element;
  }
  const show = (shown: boolean): void => {
    hidden = !shown;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  };

  ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'].forEach((tag) =>
    it(`tries again by itself, and heals without a reload: <${tag}>`, async () => {
      const element = await failed(tag);
      await waiting(30 * SECOND);
      answer = undefined;
      clock.pass(30 * SECOND);
      await state(element, 'ready');
      expect(requests).to.equal(2);
      idle();
    }),
  );

  it('waits twice as long after each further failure, up to 32 minutes, a random part of that', async () => {
    await failed();
    for (const minutes of [1, 2, 4, 8, 16, 32, 32, 32]) {
      await elapse((minutes * MINUTE) / 2);
    }
    expect(requests).to.equal(9);
  });

  it('begins with short waits again after a success', async () => {
    const element = await failed();
    for (const minutes of [1, 2, 4]) {
      await waiting((minutes * MINUTE) / 2);
      if (minutes === 4) answer = undefined;
      clock.pass(MINUTE);
    }
    await state(element, 'ready');
    answer = DOWN;
    await element.refresh();
    expect(stateOf(element)).to.equal('stale');
    // The second one is for the entries.
    await asked(`${30 * SECOND},${MINUTE}`);
  });

  it('begins with short waits again at another address', async () => {
    const element = await failed();
    await waiting(30 * SECOND);
    clock.pass(30 * SECOND);
    await waiting(60 * SECOND);
    element.src = 'https://www.kitu.example/other.json';
    await waiting(30 * SECOND);
  });

  (
    [
      ['seconds', '120', 2 * MINUTE],
      ['a date', 'Mon, 23 Nov 2026 10:05:00 GMT', 5 * MINUTE],
      ['a date that has passed', 'Mon, 23 Nov 2026 09:00:00 GMT', 0],
      ['seconds without end', `${'9'.repeat(400)}`, 60 * MINUTE],
      ['a date in the next century', 'Sun, 01 Jan 2126 00:00:00 GMT', 60 * MINUTE],
      ['less than nothing', '-120', 0],
      ['no number', 'morgen', 0],
      ['nothing', '', 0],
    ] as const
  ).forEach(([kind, value, wait]) =>
    it(`waits for what Retry-After asks, an hour at most, before its own time: ${kind}`, async () => {
      answer = { status: 429, headers: { 'retry-after': value } };
      await failed();
      await waiting(wait + 30 * SECOND);
    }),
  );

  it('keeps to Retry-After when the page comes back online', async () => {
    answer = { status: 503, headers: { 'retry-after': '600' } };
    await failed();
    await waiting(MINUTE);
    dispatchEvent(new Event('online'));
    await waiting(MINUTE);
    await waiting(10 * MINUTE + 15 * SECOND);
  });

  it('tries soon when the page comes back online, however often it failed before', async () => {
    const element = await failed();
    for (const minutes of [1, 2, 4, 8]) {
      await elapse((minutes * MINUTE) / 2);
    }
    await waiting(8 * MINUTE);
    answer = undefined;
    dispatchEvent(new Event('online'));
    await waiting(15 * SECOND);
    clock.pass(15 * SECOND);
    await state(element, 'ready');
  });

  it('does nothing when the page comes back online and nothing had failed', async () => {
    answer = undefined;
    const element = document.createElement('kitu-news');
    element.src = 'https://www.kitu.example/kitu.json';
    fixtureSync<HTMLElement>(html`<div></div>`).append(element);
    await state(element, 'ready');
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    idle();
  });

  it('has no timer in a hidden page, and tries at once when it is shown after its time', async () => {
    const element = await failed();
    await waiting(30 * SECOND);
    show(false);
    await waiting();
    clock.pass(10 * MINUTE);
    expect(requests).to.equal(1);
    answer = undefined;
    show(true);
    await state(element, 'ready');
    expect(requests).to.equal(2);
  });

  it('waits for the rest of its time when the page is shown before', async () => {
    await failed();
    await waiting(30 * SECOND);
    show(false);
    clock.pass(10 * SECOND);
    show(true);
    await waiting(20 * SECOND);
    expect(requests).to.equal(1);
  });

  it('has no timer out of view, and tries when it comes into view', async () => {
    const element = await failed('kitu-news', 'block-size: 300vh');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(waits()).to.equal('');
    clock.pass(10 * MINUTE);
    answer = undefined;
    element.scrollIntoView();
    await state(element, 'ready');
    expect(requests).to.equal(2);
  });

  it('has no timer when it is taken from the page, and goes on when it is put back', async () => {
    const element = await failed();
    await waiting(30 * SECOND);
    const page = element.parentElement;
    element.remove();
    expect(waits()).to.equal('');
    dispatchEvent(new Event('online'));
    show(true);
    await element.updateComplete;
    expect(waits()).to.equal('');
    page?.append(element);
    await waiting(30 * SECOND);
  });

  it('tries at once when a person asks for it', async () => {
    answer = { status: 429, headers: { 'retry-after': '3600' } };
    const element = await failed();
    answer = undefined;
    part(element, 'retry')?.click();
    await state(element, 'ready');
    expect(requests).to.equal(2);
  });

  it('says nothing aloud, keeps its sentence, and tells the webmaster once', async () => {
    const element = await failed();
    part(element, 'retry')?.click();
    await waitUntil(() => requests === 2);
    await waiting(60 * SECOND);
    const message = (): HTMLElement | null => part(element, 'message');
    const aloud = element.shadowRoot?.querySelector('[aria-live]') ?? null;
    expect(drawn(aloud)).to.equal(drawn(message()));
    const sentences = new Set<string>();
    const observer = new MutationObserver(() => void sentences.add(drawn(message())));
    for (const minutes of [2, 4, 8]) {
      await waiting((minutes * MINUTE) / 2);
      observer.observe(element.shadowRoot ?? element, { subtree: true, childList: true, characterData: true });
      clock.pass(MINUTE);
    }
    await waiting(8 * MINUTE);
    observer.disconnect();
    expect(requests).to.equal(5);
    expect([...sentences].filter((sentence) => sentence !== drawn(message()))).to.deep.equal([]);
    expect(drawn(message())).to.equal('Die Meldungen lassen sich gerade nicht laden.');
    expect(drawn(aloud)).to.equal('');
    expect(warnings).to.equal(1);
  });

  it('keeps the focus in the widget when it had been on the button and it recovers by itself', async () => {
    const element = await failed();
    part(element, 'retry')?.focus();
    answer = undefined;
    await waiting(30 * SECOND);
    clock.pass(30 * SECOND);
    await state(element, 'ready');
    await waitUntil(() => element.shadowRoot?.activeElement === part(element, 'base'));
    expect(drawn(part(element, 'message'))).to.equal('');
  });

  it('asks together with the others that have the same feed', async () => {
    const first = await failed();
    const second = document.createElement('kitu-dates');
    first.after(second);
    // A different number each time. Below 1/12, the wait would be too short for this clock.
    let chance = 0.5;
    Math.random = () => (chance += 0.01);
    first.src = second.src = 'https://www.kitu.example/other.json';
    await state(second, 'error');
    await waitUntil(() => stateOf(first) === 'error' && waits().includes(','));
    expect(requests).to.equal(2);
    answer = undefined;
    clock.pass(MINUTE);
    await Promise.all([state(first, 'ready'), state(second, 'ready')]);
    expect(requests).to.equal(3);
  });

  it('goes back to its interval when it has healed', async () => {
    const element = await failed();
    element.refreshInterval = 15;
    await waiting(30 * SECOND);
    answer = undefined;
    clock.pass(30 * SECOND);
    await state(element, 'ready');
    await waitUntil(() => waits() === `${MINUTE},${MINUTE}`);
    clock.pass(14 * MINUTE);
    expect(requests).to.equal(2);
    clock.pass(MINUTE);
    await waitUntil(() => requests === 3);
  });

  it('tries again within a minute after a computer has slept, in which no timer counts', async () => {
    answer = { status: 503, headers: { 'retry-after': '3600' } };
    const element = await failed();
    await asked(`${MINUTE}`);
    clock.sleep(5 * 60 * MINUTE);
    answer = undefined;
    clock.pass(MINUTE);
    await state(element, 'ready');
  });

  it('tries again when the clock of the computer is set back by a day', async () => {
    const element = await failed();
    await asked(`${30 * SECOND}`);
    clock.sleep(-24 * 60 * MINUTE);
    answer = undefined;
    clock.pass(MINUTE);
    await state(element, 'ready');
    expect(requests).to.equal(2);
  });
});
