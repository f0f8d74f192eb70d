import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { kindsOf, letter, MANY, type Diagnosis, type Finding } from './diagnosis.js';
import { examine } from './examine.js';
import './copy-box.js';

const GRAVITY = {
  bad: 'Verhindert die Anzeige',
  lost: 'Fehlt in der Anzeige',
  better: 'Geht besser',
  good: 'In Ordnung',
} satisfies Record<Finding['gravity'], string>;

/** Checks a feed as the widgets read it, and shows the result in plain German. */
@customElement('feed-doctor')
export class FeedDoctor extends LitElement {
  /** Address of the feed, in full. */
  @property() address = '';

  /** The tag that is to be embedded. */
  @property() widget = '';

  /** The chosen options, by attribute. */
  @property({ attribute: false }) options: Readonly<Record<string, string>> = {};

  /** Address of the website on which the widget is to stand. */
  @property() site = location.href;

  @state() private busy = false;
  @state() private diagnosis: Diagnosis | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A diagnosis of another feed or another widget does not apply any more.
    if (changed.has('address') || changed.has('widget') || changed.has('options')) this.diagnosis = undefined;
  }

  protected override render(): TemplateResult {
    const { diagnosis } = this;
    return html`<p>
        <button type="button" class="main" @click=${() => this.#examine()}>Feed prüfen</button>
        <code class="address">${this.address}</code>
      </p>
      <p role="status" class="verdict">
        ${this.busy ? 'Der Feed wird gelesen …' : diagnosis ? verdict(diagnosis) : ''}
      </p>
      ${diagnosis ? this.#renderDiagnosis(diagnosis) : nothing}`;
  }

  #renderDiagnosis({ holdings, findings }: Diagnosis): TemplateResult {
    const text = letter(this.address, findings);
    return html`${
      holdings.length
        ? html`<ul class="holdings" role="list">
            ${holdings.map(({ widget, present, text: words }) => html`<li class=${present ? 'present' : 'absent'}><code>${`<${widget}>`}</code> ${words}</li>`)}
          </ul>`
        : nothing
    }
    ${
      findings.length
        ? html`<ul class="findings" role="list">
            ${kindsOf(findings).map(renderKind)}
          </ul>`
        : nothing
    }
    ${
      text
        ? html`<details>
            <summary>Nachricht an den Herausgeber des Feeds</summary>
            <copy-box label="Nachricht" where="für eine E-Mail" prose .text=${text}></copy-box>
          </details>`
        : nothing
    }`;
  }

  async #examine(): Promise<void> {
    const { address, options, widget } = this;
    this.busy = true;
    const diagnosis = await examine(address, widget, new URL(this.site).protocol, options);
    this.busy = false;
    // Meanwhile another address may have been typed.
    if (address === this.address && widget === this.widget && options === this.options) this.diagnosis = diagnosis;
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('examined'));
  }
}

/** Findings of one kind: the first few, and the others in `<details>`. */
const renderKind = (kind: readonly Finding[]): TemplateResult =>
  html`${kind.slice(0, MANY).map(renderFinding)}
  ${
    kind.length > MANY
      ? html`<li class=${kind[0]?.gravity ?? 'better'}>
          <details>
            <summary>Dasselbe noch ${kind.length - MANY}-mal</summary>
            <ul class="findings" role="list">
              ${kind.slice(MANY).map(renderFinding)}
            </ul>
          </details>
        </li>`
      : nothing
  }`;

const renderFinding = ({ gravity, text, remedy, place }: Finding): TemplateResult =>
  html`<li class=${gravity}>
    <b>${GRAVITY[gravity]}</b>
    <p>${text}</p>
    ${remedy ? html`<p class="remedy">${remedy}</p>` : nothing} ${place ? html`<small>${place}</small>` : nothing}
  </li>`;

function verdict({ findings, shows }: Diagnosis): string {
  const count = (gravity: Finding['gravity']): number =>
    findings.filter((finding) => finding.gravity === gravity).length;
  if (count('bad')) return 'So wird der Baustein nichts zeigen.';
  if (!shows) return 'Der Feed ist lesbar, aber der Baustein hat zurzeit nichts zu zeigen.';
  if (count('lost')) return 'Der Feed ist lesbar, aber nicht alles wird gezeigt.';
  return count('better') ? 'Der Feed ist lesbar. Ein paar Dinge gehen besser.' : 'Der Feed ist in Ordnung.';
}

declare global {
  interface HTMLElementTagNameMap {
    'feed-doctor': FeedDoctor;
  }
}
