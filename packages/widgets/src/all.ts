import './board/kitu-board.js';
import './dates/kitu-dates.js';
import './news/kitu-news.js';
