// How long until the last entry is shown, and what it costs: every contestant in turn, round after round, so that what
// the machine does meanwhile hits all of them alike.
import { contestants } from './contestants.mjs';
import { addPage } from './page.mjs';
import { summary } from './statistics.mjs';
import { CONDITIONS, visit } from './visit.mjs';

/** Visits each page in each condition, `rounds` times; `{id: {condition: {figure: median}}}`. */
async function interleaved(browser, jobs, conditions, rounds, say) {
  const found = {};
  for (let round = 0; round < rounds; round += 1) {
    say(`round ${round + 1} of ${rounds}`);
    for (const condition of conditions) {
      for (const { key, url, wait } of jobs) {
        const figures = await visit(browser, url, wait, CONDITIONS[condition]);
        ((found[key] ??= {})[condition] ??= []).push(figures);
      }
    }
  }
  for (const of of Object.values(found)) for (const condition of conditions) of[condition] = summary(of[condition]);
  return found;
}

/** All contestants with ten entries, those that are elements also with hints in the head. */
export function load(server, browser, { rounds, only, say }) {
  const jobs = contestants
    .filter(({ id }) => !only || only.includes(id))
    .flatMap((one) => [
      { key: one.id, ...addPage(server, one) },
      ...(one.element ? [{ key: `${one.id}+`, ...addPage(server, one, { hinted: true }) }] : []),
    ]);
  server.warm();
  return interleaved(browser, jobs, Object.keys(CONDITIONS), rounds, say);
}

const ENTRIES = [10, 100, 500];
const WIDGETS = [1, 10, 50];

/** How time, main thread and memory grow with entries and with elements. */
export function growth(server, browser, { rounds, say }) {
  const who = (...ids) => contestants.filter(({ id }) => ids.includes(id));
  const jobs = [
    ...who('static', 'hand', 'lit', 'kitu-news').flatMap((one) =>
      ENTRIES.map((n) => ({ key: `${one.id} ${n} entries`, ...addPage(server, one, { n }) })),
    ),
    ...who('hand', 'kitu-news').flatMap((one) =>
      WIDGETS.slice(1).map((count) => ({ key: `${one.id} ${count} elements`, ...addPage(server, one, { count }) })),
    ),
  ];
  server.warm();
  return interleaved(browser, jobs, ['slow'], rounds, say);
}
