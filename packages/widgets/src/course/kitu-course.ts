import { define } from '@kitu/core/define.js';
import { CourseElement } from './course-element.js';

define('kitu-course', CourseElement);

declare global {
  interface HTMLElementTagNameMap {
    'kitu-course': CourseElement;
  }
}
