import { define } from '@kitu/core/define.js';
import { NewsElement } from './news-element.js';

define('kitu-news', NewsElement);

declare global {
  interface HTMLElementTagNameMap {
    'kitu-news': NewsElement;
  }
}
