import { html, nothing, type TemplateResult } from 'lit';
import type { Option } from './widgets.js';

type Change = (value: string | undefined) => void;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

const helpOf = (id: string, help: string | undefined): unknown =>
  help ? html`<small id="${id}-help">${help}</small>` : nothing;

/** A line of text, or an address. */
export function renderText(
  id: string,
  label: string,
  value: string,
  change: Change,
  { help, placeholder, mode }: { help?: string | undefined; placeholder?: string; mode?: 'url' } = {},
): TemplateResult {
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type="text"
      inputmode=${mode ?? nothing}
      autocapitalize=${mode ? 'off' : nothing}
      spellcheck=${mode ? 'false' : nothing}
      placeholder=${placeholder ?? nothing}
      aria-describedby=${help ? `${id}-help` : nothing}
      .value=${value}
      @change=${(event: Event) => change(valueOf(event).trim())}
    />
    ${helpOf(id, help)}
  </p>`;
}

/** One of several, all of them in view. */
export function renderRadios(
  name: string,
  legend: string,
  values: readonly (readonly [value: string, label: string])[],
  value: string,
  change: Change,
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
            /><span>${label}</span></label
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

/** One option of a widget, as it is kept: by its text, and not at all where it is the default. */
export function renderOption(option: Option, value: string | undefined, change: Change): TemplateResult {
  const { name, kind, label, help, values = [] } = option;
  const id = `option-${name}`;
  switch (kind) {
    case 'switch':
      return renderSwitch(id, label, value === '', (checked) => change(checked ? '' : undefined), help);
    case 'text':
      return renderText(id, label, value ?? '', change, { help });
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
          @change=${(event: Event) => change(valueOf(event))}
        />
        ${helpOf(id, help)}
      </p>`;
    case 'choice':
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

/** A colour that can be left to the page. */
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
