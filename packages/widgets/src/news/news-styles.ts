import { css } from '@kitu/core/css.js';

export const newsStyles = css`
  /* No grid: hundreds of them would take three times the memory of the rest of the list. */
  [part='item'],
  .kitu-text {
    display: flex;
    flex-direction: column;
    gap: 0.4em;
  }

  [part='item'] {
    position: relative;
    gap: 0.75em 1.25em;
  }

  [part='meta'] {
    font-size: 0.875em;
    color: var(--_muted);
  }

  /* No flexible row: Orca with Chromium says two tags in it as one word. */
  [part='meta'] > * {
    display: inline-block;
    margin-inline-end: 0.6em;
  }

  [part='tag'] {
    padding-inline: 0.6em;
    background: color-mix(in srgb, currentColor 10%, transparent);
    border-radius: 1em;
  }

  /* Never nested: muted twice would have too little contrast. */
  .kitu-teaser [part='credit'],
  [part='caption'] {
    font-size: 0.8em;
    color: var(--_muted);
  }

  [part='caption'] [part='credit'] {
    font-size: 1em;
  }

  [part='image'] {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  .kitu-teaser [part='image'] {
    aspect-ratio: 16 / 9;
    object-fit: cover;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  /* Links that lie on top of a card's own. */
  [part='attachments'] a {
    position: relative;
    z-index: 1;
  }

  /* With a picture above the text, or beside it. */
  .kitu-bone {
    block-size: calc(max(9em, 17em - 30cqi) + 56cqi);
  }

  @container (min-width: 34em) {
    .kitu-bone {
      block-size: 9em;
    }
  }

  :host([images='none']) .kitu-bone {
    block-size: max(5em, 15em - 25cqi);
  }

  :host([content='full']) .kitu-bone {
    block-size: 30em;
  }

  .kitu-cards .kitu-bone {
    block-size: 27em;
    padding: 1.1em;
    border: 1px solid var(--_border);
    border-block-start-width: 8em;
    border-radius: var(--_radius);
  }

  .kitu-cards {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }

  .kitu-cards [part='item'] {
    gap: 0;
  }

  .kitu-cards .kitu-teaser:first-child [part='image'] {
    border-radius: var(--_radius) var(--_radius) 0 0;
  }

  .kitu-cards .kitu-teaser [part='credit'] {
    display: block;
    padding: 0.3em calc(1.25 * var(--_inset)) 0;
  }

  .kitu-cards .kitu-text {
    padding: var(--_inset);
  }

  .kitu-cards [part='title'] a::before {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }

  .kitu-cards [part='item']:has([part='title'] a:hover) {
    border-color: var(--_accent);
  }

  .kitu-cards [part='title'] a:focus-visible {
    outline: none;
  }

  .kitu-cards [part='title'] a:focus-visible::before {
    outline: 0.2em solid;
    outline-offset: 0.15em;
  }

  [part='content'],
  details,
  blockquote {
    display: grid;
    gap: 0.9em;
    max-inline-size: 42em;
  }

  [part='content'] {
    margin-block-start: 0.4em;
  }

  details > :nth-child(2) {
    margin-block-start: 0.9em;
  }

  [part='content'] :is(ul, ol) {
    display: grid;
    gap: 0.3em;
    /* Three digits: a number that is cut off is another one. */
    padding-inline-start: 2.6em;
  }

  /* Of a list in a list, a browser makes circles. */
  [part='content'] ul {
    list-style: disc;
    padding-inline-start: 1.4em;
  }

  [part='content-heading'] {
    font-size: 1em;
    margin-block-start: 0.5em;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_border);
  }

  .kitu-full [part='item']:not(:last-child) {
    padding-block-end: calc(1.5 * var(--_gap));
    border-block-end: 1px solid var(--_border);
  }

  .kitu-full [part='title'] {
    font-size: 1.3em;
  }

  .kitu-lines {
    white-space: pre-line;
  }

  .kitu-scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
  }

  caption,
  th {
    text-align: start;
  }

  caption {
    color: var(--_muted);
    padding-block-end: 0.4em;
  }

  th,
  td {
    padding: 0.4em 0.8em;
    border: 1px solid var(--_border);
    vertical-align: top;
    overflow-wrap: normal;
  }

  figure {
    position: relative;
    display: grid;
    gap: 0.4em;
    justify-items: start;
    max-inline-size: 42em;
    margin-block: 0.4em;
  }

  /* On the corner of the picture, in colours that can be read there. */
  [part='enlarge'] {
    position: absolute;
    inset: 0.5em 0.5em auto auto;
    font-size: 0.875em;
    color: CanvasText;
    background: Canvas;
    border: 1px solid var(--_border);
  }

  dialog {
    margin: auto;
    max-inline-size: min(96vw, 80em);
    max-block-size: 96vh;
    padding: 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 0.7);
  }

  dialog figure {
    max-inline-size: none;
    margin: 0 0 0.75em;
  }

  dialog img {
    max-inline-size: 100%;
    max-block-size: 75vh;
    margin-inline: auto;
  }

  @container (min-width: 34em) {
    .kitu-list [part='item']:has(> .kitu-teaser) {
      display: grid;
      grid-template-columns: 14em 1fr;
    }
  }
`;
