import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { headerLines } from './header-lines.js';
import { isKnown } from './policy-directives.js';
import { additions, extended, findingsOf, hasNonce, readPolicies, type Needs, type Policy } from './policy.js';
import './copy-box.js';

/** Reads the Content-Security-Policy of a page, says what it blocks, and prints what to add. */
@customElement('page-doctor')
export class PageDoctor extends LitElement {
  /** What the widget loads. */
  @property({ attribute: false }) needs: Needs | undefined;

  @state() private pasted = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const policies = readPolicies(this.pasted);
    return html`<p class="field">
        <label for="policy">Content-Security-Policy Ihrer Seite</label>
        <textarea
          id="policy"
          rows="4"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby="policy-help"
          placeholder="default-src 'self'; …"
          .value=${this.pasted}
          @input=${(event: Event) => (this.pasted = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        <small id="policy-help"
          >Die ganze Kopfzeile oder das ganze &lt;meta&gt;-Tag. Sie finden sie im Browser mit F12 unter „Netzwerk“:
          Seite neu laden, oberste Zeile, „Antwortkopfzeilen“. Steht dort keine, ist nichts zu tun.</small
        >
      </p>
      <p role="status" class="verdict">${this.#verdict(policies)}</p>
      ${policies.map((policy, place) => this.#renderPolicy(policy, policies.length > 1 ? `${place + 1}. Regel` : ''))}`;
  }

  #verdict(policies: readonly Policy[]): string {
    if (!this.pasted.trim()) return '';
    if (!policies.length) return 'Darin steht keine Regel, die etwas verbietet.';
    const { needs } = this;
    const found = needs ? policies.flatMap((policy) => findingsOf(policy, needs)) : [];
    if (policies.every((policy) => ![...policy.keys()].some(isKnown))) return 'Das ist keine Content-Security-Policy.';
    const blocked = found.some(({ blocks }) => blocks);
    if (!blocked && found.some(({ unknown }) => unknown)) {
      return 'Darin steht etwas, das kein Browser kennt. Vielleicht ist es ein Tippfehler.';
    }
    return blocked ? 'So kann der Baustein nicht alles laden.' : 'Der Baustein darf alles laden, was er braucht.';
  }

  #renderPolicy(policy: Policy, title: string): TemplateResult | typeof nothing {
    if (!this.needs) return nothing;
    const findings = findingsOf(policy, this.needs);
    const added = additions(findings);
    return html`${title ? html`<h3>${title}</h3>` : nothing}
      <ul class="findings" role="list">
        ${findings.map(
          ({ blocks, text, directive, add, unknown }) =>
            html`<li class=${blocks ? 'bad' : unknown ? 'better' : 'good'}>
              <b>${blocks ? 'Verboten' : unknown ? 'Unbekannt' : 'Erlaubt'}</b>
              <p>${text}</p>
              ${add ? html`<p class="remedy">Ergänzen Sie: <code>${directive} … ${add}</code></p>` : nothing}
            </li>`,
        )}
      </ul>
      ${
        added.size && hasNonce(policy)
          ? html`<p class="note">
              Ihre Website macht diese Regel bei jedem Aufruf neu (nonce). Ergänzen Sie das Genannte dort, wo Ihr System
              die Regel zusammensetzt. Eine fertige Zeile würde Ihre eigenen Skripte sperren.
            </p>`
          : nothing
      }
      ${headerLines(extended(policy, findings), added, hasNonce(policy)).map(
        ({ title: server, where, code }, place) =>
          html`<details ?open=${place === 0}>
            <summary>${server}</summary>
            ${
              code
                ? html`<copy-box label=${server} where=${where} .text=${code}></copy-box>`
                : html`<p class="note">
                    Die Regel enthält Zeichen, die sich in dieser Sprache nicht sicher schreiben lassen. Bitte ergänzen
                    Sie das Genannte von Hand.
                  </p>`
            }
          </details>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-doctor': PageDoctor;
  }
}
