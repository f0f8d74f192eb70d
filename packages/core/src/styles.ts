import { css } from './css.js';

/**
 * The page's own type, and the tokens in two layers: what a page sets (`--kitu-…`), else what a KERN page has, else our
 * own value. Sizes are in `em` of the inherited size: `rem` would shrink where an old theme sets `html {font-size:
 * 62.5%}`. Everything is laid out inside `[part=base]`, because a page's `* {all: unset}` reaches the host.
 */
export const feedStyles = css`
  :host {
    display: block;
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
    --_accent: var(--kitu-accent, var(--kern-color-action-default, light-dark(#2044aa, #97afe1)));
    --_muted: var(--kitu-muted, var(--kern-color-layout-text-muted, color-mix(in srgb, currentColor 75%, transparent)));
    --_border: var(--kitu-border, color-mix(in srgb, currentColor 25%, transparent));
    --_surface: var(--kitu-surface, transparent);
    --_radius: var(--kitu-radius, 0.25em);
    --_gap: var(--kitu-gap, 1.5em);

    display: block;
    flex: none;
    inline-size: 100%;
    container-type: inline-size;
    outline: none;
    overflow-wrap: anywhere;
    hyphens: auto;
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
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
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

  /* The host of a link that leads elsewhere. */
  a::after {
    content: attr(data-host);
    font-size: 0.8em;
  }

  a:hover {
    text-decoration-thickness: 0.15em;
  }

  /* Each far enough from the next for a finger. */
  [part='attachments'] {
    display: grid;
    gap: 0.6em;
    font-size: 0.9em;
  }

  :focus-visible {
    outline: 0.2em solid var(--_accent);
    outline-offset: 0.15em;
    border-radius: 0.1em;
  }

  button {
    font: inherit;
    color: var(--_accent);
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

  button:hover {
    text-decoration: underline;
  }

  .kitu-icon {
    block-size: 0.9em;
    margin-inline-end: 0.4em;
    vertical-align: -0.08em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }

  .kitu-unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  p[part='message']:not(:empty) {
    margin-block: 0.5em;
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
      opacity: 0.4;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .kitu-bone {
      animation-duration: 1ms;
    }
  }

  @media print {
    button,
    .kitu-bone {
      display: none;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
`;
