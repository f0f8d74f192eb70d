import { css } from '@kitu/core/css.js';

export const courseStyles = css`
  /* One badge stands in a sentence, as a word does. */
  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])),
  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) :is([part='base'], [part='skeleton'], p) {
    display: inline;
    container-type: normal;
    overflow-wrap: break-word;
  }

  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) :is(.kitu-room, .kitu-bone + .kitu-bone) {
    display: none;
  }

  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) .kitu-bone {
    display: inline-flex;
    inline-size: 9em;
    block-size: 0.8em;
    margin: 0 0.3em;
  }

  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) :is([part='message'], button) {
    min-block-size: 24px;
    margin-inline: 0.3em;
    padding-block: 0;
  }

  /* What is said there stands in brackets, for the sentence of the page goes on. */
  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) [part='message']:not(:empty)::before {
    content: '(';
  }

  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) [part='message']:not(:empty)::after {
    content: ')';
  }

  .kitu-line .kitu-bone {
    block-size: max(3.8em, 9.6em - 13cqi);
  }

  .kitu-card .kitu-bone {
    block-size: 18em;
  }

  [part~='badge'] {
    display: inline-block;
    padding: 0.05em 0.5em;
    border: 1px solid;
    border-radius: var(--_radius);
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
  }

  [part~='free'] {
    color: var(--kitu-success, var(--kern-color-feedback-success, light-dark(#007155, #16a884)));
    background: var(
      --kitu-success-background,
      var(--kern-color-feedback-success-background, light-dark(#cdf2e4, #00271b))
    );
  }

  [part~='few'],
  [part~='waitingList'] {
    color: var(--kitu-warning, var(--kern-color-feedback-warning, light-dark(#925400, #d58100)));
    background: var(
      --kitu-warning-background,
      var(--kern-color-feedback-warning-background, light-dark(#ffe7b6, #351b00))
    );
  }

  [part~='full'],
  [part~='cancelled'] {
    color: var(--kitu-danger, var(--kern-color-feedback-danger, light-dark(#c31c13, #ea7060)));
    background: var(
      --kitu-danger-background,
      var(--kern-color-feedback-danger-background, light-dark(#fee4e0, #4c0000))
    );
  }

  [part~='opensLater'],
  [part~='postponed'] {
    color: var(--kitu-info, var(--kern-color-feedback-info, light-dark(#006b8c, #00a1cd)));
    background: var(--kitu-info-background, var(--kern-color-feedback-info-background, light-dark(#c0f3ff, #002533)));
  }

  [part='as-of'],
  .kitu-line [part='date'],
  dt {
    font-size: 0.875em;
    color: var(--_muted);
  }

  [part='as-of'] {
    margin-block-start: 0.75em;
  }

  [part='link'] {
    display: table;
    font-weight: 600;
    /* A target for fingers, also where the page's own type is small. */
    line-height: max(1.75em, 24px);
  }

  li {
    display: grid;
    align-content: start;
  }

  ul:not(.kitu-card) {
    gap: 0;
  }

  li {
    gap: 0.4em 1.25em;
    padding-block: 0.75em;
  }

  li + li {
    border-block-start: 1px solid var(--_border);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
  }

  dl div {
    flex: 1 0 12em;
  }

  .kitu-card {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
  }

  .kitu-card li {
    gap: 0.75em;
    padding: 1.1em;
  }

  @container (min-width: 34em) {
    :not(.kitu-card) > li {
      grid-template: auto 1fr / 1fr 1fr;
    }

    li p:not(.kitu-when) {
      grid-area: 1 / 2 / span 2;
    }
  }

  @media print {
    li {
      break-inside: avoid;
    }
  }
`;
