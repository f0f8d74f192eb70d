// The feed of the demo, and the files that a town lets `kitu-feed build` make of it.
import { build } from '@kitu/feed';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFresh } from './feeds/fresh.js';

/** The files beside the feed, by the name under which it names them. */
const FILES = { calendar: 'termine.ics', rss: 'aktuelles.rss' };

/** The sample feed in the week of a day, as text. It names the files that are made of it. */
export function demoFeed(today) {
  const sample = readFileSync(new URL('feeds/kitu.json', import.meta.url), 'utf8');
  const { _kitu, ...feed } = JSON.parse(makeFresh(sample, today));
  return JSON.stringify({ ...feed, _kitu: { ..._kitu, ...FILES } }, null, 2);
}

/**
 * One of the files that the feed names, as `kitu-feed build` makes it; `undefined` for others.
 *
 * @param name - Of the file.
 * @param address - Of the feed.
 * @param today - A day.
 */
export async function demoFile(name, address, today) {
  if (!Object.values(FILES).includes(name)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kitu-demo-'));
  const inFolder = (file) => join(folder, file);
  try {
    const from = inFolder('source.json');
    writeFileSync(from, demoFeed(today));
    const files = Object.fromEntries(Object.entries(FILES).map(([kind, file]) => [kind, inFolder(file)]));
    const sources = [{ name: 'sample', kind: 'feed', from }];
    const config = { ...files, feed_url: address, output: inFolder('kitu.json'), state: inFolder('state'), sources };
    await build(config, { now: today.getTime() });
    return readFileSync(inFolder(name), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
