// Asks a real nginx with deploy/nginx.conf on this machine what a day of visits asks, as fast as one client can, and
// compares with what all municipalities of a Land need: `npm run build && node tests/nginx/load.mjs`. Bounded: 20,000 requests.
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { cpus } from 'node:os';
import { assumptions, reckon } from '../../deploy/calculation.mjs';
import { compress } from '../../deploy/compress.mjs';
import { ask, folder, hasBrotli, nginx, start } from './server.mjs';

if (!nginx) {
  console.log('nginx is not here. On Debian: sudo apt-get install nginx');
  process.exit(0);
}

const REQUESTS = 20_000;
const CONNECTIONS = 32;

const { firstVisits, feedsPerVisit } = assumptions;

const root = folder();
const major = existsSync('release') && readdirSync('release').find((name) => /^\d+$/.test(name));
if (!major) throw new Error('There is no release yet: npm run build');
cpSync(`release/${major}`, `${root}/${major}`, { recursive: true });
cpSync('demo/feeds/kitu.json', `${root}/kitu.json`);
compress(root);
const server = await start('nginx.conf', { '/var/www/kitu': root });
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const packed = { 'accept-encoding': hasBrotli ? 'br' : 'gzip' };
const script = `${server.address}/${major}/kitu.js`;
const feed = `${server.address}/kitu.json`;

const [scriptAnswer, feedAnswer] = [await ask(script, packed, agent), await ask(feed, packed, agent)];
const known = (answer) => ({ ...packed, 'if-none-match': answer.headers.etag });
/** What a visit asks: new to script and feed, or told with 304 that it has them. */
const mix = [
  { share: firstVisits, address: script, headers: packed },
  { share: 1 - firstVisits, address: script, headers: known(scriptAnswer) },
  { share: firstVisits, address: feed, headers: packed },
  { share: feedsPerVisit - firstVisits, address: feed, headers: known(feedAnswer) },
];
const whole = mix.reduce((sum, { share }) => sum + share, 0);
/** What of a hundred requests is which, in a fixed order. */
const row = mix.flatMap((one) => Array(Math.round((one.share / whole) * 100)).fill(one));

const times = [];
const statuses = new Map();
let bytes = 0;
let next = 0;
async function client() {
  while (next < REQUESTS) {
    const { address, headers } = row[(next++ * 37) % row.length];
    const began = performance.now();
    const { status, body } = await ask(address, headers, agent);
    times.push(performance.now() - began);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    bytes += body.length;
  }
}
const began = performance.now();
await Promise.all(Array.from({ length: CONNECTIONS }, client));
const seconds = (performance.now() - began) / 1000;
agent.destroy();
await server.stop();
rmSync(root, { recursive: true });

times.sort((a, b) => a - b);
const number = (value, digits = 0) => value.toLocaleString('de-DE', { maximumFractionDigits: digits });
const { visits, requests, perSecondAtPeak: needed } = reckon();
const had = REQUESTS / seconds;
console.log(`Skript ${number(scriptAnswer.body.length)} Byte, Feed ${number(feedAnswer.body.length)} Byte (${packed['accept-encoding']})
${number(visits)} Besuche am Tag, ${number(requests)} Anfragen am Tag, ${number(needed)} in der Sekunde zur stärksten Stunde
${number((requests * bytes) / REQUESTS / 1e9, 1)} GB am Tag
gemessen: ${number(REQUESTS)} Anfragen, ${[...statuses].map(([status, count]) => `${status}: ${number(count)}`).join(', ')}
${number(had)} Anfragen in der Sekunde, Hälfte unter ${number(times[times.length / 2], 1)} ms, 99 % unter ${number(times[Math.floor(times.length * 0.99)], 1)} ms (${cpus().length} Kerne, Last und Server auf einem Rechner)
Das ist das ${number(had / needed)}-Fache der stärksten Stunde.`);
const wrong = [...statuses.keys()].filter((status) => status !== 200 && status !== 304);
process.exitCode = wrong.length || had < needed * 4 ? 1 : 0;
