import { css } from '@kitu/core/css.js';

export const boardStyles = css`
  [part='group'] {
    display: grid;
    gap: 1em;
  }

  @media print {
    [part='initials'] {
      border: 1px solid;
    }
  }

  [part='group'] ~ [part='group'] {
    margin-block-start: calc(2 * var(--_gap));
  }

  [part='as-of'] {
    margin-block-start: var(--_gap);
  }

  ul.kitu-cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }

  /* Where there is little room, the words go below the portrait. */
  [part='item'] {
    break-inside: avoid;
  }

  li[part='item'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: start;
  }

  .kitu-cards [part='item'] {
    padding: var(--_inset);
  }

  .kitu-list {
    gap: 0;
  }

  .kitu-list [part='item'] {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_border);
  }

  .kitu-text {
    flex: 1 1 9em;
    display: grid;
    gap: 0.15em 1.5em;
  }

  [part='image'],
  [part='initials'] {
    inline-size: 4.5em;
    block-size: auto;
    aspect-ratio: 4 / 5;
    object-fit: cover;
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    border-radius: var(--_radius);
  }

  /* A group: its heading, and some people. */
  .kitu-bone {
    block-size: max(44em, 60em - 40cqi);
  }

  :host([layout='table']) .kitu-bone {
    block-size: max(33em, 66em - 75cqi);
  }

  :host([group]) .kitu-bone {
    block-size: 20em;
  }

  :host(:not([layout='table'])) .kitu-bone::before {
    content: '';
    flex: 0 0 4em;
    background: repeating-linear-gradient(var(--_border) 0 5em, transparent 0 9em);
  }

  [part='initials'] {
    display: grid;
    place-items: center;
    inline-size: 3em;
    font-size: 1.5em;
    font-weight: 600;
  }

  [part='initials'],
  .kitu-list [part='image'] {
    aspect-ratio: 1;
    border-radius: 50%;
  }

  [part='initials']:empty {
    background: none;
    border: 1px dashed;
  }

  [part='name'],
  [part='contact'] {
    hyphens: manual;
  }

  .kitu-text > :nth-child(n + 3),
  [part='group'] > [part='term'],
  [part='as-of'] {
    font-size: 0.9em;
    color: var(--_muted);
  }

  [part='contact'] span {
    display: block;
    padding-block: 0.15em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding-block: 0.6em;
    padding-inline: 0 1.25em;
    text-align: start;
    vertical-align: top;
  }

  th {
    overflow-wrap: normal;
    hyphens: manual;
  }

  [part='name'] {
    font-weight: inherit;
  }

  tr {
    border-block-end: 1px solid var(--_border);
  }

  /* Rows become blocks, as in a list. */
  @container (max-width: 48em) {
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr {
      padding-block: 0.75em;
    }

    tbody th,
    td {
      padding: 0.1em 0;
    }
  }

  @container (min-width: 48em) {
    .kitu-list .kitu-text {
      grid: auto-flow dense / 1fr 1fr;
      align-items: baseline;
    }

    .kitu-list .kitu-text > * {
      grid-column: 1;
    }

    .kitu-list :is([part='behalf'], [part='term'], [part='contact']) {
      grid-column: 2;
    }

    td {
      min-inline-size: 8em;
    }

    td .kitu-label {
      display: none;
    }
  }
`;
