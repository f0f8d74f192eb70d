import type { Problem } from '../problem.js';
import { words } from '../words.js';
import { line } from './html.js';

/** `[et_pb_row]`, `[/vc_column]`, `[gallery ids="1,2"]`; „[sic]“, „[1]“ and „[Foto: Stadt]“ are text. */
const SHORTCODE =
  /\[\/?([a-z][a-z\d]{0,40}(?:[_-][a-z\d]{1,40}){1,8}|caption|gallery|audio|video|playlist|embed|row|column|col|button|tabs?|accordion|toggle|spoiler|slider|icon|divider|section|wpforms?|metaslider|tablepress|table|contact|map)(?=[\s\]/])[^[\]]{0,2000}\]/gi;
/** A paragraph that is empty after its shortcode was removed. */
const EMPTY = /<p>(?:\s|&nbsp;|<br ?\/?>){0,20}<\/p>\n?/gi;

/** Removes shortcodes that the site did not render, and counts them. */
export class Shortcodes {
  readonly #names = new Set<string>();

  /** A text without them. */
  without(html: string | undefined): string | undefined {
    if (!html?.includes('[')) return html;
    let isChanged = false;
    const rest = html.replace(SHORTCODE, (_, name: string) => {
      isChanged = true;
      this.#names.add(name.toLowerCase());
      return '';
    });
    return isChanged ? rest.replace(EMPTY, '').trim() || undefined : html;
  }

  get problems(): readonly Problem[] {
    if (!this.#names.size) return [];
    const names = [...this.#names].slice(0, 8).join(', ');
    const message = words(
      `Die Texte enthalten Shortcodes, die die Website nicht ersetzt hat (${names}); sie wurden entfernt. Was sie zeigen sollten, fehlt.`,
      `The texts hold shortcodes that the site has not replaced (${names}); they were taken out. What they should show is missing.`,
    );
    return [{ severity: 'note', code: 'shortcodes', value: names, message }];
  }
}

const MORE_LINK = /<a\s[^<>]{0,500}\bclass="[^"<>]{0,200}\bmore[^"<>]{0,200}"[^<>]{0,500}>/i;
const READ_ON =
  /\s*(?:\[?(?:…|\.{3})\]?)\s*(?:weiterlesen|weiter lesen|mehr lesen|mehr erfahren|continue reading|read more)\b.{0,200}$/i;

/** An excerpt as plain text, without its “read more” link; it ends with „…“ if WordPress cut it. */
export function summaryOf(html: string | undefined): string | undefined {
  const link = html?.search(MORE_LINK) ?? -1;
  const text = line(link >= 0 ? html?.slice(0, link) : html)
    ?.replace(/\[(…|\.{3})\]/g, '…')
    .replace(READ_ON, ' …');
  if (link < 0 || !text) return text;
  return `${text.replace(/[\s….]+$/, '')} …`;
}
