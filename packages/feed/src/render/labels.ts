import { feedTexts } from '@kitu/core/feed-messages.js';
import { LANGUAGES, type Language } from '@kitu/core/messages.js';
import { boardTexts } from '@kitu/widgets/board/messages.js';
import { courseTexts } from '@kitu/widgets/course/messages.js';
import { datesTexts } from '@kitu/widgets/dates/messages.js';
import { newsTexts } from '@kitu/widgets/news/messages.js';
import type { ViewSectionName } from './view-sections.js';

/** The words of a widget that do not depend on an entry, by their names in its messages. */
export type Labels = Readonly<Record<ViewSectionName, Readonly<Record<string, string>>>>;

const TEXTS = { news: newsTexts, dates: datesTexts, courses: courseTexts, board: boardTexts };

/** The words of all widgets in all languages. */
export const allLabels = (): Readonly<Record<Language, Labels>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, labelsIn(language)])) as Record<Language, Labels>;

const labelsIn = (language: Language): Labels =>
  Object.fromEntries(
    Object.entries(TEXTS).map(([name, texts]) => {
      const { things } = texts[language];
      const strings = Object.entries(texts[language]).filter(([, text]) => typeof text === 'string');
      const common = feedTexts[language];
      return [
        name,
        { ...Object.fromEntries(strings), all: common.all, ...common.filters, empty: common.empty(things) },
      ];
    }),
  ) as unknown as Labels;
