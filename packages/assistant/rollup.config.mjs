import { nodeResolve } from '@rollup/plugin-node-resolve';
import { schemaForRollup } from './schema-plugin.mjs';
import terser from '@rollup/plugin-terser';

/** The assistant: one file beside its page. It has nothing in common with the bundles of the widgets. */
export default {
  input: 'packages/assistant/dist/src/embed-assistant.js',
  output: { file: 'packages/assistant/dist/assistent.js', format: 'es' },
  plugins: [
    schemaForRollup(),
    nodeResolve({ exportConditions: ['production'], browser: true }),
    terser({ ecma: 2022 }),
  ],
};
