export * from './board/board-element.js';
export * from './course/course-element.js';
export * from './dates/dates-element.js';
export * from './news/news-element.js';
