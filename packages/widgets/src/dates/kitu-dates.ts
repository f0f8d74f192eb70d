import { define } from '@kitu/core/define.js';
import { DatesElement } from './dates-element.js';

define('kitu-dates', DatesElement);

declare global {
  interface HTMLElementTagNameMap {
    'kitu-dates': DatesElement;
  }
}
