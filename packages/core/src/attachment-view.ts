import type { Attachment } from './attachment.js';

/** A file to download, in words. */
export interface AttachmentView {
  /** Its title, and its kind and size: „Einladung (PDF, 214 KB)“. */
  readonly words: string;
  readonly url: string;
}

/** Thousands of bytes as people know them from their own files. */
function size(bytes: number, tag: string): string {
  const mega = bytes >= 999_500;
  const number = bytes / (mega ? 1e6 : 1e3);
  return `${number.toLocaleString(tag, { maximumFractionDigits: mega ? 1 : 0 })} ${mega ? 'MB' : 'KB'}`;
}

/** Words a file in the language `tag` (BCP 47). */
export function attachmentView(file: Attachment, tag: string): AttachmentView {
  const facts = [file.type, file.size === undefined ? '' : size(file.size, tag)].filter(Boolean);
  return { words: `${file.title}${facts.length ? ` (${facts.join(', ')})` : ''}`, url: file.url };
}
