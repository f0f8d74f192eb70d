import { css } from './css.js';

/** A list of entries: close together, with lines between them (`compact`). Stands after a widget's own. */
export const listStyles = css`
  [part='more'],
  [part='subscribe'] {
    margin-block-start: var(--_gap);
  }

  [part='more'],
  [part='subscribe'] a {
    margin-inline-end: 0.75em;
  }

  /* Each far enough from the next for a finger. */
  [part='subscribe'] a {
    display: inline-block;
    padding-block: 0.3em;
  }

  .kitu-compact {
    gap: 0;
  }

  .kitu-compact .kitu-bone {
    block-size: max(4.1em, 6.9em - 6cqi);
  }

  .kitu-compact [part='item'] {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_border);
  }

  .kitu-compact [part='item']:first-child {
    padding-block-start: 0;
  }

  .kitu-compact [part='item']:last-child {
    border: 0;
  }

  .kitu-compact [part='title'] {
    font-size: 1em;
  }
`;
