/** Characters that no XML document may hold (XML 1.0, production 2). */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** Lone surrogates. */
const HALVES = /\p{Surrogate}/gu;

/** What a value may be before members without a value are left out of it. */
export type Loose<Value> = Value extends Date | string | number | boolean
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Loose<Element>[]
    : { readonly [Name in keyof Value]?: Loose<Value[Name]> | undefined };

/**
 * A copy of a value without the characters that would make an XML document ill-formed, in all of its texts, and without
 * members that are undefined.
 */
export function xmlSafe<Value>(value: Loose<Value>): Value {
  return safe(value) as Value;
}

function safe(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(FORBIDDEN, '').replace(HALVES, '');
  if (Array.isArray(value)) return value.map(safe);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [[name, safe(member)]])),
  );
}
