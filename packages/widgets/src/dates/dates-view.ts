import { attachmentView, type AttachmentView } from '@kitu/core/attachment-view.js';
import type { Locale } from '@kitu/core/messages.js';
import { source } from '@kitu/core/parse.js';
import { placeInWords } from '@kitu/core/place.js';
import { hoursInWords, spanInWords, type Span } from '@kitu/core/span.js';
import { DAY, dayOf, format, machineTime, type TimeStyle, type TimeView } from '@kitu/core/time.js';
import type { DateItem } from './dates-feed.js';
import { datesTexts } from './dates-messages.js';

/** When a date is. */
export interface WhenView extends TimeView {
  /** The same beside the leaf: „Di., 10:00–13:30 Uhr“. Missing where it ends on another day. */
  readonly hours?: string | undefined;
}

/** A place on one line; the address is there where it is of use. */
export interface PlaceView {
  readonly words: string;
  readonly url?: string | undefined;
  /** Where it is, for a map: „Alter Markt 6, 39104 Magdeburg“. */
  readonly address?: string | undefined;
}

/**
 * A date in words, in one language, whatever the page shows of it. It does not depend on the instant at which it is
 * shown. Where it is written as JSON, what is `undefined`, `false` or empty is left out.
 */
export interface DateWords {
  readonly id: string;
  /** BCP 47: of the title and the description. */
  readonly language?: string | undefined;
  readonly title: string;
  readonly url?: string | undefined;
  /** What became of it, and the word for that: „Abgesagt“. */
  readonly status?: DateItem['status'];
  readonly statusWords?: string | undefined;
  /** It is cancelled or postponed: `when` is struck through. */
  readonly off?: boolean;
  /** The calendar leaf: „8“, „Dez“, „2026“; of several days „2–4“. A list may reach into the next year, or further. */
  readonly leaf: Readonly<Record<'day' | 'month' | 'year', string>> & { readonly days?: boolean };
  /** „Dezember 2026“ */
  readonly month: string;
  /** When it is, or would have been; none: a new date is to follow. */
  readonly when?: WhenView | undefined;
  /** When it would have been, where that has changed; struck through. */
  readonly previous?: TimeView | undefined;
  readonly places?: readonly PlaceView[];
  /** The series and its rhythm: „Lesebühne, jeden Dienstag“. */
  readonly series?: string | undefined;
  /** With its line breaks. */
  readonly description?: string | undefined;
  readonly attachments?: readonly AttachmentView[];
  /** What its calendar file is of: „Generalversammlung, 8. Dezember 2026“; none: it has no file, for it is off. */
  readonly calendar?: string | undefined;
  readonly keywords?: readonly string[];
  /** Names. */
  readonly organizer?: readonly string[];
}

/** A date in words, and what a page needs to choose from several. */
export interface DateView extends DateWords {
  /** The calendar day on which it starts in its zone: `2026-12-08`. */
  readonly day: string;
  /** IANA name. */
  readonly zone: string;
  readonly places: readonly (PlaceView & { readonly name?: string | undefined })[];
}

/** Words a date. */
export function dateWords(item: DateItem, locale: Locale): DateWords {
  const { attachments, end, name, note, places, previous, series, start, status, ...rest } = item;
  const { language, tag } = locale;
  const texts = datesTexts[language];
  const open = status === 'EventPostponed';
  const off = open || status === 'EventCancelled';
  const old = open ? item : previous && { start: previous };
  const timeView = (span: Span): TimeView => ({
    machine: machineTime(span.start),
    words: spanInWords(span, locale),
  });
  const days = end !== undefined && end.ms - start.ms >= DAY;
  const piece = (style: TimeStyle): string => {
    const from = format(start, tag, style);
    const to = days ? format(end, tag, style) : from;
    return from === to ? from : `${from}–${to}`;
  };
  return {
    ...rest,
    title: name,
    status,
    statusWords: status && texts.status[status],
    off,
    leaf: { day: piece('day'), month: piece('month'), year: piece('year'), days },
    month: format(start, tag, 'monthYear'),
    when: open ? undefined : { ...timeView(item), hours: hoursInWords(item, locale) },
    previous: old && timeView(old),
    // Into the video meeting of a date that is off leads no link.
    places: places.map((place) => {
      const words = placeInWords(place);
      const label = place.virtual ? texts.online : places.length > 1 || !words ? texts.onsite : '';
      return {
        words: [label, words].filter(Boolean).join(': '),
        url: off ? undefined : place.url,
        address: off || place.virtual ? undefined : place.address,
      };
    }),
    series: [series, note].filter(Boolean).join(', '),
    attachments: attachments.map((file) => attachmentView(file, tag)),
    calendar: off ? undefined : `${name}, ${format(start, tag, 'date')}`,
  };
}

/** The same with what is needed to choose from dates that are already in words. */
export function dateView(item: DateItem, locale: Locale): DateView {
  const words = dateWords(item, locale);
  return {
    ...words,
    day: machineTime(dayOf(item.start)),
    zone: item.start.zone,
    places: item.places.map(({ name }, place) => ({ words: '', ...words.places?.[place], name })),
  };
}

/**
 * The address of a map, by a page's template: „https://karte.example/?q={address}“. Nothing where that is none of the web,
 * or has no place for the address, or that for the host. As the page wrote it: a printer cannot write it as browsers do.
 *
 * @param address - Of a place, if it has one.
 */
export function mapOf(template: string, address: string | undefined): string | undefined {
  if (!address || !/^https?:\/\/[\w.:-]+[/?].*\{address\}/.test(template)) return undefined;
  // No encodeURIComponent: half of an emoji, where a text was cut, would be an error.
  const encoded = `${new URLSearchParams({ q: address })}`.slice(2).replaceAll('+', '%20');
  const url = template.replace('{address}', encoded);
  return source(url, url) && url;
}
