/** How a moment can be written; the members of `Intl.DateTimeFormat`'s options. */
const STYLES = {
  date: { dateStyle: 'long' },
  fullDate: { dateStyle: 'full' },
  time: { timeStyle: 'short', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  monthYear: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  weekday: { weekday: 'short' },
  longWeekday: { weekday: 'long' },
  zone: { timeZoneName: 'short' },
  wall: { dateStyle: 'short', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** The name of a way to write a moment. */
export type TimeStyle = keyof typeof STYLES;

// The first formatter of a page costs about 30 ms on a slow phone: each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

export function formatter(locale: string, zone: string, style: TimeStyle): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${style}`;
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...STYLES[style] });
  formatters.set(key, found);
  return found;
}
