// What one changed entry of a hundred costs: the feed is read again, and only that entry is new.
import { contestants } from './contestants.mjs';
import { addPage } from './page.mjs';
import { summary } from './statistics.mjs';
import { visit } from './visit.mjs';

const N = 100;
const CHANGED = 50;
const FOCUSED = 70;

/** In the page: reads the feed again, and says what came of it in the document. */
async function refresh([tag, entry], place) {
  const element = document.querySelector(tag);
  const root = element.shadowRoot;
  const entries = () => [...root.querySelectorAll(entry)];
  const before = entries();
  before[place].querySelector('a').focus();
  const focused = root.activeElement;
  const records = [];
  const observer = new MutationObserver((found) => records.push(...found));
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  await element.refresh();
  records.push(...observer.takeRecords());
  observer.disconnect();
  const after = entries();
  return {
    mutations: records.length,
    kept: after.filter((one) => before.includes(one)).length,
    focus: Number(root.activeElement === focused),
  };
}

const taskTime = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

export async function update(server, browser, { rounds }) {
  const found = {};
  for (const id of ['hand', 'lit', 'kitu-news']) {
    const one = contestants.find((contestant) => contestant.id === id);
    const { url, json, wait } = addPage(server, one, { n: N });
    const feed = one.feed(N);
    server.volatile.add(json);
    const results = [];
    await visit(browser, url, wait, undefined, async (page, devtools) => {
      for (let round = 0; round < rounds; round += 1) {
        feed.items[CHANGED].title = `Geändert zum ${round + 1}. Mal`;
        server.files.set(json, JSON.stringify(feed));
        server.warm();
        const before = await taskTime(devtools);
        const figures = await page.evaluate(`(${refresh})(${JSON.stringify(one.shown[0])}, ${FOCUSED})`);
        results.push({ ...figures, time: (await taskTime(devtools)) - before });
      }
      return {};
    });
    found[id] = summary(results);
  }
  return found;
}
