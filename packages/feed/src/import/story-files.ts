import type { AttachmentEntry, ImageEntry } from './entries.js';
import { line, oneLine } from './html.js';
import { absolute } from './html-addresses.js';
import { all, child, textIn, type XmlElement } from './xml.js';

/** A file attached to a story. */
export interface StoryFile {
  readonly url: string;
  readonly type: string | undefined;
  readonly isPicture: boolean;
  /** In bytes. */
  readonly length: number | undefined;
  readonly title: string | undefined;
  readonly picture: ImageEntry;
}

/** The files of a story (enclosures, media, thumbnails), those with the most detail first. */
export function storyFiles(entry: XmlElement): readonly StoryFile[] {
  const media = [entry, ...all(entry, 'media:group')];
  const links = all(entry, 'link', 'atom:link').filter(({ attributes }) => attributes['rel'] === 'enclosure');
  const contents = all(entry, 'content', 'atom:content').filter(({ attributes }) => attributes['src']);
  const found = [
    ...media.flatMap((group) => all(group, 'media:content').flatMap((element) => file(element, group))),
    ...[...all(entry, 'enclosure'), ...links, ...contents].flatMap((element) => file(element, undefined)),
    ...[...media, ...media.flatMap((group) => all(group, 'media:content'))].flatMap((group) =>
      all(group, 'media:thumbnail').flatMap((element) => file(element, undefined, true)),
    ),
    ...all(entry, 'itunes:image', 'image').flatMap((element) => file(element, undefined, true)),
  ];
  const seen = new Set<string>();
  return found.filter(({ url }) => !seen.has(url) && seen.add(url));
}

const PICTURE = /\.(jpe?g|png|webp|avif|gif|svg)([?#]|$)/i;

function file(element: XmlElement, group: XmlElement | undefined, isPicture?: boolean): StoryFile | [] {
  const { url, href, src, type, medium, length, filesize, width, height, title } = element.attributes;
  const written = (url ?? href ?? src ?? textIn(element, 'url') ?? element.text).trim();
  if (!written || /^data:/i.test(written)) return [];
  // A declared type takes precedence over the file extension.
  const kind = medium ?? /^(image|audio|video|application|text)\//i.exec(type ?? '')?.[1]?.toLowerCase();
  const description = child(element, 'media:description') ?? (group && child(group, 'media:description'));
  const alt = description?.attributes['type'] === 'plain' ? oneLine(description.text) : line(description?.text);
  const credit = textIn(element, 'media:credit') ?? textIn(group, 'media:credit');
  return {
    url: absolute(written, element.base),
    type: type && /^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : undefined,
    isPicture: isPicture ?? (kind ? kind === 'image' : PICTURE.test(written)),
    length: wholeNumber(length ?? filesize),
    title: line(title ?? textIn(element, 'media:title')),
    picture: { alt, creditText: line(credit), width: wholeNumber(width), height: wholeNumber(height) },
  };
}

const wholeNumber = (digits: string | undefined): number | undefined =>
  /^[1-9]\d{0,14}$/.test(digits?.trim() ?? '') ? Number(digits) : undefined;

/** The first picture among files that is no tracker and no icon. */
export function pictureOf(files: readonly StoryFile[]): ImageEntry | undefined {
  const found = files.find(
    ({ isPicture, picture: { width = 60, height = 60 } }) => isPicture && width >= 60 && height >= 60,
  );
  return found && { url: found.url, ...found.picture };
}

/** File types that offices often attach, by extension, for files without a declared type. */
const KINDS: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar',
  zip: 'application/zip',
};

/** All files other than pictures, as JSON Feed attachments. */
export const attachmentsOf = (files: readonly StoryFile[]): readonly AttachmentEntry[] =>
  files
    // Browsers no longer play Flash.
    .filter(({ isPicture, type }) => !isPicture && type !== 'application/x-shockwave-flash')
    .map(({ url, type, title, length }) => ({
      url,
      mime_type:
        type ?? KINDS[/\.([a-z\d]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream',
      ...(title ? { title } : {}),
      ...(length ? { size_in_bytes: length } : {}),
    }));
