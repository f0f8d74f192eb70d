import { count, list, object, source, text } from './parse.js';

/** A file that belongs to an entry: JSON Feed's `attachments`. */
export interface Attachment {
  readonly url: string;
  /** `title`, else the name of the file. */
  readonly title: string;
  /** The kind of file in a word: „PDF“. */
  readonly type: string;
  /** `size_in_bytes`. */
  readonly size: number | undefined;
}

/** `PDF`: the suffix of the name of a file, or what a MIME type ends with. */
const fileType = (name: string): string | undefined => /[./](?:x-)?([a-z\d]{2,5})$/i.exec(name)?.[1]?.toUpperCase();

/** „Tagesordnung März.pdf“ for `Tagesordnung%20M%C3%A4rz.pdf`; what is written in another way stays as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Reads `attachments`; one without an address is left out. */
export const readAttachments = (value: unknown, base: string): readonly Attachment[] =>
  list(value).flatMap((entry) => {
    const raw = object(entry);
    const url = source(raw['url'], base);
    if (!url) return [];
    const name = decoded(new URL(url).pathname.split('/').pop() ?? '');
    return [
      {
        url,
        title: text(raw['title']) ?? text(name) ?? url,
        type: fileType(name) ?? fileType(text(raw['mime_type']) ?? '') ?? '',
        size: count(raw['size_in_bytes']),
      },
    ];
  });
