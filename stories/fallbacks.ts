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
    return readable(rest.slice(0, end).trim(), source);
  }
  return '';
}

/** Our own value alone, without the token of KERN before it, and not by the name that it has in the styles. */
const readable = (value: string, source: string): string =>
  value
    .replace(/^var\( ?--kern[\w-]+, (.*)\)$/, '$1')
    .replace(/^var\((--_\w+)\)$/, (_, name: string) => RegExp(`${name}: ([^;]+);`).exec(source)?.[1] ?? '');
