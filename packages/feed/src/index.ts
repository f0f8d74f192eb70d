/** The publisher's side of KITU feeds, as a library: check, import, build. */
export { checkFeed, type Report } from './check/check.js';
export type { Preview, Shown } from './check/preview.js';
export { feedSchema } from './check/schema.js';
export { Failure } from './failure.js';
export { errorsIn, pathInWords, type Path, type Problem, type Severity } from './problem.js';
export type { Language, Words } from './words.js';
