import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { checkFeed } from '../src/check/check.js';
import { feedOf, type Imported, type ImportOptions } from '../src/import/imported.js';
import { Budget } from '../src/net/budget.js';
import { readInput, type Input } from '../src/net/input.js';
import { pathInWords } from '../src/problem.js';

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

/** A document as it was read. */
export const input = (text: string, address = 'https://stadt.example/'): Input => ({
  address,
  text,
  bytes: Buffer.from(text),
  answer: undefined,
});

/** Reads a file as the command does. */
export const read = (path: string): Promise<Input> => readInput(path);

/** How all tests import. */
export const OPTIONS: ImportOptions = {
  now: NOW,
  zone: 'Europe/Berlin',
  months: 12,
  as: 'courses',
  mapping: {},
  budget: new Budget(),
  read: (source) => Promise.reject(new Error(`asked for ${source}`)),
};

/** The feed of what was imported has no errors. */
export function isSound(imported: Imported, now = NOW): void {
  const { problems } = checkFeed(JSON.stringify(feedOf(imported, now)), 'https://stadt.example/kitu.json', now);
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.deepEqual(
    errors.map(({ path = [], message, value }) => `${pathInWords(path)} ${value} ${message.en}`),
    [],
  );
}
