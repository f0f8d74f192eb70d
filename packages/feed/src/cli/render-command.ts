import type { CommandModule } from 'yargs';
import { isAlive } from '../build/lock.js';
import { removeLeftParts, writeAtomically } from '../build/write.js';
import { ATTRIBUTES, WIDGETS, type Widget } from '../render/choices.js';
import { printOptions } from '../render/jobs.js';
import { runInWorker } from '../worker/run-in-worker.js';
import { words, type Language } from '../words.js';
import { limitsOf, numberOption, readingOptions, type Context, type ReadingOptions } from './context.js';

interface RenderArguments extends ReadingOptions {
  readonly [attribute: string]: unknown;
  readonly source: string;
  readonly widget: Widget;
  readonly lang?: Language | undefined;
  readonly output?: string | undefined;
  readonly src?: string | undefined;
  readonly 'max-age'?: number | undefined;
  readonly 'structured-data'?: boolean | undefined;
  readonly 'fallback-url'?: string | undefined;
  readonly 'fallback-text'?: string | undefined;
}

const TEXTS = {
  describe: words(
    'druckt einen Baustein mit seinem Inhalt als HTML, zum Einsetzen in eine Seite',
    'prints a widget with its content as HTML, to put into a page',
  ),
  source: words('Feed oder kitu.view.json: Datei oder Adresse', 'feed or kitu.view.json: file or address'),
  widget: words('welcher Baustein', 'which widget'),
  output: words('Datei für das HTML; sonst wird es ausgegeben', 'file for the HTML; else it is printed'),
  src: words('Adresse des Feeds, wie sie im Baustein steht', 'address of the feed, as the element names it'),
  'max-age': words(
    'so viele Sekunden gilt der Inhalt dem Skript als frisch (900)',
    'for so many seconds the script takes the content for fresh (900)',
  ),
  'structured-data': words('dazu JSON-LD für Suchmaschinen', 'also JSON-LD for search engines'),
  'fallback-url': words(
    'Seite, auf die verwiesen wird, wenn es nichts zu zeigen gibt; mit keep-link immer',
    'page to link to when there is nothing to show; with keep-link always',
  ),
  'fallback-text': words('Text dieses Verweises', 'text of that link'),
  attribute: words('wie das Attribut des Bausteins', 'as the attribute of the element'),
};

/** The names of all attributes of all widgets; which of them a widget has is checked when it is known. */
const NAMES = [...new Set(Object.values(ATTRIBUTES).flatMap((attributes) => Object.keys(attributes)))];

/** `kitu-feed render <file | URL> --widget news …` */
export const renderCommand = (context: Context): CommandModule<object, RenderArguments> => ({
  command: 'render <source>',
  describe: TEXTS.describe[context.language],
  builder: (yargs) => {
    const { language } = context;
    const text = (name: keyof typeof TEXTS): string => TEXTS[name][language];
    const options = readingOptions(yargs, context)
      .positional('source', { type: 'string', demandOption: true, describe: text('source') })
      .option('widget', { choices: WIDGETS, demandOption: true, describe: text('widget') })
      .option('output', { alias: 'o', type: 'string', describe: text('output') })
      .option('src', { type: 'string', describe: text('src') })
      .option('max-age', numberOption('max-age', 0, 31_536_000, TEXTS['max-age'], language))
      .option('structured-data', { type: 'boolean', describe: text('structured-data') })
      .option('fallback-url', { type: 'string', describe: text('fallback-url') })
      .option('fallback-text', { type: 'string', describe: text('fallback-text') });
    const attributes = Object.fromEntries(NAMES.map((name) => [name, { describe: text('attribute'), ...kind(name) }]));
    return options.options(attributes) as unknown as ReturnType<typeof readingOptions<RenderArguments>>;
  },
  handler: (options) => render(context, options),
});

const kind = (name: string): object =>
  Object.values(ATTRIBUTES).some((attributes) => attributes[name] === 'flag')
    ? { type: 'boolean' }
    : { type: 'string', requiresArg: true };

async function render(context: Context, options: RenderArguments): Promise<void> {
  const { terminal } = context;
  const { 'fallback-url': url, 'fallback-text': linkText = url, lang, output, source, src, widget } = options;
  const limits = limitsOf(options);
  const print = printOptions({
    ...Object.fromEntries(NAMES.map((name) => [name, options[name]])),
    widget,
    lang,
    src,
    'max-age': options['max-age'],
    'structured-data': options['structured-data'],
    fallback: url && linkText ? { url, text: linkText } : undefined,
  });
  const input = { source, options: print, limits, now: terminal.now() };
  const html = await runInWorker('render', input, limits, terminal.signal);
  if (!output) {
    terminal.out(html.trimEnd());
    return;
  }
  await removeLeftParts([output], isAlive);
  await writeAtomically(output, html);
}
