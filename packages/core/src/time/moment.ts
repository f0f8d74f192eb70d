import { DAY, instant, wallClock } from './zones.js';

/** A calendar day, which no zone ever shifts, or a point in time. */
export interface Moment {
  /** Milliseconds since 1970 in UTC: the point in time; of a calendar day, its midnight in UTC. */
  readonly ms: number;
  /** A calendar day without a time. */
  readonly allDay: boolean;
  /** The zone (IANA name) in which a time is shown and a calendar day begins and ends. */
  readonly zone: string;
}

/** The instant at which a moment begins: of a calendar day, its midnight in its zone. */
export const startOf = (time: Moment): number => (time.allDay ? instant(time.ms, time.zone) : time.ms);

/** The instant at which a moment is over: of a calendar day, the midnight after it in its zone. */
export const endOf = (time: Moment): number => (time.allDay ? instant(time.ms + DAY, time.zone) : time.ms);

/** The calendar day on which a moment falls in its zone. */
export const dayOf = (time: Moment): Moment =>
  time.allDay ? time : { ms: Math.floor(wallClock(time.ms, time.zone) / DAY) * DAY, allDay: true, zone: time.zone };
