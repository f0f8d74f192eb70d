import type { CourseState } from './course-state.js';

const CIRCLE = 'M8 1a7 7 0 1 0 .01 0z';
const CLOCK = `${CIRCLE}M8 4v4.5l3 1.5`;
const BAR = 'M2 2h12v12H2zM5 8h6';
const NOTE = `${CIRCLE}M8 7.5v4M8 4.5v.01`;

/**
 * The icon of each state, for `renderIcon`. The shapes differ, so that the states can be told apart without colours.
 */
export const ICONS: Readonly<Record<CourseState, string>> = {
  cancelled: 'M3 3l10 10M13 3 3 13',
  postponed: CLOCK,
  past: NOTE,
  opensLater: CLOCK,
  closed: BAR,
  running: NOTE,
  waitingList: CLOCK,
  full: BAR,
  few: 'M8 1.5 15 14H1zM8 6v4M8 12v.01',
  free: `${CIRCLE}m-3 7.2 2.2 2.3 4-4.8`,
  unknown: NOTE,
};
