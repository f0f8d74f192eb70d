import { oneEvent } from '@open-wc/testing';

/** Does something while the page has the hint of the documented snippet, and the feed has come by it. */
export async function withHint<T>(feed: string, work: () => Promise<T>): Promise<T> {
  const hint = Object.assign(document.createElement('link'), {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: 'anonymous',
    referrerPolicy: 'no-referrer',
    href: feed,
  });
  const come = oneEvent(hint, 'load');
  document.head.append(hint);
  try {
    await come;
    return await work();
  } finally {
    hint.remove();
  }
}
