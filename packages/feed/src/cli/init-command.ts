import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { CommandModule } from 'yargs';
import { writeAtomically } from '../build/write.js';
import { Failure } from '../failure.js';
import { configText, sampleText, type Answers } from '../init/config-text.js';
import { guessKind } from '../init/guess.js';
import { webAddress } from '../net/input.js';
import { words } from '../words.js';
import type { Context } from './context.js';

interface InitArguments {
  readonly config: string;
  readonly title?: string | undefined;
  readonly 'home-page'?: string | undefined;
  readonly output?: string | undefined;
  readonly source?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
}

const TEXTS = {
  describe: words('legt eine Konfiguration und ein Beispiel an', 'writes a configuration and a sample'),
  config: words('Konfiguration, die angelegt wird', 'configuration to be written'),
  title: words('Name des Feeds', 'name of the feed'),
  home: words('Adresse der Website', 'address of the website'),
  output: words('Datei für den Feed', 'file for the feed'),
  source: words(
    'Quelle (Datei oder Adresse), mehrfach möglich; auch art=quelle',
    'source (file or address), several times; also kind=source',
  ),
  force: words('eine vorhandene Datei ersetzen', 'replace a file that is there'),
};

/** `kitu-feed init` */
export const initCommand = (context: Context): CommandModule<object, InitArguments> => ({
  command: 'init [config]',
  describe: TEXTS.describe[context.language],
  builder: (yargs) => {
    const text = (name: keyof typeof TEXTS): string => TEXTS[name][context.language];
    return yargs
      .positional('config', { type: 'string', default: 'kitu.config.json', describe: text('config') })
      .option('title', { type: 'string', describe: text('title') })
      .option('home-page', { type: 'string', describe: text('home') })
      .option('output', { alias: 'o', type: 'string', describe: text('output') })
      .option('source', { type: 'string', array: true, describe: text('source') })
      .option('force', { type: 'boolean', describe: text('force') });
  },
  handler: (options) => init(context, options),
});

async function init(context: Context, options: InitArguments): Promise<void> {
  const { terminal, language } = context;
  const config = resolve(options.config);
  const sample = resolve(dirname(config), 'eigenes.json');
  if (!options.force) await requireMissing(config);
  const answers = await answersFor(context, options);
  await writeAtomically(config, configText(answers, language));
  const needsSample = answers.sources.some(({ from }) => from === 'eigenes.json') && !(await exists(sample));
  if (needsSample) await writeAtomically(sample, sampleText(answers.title, answers.homePage, terminal.now(), language));
  const next = words(
    `Angelegt: ${config}${needsSample ? `, ${sample}` : ''}\nWeiter mit: kitu-feed build ${options.config}`,
    `Written: ${config}${needsSample ? `, ${sample}` : ''}\nGo on with: kitu-feed build ${options.config}`,
  );
  terminal.out(next[language]);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function requireMissing(config: string): Promise<void> {
  if (!(await exists(config))) return;
  throw new Failure(
    'exists',
    words(
      `${config} gibt es schon. Mit --force wird sie ersetzt.`,
      `${config} is there already. With --force it is replaced.`,
    ),
  );
}

/** Missing answers are asked for on an interactive terminal; otherwise defaults are taken. */
async function answersFor({ terminal, language }: Context, options: InitArguments): Promise<Answers> {
  const { title, 'home-page': homePage, output, source } = options;
  const questions =
    terminal.interactive && process.stdin.isTTY
      ? createInterface({ input: process.stdin, output: process.stderr })
      : undefined;
  const ask = async (given: string | undefined, question: string, fallback: string): Promise<string> =>
    given ??
    ((await questions?.question(`${question} [${fallback}] `, { signal: terminal.signal }))?.trim() || fallback);
  try {
    const sources = source ?? (await ask(undefined, SOURCES[language], 'eigenes.json')).split(/[\s,]+/);
    return {
      title: await ask(title, TEXTS.title[language], 'KITU-Feed'),
      homePage: requireAddress(await ask(homePage, TEXTS.home[language], 'https://www.kitu.example/')),
      output: await ask(output, TEXTS.output[language], 'public/kitu.json'),
      sources: sources.filter(Boolean).map(sourceOf),
    };
  } finally {
    questions?.close();
  }
}

const SOURCES = words(
  'Quellen (Dateien oder Adressen, mit Leerzeichen getrennt)',
  'Sources (files or addresses, separated by spaces)',
);

/** `ics=https://…` names its kind; without that it is guessed from the address. */
function sourceOf(source: string): { readonly kind: string; readonly from: string } {
  const [, kind, from] = /^([a-z]+)=(.+)$/.exec(source) ?? [];
  return kind && from ? { kind, from: webAddress(from) } : { kind: guessKind(source), from: webAddress(source) };
}

function requireAddress(homePage: string): string {
  if (/^https?:\/\//.test(homePage) && URL.canParse(homePage)) return homePage;
  throw new Failure(
    'address',
    words(
      `„${homePage}“ ist keine Webadresse. Sie beginnt mit https://.`,
      `“${homePage}” is no address on the web. It begins with https://.`,
    ),
  );
}
