import './news/kitu-news.js';
