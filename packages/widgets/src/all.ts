import './board/kitu-board.js';
import './course/kitu-course.js';
import './dates/kitu-dates.js';
import './news/kitu-news.js';
import { scriptAddress, upgradePage } from './upgrade.js';

// A server that imports this has no page.
if (globalThis.document) upgradePage(scriptAddress());
