import { attachmentView, type AttachmentView } from '@kitu/core/attachment-view.js';
import type { Locale } from '@kitu/core/messages.js';
import type { Picture } from '@kitu/core/picture.js';
import { format, machineTime, type TimeView } from '@kitu/core/time.js';
import type { Block } from './news-blocks.js';
import { readContent } from './news-content.js';
import type { NewsItem } from './news-feed.js';
import type { ParseHtml } from './news-html.js';
import { newsTexts } from './news-messages.js';

export type { HtmlCell, HtmlTable, HtmlText, ParseHtml } from './news-html.js';

/**
 * A news item in words, for one language: plain JSON, in which what is empty may be missing. Title, tags, summary, picture
 * and content are in the language of the feed, and the other words, which are our own, in that of the view.
 */
export interface NewsView {
  readonly id: string;
  /** BCP 47: of what comes from the feed. */
  readonly language?: string | undefined;
  readonly title?: string | undefined;
  /** Our own words for a missing title: „Meldung vom 26. Juni 2025“. */
  readonly untitled?: string | undefined;
  readonly url?: string | undefined;
  readonly date?: TimeView | undefined;
  /** „Von Anna Weber, Redaktion“ */
  readonly authors?: string | undefined;
  readonly tags?: readonly string[];
  readonly picture?: Picture | undefined;
  readonly summary?: string | undefined;
  /** The whole text, where it was asked for: its HTML; or plain text where there is none, or it cannot be parsed. */
  readonly content?: readonly Block[] | undefined;
  readonly attachments?: readonly AttachmentView[];
}

/**
 * Words a news item.
 *
 * @param parse - How HTML is parsed; without it there is no `content`, since parsing takes long.
 */
export function newsView(item: NewsItem, { language, tag }: Locale, parse?: ParseHtml): NewsView {
  const { attachments, authors, base: _base, date, ends: _ends, html: _html, text: _text, ...rest } = item;
  const texts = newsTexts[language];
  const when = date && { machine: machineTime(date), words: format(date, tag, 'date') };
  return {
    ...rest,
    untitled: rest.title ? undefined : texts.untitled(when?.words),
    date: when,
    authors: authors[0] && texts.by(authors.join(', ')),
    content: parse && newsContent(item, parse),
    attachments: attachments.map((file) => attachmentView(file, tag)),
  };
}

/** The whole text: of HTML, or else plain text, whose empty lines divide paragraphs. It is the same in every language. */
export const newsContent = ({ base, html, summary, text }: NewsItem, parse: ParseHtml): readonly Block[] | undefined =>
  (html && readContent(html, base, parse)) ||
  (text ?? summary)?.split(/\n\s*\n/).map((lines) => ({ kind: 'paragraph', content: [lines], lines: true }));
