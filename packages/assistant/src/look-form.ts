import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readChoices, TOKENS, type Choices, type Token } from './choices.js';
import { contrast, ENOUGH } from './contrast.js';
import { renderColour, renderRadios, renderText } from './fields.js';
import { backgroundOf } from './preview.js';

type Row = (typeof TOKENS)[number];

/** Tokens of badges: text and background colour of each. */
const isOfBadge = ([name]: Row): boolean => /^(success|warning|danger|info)/.test(name);

/** Fields for colours and sizes, and for the page in the preview. Fires `look` with the changes in `detail`. */
@customElement('look-form')
export class LookForm extends LitElement {
  @property({ attribute: false }) choices: Choices = readChoices('');

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { scheme, font, background, widget } = this.choices;
    const badges = widget === 'course' || widget === 'dates';
    return html`<p class="note">Schrift und Textfarbe erben die Bausteine von Ihrer Seite.</p>
      ${TOKENS.filter((row) => !isOfBadge(row)).map((row) => this.#renderToken(row))}
      ${
        badges
          ? html`<fieldset>
              <legend>Plaketten</legend>
              ${TOKENS.filter(isOfBadge).map((row) => this.#renderToken(row))}
            </fieldset>`
          : nothing
      }
      ${this.#renderContrast()}
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
          (value) => this.#look({ scheme: value === 'dark' ? 'dark' : 'light' }),
        )}
        ${renderText('font', 'Schrift', font, (value = '') => this.#look({ font: value }), {
          placeholder: 'Georgia, serif',
        })}
        ${renderColour('background', 'Hintergrund', background, backgroundOf(this.choices), (value = '') =>
          this.#look({ background: value }),
        )}
      </fieldset>`;
  }

  #look(detail: Partial<Choices>): void {
    this.dispatchEvent(new CustomEvent('look', { detail }));
  }

  #renderToken([name, label, proposal]: Row): TemplateResult {
    const { tokens } = this.choices;
    const change = (value: string | undefined): void => {
      const others = Object.entries(tokens).filter(([other]) => other !== name);
      this.#look({ tokens: Object.fromEntries(value ? [...others, [name, value]] : others) });
    };
    return proposal.startsWith('#')
      ? renderColour(name, label, tokens[name], proposal, change)
      : renderText(`token-${name}`, label, tokens[name] ?? '', change, { placeholder: proposal });
  }

  /** The backgrounds of a text colour. */
  #grounds(name: Token): readonly string[] {
    const { tokens } = this.choices;
    const own = tokens[`${name}-background` as Token];
    if (own) return [own];
    return [backgroundOf(this.choices), ...(tokens.surface ? [tokens.surface] : [])];
  }

  /** Checks the contrast of text colours with all their backgrounds. */
  #renderContrast(): TemplateResult {
    const { scheme, tokens } = this.choices;
    const lines = TOKENS.flatMap(([name, label]) => {
      const colour = tokens[name];
      if (!colour || !/^(accent|muted|success|warning|danger|info)$/.test(name)) return [];
      const least = Math.min(...this.#grounds(name).map((ground) => contrast(colour, ground)));
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
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'look-form': LookForm;
  }
}
