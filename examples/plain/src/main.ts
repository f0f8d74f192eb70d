// Registers <kitu-news>, and tells TypeScript what `querySelector('kitu-news')` finds.
import '@kitu/widgets/news.js';

const news = document.querySelector('kitu-news');
const output = document.querySelector('output');

news?.addEventListener('load', () => {
  if (output) output.textContent = 'Die Meldungen sind da.';
});
news?.addEventListener('error', ({ detail }) => {
  if (output) output.textContent = detail.message;
});

document.querySelector('button')?.addEventListener('click', () => {
  if (news) news.limit = 0;
});
