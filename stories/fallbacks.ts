const sources = Object.values(
  import.meta.glob<string>(['../packages/core/src/styles.ts', '../packages/widgets/src/*/*-styles.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The fallback in `var(--kitu-…, fallback)` in the styles. */
export function fallbackOf(name: string): string {
  for (const source of sources) {
    const [, rest] = source.replace(/\s+/g, ' ').split(RegExp(`var\\( ?${name}, `));
    if (rest === undefined) continue;
    let open = 1;
    const end = [...rest].findIndex((sign) => (open += Number(sign === '(') - Number(sign === ')')) === 0);
    return rest.slice(0, end).trim();
  }
  return '';
}
