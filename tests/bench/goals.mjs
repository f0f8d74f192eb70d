// The goals, and the figures of a run beside them, so that a missed goal is seen.
import { readFileSync } from 'node:fs';
import { brotli } from '../../scripts/shares.mjs';
import { contestants } from './contestants.mjs';

const ratio = (goal, value, base, limit) => ({
  goal: `${goal}: at most ${limit.toFixed(2)} ×`,
  found: `${(value / base).toFixed(2)} ×`,
  met: value <= limit * base,
});

const size = (file) => brotli(readFileSync(`packages/widgets/cdn/${file}`));

const atMost = (goal, value, limit) => ({
  goal: `${goal}: at most ${limit.toLocaleString('en')}`,
  found: value.toLocaleString('en'),
  met: value <= limit,
});

/** Main thread per entry, at the beginning and at the end of a long list. */
function perEntry(growth, id) {
  const main = (n) => growth[`${id} ${n} entries`].slow.main;
  return [(main(100) - main(10)) / 90, (main(500) - main(100)) / 400];
}

/** The peers for one kind of thing: those that fetch a feed as we do, or those whose entries are in the page. */
function peers(load, group, own, { feed }) {
  const found = contestants
    .filter((one) => one.group === group && one.peer && load[one.id] && Boolean(one.feed) === feed)
    .map(({ id, name }) => ({ name, factor: load[id].slow.time / load[own].slow.time }))
    .sort((a, b) => a.factor - b.factor);
  if (!found.length) return [];
  const hints = own.endsWith('+') ? ', with the hints of the documentation,' : '';
  return [
    {
      goal: `\`<${own.replace('+', '')}>\`${hints} before each peer that ${feed ? 'fetches' : 'fetches nothing: its page holds the'} ${group}`,
      found: found.map(({ name, factor }) => `${factor.toFixed(2)} × (${name})`).join(', '),
      met: found[0].factor > 1,
    },
  ];
}

export function goals({ load, growth, update, sizes }) {
  const slow = (key) => load[key].slow.time;
  const [first, later] = perEntry(growth, 'kitu-news');
  const { mutations, kept, focus } = update['kitu-news'];
  return [
    ratio(
      'last of 10 news, against the hand-written element, both without hints',
      slow('kitu-news'),
      slow('hand'),
      1.15,
    ),
    ratio('the same, both with hints', slow('kitu-news+'), slow('hand+'), 1.15),
    ratio(
      'with the hints of the documentation, against the hand-written element without',
      slow('kitu-news+'),
      slow('hand'),
      1,
    ),
    ratio('last of 10 news, printed, without script, against static HTML', slow('printed'), slow('static'), 1.05),
    ratio('the same with the script', slow('printed-fresh'), slow('static'), 1.1),
    ratio('the same with the script, against the hand-written element', slow('printed-fresh'), slow('hand'), 0.5),
    atMost('requests of the feed while what is printed is fresh', load['printed-fresh'].slow.feeds, 0),
    atMost('requests beside the page while it is fresh', load['printed-fresh'].slow.requests - 1, 2),
    atMost('requests of the feed when it is newer', load['printed-newer'].slow.feeds, 1),
    atMost('layout shift when it is drawn anew', load['printed-newer'].slow.shift, 0.01),
    ratio(
      'main thread of the whole visit, printed and fresh, against drawn by the script',
      load['printed-fresh'].slow.whole,
      load['kitu-all'].slow.whole,
      0.75,
    ),
    ...peers(load, 'news', 'kitu-news', { feed: true }),
    ...peers(load, 'dates', 'kitu-dates', { feed: true }),
    ...peers(load, 'news', 'kitu-news+', { feed: false }),
    ...peers(load, 'dates', 'kitu-dates', { feed: false }),
    atMost('requests of a page with all four, itself included', load.four.slow.requests, 3),
    atMost('requests with hints: nothing is fetched twice', load['four+'].slow.requests, 3),
    atMost('layout shift with the snippet of the documentation', load['kitu-news+'].slow.shift, 0.01),
    {
      goal: 'no task over 50 ms for 10 news, processor slowed down four times',
      found: load['kitu-news'].slow.longest ? `${Math.round(load['kitu-news'].slow.longest)} ms` : '< 50 ms',
      met: !load['kitu-news'].slow.longest,
    },
    {
      goal: 'main thread per entry is flat: 100 to 500 at most 1.2 × 10 to 100',
      found: `${later.toFixed(2)} ms after ${first.toFixed(2)} ms`,
      met: later <= 1.2 * first,
    },
    {
      goal: 'one changed entry of 100: 1 mutation record, all nodes and the focus kept',
      found: `${mutations} record, ${kept} nodes, focus ${focus ? 'kept' : 'lost'}`,
      met: mutations === 1 && kept === 100 && focus === 1,
    },
    atMost('kitu.js, brotli 11, bytes', sizes['kitu.js'], 15_000),
    atMost('kitu-news.js, brotli 11, bytes', sizes['kitu-news.js'], 10_500),
  ];
}

/** What the scripts weighed in this run. */
export const sizes = () => ({ 'kitu.js': size('kitu.js'), 'kitu-news.js': size('kitu-news.js') });
