import css from 'virtual:kitu-css';
import type { Args } from './widget.js';

/** Where a widget draws, by the name in the toolbar. */
export const SCOPES = {
  shadow: 'Bereich: Schatten-DOM',
  page: 'Bereich: im Text der Seite',
} as const;

/** Puts kitu.css onto the page, before the page's own styles. */
export function loadKituCss(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.prepend(style);
}

/** What a story sets, drawn where the toolbar says. A story that asks for `light` itself has it in any case. */
export const inScope = (args: Args, scope: unknown): Args => (scope === 'page' ? { ...args, light: true } : args);
