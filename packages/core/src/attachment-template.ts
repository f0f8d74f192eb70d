import { html, nothing, type TemplateResult } from 'lit';
import type { AttachmentView } from './attachment-view.js';
import type { HostNote } from './link-hosts.js';

/** A list of files to download. */
export function renderAttachments(
  files: readonly AttachmentView[] = [],
  hostNote: HostNote,
): TemplateResult | typeof nothing {
  return files.length
    ? html`<ul part="attachments" role="list">
        ${files.map(({ url, words }) => html`<li><a href=${url} data-host=${hostNote(url)}>${words}</a></li>`)}
      </ul>`
    : nothing;
}
