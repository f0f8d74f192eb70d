import { aTimeout, expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { feedUrl, stateOf, type AnyFeedElement } from '@kitu/core/testing.js';
import './all.js';

const TAGS = ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'] as const;
const sample = await (await fetch('/demo/feeds/kitu.json')).text();

const fail = (): never => {
  throw new Error('boom');
};

/** A widget like the one of a tag, in which one step of its own throws. */
function broken(tag: string, step: string): AnyFeedElement {
  const name = `${tag}-without-${step.toLowerCase()}`;
  if (!customElements.get(name)) {
    const Widget = customElements.get(tag) as CustomElementConstructor;
    const Broken = class extends Widget {};
    Object.defineProperty(Broken.prototype, step, { value: fail });
    customElements.define(name, Broken);
  }
  return document.createElement(name) as AnyFeedElement;
}

describe('a widget in trouble', () => {
  const { fetch } = globalThis;
  const { warn } = console;
  let requests = 0;
  let lines: string[];
  let uncaught: string[];
  const { onerror } = globalThis;
  const catchRejection = (event: PromiseRejectionEvent): void => {
    uncaught.push(`${event.reason as string}`);
    event.preventDefault();
  };

  before(() => {
    globalThis.fetch = (...args) => {
      if (args[0] !== new URL('/feed.json', location.href).href) return fetch(...args);
      requests += 1;
      return Promise.resolve(new Response(sample));
    };
    addEventListener('unhandledrejection', catchRejection);
  });
  beforeEach(() => {
    lines = [];
    uncaught = [];
    requests = 0;
    // Replaces the handler of the test runner, which counts every error as a failure of the test.
    globalThis.onerror = (message) => {
      // Chromium says that it was not caught; the others leave that out.
      uncaught.push((message as string).replace('Uncaught ', ''));
      return true;
    };
    console.warn = (...words: unknown[]) => void lines.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    globalThis.onerror = onerror;
    fixtureCleanup();
  });
  after(() => {
    globalThis.fetch = fetch;
    removeEventListener('unhandledrejection', catchRejection);
  });

  /** Puts an element between one of each widget, all on one feed, and waits until they are ready. Counts its events. */
  async function among(element: Element): Promise<{ load: number; error: number }> {
    const events = { load: 0, error: 0 };
    element.addEventListener('load', () => (events.load += 1));
    element.addEventListener('error', () => (events.error += 1));
    if (!element.hasAttribute('src')) element.setAttribute('src', '/feed.json');
    element.innerHTML = '<a href="#all">Alle</a>';
    const host = fixtureSync<HTMLElement>(html`<div></div>`);
    const neighbours = TAGS.map((tag) => Object.assign(document.createElement(tag), { src: '/feed.json' }));
    host.append(...neighbours.slice(0, 2), element, ...neighbours.slice(2));
    await waitUntil(() => neighbours.every((neighbour) => stateOf(neighbour) === 'ready'));
    await waitUntil(() => stateOf(element) !== 'loading');
    // A rejection that nobody handles is reported after the task in which it came about.
    await aTimeout(0);
    await aTimeout(0);
    expect(requests).to.equal(1);
    return events;
  }

  const showsItsLink = (element: Element): boolean => element.querySelector('a')?.getClientRects().length === 1;

  for (const tag of TAGS) {
    for (const step of ['parse', 'select', 'renderItems']) {
      it(`of the kind <${tag}>, whose ${step} throws, says so with one event and one line, and keeps its link`, async () => {
        const element = broken(tag, step);
        const { error, load } = await among(element);
        expect(uncaught).to.deep.equal([]);
        expect(stateOf(element)).to.equal('error');
        expect(showsItsLink(element)).to.equal(true);
        expect(lines.filter((line) => line.includes('boom'))).to.deep.equal([
          `<${element.localName}> boom Feed: /feed.json`,
        ]);
        expect({ error, load: load - Number(step !== 'parse') }).to.deep.equal({ error: 1, load: 0 });
      });
    }

    it(`of the kind <${tag}>, which cannot draw at all, says so and keeps its link`, async () => {
      const element = broken(tag, 'render');
      const { error } = await among(element);
      expect(uncaught).to.deep.equal([]);
      expect(showsItsLink(element)).to.equal(true);
      expect(error).to.be.greaterThan(0);
      expect(lines.join()).to.contain('boom');
    });

    for (const name of ['attachShadow', 'attachInternals', 'dispatchEvent', 'getRootNode', 'baseURI']) {
      it(`of the kind <${tag}> does not reach the page when ${name} is not what it should be`, async () => {
        const element = document.createElement(tag);
        Object.defineProperty(element, name, { get: fail });
        await among(element);
        expect(uncaught).to.deep.equal([]);
      });
    }

    for (const name of ['src', 'limit', 'heading', 'headingLevel', 'refreshInterval']) {
      it(`of the kind <${tag}> does not reach the page when a script sets ${name} to something strange`, async () => {
        const element = document.createElement(tag);
        Reflect.set(element, name, Symbol('strange'));
        await among(element);
        expect(uncaught).to.deep.equal([]);
      });
    }

    it(`of the kind <${tag}> does not reach the page when the feed names zones, languages and currencies that are none`, async () => {
      const strange = sample
        .replace(/"Europe\/Berlin"/g, '"Mars/Olympus Mons"')
        .replace(/"EUR"/g, '"€€€€"')
        .replace(/"language": *"[^"]*"/g, '"language":"x-"')
        .replace('"version"', '"language": "--", "version"');
      const element = document.createElement(tag);
      element.src = feedUrl(JSON.parse(strange));
      element.setAttribute('lang', '_');
      await among(element);
      expect(uncaught).to.deep.equal([]);
      expect(stateOf(element)).to.be.oneOf(['ready', 'empty']);
    });

    it(`of the kind <${tag}> keeps its link when it is put into a document that cannot share its styles`, async () => {
      const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="Rahmen"></iframe>`);
      const element = document.createElement(tag);
      element.src = '/feed.json';
      element.innerHTML = '<a href="#all">Alle</a>';
      frame.contentDocument?.body.append(element);
      await among(document.createElement('p'));
      expect(uncaught).to.deep.equal([]);
      expect(showsItsLink(element)).to.equal(true);
    });
  }

  for (const event of ['load', 'error']) {
    it(`caused by the page’s own listener for ${event} is the page’s, and the neighbours are ready`, async () => {
      const element = document.createElement('kitu-news');
      element.setAttribute('src', event === 'load' ? '/feed.json' : 'data:,');
      element.addEventListener(event, fail);
      await among(element);
      expect(uncaught).to.deep.equal(['Error: boom']);
      expect(stateOf(element)).to.equal(event === 'load' ? 'ready' : 'error');
    });
  }
});
