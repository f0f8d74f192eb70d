// A plain script, without a DOM and without a framework: reads a feed as the widgets do, and has it checked.
import { checkFeed } from '@kitu/feed';
import { latest, parseNews } from '@kitu/widgets/news/feed.js';
import { readFileSync } from 'node:fs';

const address = 'https://www.musterstadt.example/kitu.json';
const text = readFileSync(process.argv[2], 'utf8');
const now = Date.parse('2026-06-01');

const { items } = parseNews(JSON.parse(text), address);
const shown = latest(items, { tags: '' }, now)
  .items.slice(0, 2)
  .map(({ title }) => title);
const errors = checkFeed(text, address, now).problems.filter(({ severity }) => severity === 'error');
console.log(JSON.stringify({ shown, errors }));
