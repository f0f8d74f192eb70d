import { css } from '@kitu/core/css.js';

export const datesStyles = css`
  [part='month'] {
    margin-block: 1.25em 0.75em;
    border-block-end: 1px solid var(--_border);
  }

  /* No grid: hundreds of them would take a third of the list's memory. */
  .kitu-list [part='item'] {
    display: flex;
    gap: 1.1em;
    align-items: start;
  }

  .kitu-list [part='item'] + [part='item'] {
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .kitu-text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.3em;
    align-items: start;
    min-inline-size: 0;
  }

  [part='leaf'] {
    flex: 0 0 4.3em;
    padding-block: 0.2em 0.35em;
    line-height: 1.25;
    text-align: center;
    border-block-start: 0.3em solid var(--_accent);
  }

  [part='leaf'] span {
    display: block;
    font-size: 0.75em;
    color: var(--_muted);
  }

  [part='leaf'] .kitu-day {
    font-size: 1.5em;
    font-weight: 600;
    color: inherit;
    white-space: nowrap;
  }

  /* From a day to another one: more to write, no more room. */
  [part='leaf'] .kitu-days {
    font-size: 1.15em;
    line-height: 1.63;
  }

  .kitu-bone {
    block-size: max(7.5em, 15em - 16cqi);
  }

  :host(:not([layout='compact'])) .kitu-bone::before {
    content: '';
    flex: 0 0 4.3em;
    background: var(--_border);
    border-radius: var(--_radius);
  }

  .kitu-off [part='leaf'] {
    border-color: var(--_border);
  }

  /* Screen readers would say a <del> as a mark of editing. What is off or old, and what is new, is said in words, too. */
  .kitu-off .kitu-day,
  .kitu-off [part='date'] time,
  [part='previous'] time {
    text-decoration: line-through;
  }

  [part='title'] a:not([href]) {
    color: inherit;
  }

  /* The line is below the title alone, not below what became of it. */
  [part='title'] a {
    text-decoration-line: none;
  }

  [part='title'] a[href] > :last-child {
    text-decoration: inherit;
    text-decoration-line: underline;
  }

  [part='status'] {
    /* No inline-block: screen readers would read the heading in pieces. */
    white-space: nowrap;
    margin-inline-end: 0.3em;
    padding-inline: 0.5em;
    font-size: 0.75em;
    line-height: 1.5;
    vertical-align: 0.1em;
    background: color-mix(in srgb, currentColor 10%, transparent);
    border: 1px solid;
    border-radius: var(--_radius);
  }

  .kitu-text > :not([part='title'], [part='date']) {
    font-size: 0.9em;
  }

  /* Never nested: muted twice would have too little contrast. */
  [part='meta'],
  [part='previous'],
  .kitu-list .kitu-off [part='date'] time {
    color: var(--_muted);
  }

  [part='description'] {
    white-space: pre-line;
  }

  details > * + * {
    margin-block-start: 0.4em;
  }

  /* One for each date: a quiet line is enough. */
  [part='calendar'] {
    min-block-size: 2em;
    padding: 0;
    color: var(--_muted);
    text-align: start;
    border: 0;
  }

  /* No room beside the text: the leaf becomes a line above it. */
  @container (max-width: 16em) {
    .kitu-list [part='item'] {
      flex-direction: column;
    }

    [part='leaf'] {
      display: flex;
      flex: none;
      gap: 0.4em;
      align-items: baseline;
      padding: 0.1em 0.5em;
      border-block-start: 1px solid var(--_border);
      border-inline-start: 0.3em solid var(--_accent);
    }
  }

  .kitu-compact [part='date'] {
    font-size: 0.9em;
    color: var(--_muted);
  }
`;
