import { latest, parseNews } from '@kitu/widgets/news/feed.js';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export default function (config) {
  // The script as it is, from the package, beside the pages.
  config.addPassthroughCopy({ [fileURLToPath(import.meta.resolve('@kitu/widgets/cdn/kitu-news.js'))]: 'kitu-news.js' });
  config.addPassthroughCopy({ public: '.' });
  // What stands there without JavaScript is as fresh as the last build.
  config.addGlobalData('news', () => {
    const feed = parseNews(JSON.parse(readFileSync('public/kitu.json', 'utf8')), 'https://www.musterstadt.example/');
    return latest(feed.items, { limit: 3, tags: '' }, Date.now()).items;
  });
  return { dir: { input: 'pages', output: 'dist' } };
}
