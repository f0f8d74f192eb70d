// The widgets in Vue 3: `import type {} from '@kitu/widgets/types/vue'` in one file of the app.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { Attributes, Elements, ErrorEvent, LoadEvent, Numeric, Properties } from './attributes.js';

// Templates are checked by the properties' names: `heading-level="2"` as headingLevel, which is text then.
type Written<All> = { [Name in keyof All]: number extends All[Name] ? Numeric | undefined : All[Name] };
type Own<Tag extends keyof Elements> = Attributes[Tag] &
  Written<Properties[Tag]> & { onLoad?: (event: LoadEvent<Tag>) => void; onError?: (event: ErrorEvent<Tag>) => void };
type Widgets = {
  [Tag in keyof Elements]: new () => Elements[Tag] & {
    /** @deprecated Only for the types of templates. */
    $props: Own<Tag> & Omit<HTMLAttributes, keyof Own<Tag>> & PublicProps;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Widgets {}
}
