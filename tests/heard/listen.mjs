// Listens to the widgets with Orca: `npm run check -- heard`. BROWSERS and HEARD_LANGS take some of the engines and
// languages, HEARD_SCOPES of where it is drawn, HEARD_CASES a pattern of "widget: state". HEARD_WRITE=1 writes docs/erzeugt/gehoert; otherwise it compares.
import { actions } from './actions.mjs';
import { cases } from '../a11y/cases.mjs';
import { openDesktop, versions } from './desktop.mjs';
import { judge, judgeStep, walks } from './judge.mjs';
import { KNOWN, part } from './known.mjs';
import { openReader } from './reader.mjs';
import { wholeWords } from './properties.mjs';
import { compare, lines, write } from './records.mjs';
import { openTown } from './town.mjs';
import { printPage } from '../../demo/print-page.mjs';
import { NOW } from '../a11y/feeds.mjs';

/** Where the widget draws: into its shadow root, into the page, or a server has printed it and there is no script. */
const SCOPES = {
  shadow: () => true,
  light: ({ script }) => script !== false,
  // Without a script there is nothing to load, and nothing that can fail.
  printed: ({ answer, script, settles, steps }) =>
    !steps && script !== false && settles !== false && typeof answer === 'object',
};

/** Walks by keys take long: in these states there is something to walk to. */
const WALKED = ['ready', 'error', 'more to come', 'subscribe', 'whole texts', 'table'];

const list = (name, all) => process.env[name]?.split(',').filter((one) => all.includes(one)) ?? all;
const browsers = list('BROWSERS', ['firefox', 'chromium']);
const scopes = list('HEARD_SCOPES', Object.keys(SCOPES));
const langs = list('HEARD_LANGS', ['de', 'en']);
const wanted = new RegExp(process.env.HEARD_CASES ?? '');
const isWanted = ({ widget, state }) => wanted.test(`${widget}: ${state}`);

let addresses = 0;

/** A tag as a server prints it, in the language of the page. */
const print = (tag, feed, origin, lang) =>
  printPage(
    tag,
    JSON.stringify({ ...feed, language: lang }).replaceAll('https://stadt.example', origin),
    `${origin}/feed.json`,
    NOW.getTime(),
  );

/** The page of a case: its element, as a town writes it. A feed's address that is never answered would keep the next waiting. */
function page(one, scope, town, pageLang) {
  const { attributes = '', before = '', heading = 'Aktuelles', lang, narrow, sentence, settles = true, widget } = one;
  const light = scope === 'light' ? 'light' : '';
  const tag = `<kitu-${widget} src="/feed-${++addresses}.json" ${light} ${heading && `heading="${heading}"`} ${attributes}><a href="/alle">Alle anzeigen</a></kitu-${widget}>`;
  const isPrinted = scope === 'printed';
  const element = isPrinted ? print(tag, one.answer, town.origin, lang ?? pageLang) : tag;
  const script = one.script !== false && !isPrinted;
  const styles = scope !== 'shadow';
  const inside = sentence
    ? `<p>${pageLang === 'de' ? 'Im Kurs am Mittwoch' : 'In the course on Wednesday'}: ${element}.</p>`
    : `${before}${heading ? '' : '<h2>Neues</h2>'}${element}`;
  if (narrow) return { markup: `<div style="width: 12rem">${inside}</div>`, script, styles, settles: true };
  return {
    markup: lang ? `<div lang="${lang}">${inside}</div>` : inside,
    script,
    styles,
    settles: script && settles,
  };
}

/** Reads a case on, and walks through it. */
async function hear(reader, town, one, lang, scope) {
  const shown = await reader.open(page(one, scope, town, lang), one.answer);
  if (/^ready/.test(one.state) && shown.event === 'error') throw new Error('The widget shows an error.');
  const utterances = await reader.readOn();
  const record = lines(utterances);
  const stops = {};
  if (scope === 'shadow' && WALKED.includes(one.state)) {
    for (const { key, until } of walks(lang)) {
      await reader.press('ctrl+Home');
      stops[key] = await reader.walk(key, until);
      record.push('', `${key}:`, ...stops[key].map((stop) => `  ${stop}`));
    }
  }
  return {
    record,
    verdicts: judge({ utterances, stops, shown, lang: one.lang ?? lang, theirs: [one.answer, one.heading] }),
  };
}

