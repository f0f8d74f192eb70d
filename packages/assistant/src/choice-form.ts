import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readChoices, TOKENS, withOption, withWidget, type Choices, type Token } from './choices.js';
import { contrast, ENOUGH } from './contrast.js';
import { renderColour, renderOption, renderRadios, renderSwitch, renderText } from './fields.js';
import { backgroundOf } from './preview.js';
import { widgetOf, WIDGETS } from './widgets.js';

/** All that can be chosen, as a form. Says `choose` with the new choices in `detail`. */
@customElement('choice-form')
export class ChoiceForm extends LitElement {
  @property({ attribute: false }) choices: Choices = readChoices('');

  /** The version of the release that this page belongs to. */
  @property() version = '';

  /** Is there a feed that stands in for one that nobody typed? */
  @property({ type: Boolean }) sample = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<form aria-label="Auswahl" @submit=${(event: Event) => event.preventDefault()}>
      <h2>Was soll zu sehen sein?</h2>
      ${this.#renderContent()}
      <details class="group">
        <summary>Aussehen</summary>
        ${this.#renderLook()}
      </details>
      <details class="group">
        <summary>Ihre Website und das Skript</summary>
        ${this.#renderScript()}
      </details>
    </form>`;
  }

  #choose(changed: Partial<Choices>): void {
    this.#become({ ...this.choices, ...changed });
  }

  #become(detail: Choices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }

  #renderContent(): TemplateResult {
    const { choices } = this;
    const { things, options } = widgetOf(choices.widget);
    return html`${renderRadios(
      'widget',
      'Baustein',
      WIDGETS.map(({ name, label }) => [name, label] as const),
      choices.widget,
      (widget = '') => this.#become(withWidget(choices, widget)),
    )}
    ${renderText('feed', 'Adresse des Feeds', choices.feed, (feed = '') => this.#choose({ feed }), {
      mode: 'url',
      placeholder: 'https://…',
      help: this.sample ? 'Leer: der Beispiel-Feed.' : undefined,
    })}
    ${renderText('link', 'Link, wenn nichts geladen wird', choices.link, (link = '') => this.#choose({ link }), {
      mode: 'url',
      placeholder: 'https://…',
      help: 'Eine Seite mit denselben Inhalten. Leer: die Startseite des Feeds.',
    })}
    ${renderText('text', 'Text dieses Links', choices.text, (text = '') => this.#choose({ text }), {
      placeholder: `Alle ${things}`,
    })}
    ${options.map((option) =>
      renderOption(option, choices.options[option.name], (value) =>
        this.#become(withOption(choices, option.name, value)),
      ),
    )}`;
  }

  #renderLook(): TemplateResult {
    const { choices } = this;
    const { scheme, font, background } = choices;
    return html`<p class="note">Schrift und Textfarbe erben die Bausteine von Ihrer Seite.</p>
      ${TOKENS.map(([name, label, proposal]) => this.#renderToken(name, label, proposal))} ${this.#renderContrast()}
      <fieldset>
        <legend>Ihre Seite in der Vorschau</legend>
        ${renderRadios(
          'scheme',
          'Darstellung',
          [
            ['light', 'hell'],
            ['dark', 'dunkel'],
          ],
          scheme,
          (value) => this.#choose({ scheme: value === 'dark' ? 'dark' : 'light' }),
        )}
        ${renderText('font', 'Schrift', font, (value = '') => this.#choose({ font: value }), {
          placeholder: 'Georgia, serif',
        })}
        ${renderColour('background', 'Hintergrund', background, backgroundOf(choices), (value = '') =>
          this.#choose({ background: value }),
        )}
      </fieldset>`;
  }

  #renderToken(name: Token, label: string, proposal: string): TemplateResult {
    const { tokens } = this.choices;
    const change = (value: string | undefined): void => {
      const others = Object.entries(tokens).filter(([other]) => other !== name);
      this.#choose({ tokens: Object.fromEntries(value ? [...others, [name, value]] : others) });
    };
    return proposal.startsWith('#')
      ? renderColour(name, label, tokens[name], proposal, change)
      : renderText(`token-${name}`, label, tokens[name] ?? '', change, { placeholder: proposal });
  }

  /** Colours of text, against everything that they stand on. */
  #renderContrast(): TemplateResult {
    const { scheme, tokens } = this.choices;
    const grounds = [backgroundOf(this.choices), ...(tokens.surface ? [tokens.surface] : [])];
    const lines = TOKENS.flatMap(([name, label]) => {
      const colour = tokens[name];
      if (!colour || !/^(accent|muted)$/.test(name)) return [];
      const least = Math.min(...grounds.map((ground) => contrast(colour, ground)));
      const number = (Math.floor(least * 10) / 10).toLocaleString('de');
      return html`<li class=${least < ENOUGH ? 'bad' : 'good'}>
        ${label}: Kontrast ${number} zu 1 auf ${scheme === 'dark' ? 'dunklem' : 'hellem'} Grund,
        ${least < ENOUGH ? 'zu wenig. Nötig sind 4,5.' : 'genug.'}
      </li>`;
    });
    return html`<div role="status">
      ${
        lines.length
          ? html`<ul class="contrast">
              ${lines}
            </ul>`
          : ''
      }
    </div>`;
  }

  #renderScript(): TemplateResult {
    const { choices, version } = this;
    return html`${renderText('site', 'Adresse Ihrer Website', choices.site, (site = '') => this.#choose({ site }), {
      mode: 'url',
      placeholder: 'https://www.stadt.example',
    })}
    ${renderText('base', 'Ordner des Skripts', choices.base, (base = '') => this.#choose({ base }), {
      mode: 'url',
      placeholder: 'https://widgets.kitu.example',
      help: 'Darin liegen die Ordner der Versionen. Am besten auf Ihrem eigenen Server.',
    })}
    ${renderRadios(
      'version',
      'Version',
      [
        ['floating', `mitlaufend (/${version.split('.')[0]}/): bekommt Verbesserungen von selbst`],
        ['pinned', `fest (/${version}/): bleibt genau so, mit Prüfsumme`],
      ],
      choices.version,
      (value) => this.#choose({ version: value === 'pinned' ? 'pinned' : 'floating' }),
    )}
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
