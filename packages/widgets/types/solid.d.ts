// The widgets in Solid: `import type {} from '@kitu/widgets/types/solid'` in one file of the app.
import type { JSX } from 'solid-js';
import type { Attributes, Elements, ErrorEvent, LoadEvent, Properties } from './attributes.js';

type Own<Tag extends keyof Elements> = Attributes[Tag] &
  Properties[Tag] & {
    onLoad?: (event: LoadEvent<Tag>) => void;
    onError?: (event: ErrorEvent<Tag>) => void;
    'on:load'?: (event: LoadEvent<Tag>) => void;
    'on:error'?: (event: ErrorEvent<Tag>) => void;
  };
type Widgets = { [Tag in keyof Elements]: Own<Tag> & Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof Own<Tag>> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
