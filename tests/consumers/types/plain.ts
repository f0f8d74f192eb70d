// What TypeScript knows without any framework. Each line after @ts-expect-error is wrong.
import '@kitu/widgets/all.js';
import { NewsElement, type CourseElement } from '@kitu/widgets';

const news: NewsElement | null = document.querySelector('kitu-news');
const course: CourseElement = document.createElement('kitu-course');
export const reason: string | undefined = undefined;

if (news) {
  news.limit = 3;
  news.layout = 'cards';
  news.addEventListener('load', (event) => event.detail satisfies null);
  news.addEventListener('error', (event) => event.detail.message satisfies string);
  news.addEventListener('click', (event) => event.clientX satisfies number);
  void news.refresh().then(() => course.few);

  // @ts-expect-error -- no such layout
  news.layout = 'grid';
  // @ts-expect-error -- a number
  news.limit = '3';
  // @ts-expect-error -- not the name of a property
  news.heading_level = 3;
  // @ts-expect-error -- the event is another one
  news.addEventListener('error', (event: MouseEvent) => event.clientX);
  // @ts-expect-error -- an error's detail is no number
  news.addEventListener('error', (event) => event.detail satisfies number);
}
// @ts-expect-error -- a date is no piece of news
export const wrong: NewsElement = document.createElement('kitu-dates');
