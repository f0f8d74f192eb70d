import { Failure } from '../failure.js';
import { words } from '../words.js';
import { FILTERS } from './filters.js';
import { mapOf } from '@kitu/widgets/dates/view.js';

/** The widgets, by their tags without `kitu-`. */
export const WIDGETS = ['news', 'dates', 'course', 'board'] as const;
export type Widget = (typeof WIDGETS)[number];

/** What a page chooses: the element's attributes that decide what is printed, as they are written in HTML. */
export type Choices = Readonly<Record<string, string>>;

/** The values of an attribute: any text, a number from 0 on, a boolean attribute, the address of a map, or one of a list. */
export type Values = 'text' | 'number' | 'flag' | 'map' | readonly string[];

const IMAGES = ['same-host', 'all', 'none'];
const EVERY = {
  heading: 'text',
  'heading-level': ['2', '3', '4', '5', '6'],
  limit: 'number',
  'keep-link': 'flag',
} as const;

/** The attributes of each element that a printer understands; a test holds them to the elements' own. */
export const ATTRIBUTES: Readonly<Record<Widget, Readonly<Record<string, Values>>>> = {
  news: {
    ...EVERY,
    layout: ['list', 'cards', 'compact'],
    content: ['summary', 'full', 'none'],
    tags: 'text',
    images: IMAGES,
    more: 'flag',
    authors: 'flag',
    collapse: 'flag',
    subscribe: 'flag',
    filter: FILTERS.news,
  },
  dates: {
    ...EVERY,
    layout: ['list', 'compact'],
    'group-by': ['none', 'month'],
    keywords: 'text',
    until: 'number',
    calendar: ['file', 'none'],
    more: 'flag',
    show: ['upcoming', 'past'],
    map: 'map',
    collapse: 'flag',
    filter: FILTERS.dates,
  },
  course: {
    ...EVERY,
    course: 'text',
    run: 'text',
    few: 'number',
    layout: ['badge', 'line', 'card'],
    filter: FILTERS.courses,
  },
  board: {
    ...EVERY,
    group: 'text',
    layout: ['cards', 'list', 'table'],
    images: IMAGES,
    contact: 'flag',
    filter: FILTERS.board,
  },
};

/**
 * Reads the choices for a widget.
 *
 * @param raw - Attributes by their names: texts, numbers, or `true` for a boolean attribute.
 * @throws Failure - `choice`, where a widget has no such attribute, or the attribute no such value.
 */
export function readChoices(widget: Widget, raw: Readonly<Record<string, unknown>>): Choices {
  const known = ATTRIBUTES[widget];
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) => {
      if (value === undefined || value === false) return [];
      const values = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!values) throw unknownAttribute(widget, name);
      const text = typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
      if (!isOneOf(text, values)) throw unknownValue(widget, name, text, values);
      return [[name, text] as const];
    }),
  );
}

function isOneOf(text: string, values: Values): boolean {
  if (values === 'text') return true;
  if (values === 'map') return mapOf(text, 'x') !== undefined;
  if (values === 'number') return /^\d{1,6}$/.test(text);
  return values === 'flag' ? text === '' : values.includes(text);
}

const unknownAttribute = (widget: Widget, name: string): Failure => {
  const all = Object.keys(ATTRIBUTES[widget]).join(', ');
  return new Failure(
    'choice',
    words(
      `<kitu-${widget}> hat kein Attribut „${name}“. Es gibt: ${all}.`,
      `<kitu-${widget}> has no attribute “${name}”. There are: ${all}.`,
    ),
  );
};

function unknownValue(widget: Widget, name: string, value: string, values: Values): Failure {
  const right = {
    number: words('eine Zahl ab 0', 'a number from 0 on'),
    flag: words('kein Wert', 'no value'),
    text: words('ein Text', 'a text'),
    map: words('eine Adresse mit {address}', 'an address with {address}'),
  };
  const [de, en] =
    typeof values === 'string' ? [right[values].de, right[values].en] : [values.join(', '), values.join(', ')];
  return new Failure(
    'choice',
    words(
      `<kitu-${widget} ${name}="${value}">: Diesen Wert gibt es nicht. Richtig ist: ${de}.`,
      `<kitu-${widget} ${name}="${value}">: there is no such value. Right is: ${en}.`,
    ),
  );
}
