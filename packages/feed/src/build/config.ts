import { timeZone } from '@kitu/core/time.js';
import { parse } from 'jsonc-parser';
import { dirname, resolve } from 'node:path';
import { configSchema } from '../check/schema.js';
import { SchemaCheck } from '../check/violations.js';
import { asFailure, Failure } from '../failure.js';
import type { ImportKind } from '../import/importers.js';
import { isAddress, readInput, webAddress } from '../net/input.js';
import { secretValues } from '../net/secrets.js';
import { pathInWords } from '../problem.js';
import { printOptions, type RenderFile } from '../render/jobs.js';
import { words } from '../words.js';
import type { SectionName } from '../check/sections.js';
import { filledIn, type Environment } from './environment.js';

/** A source of a feed. */
export interface Source {
  readonly name: string;
  /** `feed`: an existing JSON Feed, perhaps written by hand. */
  readonly kind: ImportKind | 'feed';
  /** An address, or a file relative to the configuration's folder. */
  readonly from: string;
  readonly as?: 'courses' | 'dates';
  readonly sheet?: string;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly limit?: number;
  /** Sent with every request to the origin of the source: `{ "authorization": "Bearer ${TOKEN}" }`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Values that messages must not contain: those of headers and of the environment. */
  readonly secrets?: readonly string[];
  /** Set when the source cannot be requested at all: a variable of the environment is missing. */
  readonly failure?: Failure;
}

/** The configuration of a build. All paths are absolute. */
export interface Config {
  readonly output: string;
  readonly title?: string;
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly months?: number;
  /** For how many months dates stay after their end. */
  readonly 'keep-past'?: number;
  readonly sources: readonly Source[];
  readonly split?: Readonly<Partial<Record<SectionName, string>>>;
  readonly calendar?: string;
  readonly rss?: string;
  readonly atom?: string;
  /** `kitu.view.json`: what the widgets show, for printers. */
  readonly view?: string;
  /** Printed elements, each in a file of its own. */
  readonly render?: readonly RenderFile[];
  readonly state: string;
}

type WrittenSource = Omit<Source, 'name' | 'secrets' | 'failure'> & { readonly name?: string };

type Written = Omit<Config, 'sources' | 'state'> & {
  readonly sources: readonly WrittenSource[];
  readonly state?: string;
};

/**
 * Reads `kitu.config.json`; comments and commas at the end are allowed.
 *
 * @param env - Where `${NAME}` in addresses and headers of sources is looked up.
 * @throws Failure - `config`, with the place and what is expected there.
 */
export async function readConfig(path: string, env: Environment = process.env): Promise<Config> {
  const { text } = await readInput(path);
  const json: unknown = parse(text, [], { allowTrailingComma: true });
  requireValid(json, path);
  const config = json as Written;
  const folder = dirname(resolve(path));
  const inFolder = (name: string): string => resolve(folder, name);
  const output = inFolder(config.output);
  // Split files and calendars are written beside the feed, so that their addresses can be derived from its address.
  const beside = (name: string): string => resolve(dirname(output), name);
  const { calendar, rss, atom, split = {}, view, render } = config;
  render?.forEach(printOptions);
  return {
    ...config,
    output,
    state: inFolder(config.state ?? '.kitu-feed-state.json'),
    sources: config.sources.map((source, place) => sourceFrom(source, place, inFolder, env)),
    split: Object.fromEntries(Object.entries(split).map(([section, name]) => [section, beside(name)])),
    ...(calendar ? { calendar: beside(calendar) } : {}),
    ...(rss ? { rss: beside(rss) } : {}),
    ...(atom ? { atom: beside(atom) } : {}),
    ...(view ? { view: beside(view) } : {}),
    ...(render ? { render: render.map((job) => ({ ...job, file: inFolder(job.file) })) } : {}),
  };
}

/** A source with its name, the values of the environment, and an absolute path or an address. */
function sourceFrom(
  source: WrittenSource,
  place: number,
  inFolder: (path: string) => string,
  env: Environment,
): Source {
  const name = source.name ?? `${source.kind} ${place + 1}`;
  const used: string[] = [];
  const fill = (text: string): string => filledIn(text, env, used);
  try {
    const from = webAddress(fill(source.from));
    const headers = Object.entries(source.headers ?? {}).map(([header, value]) => [header, fill(value)] as const);
    return {
      ...source,
      name,
      from: isAddress(from) ? from : inFolder(from),
      headers: Object.fromEntries(headers),
      secrets: secretValues([...used, ...headers.map(([, value]) => value)]),
    };
  } catch (cause) {
    return { ...source, name, failure: asFailure(cause) };
  }
}

function requireValid(json: unknown, path: string): void {
  const [first, ...others] = new SchemaCheck(configSchema()).violations(json);
  if (first) {
    const where = pathInWords(first.path) || path;
    const missing = first.missing ? [`„${first.missing}“ fehlt. `, `“${first.missing}” is missing. `] : ['', ''];
    throw new Failure(
      'config',
      words(
        `${path}, ${where}: ${missing[0]}${first.expected.de}${others.length ? ` (und ${others.length} weitere Fehler)` : ''}`,
        `${path}, ${where}: ${missing[1]}${first.expected.en}${others.length ? ` (and ${others.length} more errors)` : ''}`,
      ),
    );
  }
  const { timeZone: zone, sources } = json as Written;
  if (zone && !timeZone(zone))
    throw new Failure(
      'config',
      words(`${path}: Die Zeitzone „${zone}“ gibt es nicht.`, `${path}: there is no time zone “${zone}”.`),
    );
  const names = sources.flatMap(({ name }) => name ?? []);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice)
    throw new Failure(
      'config',
      words(
        `${path}: Zwei Quellen heißen „${twice}“. Bitte verschieden benennen.`,
        `${path}: two sources are called “${twice}”. Please name them differently.`,
      ),
    );
}
