// The widgets in Preact: `import type {} from '@kitu/widgets/types/preact'` in one file of the app.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { Attributes, Elements, ErrorEvent, LoadEvent, Properties } from './attributes.js';

type Own<Tag extends keyof Elements> = Attributes[Tag] &
  Properties[Tag] & { onLoad?: (event: LoadEvent<Tag>) => void; onError?: (event: ErrorEvent<Tag>) => void };
type Html<Tag extends keyof Elements> = HTMLAttributes<Elements[Tag]> & ClassAttributes<Elements[Tag]>;
type Widgets = { [Tag in keyof Elements]: Own<Tag> & Omit<Html<Tag>, keyof Own<Tag>> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
