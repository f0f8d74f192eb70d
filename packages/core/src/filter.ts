import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Announcer } from './announcer.js';
import type { Entry } from './feed.js';
import { feedTexts } from './feed-messages.js';
import type { Locale } from './messages.js';
import { narrow } from './named-entry.js';
import type { Selection } from './selection.js';
import type { WebmasterConsole } from './webmaster-console.js';

/** An element that names the field of the entries by which visitors choose. */
type Host = ReactiveControllerHost &
  HTMLElement & { readonly filter: string; readonly renderRoot: ParentNode; readonly src: string };

/** The visitor's choice among the entries: „Ort: Altes Rathaus“. */
export interface Filter {
  /**
   * The part of the page's choice that the visitor chose. Where no entry has the value any more, all are shown: never a
   * blank list.
   *
   * @param most - How many at most.
   * @param things - The widget's word for them.
   */
  apply<Chosen extends Selection<unknown>>(selection: Chosen, most: number, locale: Locale, things: string): Chosen;
  /** Draws it. While the feed is loading there is only its room. */
  render(locale: Locale, isLoading: boolean): TemplateResult | typeof nothing;
}

interface Named {
  readonly name: string;
}

/** What an entry says of itself in a field: words, or what has a name. */
export const valuesOf = (item: Entry, field: string): readonly string[] =>
  [(item as unknown as Readonly<Record<string, unknown>>)[field] ?? []]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value : ((value as Partial<Named>).name ?? [])));

/**
 * Draws the choice: a native `<select>`, which every phone, keyboard, screen reader and set of forced colours knows.
 *
 * @param field - The field of the entries; one that visitors can choose by.
 * @param values - None: there is nothing to choose from.
 */
export const renderFilter = (
  { language }: Locale,
  field: string,
  values: readonly string[],
  chosen?: string,
): TemplateResult => {
  const { all, filters } = feedTexts[language];
  return html`<label part="filter"
    >${filters[field]}
    <select>
      <option value="">${all}</option>
      ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${value}</option>`)}
    </select></label
  >`;
};

/**
 * Lets visitors choose among the entries. The choice holds while the feed is read again, entries end, or the language
 * changes.
 *
 * @param open - Draws printed entries anew from the feed. `undefined` where nothing is printed.
 */
export function addFilter(host: Host, announcer: Announcer, webmaster: WebmasterConsole, open: () => unknown): Filter {
  let chosen = '';
  /** The feed in which it was chosen. */
  let src = '';
  let said = '';
  let values: string[] = [];
  // Unlike `change`, it leaves a shadow root; and what is printed has no listener of its own.
  host.addEventListener('input', () => {
    const select = host.renderRoot.querySelector('select');
    if (!select) return;
    chosen = select.value;
    ({ src } = host);
    // Until the feed is there, all entries are.
    if (open()) select.value = '';
    host.requestUpdate();
  });
  return {
    apply(selection, most, { language, tag }, things) {
      const { filter } = host;
      const items = selection.items as readonly Entry[];
      const { all, filters } = feedTexts[language];
      values = [];
      if (items[0] && filter !== 'none') {
        if (filters[filter] && filter in items[0]) {
          values = [...new Set(items.flatMap((item) => valuesOf(item, filter)))];
          values.sort(new Intl.Collator(tag, { numeric: true }).compare);
        } else webmaster.tell(`Es gibt kein filter="${filter}".`);
      }
      if (src !== host.src || !values[1] || !values.includes(chosen)) chosen = '';
      const shown = narrow(selection, most, (item) => !chosen || valuesOf(item, filter).includes(chosen));
      if (said !== chosen) announcer.announce(`${chosen || all}, ${things}: ${shown.items.length}`);
      said = chosen;
      return shown;
    },
    render: (locale, isLoading) =>
      (isLoading ? feedTexts[locale.language].filters[host.filter] : values[1])
        ? renderFilter(locale, host.filter, isLoading ? [] : values, chosen)
        : nothing,
  };
}
