import type { HostNote } from '@kitu/core/link-hosts.js';
import type { Locale } from '@kitu/core/messages.js';
import type { MoreButton } from '@kitu/core/more.js';
import type { ImageRule } from '@kitu/core/picture-template.js';
import { renderBoard } from '@kitu/widgets/board/template.js';
import type { GroupView } from '@kitu/widgets/board/view.js';
import { courseTexts } from '@kitu/widgets/course/messages.js';
import { renderCourses } from '@kitu/widgets/course/template.js';
import { asOfView, withFew, type CourseView } from '@kitu/widgets/course/view.js';
import { datesTexts } from '@kitu/widgets/dates/messages.js';
import { renderDates } from '@kitu/widgets/dates/template.js';
import type { DateWords } from '@kitu/widgets/dates/view.js';
import { renderNews, type NewsChoices } from '@kitu/widgets/news/template.js';
import type { NewsView } from '@kitu/widgets/news/view.js';
import type { TemplateResult } from 'lit';
import type { Choices, Widget } from './choices.js';
import { chooseCourses, chooseDates, chooseGroups, chooseNews, type Chosen } from './choose.js';
import type { ViewFile } from './view-file.js';
import type { ViewSectionName } from './view-sections.js';

/** What is known where views are drawn. */
interface Page {
  readonly file: ViewFile;
  readonly choices: Choices;
  readonly hostNote: HostNote;
  /** Level of the widget's own heading. */
  readonly level: number;
  readonly locale: Locale;
  /** How many entries there would be without the limit. */
  readonly total: number;
}

/** How one widget chooses from a view file, and draws. */
interface Drawing<View> {
  readonly section: ViewSectionName;
  readonly choose: (views: readonly View[], choices: Choices, now: number) => Chosen<View>;
  readonly draw: (views: readonly View[], page: Page) => TemplateResult;
}

/** For listeners of buttons: they are not printed, but a button is drawn only where it would do something. */
const listener = (): void => undefined;

const isOn = (choices: Choices, name: string): boolean => choices[name] !== undefined;

const moreOf = (choices: Choices, isMore: boolean): MoreButton | undefined =>
  isOn(choices, 'more') && isMore ? { press: listener } : undefined;

const news: Drawing<NewsView> = {
  section: 'news',
  choose: chooseNews,
  draw: (views, { choices, file, hostNote, level, locale, total }) =>
    renderNews(
      views,
      {
        choices: {
          layout: (choices['layout'] ?? 'list') as NewsChoices['layout'],
          content: (choices['content'] ?? 'summary') as NewsChoices['content'],
          images: imagesOf(choices),
          authors: isOn(choices, 'authors'),
          collapse: isOn(choices, 'collapse'),
          subscribe: isOn(choices, 'subscribe'),
        },
        locale,
        hostNote,
        rss: file.rss,
        level: level + 1,
        enlarge: listener,
      },
      moreOf(choices, total > views.length || Boolean(file.next)),
    ),
};

const dates: Drawing<DateWords> = {
  section: 'dates',
  choose: chooseDates as Drawing<DateWords>['choose'],
  draw: (views, { choices, file, hostNote, level, locale, total }) =>
    renderDates(views, {
      page: {
        layout: choices['layout'] ?? 'list',
        groupBy: choices['group-by'] ?? 'none',
        calendar: choices['calendar'] ?? 'file',
        keywords: choices['keywords'] ?? '',
        show: choices['show'] ?? 'upcoming',
        map: choices['map'] ?? '',
        collapse: isOn(choices, 'collapse'),
        headingLevel: level,
      },
      locale,
      texts: datesTexts[locale.language],
      hostNote,
      file: file.calendar,
      more: moreOf(choices, total > views.length),
      save: listener,
    }),
};

const course: Drawing<CourseView> = {
  section: 'courses',
  choose: chooseCourses,
  draw(views, { choices, hostNote, level, locale }) {
    const known = views.map((view) => withFew(view, Number(choices['few'] ?? 3)));
    return renderCourses(known, {
      asOf: asOfView(known)?.words,
      hostNote,
      page: {
        course: choices['course'] ?? '',
        run: choices['run'] ?? '',
        layout: choices['layout'] ?? 'badge',
        headingLevel: level,
      },
      locale,
      texts: courseTexts[locale.language],
    });
  },
};

const board: Drawing<GroupView> = {
  section: 'board',
  choose: chooseGroups,
  draw: (views, { choices, file, hostNote, level, locale }) =>
    renderBoard(views, file.modified?.[locale.language].words, {
      contact: isOn(choices, 'contact'),
      hostNote,
      images: imagesOf(choices),
      layout: choices['layout'] ?? 'cards',
      level: choices['group'] ? 0 : level + 1,
      locale,
    }),
};

const imagesOf = (choices: Choices): ImageRule => (choices['images'] ?? 'same-host') as ImageRule;

/** How each widget draws what stands in a view file. The schema of the file vouches for its types. */
export const DRAWINGS = { news, dates, course, board } as unknown as Readonly<Record<Widget, Drawing<object>>>;
