import './board/kitu-board.js';
import './news/kitu-news.js';
