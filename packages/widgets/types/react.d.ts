// The widgets in React 19: `import type {} from '@kitu/widgets/types/react'` in one file of the app.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Attributes, Elements, ErrorEvent, LoadEvent, Properties } from './attributes.js';

// React listens to what is written as one word after `on`; its own onLoad and onError never hear an element like these.
type Own<Tag extends keyof Elements> = Attributes[Tag] &
  Properties[Tag] & { onload?: (event: LoadEvent<Tag>) => void; onerror?: (event: ErrorEvent<Tag>) => void };
type Html<Tag extends keyof Elements> = DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]>;
type Widgets = { [Tag in keyof Elements]: Own<Tag> & Omit<Html<Tag>, keyof Own<Tag> | 'onLoad' | 'onError'> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Widgets {}
  }
}
