import { html, nothing, type TemplateResult } from 'lit';
import type { HostNote } from './link-hosts.js';

/**
 * The `aria-label` of a link or button whose words need their context, for screen readers also list links without it:
 * „Anmelden: Yoga am Abend“. It begins with the words that are seen. Hidden text in the link would be a second link for
 * some, would be copied, and would be read by tools that do not know that it is hidden.
 *
 * @param words - What is seen.
 * @param about - What it is about; without it, the words are the name.
 */
export const spokenName = (words: string, about: string | undefined): string | typeof nothing =>
  about ? `${words}: ${about}` : nothing;

/**
 * A link whose words need their context.
 *
 * @param about - What it is about.
 * @param part - Name of its `::part`.
 * @param icon - Before the words.
 */
export function renderLink(
  url: string,
  hostNote: HostNote,
  words: string,
  about: string,
  part: string | typeof nothing = nothing,
  icon: unknown = nothing,
): TemplateResult {
  const host = hostNote(url);
  const seen = host === nothing ? words : `${words}${host}`;
  return html`<a part=${part} href=${url} data-host=${host} aria-label=${spokenName(seen, about)}>${icon}${words}</a>`;
}

/**
 * What is folded away until somebody wants it.
 *
 * @param about - What it is about.
 * @param content - What is folded away.
 * @param lang - The language of the words, in an entry of another one.
 */
export const renderFold = (
  words: string,
  about: string | undefined,
  content: unknown,
  lang: string | typeof nothing = nothing,
): TemplateResult =>
  html`<details>
    <summary lang=${lang} aria-label=${spokenName(words, about)}>${words}</summary>
    ${content}
  </details>`;
