import { VERSION } from '@kitu/core/version.js';
import { fetchJson } from '@kitu/core/fetch-json.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isInPage, readChoices, showsImages, withWidget, writeChoices, type Choices } from './choices.js';
import { factsOf, type Facts } from './facts.js';
import { renderRadios } from './fields.js';
import { partsOf, type Parts, type Release, type Remark, type Surroundings } from './parts.js';
import { backgroundOf, previewMessage } from './preview.js';
import { formsOf, inOne, type Form } from './snippets.js';
import { accessibilityStatement, privacyStatement } from './statements.js';
import { WIDGETS } from './widgets.js';
import './choice-form.js';
import './copy-box.js';
import './feed-doctor.js';
import './live-preview.js';
import './page-doctor.js';

const WIDTHS = { full: '100%', side: '20rem', phone: '24rem' } as const;

/** Milliseconds without a keystroke before a feed is requested. */
const PAUSE = 400;

/** The content of `integrity.json` beside the page; without that file there are no hashes. */
async function readFiles(): Promise<Release['files']> {
  try {
    const { files } = (await (await fetch('integrity.json')).json()) as Release;
    return files;
  } catch {
    return {};
  }
}

/** The assistant: choose a widget, preview, check, copy. The page's address holds the choices. */
@customElement('embed-assistant')
export class EmbedAssistant extends LitElement {
  /** The sample feed, used until an address is typed. */
  @property() sample = '';

  @state() private choices = readChoices(location.search);
  @state() private release: Release = { version: VERSION, files: {} };
  /** The feed that was loaded last, and its entries and keywords. */
  @state() private loaded: { readonly address: string; readonly facts: Facts } | undefined;

  /** The feed in use. While an address is being typed, the last one stays. */
  @state() private shownFeed = this.choices.feed;

  #typing: ReturnType<typeof setTimeout> | undefined;

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
    clearTimeout(this.#typing);
  }

