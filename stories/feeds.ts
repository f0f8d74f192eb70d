import { makeFresh } from '../demo/feeds/fresh.js';
import kitu from '../demo/feeds/kitu.json?raw';

/** A JSON document as an address: a story needs no server. */
export const feedUrl = (json: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

/** The sample feed, with its dates relative to today. */
export const sampleFeed = JSON.parse(makeFresh(kitu, new Date())) as object;

/** The sample feed as an address. */
export const sample = feedUrl(sampleFeed);

/** A small JSON Feed with these items. */
export const feed = (...items: readonly object[]): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Musterstadt',
  language: 'de',
  items: items.map((item, place) => ({
    id: `${place}`,
    url: `https://stadt.example/${place}`,
    date_published: '2026-11-20T10:00:00+01:00',
    ...item,
  })),
});

/** For a story's `beforeEach`: no request is ever answered. */
export const neverAnswers = (): (() => void) => {
  const { fetch } = globalThis;
  globalThis.fetch = () => new Promise<Response>(() => undefined);
  return () => {
    globalThis.fetch = fetch;
  };
};
