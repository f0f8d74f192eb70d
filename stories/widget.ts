import type { InputType } from 'storybook/internal/types';
import { html, unsafeStatic } from 'lit/static-html.js';
import { ref } from 'lit/directives/ref.js';
import type { TemplateResult } from 'lit';
import { WIDGETS } from '@kitu/assistant/widgets.js';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import { fallbackOf } from './fallbacks.js';

/** What a story sets, by the name of the property or of the token. */
export type Args = Readonly<Record<string, unknown>>;

interface Described {
  readonly name: string;
  readonly description?: string;
}
interface Attribute extends Described {
  readonly fieldName: string;
  readonly default: string;
  readonly type: { readonly text: string };
}
interface Element {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes: readonly Attribute[];
  readonly cssProperties: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssStates: readonly Described[];
  readonly events: readonly Described[];
}

/** What the manifest says of an element. */
export function elementOf(tag: string): Element {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations as readonly unknown[]) as Element[];
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>.`);
  return found;
}

/** The assistant's words for a widget, if it knows the widget. */
const wordsOf = (tag: string): (typeof WIDGETS)[number] | undefined =>
  WIDGETS.find(({ name }) => tag === `kitu-${name}`);

/** The German of what the elements say of themselves, by the English. */
const german = import.meta.glob<Readonly<Record<string, string>>>('../packages/*/src/**/*-element.de.json', {
  eager: true,
  import: 'default',
});
const words = Object.assign({}, ...Object.values(german)) as Readonly<Record<string, string>>;

export const say = (text = ''): string => words[text] ?? text;

/** What a widget is, in German. */
export const what = (tag: string): string => say(elementOf(tag).summary);

const isColour = ({ name, description = '' }: Described): boolean =>
  /colour|background|^text of/i.test(description) && !/radius|gap|size/.test(name);

/** The value that an attribute has when nobody says anything. */
function defaultOf({ default: value = '', type }: Attribute): string | number | boolean {
  if (type.text === 'boolean') return value === 'true';
  return type.text === 'number' ? Number(value) : value.replaceAll("'", '');
}

function controlOf(attribute: Attribute, tag: string): InputType {
  const { name, type } = attribute;
  if (type.text === 'boolean') return { control: { type: 'boolean' } };
  if (name === 'heading-level') return { control: { type: 'range', min: 2, max: 6 } };
  if (type.text === 'number') return { control: { type: 'number', min: 0 } };
  const known = wordsOf(tag)?.options.find((option) => option.name === name)?.values;
  const options = known?.map(([value]) => value) ?? [...type.text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  const labels = Object.fromEntries((known ?? []).map(([value, label]) => [value, `${value}: ${label}`]));
  return options.length ? { control: { type: 'inline-radio', labels }, options } : { control: { type: 'text' } };
}

/** All that can be set of an element, as Storybook's controls; and what else a page can address, for reading. */
export function argTypesOf(tag: string): Record<string, InputType> {
  const element = elementOf(tag);
  const row = (name: string, description: string | undefined, category: string, standard?: string): InputType => ({
    name,
    description: say(description),
    table: { category, type: {}, ...(standard === undefined ? {} : { defaultValue: { summary: standard || '–' } }) },
  });
  const forReading = (found: readonly Described[] = [], category: string, written: (name: string) => string): Rows =>
    found.map(({ name, description }) => [
      written(name),
      { ...row(written(name), description, category), control: { disable: true } },
    ]);
  const rows: Rows = [
    ...element.attributes.map((attribute): [string, InputType] => [
      attribute.fieldName,
      {
        ...row(attribute.name, attribute.description, 'Attribute', String(defaultOf(attribute))),
        ...controlOf(attribute, tag),
      },
    ]),
    ...element.cssProperties.map((token): [string, InputType] => [
      token.name,
      {
        ...row(token.name, token.description, 'Farben und Maße', fallbackOf(token.name)),
        control: isColour(token) ? { type: 'color' } : { type: 'text' },
      },
    ]),
    ...forReading(element.cssParts, 'Teile', (name) => `::part(${name})`),
    ...forReading(element.cssStates, 'Zustände', (name) => `:state(${name})`),
    ...forReading(element.events, 'Ereignisse', (name) => `„${name}“`),
  ];
  return Object.fromEntries(rows);
}
type Rows = [string, InputType][];

/** What every control shows before anybody touches it. */
export const defaultsOf = (tag: string): Args =>
  Object.fromEntries(elementOf(tag).attributes.map((attribute) => [attribute.fieldName, defaultOf(attribute)]));

/** What differs from the defaults, as attributes. A switch that is on has an empty value. */
export const attributesOf = (tag: string, args: Args): Record<string, string> =>
  Object.fromEntries(
    elementOf(tag).attributes.flatMap((attribute) => {
      const value = args[attribute.fieldName] ?? defaultOf(attribute);
      return value === defaultOf(attribute)
        ? []
        : [[attribute.name, value === true ? '' : `${value as string | number}`]];
    }),
  );

/** The tokens that are set. */
export const tokensOf = (args: Args): [name: string, value: string][] =>
  Object.entries(args).flatMap(([name, value]) =>
    name.startsWith('--') && typeof value === 'string' && value ? [[name, value]] : [],
  );

/** The text of the link inside: „Alle Meldungen“. */
export const linkText = (tag: string): string => `Alle ${wordsOf(tag)?.things ?? 'Einträge'}`;

/** A widget as a page would have it, with these attributes. */
export function renderWidget(tag: string, args: Args): TemplateResult {
  const wanted = attributesOf(tag, args);
  const name = unsafeStatic(tag);
  const set = (element?: globalThis.Element): void => {
    for (const attribute of elementOf(tag).attributes) {
      const value = wanted[attribute.name];
      if (value === undefined) element?.removeAttribute(attribute.name);
      else if (element?.getAttribute(attribute.name) !== value) element?.setAttribute(attribute.name, value);
    }
  };
  return html`<${name} ${ref(set)}><a href="#alle">${linkText(tag)}</a></${name}>`;
}
