import { ENTRY_LIMIT } from '@kitu/core/read-feed.js';
import { isObject, object } from '@kitu/core/parse.js';
import type { Path, Problem } from '../problem.js';
import { words, type Words } from '../words.js';
import type { Document } from './document.js';
import { importAdvice } from './import-advice.js';
import { seatAdvice } from './seats.js';
import { entriesOf, readAlone, SECTIONS } from './sections.js';
import { walk } from './values.js';

/** Advice on entries that are shown but could be better. */
export const advice = (document: Document): readonly Problem[] => [
  ...missingAlt(document),
  ...markup(document),
  ...largePictures(document),
  ...seatAdvice(document),
  ...importAdvice(document),
];

const ALT = words(
  'Das Bild hat keine Beschreibung; wer nicht sieht, erfährt nichts davon. Bitte in „alt“ sagen, was zu sehen ist, oder alt: "" für Schmuck.',
  'The picture has no description; who cannot see learns nothing of it. Please tell in “alt” what there is to see, or alt: "" for decoration.',
);

function missingAlt(document: Document): readonly Problem[] {
  const warn = (path: Path, where: string): Problem =>
    document.problem('warning', 'missing-alt', path, words(`${ALT.de} (${where})`, `${ALT.en} (${where})`));
  const news = SECTIONS.find(({ name }) => name === 'items');
  const entries = (news && entriesOf(document.json, news)) ?? [];
  const dropped = new Set(news?.parse(document.json, document.base).dropped);
  const inNews = entries.slice(0, ENTRY_LIMIT).flatMap((entry, place) => {
    const raw = object(entry);
    // Each entry is read alone, because the widget sorts entries, and the index in the feed is needed.
    const read = dropped.has(place) ? undefined : news && readAlone(document.json, news, entry, document.base);
    return read && 'picture' in read && read.picture && object(object(raw['_kitu'])['image'])['alt'] === undefined
      ? warn(['items', place, raw['image'] === undefined ? '_kitu' : 'image'], '_kitu.image.alt')
      : [];
  });
  const inOthers: Problem[] = [];
  walk(object(document.json)['_kitu'], ['_kitu'], (path, value) => {
    if (path.at(-1) === 'image' && typeof value === 'string') inOthers.push(warn(path, 'image: {"url": …, "alt": …}'));
  });
  return [...inNews, ...inOthers];
}

/** Plain-text fields that publishers often fill from an HTML editor. */
const PLAIN =
  /^(title|summary|content_text|name|description|caption|creditText|role|jobTitle|schedulingNote|streetAddress)$/;
/** Character references and tags that are rarely intended in plain text. */
const REFERENCE = /&(#\d+|#x[\da-f]+|amp|lt|gt|quot|nbsp|[aouAOU]uml|szlig);/i;
const TAG_START = /<\/?(p|br|div|span|strong|em|a|ul|ol|li|h[1-6]|img|table)\b/i;
/** Only the text up to the last `>` is searched: a pattern that looks for the `>` of each tag takes quadratic time. */
const hasTag = (text: string): boolean => TAG_START.test(text.slice(0, text.lastIndexOf('>') + 1));

function markup(document: Document): readonly Problem[] {
  const found: Problem[] = [];
  walk(document.json, [], (path, value) => {
    if (typeof value !== 'string' || !PLAIN.test(String(path.at(-1)))) return;
    const message = hasTag(value) ? MARKUP.tag : REFERENCE.test(value) ? MARKUP.reference : undefined;
    if (message) found.push(document.problem('warning', 'markup', path, message));
  });
  return found;
}

const MARKUP: Readonly<Record<'tag' | 'reference', Words>> = {
  tag: words(
    'HTML in einem Feld für Klartext: Die Tags werden als Text gezeigt. HTML gehört nur in „content_html“.',
    'HTML in a field for plain text: the tags are shown as text. HTML belongs only into “content_html”.',
  ),
  reference: words(
    'Zeichenverweise wie &amp; in einem Feld für Klartext: Sie werden einmal aufgelöst. Bitte das Zeichen selbst schreiben.',
    'Character references such as &amp; in a field for plain text: they are decoded once. Please write the character itself.',
  ),
};

/** From this width (pixels) on, a picture should also be offered in smaller sizes. */
const WIDE = 2000;

function largePictures(document: Document): readonly Problem[] {
  const found: Problem[] = [];
  walk(document.json, [], (path, value) => {
    if (path.at(-1) !== 'image' || !isObject(value) || value['thumbnail'] !== undefined) return;
    if (typeof value['width'] !== 'number' || value['width'] < WIDE) return;
    const message = words(
      `Das Bild ist ${value['width']} Pixel breit. Bitte kleinere Fassungen in „thumbnail“ angeben: [{"url": …, "width": 640}].`,
      `The picture is ${value['width']} pixels wide. Please give smaller renditions in “thumbnail”: [{"url": …, "width": 640}].`,
    );
    found.push(document.problem('warning', 'large-picture', path, message));
  });
  return found;
}

/** Reports sections that have entries, but none to show now. */
export const allPast = (document: Document, shown: (section: string) => number): readonly Problem[] =>
  SECTIONS.filter((section) => entriesOf(document.json, section)?.length && !shown(section.name)).map((section) =>
    document.problem(
      'warning',
      'all-past',
      section.path,
      words(
        `Kein Eintrag in „${section.name}“ wird heute gezeigt: alle sind vorbei oder nicht lesbar.`,
        `No entry of “${section.name}” is shown today: all are over or cannot be read.`,
      ),
    ),
  );