/** Does an action, step by step. */
async function act(reader, town, one, lang, scope) {
  await reader.open(page(one, scope, town, lang), one.answer);
  const record = [];
  const verdicts = [];
  for (const step of one.steps) {
    if ('answer' in step) {
      town.answer = step.answer;
      continue;
    }
    let utterances;
    if (step.order) {
      reader.take();
      const told = reader.told();
      town.order(step.order);
      await told;
      await reader.quiet();
      utterances = reader.take();
    } else if (step.to) {
      const stops = await reader.walk(step.key, step.to, 25);
      const lost = stops.at(-1)?.startsWith('(');
      if (lost) record.push(`${step.key}: ${stops.join(' / ')}`);
      utterances = [{ text: lost ? stops.at(-1) : String(step.to) }];
      record.push(...(step.words ? stops.map((stop) => `${step.key}: ${stop}`) : []));
      if (step.words) verdicts.push({ property: 'wholeWords', faults: wholeWords(stops, step.words) });
      verdicts.push({ property: 'everyStop', faults: lost ? [`${step.key} does not come to: ${step.to}`] : [] });
    } else if ('then' in step) {
      utterances = await reader.pressAnd(step.key, step.until, () => {
        town.answer = step.then;
        town.emit('release');
      });
    } else {
      utterances = await reader.press(step.key);
    }
    record.push(`${step.key ?? step.order}: ${lines(utterances).join(' | ') || '(Stille)'}`);
    verdicts.push(...judgeStep(utterances, step));
  }
  return { record, verdicts };
}

const here = versions();
if (!here.orca) {
  console.error(
    'NOT HEARD: Orca is not installed, so nothing was listened to. On Debian: npm run check -- heard, as root.',
  );
  console.log('0 passed, 1 failed');
  process.exit(1);
}
console.log(`Orca ${here.orca}, Firefox ${here.firefox}, Chromium ${here.chromium}`);

const sums = {};
function count({ place, verdicts }) {
  for (const { property, faults: all } of verdicts) {
    const { known, faults } = part(property, all);
    const sum = (sums[property] ??= { passed: 0, failed: 0, known: 0 });
    sum.known += known.length;
    sum[faults.length ? 'failed' : 'passed'] += 1;
    if (faults.length) console.log(`❌ ${place}: ${property}\n   ${faults.slice(0, 4).join('\n   ')}`);
  }
}

const open = new Set();
process.once('SIGTERM', async () => {
  await Promise.all([...open].map((desktop) => desktop.close()));
  process.exit(1);
});

/** All that was heard so far. */
const records = [];

/**
 * One desktop, on which everything of one engine, language and scope is heard. Where something is wrong, or is not what is
 * written, it is heard once more: on a busy machine the answer to a key may come after the pause that ends it, but hardly
 * twice at one place.
 */
async function session({ browser, lang, scope }) {
  const began = Date.now();
  const town = await openTown();
  let desktop;
  try {
    desktop = await openDesktop({ browser, lang, url: `${town.origin}/start` });
    open.add(desktop);
    const reader = openReader(desktop, town, lang);
    await reader.told();
    await reader.quiet(Date.now(), 2500);
    const still = cases.filter((one) => !one.act && isWanted(one) && (lang === 'de' || !one.lang));
    const moved = actions(lang).filter(isWanted);
    for (const one of [...still, ...moved].filter(SCOPES[scope])) {
      const place = `${one.widget}: ${one.state}, ${browser}, ${lang}, ${scope}`;
      try {
        const listen = async () => {
          const { record: heard, verdicts } = await (one.steps ? act : hear)(reader, town, one, lang, scope);
          const record = { ...one, browser, lang, scope, record: heard };
          return { record, verdicts: [...verdicts, ...(process.env.HEARD_WRITE ? [] : [compare(record)])] };
        };
        let heard = await listen();
        if (heard.verdicts.some(({ property, faults }) => part(property, faults).faults.length)) heard = await listen();
        count({ place, verdicts: heard.verdicts });
        records.push(heard.record);
      } catch (error) {
        count({ place, verdicts: [{ property: 'heard', faults: [error.message] }] });
      }
    }
  } catch (error) {
    count({ place: `${browser}, ${lang}, ${scope}`, verdicts: [{ property: 'heard', faults: [error.message] }] });
  } finally {
    open.delete(desktop);
    await desktop?.close();
    town.close();
  }
  console.log(`${browser}, ${lang}, ${scope}: heard in ${Math.round((Date.now() - began) / 1000)} s`);
  if (process.env.HEARD_WRITE) write(records, here);
}

// Listening is mostly waiting, so several listen side by side. The shadow root takes longest and comes first.
const sessions = scopes.flatMap((scope) =>
  browsers.flatMap((browser) => langs.map((lang) => ({ browser, lang, scope }))),
);
const listener = async () => {
  for (let next = sessions.shift(); next; next = sessions.shift()) await session(next);
};
await Promise.all(Array.from({ length: Number(process.env.HEARD_LISTENERS ?? 3) }, listener));

const whose = (wanted) => KNOWN.flatMap(({ property, why }) => (property === wanted ? why : [])).join('; ');
const total = { passed: 0, failed: 0 };
for (const [property, { passed, failed, known }] of Object.entries(sums)) {
  const others = known ? `, ${known} times by others: ${whose(property)}` : '';
  console.log(`${property.padEnd(16)} ${passed} held, ${failed} did not${others}`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || !total.passed ? 1 : 0;
