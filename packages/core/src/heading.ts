import { html, type TemplateResult } from 'lit';

/**
 * A heading whose level is known only at run time; levels above 6 become 6.
 *
 * @param part - Name of its `::part`.
 */
export function renderHeading(level: number, part: string, content: unknown): TemplateResult {
  switch (Math.min(Math.max(Math.trunc(level) || 2, 2), 6)) {
    case 2:
      return html`<h2 part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part}>${content}</h5>`;
    default:
      return html`<h6 part=${part}>${content}</h6>`;
  }
}
