/** For `node --test`: shows what fails, and closes with 'N passed, N failed' on a line of its own, by which a run is counted. */
export default async function* reporter(events) {
  let passed = 0;
  let failed = 0;
  /** The names of the suites around a test, and its own. */
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass') passed += 1;
    if (type !== 'test:fail') continue;
    failed += 1;
    const { error } = data.details;
    yield `\n❌ ${names.join(' > ')} (${data.file}:${data.line})\n${error.cause?.stack ?? error.cause ?? error.message}\n`;
  }
  yield `\nNode:\n${passed} passed, ${failed} failed\n`;
}
