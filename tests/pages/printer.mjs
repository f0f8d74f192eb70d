import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { printElement, viewOf } from '../../packages/feed/dist/src/index.js';

const feeds = new Map();

/**
 * Prints for tests in browsers, in Node as `kitu-feed render` does. They post feeds to /__print, with the address of the
 * feed, the instant, and what to print of each; they get what was printed of each. What they put to /feeds/…, they get
 * there. The pictures of the demo are there, too. What is got from /__print is whether all is tried (`KITU_ALL=1`).
 */
export const printer = () => async (context, next) => {
  const { method, path } = context;
  if (path === '/__print' && method === 'GET') {
    context.body = { isNight: Boolean(process.env.KITU_ALL) };
  } else if (path === '/__print') {
    const { address, feeds: sources, now, wanted } = JSON.parse(await bodyOf(context));
    context.type = 'json';
    context.body = JSON.stringify(
      sources.map((feed) => {
        const view = viewOf(feed, address, now);
        return wanted.map((options) => printElement(view, { ...options, now }));
      }),
    );
  } else if (path.startsWith('/feeds/')) {
    if (method === 'PUT') feeds.set(path, await bodyOf(context));
    context.type = 'json';
    context.body = feeds.get(path);
  } else if (/^\/img\/[\w-]+\.svg$/.test(path)) {
    context.type = 'svg';
    context.body = createReadStream(`demo/img/${basename(path)}`);
  } else if (context.get('sec-fetch-dest') === 'image') {
    // A picture of the feed's host, with a hostile name.
    context.status = 204;
  } else {
    await next();
  }
};

async function bodyOf({ req }) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
