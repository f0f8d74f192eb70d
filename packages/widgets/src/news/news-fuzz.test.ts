import { realFeeds, survivesMutation } from '@kitu/core/testing-fuzz.js';
import { latest, parseNews } from './news-feed.js';
import './kitu-news.js';

survivesMutation(
  'kitu-news',
  (json, address) => latest(parseNews(json, address).items ?? [], { tags: '' }, 0),
  await realFeeds(),
);
