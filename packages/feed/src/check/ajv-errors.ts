import { isObject, object, type Raw } from '@kitu/core/parse.js';
import type { ErrorObject } from 'ajv/dist/2020.js';

/** The JSON pointers of all ancestors of a pointer: of `/a/0` these are `/a` and the empty pointer. */
export function ancestors(place: string): readonly string[] {
  const steps = place.split('/').slice(0, -1);
  return steps.map((_, length) => steps.slice(0, length + 1).join('/'));
}

/**
 * The errors at one place that are useful in a message. Of alternatives (`anyOf`) ajv reports every branch: only the
 * errors of the branch for the given type are kept, or only that no branch fits.
 */
export function telling(errors: readonly ErrorObject[], isDeeper: boolean): readonly ErrorObject[] {
  const data = errors[0]?.data;
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf');
  const choice = choices.at(-1);
  if (isObject(data)) {
    const own = errors.filter(
      (error) =>
        (missingIn(error) !== undefined && !isBranch(error)) ||
        isChoiceOfNames(error) ||
        /^(not|additionalProperties)$/.test(error.keyword),
    );
    if (own.length || isDeeper) return own;
  } else if (isDeeper && choice) {
    return [];
  }
  const only = choice ?? errors[0];
  return only ? [only] : [];
}

/** The missing name, for an error of `required`. */
export const missingIn = ({ params }: ErrorObject): string | undefined => {
  const name = (params as Raw)['missingProperty'];
  return typeof name === 'string' ? name : undefined;
};

/** Is it one of several `required` that are alternatives? */
const isBranch = ({ parentSchema }: ErrorObject): boolean => Object.keys(object(parentSchema)).join() === 'required';

/** Is it an `anyOf` that requires one of several members? */
const isChoiceOfNames = ({ keyword, schema }: ErrorObject): boolean =>
  keyword === 'anyOf' &&
  Array.isArray(schema) &&
  schema.every((branch) => Object.keys(object(branch)).join() === 'required');
