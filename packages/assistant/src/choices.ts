import { widgetOf, WIDGETS, type Option } from './widgets.js';

/** Colours and sizes that a page can set. Only courses and dates have badges. */
export const TOKENS = [
  ['accent', 'Links und Knöpfe', '#2044aa'],
  ['muted', 'Datum und Nebensachen', '#5a5a5a'],
  ['border', 'Linien', '#c8c8c8'],
  ['surface', 'Hintergrund der Kacheln', '#ffffff'],
  ['radius', 'Runde Ecken', '0.25em'],
  ['gap', 'Abstand der Einträge', '1.5em'],
  ['success', 'Plakette „frei“', '#007155'],
  ['success-background', 'Plakette „frei“, Grund', '#cdf2e4'],
  ['warning', 'Plakette „wenige, Warteliste“', '#925400'],
  ['warning-background', 'Plakette „wenige, Warteliste“, Grund', '#ffe7b6'],
  ['danger', 'Plakette „ausgebucht, abgesagt“', '#c31c13'],
  ['danger-background', 'Plakette „ausgebucht, abgesagt“, Grund', '#fee4e0'],
  ['info', 'Plakette „später“', '#006b8c'],
  ['info-background', 'Plakette „später“, Grund', '#c0f3ff'],
] as const;

/** The name of a token, without `--kitu-`. */
export type Token = (typeof TOKENS)[number][0];

/** All choices of a webmaster. What differs from the defaults is stored in the query of the page's address. */
export interface Choices {
  /** The name of a widget, without `kitu-`. */
  readonly widget: string;
  /** Address of the feed. */
  readonly feed: string;
  /** Address and text of the fallback link. */
  readonly link: string;
  readonly text: string;
  /** Address of the town's website: what `'self'` means in its policy, and where the file for a frame is. */
  readonly site: string;
  /** The folder that contains the versions of the script; empty: that of this release. */
  readonly base: string;
  /** Which script: always the newest one of its major version, or exactly this one, with its hash. */
  readonly version: 'floating' | 'pinned';
  /** One script for all widgets, or that of this widget alone. */
  readonly script: 'all' | 'one';
  /** Resource hints (`modulepreload`, `preload`), so that the browser loads script and feed earlier. */
  readonly preload: boolean;
  /** What differs from the widget's defaults, by attribute. */
  readonly options: Readonly<Record<string, string>>;
  /** What differs from the default look. */
  readonly tokens: Readonly<Partial<Record<Token, string>>>;
  /** The page in the preview: its typeface, background, and whether it is dark. */
  readonly font: string;
  readonly background: string;
  readonly scheme: 'light' | 'dark';
  /** How wide the preview is. */
  readonly width: 'full' | 'side' | 'phone';
  /** The form of the snippet. */
  readonly form: (typeof FORMS)[number];
}

/** The names of the forms; `snippets.ts` makes them. */
export const FORMS = [
  'tag',
  'div',
  'link',
  'wordpress-plugin',
  'wordpress',
  'typo3-extension',
  'typo3',
  'php',
  'iframe',
] as const;

/** The choices at the start. */
export const DEFAULTS: Choices = {
  widget: 'news',
  feed: '',
  link: '',
  text: '',
  site: '',
  base: '',
  version: 'floating',
  script: 'all',
  preload: false,
  options: {},
  tokens: {},
  font: '',
  background: '',
  scheme: 'light',
  width: 'full',
  form: 'tag',
};

const oneOf = <Value extends string>(value: string | null, ...values: readonly [Value, ...Value[]]): Value =>
  values.find((known) => known === value) ?? values[0];

/** A colour as a colour picker gives it, or a size. No character that could end a CSS declaration. */
const STYLE = /^(#[\da-f]{6}|\d{1,3}(\.\d{1,3})?(em|rem|px))$/i;

/** The value of an option, if it is one and not the default. */
function chosen(option: Option, value: string | null): string | undefined {
  if (value === null) return undefined;
  switch (option.kind) {
    case 'switch':
      return value === '' ? '' : undefined;
    case 'number':
      return /^\d{1,4}$/.test(value) && Number(value) !== option.default ? String(Number(value)) : undefined;
    case 'choice':
      return option.values?.slice(1).some(([known]) => known === value) ? value : undefined;
    default:
      return value.trim() ? value : undefined;
  }
}

/** Reads the choices from the query of an address. Unknown names and invalid values are ignored. */
export function readChoices(query: string): Choices {
  const params = new URLSearchParams(query);
  const text = (name: string): string => (params.get(name) ?? '').slice(0, 2048);
  const widget = WIDGETS.find(({ name }) => name === params.get('widget'))?.name ?? DEFAULTS.widget;
  const background = text('background');
  return {
    widget,
    feed: text('feed'),
    link: text('link'),
    text: text('text'),
    site: text('site'),
    base: text('base'),
    version: oneOf(params.get('version'), 'floating', 'pinned'),
    script: oneOf(params.get('script'), 'all', 'one'),
    preload: params.has('preload'),
    options: Object.fromEntries(
      widgetOf(widget).options.flatMap((option) => {
        const value = chosen(option, params.get(`kitu-${option.name}`));
        return value === undefined ? [] : [[option.name, value]];
      }),
    ),
    tokens: Object.fromEntries(
      TOKENS.flatMap(([name]) => (STYLE.test(text(`--${name}`)) ? [[name, text(`--${name}`)]] : [])),
    ),
    font: text('font').replace(/[^\p{L}\d\s,'"-]/gu, ''),
    background: STYLE.test(background) ? background : '',
    scheme: oneOf(params.get('scheme'), 'light', 'dark'),
    width: oneOf(params.get('width'), 'full', 'side', 'phone'),
    form: oneOf(params.get('form'), ...FORMS),
  };
}

/** The query of an address that holds the choices. */
export function writeChoices(choices: Choices): string {
  const params = new URLSearchParams();
  const { options, tokens, preload, ...plain } = choices;
  for (const [name, value] of Object.entries(plain)) {
    if (value !== DEFAULTS[name as keyof typeof plain]) params.set(name, value);
  }
  if (preload) params.set('preload', '');
  for (const [name, value] of Object.entries(options)) params.set(`kitu-${name}`, value);
  for (const [name, value] of Object.entries(tokens)) params.set(`--${name}`, value);
  return params.toString();
}

/** The choices with one option set, or taken back. */
export function withOption(choices: Choices, name: string, value: string | undefined): Choices {
  const option = widgetOf(choices.widget).options.find((candidate) => candidate.name === name);
  const kept = option && chosen(option, value ?? null);
  const options = Object.entries(choices.options).filter(([other]) => other !== name);
  return { ...choices, options: Object.fromEntries(kept === undefined ? options : [...options, [name, kept]]) };
}

/** The choices for another widget: options that both widgets have are kept. */
export const withWidget = (choices: Choices, widget: string): Choices =>
  readChoices(writeChoices({ ...choices, widget }));

/** Does the widget stand in the page itself, styled by `kitu.css`? */
export const isInPage = ({ options }: Pick<Choices, 'options'>): boolean => options['light'] !== undefined;

/** Does the widget show pictures with these choices? */
export const showsImages = ({ widget, options }: Pick<Choices, 'widget' | 'options'>): boolean =>
  (widget === 'news' || widget === 'board') && options['images'] !== 'none';
