import { expect } from '@open-wc/testing';
import { realFeeds, survivesMutation } from '@kitu/core/testing-fuzz.js';
import { parseCourses } from './course-feed.js';
import { offered } from './course-state.js';
import './kitu-course.js';

const ALL = { course: '', run: '', few: 3 };

survivesMutation(
  'kitu-course',
  (json, address) => {
    const { items } = parseCourses(json, address);
    const chosen = offered(items ?? [], ALL, Date.UTC(2026, 10, 23));
    expect(chosen.until).to.be.above(Date.UTC(2026, 10, 23));
    chosen.items.forEach(({ state }) => expect(state).to.be.a('string'));
  },
  await realFeeds(),
);
