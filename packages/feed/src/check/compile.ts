import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';

/** The options of ajv; the assistant's build uses the same ones. */
export const SETTINGS = { allErrors: true, verbose: true, strict: false } as const;

/**
 * Each worker compiles the schema again, so it skips steps that do not change the result: validating the schema itself
 * (the assistant's build does that), and optimising the generated code.
 */
const QUICK = { validateSchema: false, meta: false, code: { optimize: false } } as const;

/**
 * A function that validates against a JSON Schema. It is made with `new Function`, which a Content-Security-Policy
 * forbids: for the assistant the build replaces this module (packages/assistant/schema-plugin.mjs).
 */
export function compileSchema(schema: object): ValidateFunction {
  return new Ajv2020({ ...SETTINGS, ...QUICK, formats: fullFormats }).compile(schema);
}
