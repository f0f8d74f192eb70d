import { isObject, object, type Raw } from '@kitu/core/parse.js';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Path } from '../problem.js';
import { words, type Words } from '../words.js';
import { feedSchema, split } from './schema.js';

/** What the schema does not allow: where, and what it expects there. */
export interface Violation {
  readonly path: Path;
  /** The name of the member that is missing at the path. */
  readonly missing: string | undefined;
  readonly expected: Words;
}

let validator: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
  addFormats.default(ajv);
  return ajv.compile(feedSchema());
}

/** Everything in a document that the schema does not allow, as few violations per place as tell all. */
export function violations(json: unknown): readonly Violation[] {
  validator ??= compile();
  if (validator(json)) return [];
  const places = new Map<string, ErrorObject[]>();
  for (const error of validator.errors ?? []) {
    const found = places.get(error.instancePath);
    if (found) found.push(error);
    else places.set(error.instancePath, [error]);
  }
  const around = new Set([...places.keys()].flatMap(ancestors));
  return [...places].flatMap(([place, errors]) =>
    telling(errors, around.has(place)).map((error) => violation(error, json)),
  );
}

/** The places around a place: `/a`, `` of `/a/0`. */
function ancestors(place: string): readonly string[] {
  const steps = place.split('/').slice(0, -1);
  return steps.map((_, length) => steps.slice(0, length + 1).join('/'));
}

/**
 * The errors at one place that tell somebody something. Of alternatives ajv reports every branch: what counts is the
 * branch for what is there, else only that none fits.
 */
function telling(errors: readonly ErrorObject[], isDeeper: boolean): readonly ErrorObject[] {
  const data = errors[0]?.data as unknown;
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const choice = choices.at(-1);
  if (isObject(data)) {
    const own = errors.filter(
      (error) =>
        (missingIn(error) !== undefined && !isBranch(error)) || isChoiceOfNames(error) || error.keyword === 'not',
    );
    if (own.length || isDeeper) return own;
  } else if (isDeeper && choice) {
    return [];
  }
  const only = choice ?? errors[0];
  return only ? [only] : [];
}

const missingIn = ({ params }: ErrorObject): string | undefined => {
  const name = (params as Raw)['missingProperty'];
  return typeof name === 'string' ? name : undefined;
};

/** Is it one of several `required` that are alternatives? */
const isBranch = ({ parentSchema }: ErrorObject): boolean => Object.keys(object(parentSchema)).join() === 'required';

/** Is it a choice between members of which one is needed? */
const isChoiceOfNames = ({ keyword, schema }: ErrorObject): boolean =>
  keyword === 'anyOf' &&
  Array.isArray(schema) &&
  schema.every((branch) => Object.keys(object(branch)).join() === 'required');

function violation(error: ErrorObject, json: unknown): Violation {
  const missing = missingIn(error);
  const parent = object(error.parentSchema);
  const description = missing ? describe(member(parent, missing)) : describe(parent);
  const because = (error.params as Raw)['property'];
  return {
    // What is missing because of another member is missing there: a currency beside its price.
    path: [...pathOf(error.instancePath, json), ...(missing && typeof because === 'string' ? [because] : [])],
    missing,
    expected: description ? split(description) : words('Das passt nicht zum Format.', 'This does not fit the format.'),
  };
}

const resolve = (schema: Raw): Raw =>
  typeof schema['$ref'] === 'string' ? object(DEFINITIONS[schema['$ref'].replace('#/$defs/', '')]) : {};

const DEFINITIONS = object(object(feedSchema())['$defs']);

const describe = (schema: Raw): unknown => schema['description'] ?? resolve(schema)['description'];

function member(schema: Raw, name: string): Raw {
  const own = object(schema['properties'])[name];
  return own === undefined && schema['$ref'] !== undefined ? member(resolve(schema), name) : object(own);
}

/** A JSON pointer as a path; digits are places where the document has a list. */
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
