import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { guestLit } from '../../scripts/lit.mjs';

/** Serves the Lit that is in the bundle. */
export const lit = () => ({
  name: 'lit',
  transform: ({ path, body }) =>
    path.includes('/node_modules/') && typeof body === 'string' ? { body: guestLit(body, path) } : undefined,
});

/** `waitUntil` of the test library waits for a second, which is too little on a busy machine. Longer timers are mocked. */
export const patience = () => ({
  name: 'patience',
  transform: ({ path, body }) =>
    path.endsWith('/testing-helpers/src/helpers.js')
      ? { body: body.replace('timeout = 1000 }', 'timeout = 4900 }') }
      : undefined,
});

/** Lets a test file fail when Lit's development build warned of something (`LIT=development`). */
export const failOnLitWarnings = () => ({
  name: 'fail-on-lit-warnings',
  transform({ path, body }) {
    // On the first line, so that the line numbers stay what they are.
    return path.endsWith('.test.ts') ? { body: `import '/tests/support/lit-warnings.mjs'; ${body}` } : undefined;
  },
});

/**
 * Serves the feeds of real publishers that tests try, under /__corpus/, with a list of them in /__corpus/index.json.
 * They are other people's documents and therefore not part of this repository: KITU_CORPUS says where they are, and
 * where there are none the list is empty.
 */
export function corpus(folder = resolve(process.env.KITU_CORPUS ?? '../shared/corpus')) {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .map((path) => path.split(sep).join('/'))
        .sort()
    : [];
  const known = new Set(files);
  return {
    name: 'corpus',
    serverStart() {
      if (!files.length) console.log('The corpus of real feeds is not here; its tests run on nothing (KITU_CORPUS).');
    },
    serve({ path }) {
      if (!path.startsWith('/__corpus/')) return undefined;
      const name = decodeURIComponent(path.slice('/__corpus/'.length));
      if (name === 'index.json') return { body: JSON.stringify(files), type: 'json' };
      if (known.has(name)) return { body: readFileSync(join(folder, name), 'utf8'), type: 'text/plain' };
      return undefined;
    },
  };
}

/** Serves further hostile strings under /__hostile, from the folder that KITU_HOSTILE names: one string a line, and whole feeds. */
export const hostileStrings = (folder = process.env.KITU_HOSTILE) => ({
  name: 'hostile-strings',
  serve({ path }) {
    if (path === '/__hostile-request' || path.startsWith('/__hostile-request/'))
      return { body: '', type: 'text/plain' };
    if (path !== '/__hostile') return undefined;
    const files = folder ? readdirSync(folder) : [];
    const text = (name) => readFileSync(join(folder, name), 'utf8');
    const isFeed = (name) => name.endsWith('.json');
    const strings = files.filter((name) => !isFeed(name)).flatMap((name) => text(name).split(/\r?\n/).filter(Boolean));
    const feeds = files.filter(isFeed).map((name) => JSON.parse(text(name)));
    return { body: JSON.stringify({ strings, feeds }), type: 'json' };
  },
});

/** How many random feeds are tried (KITU_FUZZ), and from which seed (KITU_SEED), which is said so that a run can be repeated. */
export const fuzz = (
  runs = Number(process.env.KITU_FUZZ ?? 600),
  seed = Number(process.env.KITU_SEED ?? Date.now() % 2 ** 31),
) => ({
  name: 'fuzz',
  serverStart: () => console.log(`Random feeds: ${runs} of each kind, KITU_SEED=${seed}`),
  serve: ({ path }) => (path === '/__fuzz' ? { body: JSON.stringify({ runs, seed }), type: 'json' } : undefined),
});
