import type { CommandModule } from 'yargs';
import { words } from '../words.js';
import type { Context } from './context.js';

interface SchemaArguments {
  readonly lang?: string | undefined;
  readonly view?: boolean | undefined;
}

const DESCRIBE = words(
  'gibt das JSON Schema aus; mit --lang nur in einer Sprache',
  'prints the JSON Schema; with --lang in one language only',
);

const VIEW = words('das von kitu.view.json', 'that of kitu.view.json');

/** `kitu-feed schema` */
export const schemaCommand = ({ terminal, language }: Context): CommandModule<object, SchemaArguments> => ({
  command: 'schema',
  describe: DESCRIBE[language],
  builder: (yargs) => yargs.option('view', { type: 'boolean', describe: VIEW[language] }),
  handler: async ({ lang, view }) => {
    const { feedSchema, inLanguage, viewSchema } = await import('../check/schema.js');
    const schema = view ? viewSchema() : feedSchema();
    terminal.out(JSON.stringify(lang ? inLanguage(schema, language) : schema, null, 2));
  },
});
