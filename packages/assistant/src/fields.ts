import { html, nothing, type TemplateResult } from 'lit';
import type { Choosable, Facts } from './facts.js';
import { layoutPicture } from './layout-picture.js';
import type { Option } from './widgets.js';

type Change = (value: string | undefined) => void;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const helpOf = (id: string, help: string | undefined): unknown =>
  help ? html`<small id="${id}-help">${help}</small>` : nothing;

/** Options of a text field. */
interface TextMore {
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly mode?: 'url';
  /** Why the value is invalid. */
  readonly fault?: string | undefined;
  /** The `id` of a list with proposals. */
  readonly list?: string;
}

/** A text field, also for addresses. It reports changes while somebody types. */
export function renderText(
  id: string,
  label: string,
  value: string,
  change: Change,
  { help, placeholder, mode, fault, list }: TextMore = {},
): TemplateResult {
  const described = [...(fault ? [`${id}-fault`] : []), ...(help ? [`${id}-help`] : [])].join(' ');
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode=${mode ?? nothing}
      autocapitalize=${mode ? 'off' : nothing}
      spellcheck=${mode ? 'false' : nothing}
      placeholder=${placeholder ?? nothing}
      list=${list ?? nothing}
      aria-invalid=${fault ? 'true' : nothing}
      aria-describedby=${described || nothing}
      .value=${value}
      @input=${(event: Event) => change(valueOf(event))}
      @change=${(event: Event) => change(valueOf(event).trim())}
    />
    ${fault ? html`<small class="fault" id="${id}-fault">${fault}</small>` : nothing} ${helpOf(id, help)}
  </p>`;
}

/** A group of radio buttons. */
export function renderRadios(
  name: string,
  legend: string,
  values: readonly (readonly [value: string, label: string])[],
  value: string,
  change: Change,
  picture: (value: string) => unknown = () => nothing,
): TemplateResult {
  return html`<fieldset class="radios">
    <legend>${legend}</legend>
    <div>
      ${values.map(
        ([one, label]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${one}
              .checked=${one === value}
              @change=${() => change(one)}
            />${picture(one) ?? nothing}<span>${label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** A box to tick. */
export function renderSwitch(
  id: string,
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
  help?: string,
): TemplateResult {
  return html`<p class="field switch">
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${help ? `${id}-help` : nothing}
      .checked=${checked}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${helpOf(id, help)}
  </p>`;
}

/** The field for one option of a widget. Values are stored as text, and defaults are not stored. */
export function renderOption(
  option: Option,
  value: string | undefined,
  change: Change,
  { widget, facts }: { widget: string; facts: Facts | undefined },
): TemplateResult {
  const { name, kind, label, help, values = [] } = option;
  const id = `option-${name}`;
  switch (kind) {
    case 'switch':
      return renderSwitch(id, label, value === '', (checked) => change(checked ? '' : undefined), help);
    case 'text':
      return renderText(id, label, value ?? '', change, { help });
    case 'entry':
      return renderEntry(option, value, change, facts?.entries[name] ?? []);
    case 'words':
      return renderWords(option, value, change, facts?.words[name] ?? []);
    case 'number':
      return html`<p class="field">
        <label for=${id}>${label}</label>
        <input
          id=${id}
          type="number"
          min="0"
          max="9999"
          aria-describedby=${help ? `${id}-help` : nothing}
          .value=${value ?? String(option.default ?? 0)}
          @input=${(event: Event) => valueOf(event) && change(valueOf(event))}
          @change=${(event: Event) => change(valueOf(event))}
        />
        ${helpOf(id, help)}
      </p>`;
    case 'choice':
      if (name === 'layout') {
        const [[standard] = ['']] = values;
        return renderRadios(name, label, values, value ?? standard, change, (one) => layoutPicture(widget, one));
      }
      return html`<p class="field">
        <label for=${id}>${label}</label>
        <select
          id=${id}
          aria-describedby=${help ? `${id}-help` : nothing}
          @change=${(event: Event) => change(valueOf(event))}
        >
          ${values.map(
            ([one, text], place) =>
              html`<option value=${one} .selected=${value === undefined ? place === 0 : one === value}>
                ${text}
              </option>`,
          )}
        </select>
        ${helpOf(id, help)}
      </p>`;
  }
}

/** A choice of the feed's entries by their names. An entry that the feed does not have is shown with its `id`. */
function renderEntry(
  { name, label, all = '' }: Option,
  value: string | undefined,
  change: Change,
  entries: readonly Choosable[],
): TemplateResult {
  const id = `option-${name}`;
  const typed = renderText(
    `${id}-id`,
    entries.length ? 'oder die id im Feed' : `${label} (id im Feed)`,
    value ?? '',
    change,
    {
      help: entries.length ? undefined : `Leer: ${all}. Ist der Feed geladen, stehen hier die Namen zur Wahl.`,
    },
  );
  if (!entries.length) return typed;
  const isOther = value !== undefined && !entries.some(([one]) => one === value);
  return html`<p class="field">
      <label for=${id}>${label}</label>
      <select id=${id} @change=${(event: Event) => change(valueOf(event))}>
        <option value="" .selected=${value === undefined}>${all}</option>
        ${entries.map(([one, text]) => html`<option value=${one} .selected=${one === value}>${text}</option>`)}
        ${isOther ? html`<option value=${value} .selected=${true}>${value} (nicht im Feed)</option>` : nothing}
      </select>
    </p>
    ${typed}`;
}

/** Keywords: checkboxes for those of the feed, and a text field for others. */
function renderWords(
  { name, label, help }: Option,
  value: string | undefined,
  change: Change,
  words: readonly string[],
): TemplateResult {
  const chosen = (value ?? '').split(',').flatMap((word) => word.trim() || []);
  const isChosen = (word: string): boolean => chosen.some((one) => one.toLowerCase() === word.toLowerCase());
  const toggle = (word: string): void =>
    change(
      (isChosen(word) ? chosen.filter((one) => one.toLowerCase() !== word.toLowerCase()) : [...chosen, word]).join(
        ', ',
      ),
    );
  return html`${renderText(`option-${name}`, label, value ?? '', change, { help })}
  ${
    words.length
      ? html`<fieldset class="words">
          <legend>Schlagwörter im Feed</legend>
          <div>
            ${words.map(
              (word) =>
                html`<label
                  ><input type="checkbox" .checked=${isChosen(word)} @change=${() => toggle(word)} />${word}</label
                >`,
            )}
          </div>
        </fieldset>`
      : nothing
  }`;
}

/** A colour field, with a way back to the default. */
export function renderColour(
  name: string,
  label: string,
  value: string | undefined,
  proposal: string,
  change: Change,
): TemplateResult {
  const id = `colour-${name}`;
  return html`<p class="field colour">
    <input
      id="${id}-on"
      type="checkbox"
      .checked=${Boolean(value)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked ? proposal : undefined)}
    />
    <label for="${id}-on">${label}</label>
    <input
      type="color"
      aria-label="Farbe: ${label}"
      .value=${value || proposal}
      ?disabled=${!value}
      @change=${(event: Event) => change(valueOf(event))}
    />
  </p>`;
}
