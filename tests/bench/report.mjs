// What a run has found, in words and tables: for docs/erzeugt/performance.md, and for the console beside an earlier run.
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { pictureLines, pictures } from './charts.mjs';
import { contestants } from './contestants.mjs';
import { goals } from './goals.mjs';

const DOCUMENT = 'docs/erzeugt/performance.md';

const ms = (value) => `${Math.round(value).toLocaleString('en')}`;
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const times = (value, base) => (base ? `${(value / base).toFixed(2)} ×` : '');
/** Figures stand to the right; the first column, and those named, are words. */
const table = (head, rows, words = []) =>
  [head, head.map((name, i) => (i && !words.includes(name) ? '--:' : '---')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** The contestants' names by their keys; `+` has the hints. */
const names = Object.fromEntries(
  contestants.flatMap(({ id, name }) => [
    [id, name],
    [`${id}+`, `${name}, with hints`],
  ]),
);

function loadTable({ load }) {
  const hand = load.hand.slow.time;
  return table(
    [
      '10 entries',
      'slow, ms',
      '× hand',
      'fast, ms',
      'requests',
      'KB',
      'main thread, ms',
      'longest task, ms',
      'shift',
      'heap, MB',
    ],
    Object.entries(load).map(([key, { slow, unthrottled }]) => [
      names[key],
      `${ms(slow.time)} (${ms(Math.min(...slow.times))}–${ms(Math.max(...slow.times))})`,
      times(slow.time, hand),
      ms(unthrottled.time),
      slow.requests,
      kilobytes(slow.bytes),
      ms(slow.main),
      slow.longest ? ms(slow.longest) : '< 50',
      slow.shift.toFixed(3),
      (slow.heap / 1e6).toFixed(1),
    ]),
  );
}

function growthTable({ growth }) {
  return table(
    ['slow', 'ms', 'main thread, ms', 'longest task, ms', 'KB', 'heap, MB'],
    Object.entries(growth).map(([key, { slow }]) => {
      const [, id, what] = /^(\S+) (.+)$/.exec(key);
      return [
        `${names[id]}: ${what}`,
        ms(slow.time),
        ms(slow.main),
        slow.longest ? ms(slow.longest) : '< 50',
        kilobytes(slow.bytes),
        (slow.heap / 1e6).toFixed(1),
      ];
    }),
  );
}

const updateTable = ({ update }) =>
  table(
    ['one changed entry of 100', 'mutation records', 'entries kept', 'focus kept', 'main thread, ms'],
    Object.entries(update).map(([id, { mutations, kept, focus, time }]) => [
      names[id],
      mutations,
      kept,
      focus ? 'yes' : 'no',
      time.toFixed(1),
    ]),
  );

const readingTable = ({ reading }) =>
  table(
    ['microseconds per entry', ...Object.keys(Object.values(reading)[0]).map((n) => Number(n).toLocaleString('en'))],
    Object.entries(reading).map(([tag, costs]) => [
      `\`<${tag}>\``,
      ...Object.entries(costs).map(([n, { json, read }]) => `${(json / n).toFixed(1)} + ${(read / n).toFixed(1)}`),
    ]),
  );

/** What one more entry, and one more element with ten entries, takes of the heap. */
function memoryTable({ growth }) {
  const heap = (id, what) => growth[`${id} ${what}`].slow.heap;
  const each = (id, kind, few, many) => (heap(id, `${many} ${kind}`) - heap(id, `${few} ${kind}`)) / (many - few);
  return table(
    ['KB of heap', 'an entry', 'an element with 10 entries'],
    ['static', 'hand', 'lit', 'kitu-news'].map((id) => [
      names[id],
      kilobytes(each(id, 'entries', 100, 500)),
      growth[`${id} 50 elements`] ? kilobytes(each(id, 'elements', 10, 50)) : '',
    ]),
  );
}

/** What is in kitu.js, and what each part is for. */
const PARTS = [
  [/^node_modules\/(lit|@lit)/, 'Lit, its reactive elements', 'draws only what changed; keeps nodes and the focus'],
  [
    /core\/dist\/(feed-element|latest-run|refresh|retry|back-off|alarm|near|occasion|place|define|keyed)/,
    'core: states',
    'loading, ready, empty, stale, error; retries without a storm; lazy; what is new announced',
  ],
  [
    /core\/dist\/(fetch-json|feed-source|feed-error|feed-events|feed|parse|keywords|find-all|link-hosts|trust)\.js/,
    'core: transport and reading',
    'cap, deadline, one request for all; every field of any shape; addresses; Trusted Types',
  ],
  [
    /core\/dist\/(time|span|locale|messages|feed-messages)/,
    'core: times and words',
    'German and English, Berlin wherever the visitor is, ranges that can be spoken',
  ],
  [/core\//, 'core: looks', 'tokens, pictures, attachments, headings'],
  [/widgets\/dist\/news/, '`<kitu-news>`', 'four layouts, rich text as data, dialog, more'],
  [/widgets\/dist\/dates/, '`<kitu-dates>`', 'calendar leaves, cancelled and moved, calendar files'],
  [/widgets\/dist\/course/, '`<kitu-course>`', 'ten states with icons, badge, line, card'],
  [/widgets\/dist\/board/, '`<kitu-board>`', 'cards, list, table, vacancies, portraits that expire'],
  [/./, 'three more ways in', 'boxes and links that become elements, for editors that strip tags'],
];

function sizeTable({ modules }) {
  const left = [...modules];
  const rows = PARTS.map(([pattern, name, what]) => {
    const own = left.filter(({ path }) => pattern.test(path));
    for (const one of own) left.splice(left.indexOf(one), 1);
    const sum = own.reduce((total, { share }) => total + share, 0);
    const heaviest = own
      .slice(0, 4)
      .map(({ path, share }) => `${/([^/]+)\.js$/.exec(path)?.[1] ?? path} ${share.toLocaleString('en')}`);
    return [name, sum.toLocaleString('en'), heaviest.join(', '), what];
  });
  return table(['bytes of kitu.js, brotli 11', 'share', 'the heaviest modules', 'what for'], rows, [
    'the heaviest modules',
    'what for',
  ]);
}

const goalTable = (results) =>
  table(
    ['goal', 'measured', 'met'],
    goals(results).map(({ goal, found, met }) => [goal, found, met ? 'yes' : '**no**']),
    ['measured'],
  );

const runLine = ({ machine, rounds, minutes }) =>
  `Measured on ${machine.date} with ${machine.browser} and Node ${machine.node} on ${machine.system}, ${machine.processor}; load before the run ${machine.load.toFixed(1)}; ${rounds} rounds, ${Math.ceil(minutes)} minutes: \`npm run build && npm run bench\`.`;

const sections = {
  run: runLine,
  pictures: pictureLines,
  load: loadTable,
  growth: growthTable,
  update: updateTable,
  reading: readingTable,
  memory: memoryTable,
  size: sizeTable,
  goals: goalTable,
};

/** A document with what a run has found between its marks: `<!-- bench: load -->` … `<!-- / -->`. */
export async function fill(document, results) {
  const text = document.replace(
    /(<!-- bench: (\w+) -->\n).*?(<!-- \/ -->)/gs,
    (_, open, name, close) => `${open}\n${sections[name](results)}\n\n${close}`,
  );
  return prettier.format(text, { ...(await prettier.resolveConfig(DOCUMENT)), parser: 'markdown' });
}

export async function writeDocument(results) {
  for (const { file, svg } of pictures(results)) writeFileSync(`docs/img/${file}`, svg);
  writeFileSync(DOCUMENT, await fill(readFileSync(DOCUMENT, 'utf8'), results));
}

/** Each time of a run, and how it stands to an earlier one. */
export function compare(results, earlier) {
  const lines = ['load', 'growth'].flatMap((part) =>
    Object.entries(results[part] ?? {}).flatMap(([key, conditions]) =>
      Object.entries(conditions).map(([condition, { time, main }]) => {
        const before = earlier?.[part]?.[key]?.[condition];
        const ratio = before ? `${times(time, before.time)} of the earlier run` : '';
        return `${key.padEnd(26)} ${condition.padEnd(12)} ${ms(time).padStart(6)} ms, main thread ${ms(main).padStart(6)} ms  ${ratio}`;
      }),
    ),
  );
  return lines.join('\n');
}
