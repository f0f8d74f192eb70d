/**
 * Date, wall time, instant: reading, comparing, writing. A foreign string never reaches `new Date()`, because browsers
 * roll 30 February over, shift bare dates to UTC, and read bare times in the visitor's zone.
 */
export type { TimeStyle } from './time/formatter.js';
export { dayOf, endOf, startOf, type Moment } from './time/moment.js';
export { moment } from './time/parsing.js';
export { format, formatRange, machineTime, warmUp, type TimeView } from './time/writing.js';
export { DAY, HOME_ZONE, instant, timeZone } from './time/zones.js';
