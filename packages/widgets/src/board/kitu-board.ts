import { define } from '@kitu/core/define.js';
import { BoardElement } from './board-element.js';

define('kitu-board', BoardElement);

declare global {
  interface HTMLElementTagNameMap {
    'kitu-board': BoardElement;
  }
}
