// Opens every story of a built Storybook in a real browser. Storybook itself runs the play function and, through
// addon-a11y, axe; this waits for its storyFinished event and reports. Usage: node tests/stories/visit.mjs
// SHOTS=folder keeps a picture of each.
import { openStories } from './site.mjs';

const site = await openStories();

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

let passed = 0;
let failed = 0;
const queue = [...site.entries];
async function worker() {
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
      const end = await (shown ? site.change(page, entry) : site.show(page, entry));
      shown = true;
      problems.push(...problemsOf(end));
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${entry.id}.png`, fullPage: true });
    } catch (error) {
      problems.push(String(error));
    }
    if (problems.length) failed += 1;
    else passed += 1;
    console.log(problems.length ? `not ok ${entry.id}\n  ${problems.map(short).join('\n  ')}` : `ok ${entry.id}`);
  }
}
await Promise.all([worker(), worker()]);
await site.close();
if (site.outside.size) {
  failed += 1;
  console.log(`not ok: the pages asked for\n  ${[...site.outside].join('\n  ')}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
