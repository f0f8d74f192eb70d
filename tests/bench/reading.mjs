// What reading alone costs, in Node: the JSON as text to the widget's own entries.
import { parseBoard } from '../../packages/widgets/dist/board/board-feed.js';
import { parseCourses } from '../../packages/widgets/dist/course/course-feed.js';
import { parseDates } from '../../packages/widgets/dist/dates/dates-feed.js';
import { parseNews } from '../../packages/widgets/dist/news/news-feed.js';
import { board, courses, dates, feed, news } from './content.mjs';
import { median } from './statistics.mjs';

const ADDRESS = 'https://www.stadt.example/kitu.json';
const KINDS = {
  'kitu-news': [parseNews, (n) => feed({ items: news(n) })],
  'kitu-dates': [parseDates, (n) => feed({ dates: dates(n) })],
  'kitu-course': [parseCourses, (n) => feed({ courses: courses(n) })],
  'kitu-board': [parseBoard, (n) => feed({ board: board(n) })],
};

/** Microseconds that one run of `work` takes. */
function cost(work, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    work();
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  return median(times);
}

/** Microseconds for the whole feed: `json` to parse it, `read` to make entries of it. */
export function reading() {
  return Object.fromEntries(
    Object.entries(KINDS).map(([tag, [read, write]]) => [
      tag,
      Object.fromEntries(
        [10, 100, 1_000, 10_000].map((n) => {
          const text = JSON.stringify(write(n));
          const json = JSON.parse(text);
          const runs = Math.max(9, 3_000 / n);
          return [n, { json: cost(() => JSON.parse(text), runs), read: cost(() => read(json, ADDRESS), runs) }];
        }),
      ),
    ]),
  );
}
