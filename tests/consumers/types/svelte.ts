// What Svelte's templates are checked with.
import type {} from '@kitu/widgets/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

type News = SvelteHTMLElements['kitu-news'];

export const right: News = {
  src: 'kitu.json',
  'heading-level': '3',
  limit: 3,
  more: true,
  onerror: (event) => event.detail.message satisfies string,
};
// @ts-expect-error -- no such layout
export const layout: News = { layout: 'grid' };
// @ts-expect-error -- a number
export const limit: News = { limit: '3' };
// @ts-expect-error -- no such attribute
export const attribute: News = { adress: 'kitu.json' };
// @ts-expect-error -- the event is another one
export const event: News = { onerror: (event: MouseEvent) => event.clientX };
