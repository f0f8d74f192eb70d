const { Date: RealDate } = globalThis;
const { DateTimeFormat } = Intl;
// eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with each date as its `this`.
const { toLocaleString } = RealDate.prototype;

/** The moments that can be chosen, by their name in the toolbar. */
export const MOMENTS = {
  real: 'Uhr: jetzt',
  'ago-3': 'Uhr: vor 3 Tagen',
  midnight: 'Uhr: heute, 10 Sekunden vor Mitternacht',
  'in-1': 'Uhr: morgen',
  'in-7': 'Uhr: in einer Woche',
  'in-30': 'Uhr: in 30 Tagen',
  'in-365': 'Uhr: in einem Jahr, alles ist vorbei',
} as const;

/** The time zones of visitors, by their name in the toolbar. */
export const ZONES = {
  device: 'Zeitzone: die des Geräts',
  Berlin: 'Zeitzone: Berlin',
  London: 'Zeitzone: London',
  'New York': 'Zeitzone: New York',
  Tokyo: 'Zeitzone: Tokio',
  Kiritimati: 'Zeitzone: Kiritimati',
} as const;

/** Their IANA names; a colon or a slash would not stay in Storybook's address. */
const NAMES: Readonly<Record<string, string>> = {
  Berlin: 'Europe/Berlin',
  London: 'Europe/London',
  'New York': 'America/New_York',
  Tokyo: 'Asia/Tokyo',
  Kiritimati: 'Pacific/Kiritimati',
};

const DAY = 86_400_000;

function instantOf(moment: string): number {
  const now = RealDate.now();
  const [word, days] = moment.split('-');
  if (word !== 'midnight') return now + (word === 'ago' ? -DAY : DAY) * Number(days);
  // Where the feeds' days end, it is midnight in Berlin.
  const [hours = 0, minutes = 0, seconds = 0] = toLocaleString
    .call(new RealDate(now), 'sv', { timeZone: 'Europe/Berlin', timeStyle: 'medium' })
    .split(':')
    .map(Number);
  return now - (now % 1000) + DAY - (hours * 3600 + minutes * 60 + seconds + 10) * 1000;
}

/** Stops the page's clock at a moment, or lets it go. */
export function setClock(moment: string): void {
  if (!(moment in MOMENTS) || moment === 'real') {
    globalThis.Date = RealDate;
    return;
  }
  const stopped = instantOf(moment);
  globalThis.Date = class extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length ? args : [stopped]) as [number]));
    }
    static override now(): number {
      return stopped;
    }
  } as DateConstructor;
}

/** Puts the page into a zone, as far as widgets ask for it: what the clock shows, and what the zone is called. */
export function setZone(place: string): void {
  const zone = NAMES[place];
  const inZone = (options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions | undefined =>
    zone && !options?.timeZone ? { ...options, timeZone: zone } : options;
  RealDate.prototype.toLocaleString = function (this: Date, ...[locales, options]: Parameters<Date['toLocaleString']>) {
    return toLocaleString.call(this, locales, inZone(options));
  };
  Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
    construct: (target, [locales, options]: ConstructorParameters<typeof DateTimeFormat>) =>
      new target(locales, inZone(options)),
  });
}
