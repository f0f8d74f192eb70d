import { VERSION } from '@kitu/core/version.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { readChoices, showsImages, writeChoices, type Choices } from './choices.js';
import { renderRadios } from './fields.js';
import { partsOf, type Parts, type Release } from './parts.js';
import { backgroundOf, previewPage } from './preview.js';
import { elementTag, formsOf } from './snippets.js';
import { accessibilityStatement, privacyStatement } from './statements.js';

import './choice-form.js';
import './copy-box.js';
import './feed-doctor.js';
import './live-preview.js';
import './page-doctor.js';

const WIDTHS = { full: '100%', side: '20rem', phone: '24rem' } as const;

/** What `integrity.json` beside the page says; a page without it knows no hashes. */
async function readFiles(): Promise<Release['files']> {
  try {
    const { files } = (await (await fetch('integrity.json')).json()) as Release;
    return files;
  } catch {
    return {};
  }
}

/** Choose, look, check, copy: from a feed to a snippet that works. The address of the page holds the choices. */
@customElement('embed-assistant')
export class EmbedAssistant extends LitElement {
  /** A feed to look at before anybody has typed an address. */
  @property() sample = '';

  @state() private choices = readChoices(location.search);
  @state() private release: Release = { version: VERSION, files: {} };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#reread);
    void readFiles().then((files) => (this.release = { version: VERSION, files }));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#reread);
  }

  readonly #reread = (): void => {
    this.choices = readChoices(location.search);
  };

  #become(choices: Choices): void {
    this.choices = choices;
    const query = writeChoices(choices);
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  /** The choices with what stands in for a feed that nobody typed. */
  get #full(): Choices {
    return { ...this.choices, feed: this.choices.feed || this.sample };
  }

  protected override render(): TemplateResult {
    const page = document.baseURI;
    const parts = partsOf(this.choices, this.release, { page, sample: this.sample });
    return html`<div class="columns">
      <choice-form
        .choices=${this.choices}
        .version=${this.release.version}
        .sample=${this.sample !== ''}
        @choose=${({ detail }: CustomEvent<Choices>) => this.#become(detail)}
      ></choice-form>
      <div class="results">
        ${this.#renderPreview(parts, page)} ${this.#renderSnippets(page)} ${this.#renderDoctors(parts)}
        ${this.#renderStatements(parts)}
      </div>
    </div>`;
  }

  #renderPreview(parts: Parts, page: string): TemplateResult {
    const choices = this.#full;
    const { width } = choices;
    return html`<section aria-labelledby="vorschau">
      <h2 id="vorschau">So sieht es aus</h2>
      ${
        choices.feed
          ? html`${renderRadios(
                'width',
                'Breite',
                [
                  ['full', 'ganze Breite'],
                  ['side', 'Seitenleiste'],
                  ['phone', 'Telefon'],
                ],
                width,
                (value) =>
                  this.#become({ ...this.choices, width: value === 'side' || value === 'phone' ? value : 'full' }),
              )}
              <live-preview
                .page=${previewPage(choices, elementTag(choices, parts), new URL('kitu.js', page).href, page)}
                .width=${WIDTHS[width]}
                .background=${backgroundOf(choices)}
              ></live-preview>`
          : html`<p class="note">Tragen Sie die Adresse eines Feeds ein, dann sehen Sie hier den Baustein.</p>`
      }
    </section>`;
  }

  #renderSnippets(page: string): TemplateResult {
    const forms = formsOf(this.choices, this.release, { page, sample: this.sample });
    const form = forms.find(({ name }) => name === this.choices.form);
    return html`<section aria-labelledby="kopieren">
      <h2 id="kopieren">Zum Einfügen</h2>
      ${renderRadios(
        'form',
        'Wo fügen Sie es ein?',
        forms.map(({ name, label }) => [name, label] as const),
        this.choices.form,
        (value) => this.#become({ ...this.choices, form: forms.find(({ name }) => name === value)?.name ?? 'tag' }),
      )}
      ${form ? html`<p>${form.hint}</p>` : nothing}
      ${
        this.choices.feed
          ? nothing
          : html`<p class="note">Das ist noch ein Beispiel. Tragen Sie die Adresse Ihres Feeds ein.</p>`
      }
      ${
        this.choices.preload && form && !form.pieces.some(({ name }) => name === 'preload')
          ? html`<p class="note">Hinweise zum früheren Laden gibt es in dieser Form nicht.</p>`
          : nothing
      }
      ${form?.pieces.map(({ title, where, code }) => html`<copy-box label=${title} where=${where} .text=${code}></copy-box>`)}
    </section>`;
  }

  #renderDoctors({ feed, script, site }: Parts): TemplateResult {
    const { widget, options } = this.choices;
    const images = showsImages(this.choices);
    return html`<section aria-labelledby="feed-doktor">
        <h2 id="feed-doktor">Feed-Doktor</h2>
        <p>Liest den Feed, wie es der Baustein tut, und sagt, was zu sehen sein wird und was nicht.</p>
        <feed-doctor
          .address=${this.#full.feed && feed}
          .widget=${`kitu-${widget}`}
          .options=${options}
          .site=${site}
        ></feed-doctor>
      </section>
      <section aria-labelledby="seiten-doktor">
        <h2 id="seiten-doktor">Seiten-Doktor</h2>
        <p>
          Manche Websites sagen dem Browser, von welchen Servern er laden darf. Hier sehen Sie, ob der Baustein dabei
          ist.
        </p>
        <page-doctor .needs=${{ feed, script, site, images }}></page-doctor>
      </section>`;
  }

  #renderStatements(parts: Parts): TemplateResult {
    return html`<section aria-labelledby="texte">
      <h2 id="texte">Texte für Ihre Website</h2>
      <copy-box prose label="Für die Datenschutzerklärung" .text=${privacyStatement(this.#full, parts)}></copy-box>
      <copy-box
        prose
        label="Für die Erklärung zur Barrierefreiheit"
        .text=${accessibilityStatement(this.#full, parts)}
      ></copy-box>
      <p class="note">Bitte lassen Sie beide Texte von den zuständigen Stellen Ihrer Verwaltung prüfen.</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'embed-assistant': EmbedAssistant;
  }
}
