// Before the widgets: it lets them take over what the server has drawn.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import type {} from '@kitu/widgets/news.js';

const news = document.querySelector('kitu-news');
news?.addEventListener('load', () => {
  const output = document.querySelector('output');
  if (output) output.textContent = 'Die Meldungen sind da.';
});
document.querySelector('button')?.addEventListener('click', () => {
  if (news) news.limit = 0;
});
await import('@kitu/widgets/news.js');
