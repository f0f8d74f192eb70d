// The widgets in Svelte 5: `import type {} from '@kitu/widgets/types/svelte'` in one file of the app.
import type { HTMLAttributes } from 'svelte/elements';
import type { Attributes, Elements, ErrorEvent, LoadEvent, Properties } from './attributes.js';

type Own<Tag extends keyof Elements> = Attributes[Tag] &
  Properties[Tag] & { onload?: (event: LoadEvent<Tag>) => void; onerror?: (event: ErrorEvent<Tag>) => void };
type Widgets = { [Tag in keyof Elements]: Own<Tag> & Omit<HTMLAttributes<Elements[Tag]>, keyof Own<Tag>> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Widgets {}
}
