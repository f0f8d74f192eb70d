import type { Picture } from '@kitu/core/picture.js';

/** A piece of a line. */
export type Inline =
  | string
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis' | 'superscript'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] };

/** A cell of a table. */
export interface Cell {
  readonly header: boolean;
  /** Over how many columns and rows it goes. */
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly content: readonly Inline[];
}

/** What rich text may consist of: these kinds and no others. */
export type Block =
  | {
      readonly kind: 'paragraph';
      readonly content: readonly Inline[];
      /** Its line breaks count. */
      readonly lines?: true;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      /** The number of the first item. Default: 1. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'figure'; readonly picture: Picture }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly Cell[])[] };
