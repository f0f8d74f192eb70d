import type { Plugin } from 'vite';
import { kituCss, widgetStyles } from '../packages/widgets/kitu-css.mjs';

const ID = 'virtual:kitu-css';

/** `import css from 'virtual:kitu-css'`: the text of kitu.css, as the build makes it of what `tsc` has compiled. */
export const kituCssModule = (): Plugin => ({
  name: ID,
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: async (id) =>
    id === `\0${ID}` ? `export default ${JSON.stringify(kituCss(await widgetStyles()))}` : undefined,
});
