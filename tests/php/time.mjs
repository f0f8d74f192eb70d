// How long kitu.php takes: `node tests/php/time.mjs`. Neither passes nor fails; the figures are in docs/php.md.
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { viewOf } from '../../packages/feed/dist/src/index.js';
import { KITU, literal, page, start } from './php.mjs';

const ROUNDS = 15;
const sample = JSON.parse(await readFile('demo/feeds/kitu.json', 'utf8'));
const now = Date.parse(sample._kitu.dateModified);
const times = (list, count) =>
  Array.from({ length: count }, (_, index) => ({
    ...list[index % list.length],
    id: `${list[index % list.length].id}-${index}`,
  }));
/** The sample with so many entries of each kind. */
const viewWith = (count) =>
  JSON.stringify(
    viewOf(
      {
        ...sample,
        items: times(sample.items, count),
        _kitu: Object.fromEntries(
          Object.entries(sample._kitu).map(([name, value]) => [
            name,
            Array.isArray(value) ? times(value, count) : value,
          ]),
        ),
      },
      'https://stadt.example/kitu.json',
      now,
    ),
  );
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];

const temp = await mkdtemp(join(tmpdir(), 'kitu-time-'));

/** A publisher that is well, or says nothing. */
let view;
let silent = false;
const publisher = createServer((_request, response) => (silent ? undefined : response.end(view)));
publisher.listen(0, '127.0.0.1');
await once(publisher, 'listening');
const address = `http://localhost:${publisher.address().port}/kitu.view.json`;

console.log('Ten news from the stored copy, by what is in the feed (the fastest of 200, the median):');
for (const count of [10, 100]) {
  view = viewWith(count);
  const copy = `new Kitu\\Copy(${literal(address)}, new Kitu\\Http(true), ${literal(join(temp, `cache-${count}`))})`;
  const code = `require ${literal(KITU)}; $copy = ${copy}; $copy->fetchNow();
    for ($round = 0; $round < 200; $round++) {
      $start = hrtime(true);
      Kitu\\print_element($copy->view('news'), 'news', [], ${now / 1000});
      $all[] = hrtime(true) - $start;
    }
    sort($all); echo round($all[0] / 1e6, 2), ' ms, ', round($all[100] / 1e6, 2), ' ms';`;
  const { out, err } = await start(['-r', code], { temp }).done;
  console.log(`  ${count} entries of each kind, ${Math.round(view.length / 1024)} KiB: ${out}${err}`);
}

view = viewWith(10);
await writeFile(join(temp, 'index.php'), `<?php ${page({ view: address, cache: join(temp, 'cache') })}`);
const port = 20_000 + (process.pid % 20_000);
const { child } = start(['-S', `127.0.0.1:${port}`, '-t', temp], { temp });
await once(child.stderr, 'data');

/** Milliseconds until the page is there as a whole, which is before the connection ends. */
const open = () =>
  new Promise((resolve, reject) => {
    const begin = performance.now();
    let text = '';
    let time;
    connect(port, '127.0.0.1')
      .setEncoding('utf8')
      .on('data', (part) => {
        text += part;
        if (time === undefined && text.includes('</html>')) time = performance.now() - begin;
      })
      .on('error', reject)
      .on('close', () => resolve(time))
      .end('GET / HTTP/1.0\r\n\r\n');
  });
const due = async () => {
  for (const file of await readdir(join(temp, 'cache')))
    if (!file.endsWith('.json')) await rm(join(temp, 'cache', file));
};
const measure = async (what, before = () => undefined, rounds = ROUNDS) => {
  const list = [];
  for (let round = 0; round < rounds; round += 1) {
    await before();
    list.push(await open());
  }
  console.log(`  ${what}: ${median(list).toFixed(1)} ms`);
};
await open();
console.log('A page is there (median):');
await measure('the copy is fresh');
await measure('the copy is due, the publisher answers', due);
silent = true;
await measure('the copy is due, the publisher says nothing', due, 5);
publisher.closeAllConnections();
publisher.close();
await measure('the copy is due, there is no publisher', due);
child.kill();
await rm(temp, { recursive: true });
