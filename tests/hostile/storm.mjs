// Simulates ten thousand open pages whose server fails and comes back, with the function that the widgets use
// (packages/core/src/back-off.ts). Prints the curve and the figures: npm run build && node tests/hostile/storm.mjs
import { backOff } from '../../packages/core/dist/back-off.js';

const PAGES = 10_000;
/** The server is away from 0 to here, in seconds. All pages notice within the first second: the worst case. */
const AWAY = 30 * 60;
const END = 3 * 60 * 60;
/** What the server can answer in a second when it is back; more get a 503. */
const CAPACITY = 1000;

/** A generator of numbers from 0 to 1 that is the same in each run (mulberry32). */
function numbers(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ways to wait, in seconds after so many failures. */
export const WAYS = {
  'wie die Bausteine: immer seltener, ein zufälliger Teil': (failures, random) => backOff(failures, random) / 1000,
  'immer seltener, ohne Zufall': (failures) => backOff(failures, 1) / 1000,
  'alle 60 Sekunden': () => 60,
};

/** Requests in each second, and when pages have healed. */
export function simulate(wait, random = numbers(2026)) {
  const requests = new Uint32Array(END + 1);
  const due = Array.from({ length: END + 1 }, () => []);
  const healed = [];
  const fail = (failures, now) => {
    const next = Math.max(now + 1, Math.round(now + wait(failures, random())));
    if (next <= END) due[next].push(failures);
  };
  for (let page = 0; page < PAGES; page += 1) due[0].push(0);
  for (let now = 0; now <= END; now += 1) {
    requests[now] = due[now].length;
    due[now].forEach((failures, place) => {
      if (now >= AWAY && place < CAPACITY) healed.push(now - AWAY);
      else fail(failures + 1, now);
    });
  }
  return { requests, healed };
}

/** What a table says of a way. */
export function figures(wait) {
  const { requests, healed } = simulate(wait);
  const peak = (from, to = END) => requests.subarray(from, to).reduce((most, one) => Math.max(most, one), 0);
  const when = (share) => healed[Math.ceil(share * PAGES) - 1];
  return {
    away: peak(60, AWAY),
    back: peak(AWAY),
    mean: requests.subarray(60, AWAY).reduce((sum, one) => sum + one, 0) / (AWAY - 60),
    half: when(0.5),
    nearly: when(0.95),
    requests,
  };
}

/** The most requests in a second, for each five minutes, as a bar. */
export const curve = (requests, minutes = 60) =>
  Array.from({ length: minutes / 5 }, (_, place) => {
    const most = Math.max(...requests.subarray(place * 300 + (place ? 0 : 1), (place + 1) * 300));
    return `${String(place * 5).padStart(3)} min ${String(most).padStart(6)} ${'█'.repeat(Math.ceil(Math.log2(most + 1)))}`;
  }).join('\n');

if (process.argv[1] === import.meta.filename) {
  for (const [name, wait] of Object.entries(WAYS)) {
    const { requests, ...rest } = figures(wait);
    console.log(`\n${name}\n${JSON.stringify(rest)}\n${curve(requests)}`);
  }
}
