// Loaded into the page ahead of every test file. Lit's development build keeps what it warned about in a set of its
// own, which also holds where a test looks at the console itself.
const warnings = (globalThis.litIssuedWarnings = new Set(['dev-mode']));

globalThis.after?.(function noLitWarnings() {
  const found = [...warnings].filter((warning) => warning !== 'dev-mode');
  if (found.length) throw new Error(`Lit warned:\n${found.join('\n')}`);
});
