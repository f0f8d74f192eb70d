import { expect, fixtureCleanup, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { stateOf } from '@kitu/core/testing.js';
import './all.js';

describe('all widgets on one feed', () => {
  afterEach(() => fixtureCleanup());

  it('make one request, and read its JSON once', async () => {
    const { fetch } = globalThis;
    const { parse } = JSON;
    const sample = await (await fetch('/demo/feeds/kitu.json')).text();
    let requests = 0;
    let parsed = 0;
    globalThis.fetch = () => {
      requests += 1;
      return Promise.resolve(new Response(sample));
    };
    JSON.parse = (...args: Parameters<typeof parse>) => {
      if (args[0] === sample) parsed += 1;
      return parse(...args) as unknown;
    };
    try {
      const page = fixtureSync<HTMLElement>(
        html`<div>
          <kitu-news src="/feed.json"></kitu-news>
          <kitu-news src="feed.json" layout="compact"></kitu-news>
          <kitu-dates src="/feed.json"></kitu-dates>
          <kitu-course src="/feed.json" course="basisbefaehigung"></kitu-course>
          <kitu-board src="/feed.json"></kitu-board>
        </div>`,
      );
      page.querySelectorAll('kitu-news').forEach((element) => (element.src = '/feed.json'));
      await waitUntil(() => [...page.children].every((element) => stateOf(element) === 'ready'));
      expect(requests).to.equal(1);
      expect(parsed).to.equal(1);
    } finally {
      globalThis.fetch = fetch;
      JSON.parse = parse;
    }
  });
});
