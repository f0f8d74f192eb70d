import type { CommandModule } from 'yargs';
import { words } from '../words.js';
import type { Context } from './context.js';

interface SchemaArguments {
  readonly lang?: string | undefined;
}

const DESCRIBE = words(
  'gibt das JSON Schema aus; mit --lang nur in einer Sprache',
  'prints the JSON Schema; with --lang in one language only',
);

/** `kitu-feed schema` */
export const schemaCommand = ({ terminal, language }: Context): CommandModule<object, SchemaArguments> => ({
  command: 'schema',
  describe: DESCRIBE[language],
  handler: async ({ lang }) => {
    const { feedSchema, schemaIn } = await import('../check/schema.js');
    terminal.out(JSON.stringify(lang ? schemaIn(language) : feedSchema(), null, 2));
  },
});
