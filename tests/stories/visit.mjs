// Opens every story of a built Storybook in a real browser. Storybook itself runs the play function and, through
// addon-a11y, axe; this waits for its storyFinished event and reports. Each story is shown drawn into its shadow root, and
// once more into the text of the page: in CI those that have all states in one, with KITU_ALL=1 every one.
// Usage: node tests/stories/visit.mjs; SHOTS=folder keeps a picture of each.
import { all } from '../support/amount.mjs';
import { openStories } from './site.mjs';

const site = await openStories();
const IN_PAGE = '&globals=scope:page';

// The whole page, which the testing library quotes, tells less than the story's name.
const short = (text) => text.replace(/(\n|\\n)+Ignored nodes[^]*/, '').slice(0, 800);

/** What Storybook found wrong with the story, or the page of documentation. */
function problemsOf({ name, payload }) {
  if (name === 'docsRendered') return [];
  if (name !== 'storyFinished') return [`${name}: ${JSON.stringify(payload)}`];
  const { reporters = [], status } = payload;
  return [
    ...(status === 'success' ? [] : [`story ${status}`]),
    ...(reporters.some(({ type }) => type === 'a11y') ? [] : ['axe did not run']),
    ...reporters
      .filter((reporter) => reporter.status === 'failed')
      .flatMap(({ type, result }) =>
        (result?.violations ?? []).map(
          ({ id, help, nodes }) => `${type} ${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
        ),
      ),
  ];
}

const inPage = site.entries.filter(({ type, id }) => type === 'story' && (all || id.endsWith('--all-states')));

let passed = 0;
let failed = 0;
/** Shows the stories of a queue one after another in one window; `query` sets the toolbar. */
async function worker(queue, query = '', mark = '') {
  const page = await site.window();
  let problems = [];
  let shown = false;
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  for (let entry; (entry = queue.shift());) {
    problems = [];
    try {
      const end = await (shown ? site.change(page, entry) : site.show(page, entry, query));
      // Stories that a page of documentation shows may end late, with events of their own: after it, a new page.
      shown = entry.type === 'story';
      problems.push(...problemsOf(end));
      if (process.env.SHOTS)
        await page.screenshot({ path: `${process.env.SHOTS}/${entry.id}${mark}.png`, fullPage: true });
    } catch (error) {
      problems.push(String(error));
    }
    if (problems.length) failed += 1;
    else passed += 1;
    const name = `${entry.id}${mark}`;
    console.log(problems.length ? `not ok ${name}\n  ${problems.map(short).join('\n  ')}` : `ok ${name}`);
  }
  await page.context().close();
}
const entries = [...site.entries];
await Promise.all([worker(entries), worker(entries)]);
await Promise.all([worker(inPage, IN_PAGE, '+page'), worker(inPage, IN_PAGE, '+page')]);
await site.close();
if (site.outside.size) {
  failed += 1;
  console.log(`not ok: the pages asked for\n  ${[...site.outside].join('\n  ')}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
