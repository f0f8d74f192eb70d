import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NO_ADDRESS } from './address.js';
import { readChoices, withOption, type Choices } from './choices.js';
import type { Facts } from './facts.js';
import { renderOption, renderRadios, renderSwitch, renderText } from './fields.js';
import type { AddressField } from './parts.js';
import { isFrequent, levelHelp, widgetOf, type Option } from './widgets.js';
import './look-form.js';

/** The form with all choices. Fires `choose` with the new choices in `detail`. */
@customElement('choice-form')
export class ChoiceForm extends LitElement {
  @property({ attribute: false }) choices: Choices = readChoices('');

  /** The version of the release that this page belongs to. */
  @property() version = '';

  /** Is the script in folders named by version? */
  @property({ type: Boolean }) versions = false;

  /** Is there a sample feed for when no address is typed? */
  @property({ type: Boolean }) sample = false;

  /** The default of the link's address. */
  @property() home = '';

  /** The default of the script's address. */
  @property() script = '';

  /** Entries and keywords of the feed, once it is loaded. */
  @property({ attribute: false }) facts: Facts | undefined;

  /** Fields that contain an invalid address. */
  @property({ attribute: false }) faults: readonly AddressField[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { options } = widgetOf(this.choices.widget);
    return html`<form aria-label="Auswahl" @submit=${(event: Event) => event.preventDefault()}>
      ${this.#renderAddress('feed', 'Adresse des Feeds', {
        placeholder: 'https://…',
        help: this.sample ? 'Leer: der Beispiel-Feed.' : undefined,
      })}
      ${options.filter(isFrequent).map((option) => this.#renderOption(option))}
      ${this.#renderAddress('link', 'Link, wenn nichts geladen wird', {
        placeholder: this.home,
        help: 'Eine Seite mit denselben Inhalten. Leer: die Seite, die der Feed als seine nennt.',
      })}
      <details class="group" ?open=${this.faults.some((field) => field === 'site' || field === 'base')}>
        <summary>Mehr</summary>
        ${this.#renderMore(options.filter((option) => !isFrequent(option)))}
      </details>
      <details class="group">
        <summary>Aussehen</summary>
        <look-form
          .choices=${this.choices}
          @look=${({ detail }: CustomEvent<Partial<Choices>>) => this.#choose(detail)}
        ></look-form>
      </details>
    </form>`;
  }

  #choose(changed: Partial<Choices>): void {
    this.#become({ ...this.choices, ...changed });
  }

  #become(detail: Choices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }

  #renderAddress(
    field: AddressField,
    label: string,
    more: { placeholder: string; help: string | undefined },
  ): TemplateResult {
    const { choices, faults } = this;
    return renderText(field, label, choices[field], (value = '') => this.#choose({ [field]: value }), {
      mode: 'url',
      ...more,
      fault: faults.includes(field) ? NO_ADDRESS : undefined,
    });
  }

  #renderOption(option: Option): TemplateResult {
    const { choices, facts } = this;
    const { heading } = choices.options;
    const proposal = option.name === 'heading' && !heading ? widgetOf(choices.widget).heading : '';
    const change = (value: string | undefined): void => this.#become(withOption(choices, option.name, value));
    const shown = option.name === 'heading-level' ? { ...option, help: levelHelp(heading) } : option;
    return html`${renderOption(shown, choices.options[option.name], change, { widget: choices.widget, facts })}
    ${
      proposal
        ? html`<p class="proposal">
            <button type="button" @click=${() => change(proposal)}>Vorschlag übernehmen: „${proposal}“</button>
          </p>`
        : nothing
    }`;
  }

  #renderMore(options: readonly Option[]): TemplateResult {
    const { choices, version, versions } = this;
    return html`${renderText('text', 'Text des Links', choices.text, (text = '') => this.#choose({ text }), {
        placeholder: `Alle ${widgetOf(choices.widget).things}`,
      })}
      ${options.map((option) => this.#renderOption(option))}
      <h3>Ihre Website und das Skript</h3>
      ${this.#renderAddress('site', 'Adresse Ihrer Website', { placeholder: 'https://www.stadt.example', help: undefined })}
      ${this.#renderAddress('base', 'Ordner des Skripts', {
        placeholder: this.script,
        help: 'Ordner mit den Versionen, oder die Datei selbst (…/kitu.js). Am besten auf Ihrem eigenen Server.',
      })}
      ${
        versions
          ? renderRadios(
              'version',
              'Version',
              [
                ['floating', `mitlaufend (/${version.split('.')[0]}/): bekommt Verbesserungen von selbst`],
                ['pinned', `fest (/${version}/): bleibt genau so, mit Prüfsumme`],
              ],
              choices.version,
              (value) => this.#choose({ version: value === 'pinned' ? 'pinned' : 'floating' }),
            )
          : nothing
      }
      ${renderSwitch(
        'script',
        'Nur das Skript dieses Bausteins',
        choices.script === 'one',
        (one) => this.#choose({ script: one ? 'one' : 'all' }),
        'Kleiner, wenn kein anderer Baustein auf der Seite steht.',
      )}
      ${renderSwitch('preload', 'Hinweise zum früheren Laden', choices.preload, (preload) => this.#choose({ preload }))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-form': ChoiceForm;
  }
}
