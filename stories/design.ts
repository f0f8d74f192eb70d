import { html, type TemplateResult } from 'lit';
import manifest from '../packages/widgets/custom-elements.json' with { type: 'json' };
import { fallbackOf } from './fallbacks.js';
import { elementOf, say } from './widget.js';

/** A token, as the manifest tells it, and what holds where a page does not set it. */
interface Token {
  readonly name: string;
  readonly meaning: string;
  readonly fallback: string;
}

/** All tokens of all widgets, each once. */
export function tokens(): readonly Token[] {
  const tags = manifest.modules.flatMap(({ declarations }) =>
    (declarations as readonly { tagName?: string }[]).flatMap(({ tagName }) => tagName ?? []),
  );
  const all = tags.flatMap((tag) => elementOf(tag).cssProperties);
  return [...new Map(all.map((token) => [token.name, token])).values()].map(({ name, description }) => ({
    name,
    meaning: say(description),
    fallback: fallbackOf(name),
  }));
}

const isColour = ({ fallback }: Token): boolean => /light-dark|color-mix|lch|transparent|#/.test(fallback);

/** The token as it looks: a field of the colour, a corner, a space. */
function sampleOf(token: Token): TemplateResult {
  const value = `var(${token.name}, ${token.fallback})`;
  if (isColour(token)) return html`<span class="field" style="background: ${value}"></span>`;
  return /radius/.test(token.name)
    ? html`<span class="field corner" style="border-radius: ${value}"></span>`
    : html`<span class="field gap" style="inline-size: ${value}"></span>`;
}

/** A table of all tokens with their values and what they are for. */
export const tokenTable = (): TemplateResult =>
  html`<table class="design">
    <thead>
      <tr>
        <th scope="col">Aussehen</th>
        <th scope="col">Angabe</th>
        <th scope="col">wofür</th>
        <th scope="col">ohne Angabe</th>
      </tr>
    </thead>
    <tbody>
      ${tokens().map(
        (token) =>
          html`<tr>
            <td>${sampleOf(token)}</td>
            <th scope="row"><code>${token.name}</code></th>
            <td>${token.meaning}</td>
            <td><code>${token.fallback}</code></td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** Where type comes from, in multiples of the page's own. */
const TYPE = [
  ['heading', 1.5, 600, 'Überschrift des Bausteins, Ebene 2'],
  ['heading', 1.25, 600, 'Überschrift des Bausteins, Ebene 3'],
  ['title', 1.1, 600, 'Titel eines Eintrags'],
  ['summary', 1, 400, 'Text: so groß wie der der Seite'],
  ['meta', 0.875, 400, 'Datum, Schlagwörter, Ort'],
  ['caption', 0.8, 400, 'Bildunterschrift und Quelle'],
] as const;

/** The scale of type, each step in its own size. */
export const typeScale = (): TemplateResult =>
  html`<dl class="design scale">
    ${TYPE.map(
      ([part, size, weight, use]) =>
        html`<div>
          <dt><code>::part(${part})</code> ${size} em, ${weight}</dt>
          <dd style="font-size: ${size}em; font-weight: ${weight}">${use}</dd>
        </div>`,
    )}
  </dl>`;

/** What to do, and what to leave, with a reason each. */
const RULES = [
  [
    true,
    'Schrift und Größe der Seite gelten lassen',
    'Die Bausteine erben beides. So sehen sie aus, als gehörten sie dazu.',
  ],
  [
    true,
    'Eine Akzentfarbe setzen, die 4,5 : 1 zum Hintergrund hat',
    'Links, Knöpfe und der Rahmen beim Ansteuern mit der Tastatur haben diese Farbe.',
  ],
  [
    true,
    'Kacheln nur, wo zwei nebeneinander passen',
    'Sonst ist die Liste schneller zu lesen. In der Seitenspalte passt die knappe Liste.',
  ],
  [true, 'Den Link zwischen den Tags stehen lassen', 'Er steht da, wenn sonst nichts da ist.'],
  [
    false,
    'Zustände nur an der Farbe erkennen lassen',
    'Wort und Zeichen gehören dazu; die Bausteine bringen beides mit.',
  ],
  [
    false,
    'Feste Höhen und abgeschnittene Texte',
    'Bei doppelter Schrift oder langen Wörtern fehlt dann etwas. Für freien Platz beim Laden gibt es min-block-size.',
  ],
  [false, 'Unterstreichungen von Links entfernen', 'Wer Farben schlecht unterscheidet, findet sie sonst nicht.'],
  [false, 'Den Rahmen beim Ansteuern ausblenden', 'Wer mit der Tastatur liest, weiß dann nicht, wo er ist.'],
] as const;

export const rules = (): TemplateResult =>
  html`<div class="design rules">
    ${[true, false].map(
      (good) =>
        html`<section>
          <h2>${good ? 'So ist es gut' : 'Lieber nicht'}</h2>
          <ul>
            ${RULES.filter(([right]) => right === good).map(
              ([, rule, why]) => html`<li><strong>${rule}.</strong> ${why}</li>`,
            )}
          </ul>
        </section>`,
    )}
  </div>`;

/** The look of the page around it. */
export const designStyles = html`<style>
  .design {
    font:
      1rem/1.5 system-ui,
      'Noto Sans',
      sans-serif;
  }
  table.design {
    border-collapse: collapse;
  }
  .design :is(td, th) {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid color-mix(in srgb, currentColor 20%, transparent);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  .design thead th {
    font-weight: 600;
  }
  .design code {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .design .field {
    display: block;
    inline-size: 4em;
    block-size: 2em;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
  }
  .design .gap {
    block-size: 2em;
    background: color-mix(in srgb, currentColor 25%, transparent);
    border: 0;
  }
  .scale {
    display: grid;
    gap: 1em;
  }
  .scale dd {
    margin: 0;
    line-height: 1.3;
  }
  .rules {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 2em;
  }
  .rules li {
    margin-block: 0.6em;
  }
  .pages {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1em;
  }
  .pages article {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2em;
    align-content: start;
  }
  .pages h1 {
    margin: 0;
  }
</style>`;
