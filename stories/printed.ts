import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { printElement, type PrintOptions } from '../packages/feed/src/render/print.js';
import { viewOf } from '../packages/feed/src/render/view-file.js';
import { publishedAt } from './network.js';

/** What a story prints: the feed's address, how long ago (seconds) its page was made, and what a page chooses. */
interface Printed extends Pick<PrintOptions, 'widget' | 'choices' | 'maxAge'> {
  readonly src: string;
  readonly ago?: number;
}

/** An element with its content, as `kitu-feed` prints it into a page. */
export function printed({ src, ago = 0, ...options }: Printed): string {
  const now = Date.now() - ago * 1000;
  const view = viewOf(publishedAt(src), new URL(src, document.baseURI).href, now);
  const fallback = { url: '#alle', text: 'Alles auf einer Seite' };
  return printElement(view, { ...options, src, now, fallback });
}

/** A page that was delivered with this. */
export const delivered = (markup: string): TemplateResult => html`${unsafeHTML(markup)}`;