  readonly #reread = (): void => {
    this.choices = readChoices(location.search);
    this.shownFeed = this.choices.feed;
  };

  #become(choices: Choices): void {
    this.choices = choices;
    clearTimeout(this.#typing);
    // Browsers limit how often history.replaceState may be called, and a feed is not requested at every keystroke.
    this.#typing = setTimeout(() => {
      this.shownFeed = choices.feed;
      const query = writeChoices(choices);
      history.replaceState(null, '', query ? `?${query}` : location.pathname);
    }, PAUSE);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('shownFeed') || changed.has('sample')) void this.#load();
  }

  /** Requests the feed, to offer its entries and keywords. The feed doctor reports why one cannot be loaded. */
  async #load(): Promise<void> {
    const parts = this.#partsOf({ ...this.choices, feed: this.shownFeed });
    if (parts.faults.includes('feed') || !(this.shownFeed || this.sample)) return;
    try {
      this.loaded = { address: parts.feed, facts: factsOf(await fetchJson(parts.feed), parts.feed) };
    } catch {
      this.loaded = undefined;
    }
  }

  get #around(): Surroundings {
    return { page: document.baseURI, sample: this.sample };
  }

  #partsOf(choices: Choices): Parts {
    const parts = partsOf(choices, this.release, this.#around);
    const facts = this.loaded?.address === parts.feed ? this.loaded.facts : undefined;
    return facts ? partsOf(choices, this.release, { ...this.#around, home: facts.home, view: facts.view }) : parts;
  }

  protected override render(): TemplateResult {
    const { choices } = this;
    const parts = this.#partsOf(choices);
    const facts = this.loaded?.address === parts.feed ? this.loaded.facts : undefined;
    return html`${renderRadios(
        'widget',
        'Baustein',
        WIDGETS.map(({ name, label }) => [name, label] as const),
        choices.widget,
        (widget = '') => this.#become(withWidget(choices, widget)),
      )}
      <div class="columns">
        ${this.#renderPreview(parts)}
        <choice-form
          .choices=${choices}
          .version=${this.release.version}
          .versions=${parts.versions}
          .sample=${this.sample !== ''}
          .home=${this.#partsOf({ ...choices, link: '' }).link}
          .script=${this.#partsOf({ ...choices, base: '' }).script}
          .facts=${facts}
          .faults=${parts.faults}
          @choose=${({ detail }: CustomEvent<Choices>) => this.#become(detail)}
        ></choice-form>
      </div>
      <div class="results">
        ${this.#renderSnippets(parts, facts)} ${this.#renderDoctors(parts)}
        ${parts.faults.length ? nothing : this.#renderStatements(parts)}
      </div>`;
  }

  #renderPreview(parts: Parts): TemplateResult {
    const { choices } = this;
    const { width } = choices;
    const feed = this.#partsOf({ ...choices, feed: this.shownFeed }).feed;
    return html`<section class="preview" aria-labelledby="vorschau">
      <h2 id="vorschau">So sieht es aus</h2>
      ${
        !parts.faults.includes('feed') && (choices.feed || this.sample)
          ? html`${renderRadios(
                'width',
                'Breite',
                [
                  ['full', 'ganze Breite'],
                  ['side', 'Seitenleiste'],
                  ['phone', 'Telefon'],
                ],
                width,
                (value) => this.#become({ ...choices, width: value === 'side' || value === 'phone' ? value : 'full' }),
              )}
              <live-preview
                .message=${previewMessage(choices, { ...parts, feed })}
                .width=${WIDTHS[width]}
                .background=${backgroundOf(choices)}
              ></live-preview>
              ${
                choices.feed
                  ? nothing
                  : html`<p class="note">Mit dem Beispiel-Feed. Tragen Sie die Adresse Ihres Feeds ein.</p>`
              }`
          : html`<p class="note">Steht im Feld für den Feed eine Adresse, sehen Sie hier den Baustein.</p>`
      }
    </section>`;
  }

  #renderSnippets(parts: Parts, facts: Facts | undefined): TemplateResult {
    const { choices } = this;
    const forms = formsOf(choices, this.release, { ...this.#around, home: facts?.home, view: facts?.view });
    const form = forms.find(({ name }) => name === choices.form);
    return html`<section aria-labelledby="kopieren">
      <h2 id="kopieren">Zum Einfügen</h2>
      ${renderRadios(
        'form',
        'Wo fügen Sie es ein?',
        forms.map(({ name, label }) => [name, label] as const),
        choices.form,
        (value) => this.#become({ ...choices, form: forms.find(({ name }) => name === value)?.name ?? 'tag' }),
      )}
      ${
        parts.faults.length
          ? html`<p class="fault" role="status">
              Die Zeilen erscheinen hier wieder, sobald in jedem Feld eine Adresse steht, die Browser kennen.
            </p>`
          : form
            ? this.#renderForm(form, parts)
            : nothing
      }
    </section>`;
  }

  #renderForm(form: Form, { remarks }: Parts): TemplateResult {
    const code = form.pieces.map((piece) => piece.code).join('\n');
    const own = remarks.filter(({ address }) => code.includes(address.replaceAll('&', '&amp;')));
    return html`<p>${form.hint}</p>
      ${
        own.length
          ? html`<ul class="findings remarks" role="list">
              ${[...new Set(own.map(({ text }) => text))].map((text) => renderRemark(own.filter((one) => one.text === text)))}
            </ul>`
          : nothing
      }
      ${
        this.choices.preload && !form.pieces.some(({ name }) => name === 'preload')
          ? html`<p class="note">Hinweise zum früheren Laden gibt es in dieser Form nicht.</p>`
          : nothing
      }
      ${
        form.pieces.length > 1
          ? html`<copy-box
              main
              label="Alles kopieren"
              where=${form.together ? 'alles an eine Stelle der Seite' : 'mit einem Satz dazu, wohin jedes Stück gehört'}
              .text=${inOne(form)}
            ></copy-box>`
          : nothing
      }
      ${
        form.together
          ? html`<details>
              <summary>Einzeln kopieren</summary>
              ${this.#renderPieces(form)}
            </details>`
          : this.#renderPieces(form)
      }`;
  }

  #renderPieces(form: Form): TemplateResult {
    return html`${form.pieces.map(
      ({ title, where, code }) => html`<copy-box label=${title} where=${where} .text=${code}></copy-box>`,
    )}`;
  }

  #renderDoctors({ feed, script, site, style, faults }: Parts): TemplateResult {
    const { widget, options } = this.choices;
    const images = showsImages(this.choices);
    return html`<section aria-labelledby="feed-doktor">
        <h2 id="feed-doktor">Feed-Doktor</h2>
        <p>Liest den Feed, wie es der Baustein tut, und sagt, was zu sehen sein wird und was nicht.</p>
        <feed-doctor
          .address=${!faults.includes('feed') && (this.choices.feed || this.sample) ? feed : ''}
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
        <page-doctor
          .needs=${{ feed, script, site, images, style: isInPage(this.choices) ? style : undefined }}
        ></page-doctor>
      </section>`;
  }

  #renderStatements(parts: Parts): TemplateResult {
    return html`<section aria-labelledby="texte">
      <h2 id="texte">Texte für Ihre Website</h2>
      <copy-box prose label="Für die Datenschutzerklärung" .text=${privacyStatement(this.choices, parts)}></copy-box>
      <copy-box
        prose
        label="Für die Erklärung zur Barrierefreiheit"
        .text=${accessibilityStatement(this.choices, parts)}
      ></copy-box>
      <p class="note">Bitte lassen Sie beide Texte von den zuständigen Stellen Ihrer Verwaltung prüfen.</p>
    </section>`;
  }
}

/** The warnings about addresses. */
const renderRemark = (remarks: readonly Remark[]): TemplateResult =>
  html`<li class=${remarks[0]?.kind === 'foreign' ? 'bad' : 'better'}>
    <p>${remarks[0]?.text}</p>
    ${remarks.map(({ address }) => html`<code>${address}</code>`)}
  </li>`;

declare global {
  interface HTMLElementTagNameMap {
    'embed-assistant': EmbedAssistant;
  }
}
