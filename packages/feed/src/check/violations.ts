import { object, type Raw } from '@kitu/core/parse.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Path } from '../problem.js';
import { words, type Words } from '../words.js';
import { ancestors, missingIn, telling } from './ajv-errors.js';
import { compileSchema } from './compile.js';
import { split } from './description.js';

/** A violation of the schema: the path, and what the schema expects there. */
export interface Violation {
  readonly path: Path;
  /** The name of the member that is missing at the path. */
  readonly missing: string | undefined;
  readonly expected: Words;
}

/** A published schema, ready to check documents. */
export class SchemaCheck {
  readonly #definitions: Raw;
  readonly #validate: ValidateFunction;

  constructor(schema: object) {
    this.#validate = compileSchema(schema);
    this.#definitions = object(object(schema)['$defs']);
  }

  /** Everything in a document that the schema does not allow, with only the violations of each place that are useful. */
  violations(json: unknown): readonly Violation[] {
    if (this.#validate(json)) return [];
    const places = new Map<string, ErrorObject[]>();
    for (const error of this.#validate.errors ?? []) {
      const found = places.get(error.instancePath);
      if (found) found.push(error);
      else places.set(error.instancePath, [error]);
    }
    const around = new Set([...places.keys()].flatMap(ancestors));
    return [...places].flatMap(([place, errors]) =>
      telling(errors, around.has(place)).map((error) => this.#violation(error, json)),
    );
  }

  #violation(error: ErrorObject, json: unknown): Violation {
    const missing = missingIn(error);
    const { property, additionalProperty } = error.params as Raw;
    // `dependentRequired`: the path is that of the member that requires the missing one (a price without currency).
    const inner = missing ? property : additionalProperty;
    const path = [...pathOf(error.instancePath, json), ...(typeof inner === 'string' ? [inner] : [])];
    return { path, missing, expected: this.#expected(error, missing) };
  }

  #expected(error: ErrorObject, missing: string | undefined): Words {
    const parent = object(error.parentSchema);
    if (error.keyword === 'additionalProperties') {
      const names = Object.keys(object(parent['properties'])).join(', ');
      return words(`Diesen Namen gibt es hier nicht, nur: ${names}.`, `There is no such name here, only: ${names}.`);
    }
    const description = this.#describe(missing ? this.#member(parent, missing) : parent);
    return description ? split(description) : words('Das passt nicht zum Format.', 'This does not fit the format.');
  }

  #describe(schema: Raw): unknown {
    return schema['description'] ?? this.#resolve(schema)['description'];
  }

  #member(schema: Raw, name: string): Raw {
    const own = object(schema['properties'])[name];
    return own === undefined && schema['$ref'] !== undefined ? this.#member(this.#resolve(schema), name) : object(own);
  }

  #resolve(schema: Raw): Raw {
    const name = schema['$ref'];
    return typeof name === 'string' ? object(this.#definitions[name.replace('#/$defs/', '')]) : {};
  }
}

/** A JSON pointer as a path; digits are indexes where the document has a list. */
function pathOf(pointer: string, json: unknown): Path {
  let value: unknown = json;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(name) : name;
      value = (value as Record<string | number, unknown>)[step];
      return step;
    });
}
