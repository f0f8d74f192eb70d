export * from './news/news-element.js';
