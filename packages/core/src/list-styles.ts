import { css } from './css.js';

/** A list of entries: close together, with lines between them (`compact`), and on paper. Stands after a widget's own. */
export const listStyles = css`
  .compact {
    gap: 0;
  }

  .compact .bone {
    block-size: max(4.1em, 6.9em - 6cqi);
  }

  .compact [part='item'] {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--_border);
  }

  .compact [part='item']:first-child {
    padding-block-start: 0;
  }

  .compact [part='item']:last-child {
    border: 0;
  }

  .compact [part='title'] {
    font-size: 1em;
  }

  @media print {
    [part='list'] {
      display: block;
    }

    [part='item'] {
      break-inside: avoid;
      margin-block-end: 1em;
    }
  }
`;
