import { css } from '@kitu/core/css.js';

export const courseStyles = css`
  /* One badge stands in a sentence, as a word does. */
  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])),
  :host(:is([course], [run]):not([layout='line'], [layout='card'], [hidden])) :is([part='base'], [part='skeleton'], p) {
    display: inline;
    padding: 0;
    background: none;
    border: 0;
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
    display: inline;
    min-block-size: 24px;
    margin: 0 0.3em;
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
    block-size: max(4.3em, 9.6em - 13cqi);
  }

  .kitu-card .kitu-bone {
    block-size: 18em;
  }

  [part~='badge'] {
    display: inline-block;
    padding: 0.05em 0.7em;
    background: color-mix(in srgb, currentColor 8%, transparent);
    /* Seen where a browser forces its own colours. */
    border: 1px solid transparent;
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
    line-height: 1.3;
  }

  [part~='free'] {
    color: var(--kitu-success, var(--kern-color-feedback-success, light-dark(#007155, #3fc9a1)));
    background: var(
      --kitu-success-background,
      var(--kern-color-feedback-success-background, light-dark(#cdf2e4, #00271b))
    );
  }

  [part~='few'],
  [part~='waitingList'] {
    color: var(--kitu-warning, var(--kern-color-feedback-warning, light-dark(#925400, #e69518)));
    background: var(
      --kitu-warning-background,
      var(--kern-color-feedback-warning-background, light-dark(#ffe7b6, #351b00))
    );
  }

  [part~='full'],
  [part~='cancelled'] {
    color: var(--kitu-danger, var(--kern-color-feedback-danger, light-dark(#c31c13, #f08173)));
    background: var(
      --kitu-danger-background,
      var(--kern-color-feedback-danger-background, light-dark(#fee4e0, #4c0000))
    );
  }

  [part~='opensLater'],
  [part~='postponed'] {
    color: var(--kitu-info, var(--kern-color-feedback-info, light-dark(#006b8c, #55bce2)));
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
    display: inline-block;
    font-weight: 600;
    /* A target for fingers, also where the page's own type is small. */
    line-height: max(1.75em, 24px);
  }

  ul:not(.kitu-card) {
    gap: 0;
  }

  li {
    display: flex;
    flex-direction: column;
    gap: 0.3em 1.25em;
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
    flex: 1 0 min(12em, 100%);
  }

  .kitu-card {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
  }

  .kitu-card li {
    gap: 0.75em;
    padding: var(--_inset);
  }

  .kitu-card .kitu-action {
    margin-block-start: auto;
  }

  /* Name and date, how it stands, what to do. */
  @container (min-width: 34em) {
    :not(.kitu-card) > li {
      display: grid;
      grid-template: auto auto 1fr / 5fr 4fr;
    }

    :not(.kitu-card) > li p:not([class]) {
      grid-area: 1 / 2 / span 3;
    }
  }

  @container (min-width: 46em) {
    .kitu-line > li {
      grid-template-columns: 5fr 4fr 9.5em;
    }

    .kitu-line .kitu-action {
      grid-area: 1 / 3 / span 2;
    }

    .kitu-when {
      grid-area: 2 / 1;
    }
  }
`;
