import type { Config, Source } from '../build/config.js';
import type { ValidPart } from '../build/valid-part.js';
import type { Report } from '../check/check.js';
import type { CheckOptions } from '../check/source.js';
import type { SourceOptions } from '../import/import.js';
import type { FeedJson } from '../import/imported.js';
import type { ImportKind } from '../import/importers.js';
import type { Limits } from '../net/limits.js';
import type { Problem } from '../problem.js';
import type { PrintOptions } from '../render/print.js';

/** The tasks of a worker, with their input and output. Both must be cloneable (structured clone). */
export interface Tasks {
  /** Reads a source of a build. */
  readonly load: {
    readonly input: {
      readonly source: Source;
      readonly config: Omit<Config, 'sources'>;
      readonly now: number;
      readonly limits: Limits;
    };
    readonly output: ValidPart;
  };
  /** `kitu-feed import` */
  readonly import: {
    readonly input: { readonly kind: ImportKind; readonly source: string; readonly options: SourceOptions };
    readonly output: { readonly feed: FeedJson; readonly problems: readonly Problem[] };
  };
  /** `kitu-feed check` */
  readonly check: {
    readonly input: { readonly source: string; readonly options: CheckOptions };
    readonly output: Report;
  };
  /** `kitu-feed render` */
  readonly render: {
    readonly input: {
      readonly source: string;
      readonly options: Omit<PrintOptions, 'now'>;
      readonly limits: Limits;
      readonly now: number;
    };
    readonly output: string;
  };
}

/** The name of something that can be done in a worker. */
export type TaskName = keyof Tasks;

type Runner<Name extends TaskName> = (input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>;

/** Each task imports only what it needs: a worker for checks does not load the calendar library. */
export const RUNNERS: { readonly [Name in TaskName]: Runner<Name> } = {
  load: async ({ source, config, now, limits }) =>
    (await import('../build/load.js')).loadSource(source, config, now, limits),
  import: async ({ kind, source, options }) =>
    (await import('../import/import.js')).importSource(kind, source, options),
  check: async ({ source, options }) => (await import('../check/source.js')).checkSource(source, options),
  render: async ({ source, options, limits, now }) =>
    (await import('../render/print-source.js')).printSource(source, options, limits, now),
};
