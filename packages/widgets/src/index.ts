export * from './board/board-element.js';
export * from './news/news-element.js';
