import { html, nothing, type TemplateResult } from 'lit';
import type { Attachment } from './attachment.js';
import type { HostNote } from './link-hosts.js';

/** Thousands of bytes as people know them from their own files. */
function size(bytes: number, tag: string): string {
  const mega = bytes >= 999_500;
  const number = bytes / (mega ? 1e6 : 1e3);
  return `${number.toLocaleString(tag, { maximumFractionDigits: mega ? 1 : 0 })} ${mega ? 'MB' : 'KB'}`;
}

/** A list of files to download, each with its kind and size: „Einladung (PDF, 214 KB)“. */
export function renderAttachments(
  attachments: readonly Attachment[],
  tag: string,
  hostNote: HostNote,
): TemplateResult | typeof nothing {
  if (!attachments.length) return nothing;
  return html`<ul part="attachments" role="list">
    ${attachments.map((file) => {
      const facts = [file.type, file.size === undefined ? '' : size(file.size, tag)].filter(Boolean);
      return html`<li>
        <a href=${file.url} data-host=${hostNote(file.url)}
          >${file.title}${facts.length ? ` (${facts.join(', ')})` : ''}</a
        >
      </li>`;
    })}
  </ul>`;
}
