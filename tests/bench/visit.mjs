// One visit of a page by somebody who has never been there: a new context, so that nothing is in a cache.
import { readFileSync } from 'node:fs';

const probe = readFileSync(new URL('probe.js', import.meta.url), 'utf8');

/** A line and a machine; `slow` is Slow 4G on a phone of the middle class, as Lighthouse has it. */
export const CONDITIONS = {
  unthrottled: undefined,
  slow: { latency: 150, kilobits: 1600, cpu: 4 },
};

const DEADLINE = 60_000;

async function throttle(devtools, { latency, kilobits, cpu }) {
  const bytesPerSecond = (kilobits * 1000) / 8;
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

/** Counts requests and the bytes that came over the line, heads included. */
function countTraffic(devtools, page) {
  const traffic = { requests: 0, feeds: 0, bytes: 0 };
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('http')) traffic.requests += 1;
    if (request.url.endsWith('.json')) traffic.feeds += 1;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (traffic.bytes += encodedDataLength));
  page.on('pageerror', (error) => (traffic.error ??= String(error)));
  return traffic;
}

const metricsOf = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/**
 * Visits a page and stays until the last entry is shown.
 *
 * @param browser - Chromium.
 * @param url - The page.
 * @param wait - `shown`: pairs of a host's and an entry's selector; `expected`: how many entries that makes.
 * @param condition - One of `CONDITIONS`.
 * @param then - What else to do with the page, before it is closed: `(page, devtools) => more figures`.
 */
export async function visit(browser, url, wait, condition, then) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 915 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const traffic = countTraffic(devtools, page);
    await page.addInitScript({ content: `{const BENCH=${JSON.stringify(wait)};${probe}}` });
    await devtools.send('Runtime.enable');
    await devtools.send('Runtime.addBinding', { name: 'benchDone' });
    await devtools.send('Network.enable');
    await devtools.send('Performance.enable');
    if (condition) await throttle(devtools, condition);
    const done = new Promise((resolve, reject) => {
      devtools.on('Runtime.bindingCalled', resolve);
      setTimeout(reject, DEADLINE, new Error(`${url}: not all entries after ${DEADLINE / 1000} s`)).unref();
    });
    await page.goto(url, { waitUntil: 'commit' });
    await done;
    const { TaskDuration: busy } = await metricsOf(devtools);
    await page.waitForLoadState('load');
    // The last entries of the observers come in a task of their own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const seen = await page.evaluate('benchSeen()');
    const { TaskDuration: whole } = await metricsOf(devtools);
    if (traffic.error) throw new Error(`${url}: ${traffic.error}`);
    await devtools.send('HeapProfiler.collectGarbage');
    const heap = await devtools.send('Runtime.getHeapUsage');
    return {
      ...seen,
      main: busy * 1000,
      whole: whole * 1000,
      requests: traffic.requests,
      feeds: traffic.feeds,
      bytes: traffic.bytes,
      heap: heap.usedSize + (heap.embedderHeapUsedSize ?? 0),
      ...(await then?.(page, devtools)),
    };
  } finally {
    await context.close();
  }
}
