/* global BENCH */
// Runs in the page before anything else of it; BENCH says what to wait for. Notes the moment at which the frame is
// done that shows the last entry, each shift of the page, and the longest task of the main thread (of those over 50 ms)
// once the last script has come, or the document where there is none: before that, it is the browser's own.
(() => {
  const { shown, expected } = BENCH;
  const seen = { time: 0, shift: 0 };
  const tasks = [];
  globalThis.benchSeen = () => {
    const [document] = performance.getEntriesByType('navigation');
    const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    const since = Math.max(...[document, ...scripts].map(({ responseEnd }) => responseEnd));
    const own = tasks.filter(({ startTime, duration }) => startTime + duration > since);
    return { ...seen, longest: Math.max(0, ...own.map(({ duration }) => duration)) };
  };

  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', (task) => tasks.push(task));

  const count = ([host, entry]) => {
    let found = 0;
    document.querySelectorAll(host).forEach((one) => (found += (one.shadowRoot ?? one).querySelectorAll(entry).length));
    return found;
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    seen.time = performance.now();
    globalThis.benchDone('');
    port1.close();
  };
  const look = () => {
    // What is posted while a frame is made comes after its style, layout and paint.
    if (shown.reduce((sum, one) => sum + count(one), 0) >= expected) port2.postMessage('');
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
