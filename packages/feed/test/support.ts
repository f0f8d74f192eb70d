import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

/** The instant at which all tests take place. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const CORPUS = process.env['KITU_CORPUS'] ?? join(ROOT, '../shared/corpus');

/** The path of a real document that no one here wrote. */
export const corpus = (file: string): string => join(CORPUS, file);

/** A test on a real document; where there is none it says so and is skipped. */
export function testOnCorpus(file: string, title: string, run: (path: string) => void | Promise<void>): void {
  const isThere = existsSync(corpus(file));
  if (!isThere) console.log(`Skipped: “${title}”. ${corpus(file)} is not there; KITU_CORPUS may name another folder.`);
  test(title, { skip: !isThere }, () => run(corpus(file)));
}

/** The sample feed of the demonstration. */
export const sampleFeed = (): string => readFileSync(join(ROOT, 'demo/feeds/kitu.json'), 'utf8');

/** A whole feed with these sections. */
export const feed = (kitu: object, items: readonly unknown[] = []): string =>
  JSON.stringify(
    { version: 'https://jsonfeed.org/version/1.1', title: 'x', items, _kitu: { version: 1, ...kitu } },
    null,
    1,
  );
