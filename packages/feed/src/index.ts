/** The publisher's side of KITU feeds, as a library: check, import, build. */
export { build, type BuildResult } from './build/build.js';
export { readConfig, type Config, type Source } from './build/config.js';
export type { BuildOptions, SourceResult } from './build/read-sources.js';
export { checkFeed, type Report } from './check/check.js';
export type { Preview, Shown } from './check/preview.js';
export { configSchema, feedSchema } from './check/schema.js';
export type { SectionName } from './check/sections.js';
export { checkSource, type CheckOptions } from './check/source.js';
export { Failure } from './failure.js';
export { importSource, type SourceOptions } from './import/import.js';
export { feedOf, type FeedJson, type Imported } from './import/imported.js';
export { IMPORT_KINDS, type ImportKind } from './import/importers.js';
export { LIMITS, type Limits } from './net/limits.js';
export { errorsIn, pathInWords, type Path, type Problem, type Severity } from './problem.js';
export type { Language, Words } from './words.js';
