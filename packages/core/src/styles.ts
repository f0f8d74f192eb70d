import { css } from './css.js';

/**
 * The page's own type, and the tokens in two layers: what a page sets (`--kitu-…`), else what a KERN page has, else our
 * own value. Sizes are in `em` of the inherited size: `rem` would shrink where an old theme sets `html {font-size:
 * 62.5%}`. Everything is laid out inside `[part=base]`, because a page's `* {all: unset}` reaches the host.
 */
export const feedStyles = css`
  /* A page can set the margin to 0. */
  :host {
    display: block;
    margin-block-end: 1.5em;
  }

  :host([hidden]) {
    display: none;
  }

  /*
   * What a container holds does not count for its width, and so a float, a table cell or a flexible row would have none
   * for it. This empty drawing asks for 40em where there is room, and for nothing where there is none.
   */
  .kitu-room {
    display: block;
    inline-size: 40em;
    max-inline-size: 100%;
    block-size: 0;
  }

  [part='base'] {
    /*
     * What nobody has set is made of the colour of the text around it. The blue is as bright as that text, and a little
     * further from the middle: so it can be read on every ground on which the text can. Grey text is as it is; black or
     * white text has room for less.
     */
    --_grey: lch(from currentColor l c h / calc(1.25 - max(l - 50, 50 - l) / 100));
    --_blue: lch(from currentColor calc(1.06 * l - 3) min(3 * l, 50 - l / 2) 285);
    --_inset: clamp(0.6em, 5cqi, 1.1em);
    --_accent: var(--kitu-accent, var(--kern-color-action-default, var(--_blue)));
    --_muted: var(--kitu-muted, var(--kern-color-layout-text-muted, var(--_grey)));
    --_border: var(--kitu-border, color-mix(in srgb, currentColor 15%, transparent));
    --_surface: var(--kitu-surface, transparent);
    --_radius: var(--kitu-radius, 0.25em);
    --_gap: var(--kitu-gap, 1.5em);

    display: block;
    flex: none;
    inline-size: 100%;
    container-type: inline-size;
    outline: none;
    overflow-wrap: anywhere;
    /* Only words that fit on no line: line by line, screen readers say the pieces of a word. WebKit knows no limit. */
    hyphens: auto;
    hyphenate-limit-chars: 22 7 7;
    /* What comes in by inheritance from a careless page. */
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    font-style: normal;
    cursor: auto;
  }

  * {
    margin: 0;
    padding: 0;
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    /* A little smaller in a narrow place, where a long word just fits. */
    font-size: clamp(1em, 7cqi, 1.1em);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    hyphens: manual;
  }

  @supports (hyphenate-limit-chars: 22) {
    :is(.kitu-cards, .kitu-card) :is(h2, h3, h4, h5, h6) {
      hyphens: auto;
    }

    @container (max-width: 16em) {
      h2,
      h3,
      h4,
      h5,
      h6 {
        hyphens: auto;
        hyphenate-limit-chars: 18 7 7;
      }
    }

    @container (max-width: 11em) {
      section * {
        hyphenate-limit-chars: 14 5 5;
      }
    }
  }

  [part='heading'] {
    font-size: 1.5em;
    margin-block-end: 0.75em;
  }

  [role='list'] {
    list-style: none;
  }

  [part='list'],
  [part='skeleton'] {
    display: grid;
    gap: var(--_gap);
    /* Bootstrap and others indent every list of a page. */
    margin: 0;
    padding: 0;
  }

  [part='summary'],
  [part='description'] {
    max-inline-size: 42em;
  }

  /* Cards, and the leaf of a calendar. */
  :is(.kitu-cards, .kitu-card) > li,
  [part='leaf'] {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }

  /* Of a long list, what is far from the view is not laid out. Without a margin, rings of the focus would be cut off. */
  @supports (overflow-clip-margin: 1em) {
    @media screen {
      [part='item']:nth-child(n + 20) {
        content-visibility: auto;
        contain-intrinsic-block-size: auto 8em;
        overflow-clip-margin: 1em;
      }
    }
  }

  h3[part='heading'] {
    font-size: 1.25em;
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  :is(h2, h3, h4, h5, h6) a {
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
  }

  /* The host of a link that leads elsewhere. Every other one is spared a box without text. */
  a[data-host]::after {
    font-size: 0.8em;
    content: attr(data-host);
  }

  a:hover {
    text-decoration-color: currentColor;
    text-decoration-thickness: 0.15em;
  }

  summary {
    color: var(--_accent);
    cursor: pointer;
    padding-block: 0.2em;
  }

  /* Each far enough from the next for a finger. */
  [part='attachments'] {
    display: grid;
    gap: 0.6em;
    font-size: 0.9em;
  }

  :focus-visible {
    outline: 0.2em solid;
    outline-offset: 0.15em;
    border-radius: 0.1em;
  }

  [part='filter'] {
    display: block;
    margin-block-end: var(--_gap);
  }

  /* As wide with one option as with long ones: while the feed is loading, too. */
  select {
    inline-size: min(100%, 18em);
  }

  /* In its own window, which has the ground of the system. */
  option {
    color: FieldText;
    background: Field;
  }

  select,
  button,
  .kitu-card [part='link'] {
    font: inherit;
    color: var(--_accent);
    text-decoration: none;
    background: none;
    border: 0.1em solid;
    border-radius: var(--_radius);
    padding: 0.4em 1em;
    min-block-size: 2.5em;
    cursor: pointer;
  }

  /* Whatever a page says of the part. */
  button[hidden] {
    display: none !important;
  }

  button:hover,
  .kitu-card [part='link']:hover {
    text-decoration: underline;
  }

  /* After a failure: the button beside the link or below it, far enough for a finger. */
  [part='retry'] {
    margin-block-start: 0.75em;
  }

  :where(slot, a) ~ button {
    margin-inline-start: 0.75em;
  }

  /* What the page keeps below the entries. */
  section > :is(ul, [part='group']) ~ :not([part]) {
    display: inline-block;
    margin-block-start: 1em;
  }

  .kitu-icon {
    /* In the text of a page whose pictures are blocks. */
    display: inline;
    block-size: 0.9em;
    margin-inline-end: 0.4em;
    vertical-align: -0.08em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  /* What is copied is what is read. */
  button,
  .kitu-unseen,
  [part='initials'] {
    -webkit-user-select: none;
    user-select: none;
  }

  .kitu-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  p:where([part='message']:not(:empty, .kitu-unseen)) {
    margin-block-end: 0.75em;
    padding: 0.6em 1em;
    background: color-mix(in srgb, currentColor 8%, transparent);
    border-inline-start: 0.3em solid;
    border-radius: var(--_radius);
  }

  /* About as high as an entry: the narrower, the more lines. Here for a line or two; a widget says what its own needs. */
  .kitu-bone {
    display: flex;
    gap: 1.1em;
    block-size: max(2.6em, 5.3em - 6cqi);
    opacity: 0;
    animation: appear 0.5s 0.4s forwards;
  }

  /* Lines of text; before them, a widget may have a picture. */
  .kitu-bone::after {
    content: '';
    flex: 0 1 36em;
    background: repeating-linear-gradient(var(--_border) 0 0.8em, transparent 0 1.8em);
  }

  @keyframes appear {
    to {
      opacity: 0.6;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .kitu-bone {
      animation-duration: 1ms;
    }
  }

  @media print {
    li {
      break-inside: avoid;
    }

    button,
    [part='filter'],
    [part='subscribe'],
    .kitu-bone {
      display: none !important;
    }

    a[href^='http']::after {
      font-size: 0.8em;
      content: ' (' attr(href) ')';
      display: var(--kitu-print-links, none);
    }

    [part='image'] {
      max-block-size: 5cm;
    }

    /* Nobody can unfold paper. */
    details::details-content {
      content-visibility: visible;
    }
  }
`;
