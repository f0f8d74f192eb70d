import type { Report } from '../check/check.js';
import type { Preview } from '../check/preview.js';
import { errorsIn, pathInWords, type Problem } from '../problem.js';
import { words, type Language, type Words } from '../words.js';
import { printable, type Paint } from './terminal.js';

/** Options of a report. */
export interface Style {
  readonly language: Language;
  readonly paint: Paint;
  /** List all problems, and not only the first of each kind. */
  readonly all: boolean;
}

/** How many problems of one kind, and how many entries of a widget, are listed. */
const OF_A_KIND = 5;
const PREVIEWED = 5;

/** A report for people. */
export function reportInWords(report: Report, style: Style): string {
  return [
    style.paint('bold', printable(report.source)),
    ...problemsInWords(report.problems, style),
    ...previewsInWords(report.previews, style),
    summary(report.problems, style),
  ].join('\n');
}

/**
 * Problems, one or two lines each. Of a problem that occurs in many entries only the first few are listed; their number
 * follows after the last one.
 */
export function problemsInWords(problems: readonly Problem[], { language, paint, all }: Style): readonly string[] {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = all ? String(kinds.size) : kindOf(problem);
    const alike = kinds.get(kind);
    if (alike) alike.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()].flatMap((alike) => {
    const left = alike.length - OF_A_KIND;
    return [
      ...alike.slice(0, OF_A_KIND).flatMap((problem) => problemInWords(problem, language, paint)),
      ...(left > 0 ? [paint('dim', `          ${more(left)[language]}`)] : []),
    ];
  });
}

/** A key for problems of one kind: their messages differ only in titles, dates and values. */
const kindOf = ({ severity, code, source = '', message }: Problem): string =>
  [severity, code, source, message.de.slice(0, 500).replace(/„.*“|".*"|\([^()]*\)|\d+/gs, '')].join('\n');

const more = (count: number): Words =>
  words(
    `… und ${count} weitere derselben Art (--all zeigt alle)`,
    `… and ${count} more of the same kind (--all shows them)`,
  );

function problemInWords(problem: Problem, language: Language, paint: Paint): readonly string[] {
  const { severity, line, path = [], value, source } = problem;
  const label = paint(COLOURS[severity], HEADINGS[severity][language]);
  const where = [
    source,
    line ? `${HEADINGS.line[language]} ${line}` : '',
    path.length ? pathInWords(path) + (value === undefined ? '' : ` = ${value}`) : '',
  ].filter(Boolean);
  return [
    `  ${label}  ${printable(problem.message[language])}`,
    ...(where.length ? [paint('dim', `          ${printable(where.join(', '))}`)] : []),
  ];
}

function previewsInWords(previews: readonly Preview[], style: Style): readonly string[] {
  return previews
    .filter(({ present }) => present)
    .flatMap(({ widget, shown }) => {
      const { language, paint, all } = style;
      const listed = all ? shown : shown.slice(0, PREVIEWED);
      const rest = shown.length - listed.length;
      return [
        `  ${paint('bold', `<${widget}>`)} ${shown.length ? shows(shown.length)[language] : HEADINGS.empty[language]}`,
        ...listed.map(
          ({ title, detail }) => `      ${printable(title)} ${paint('dim', printable(`– ${detail[language]}`))}`,
        ),
        ...(rest > 0 ? [paint('dim', `      ${words(`… und ${rest} weitere`, `… and ${rest} more`)[language]}`)] : []),
      ];
    });
}

const shows = (count: number): Words => words(`zeigt heute ${count}:`, `shows ${count} today:`);

/** „2 Fehler, 3 Warnungen“ */
export function summary(problems: readonly Problem[], { language, paint }: Style): string {
  const errors = errorsIn(problems);
  const warnings = warningsIn(problems);
  const text = words(
    `  ${errors} Fehler, ${warnings} ${warnings === 1 ? 'Warnung' : 'Warnungen'}`,
    `  ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  )[language];
  return paint(errors ? 'red' : warnings ? 'yellow' : 'green', text);
}

const warningsIn = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'warning').length;

const COLOURS = { error: 'red', warning: 'yellow', note: 'dim' } as const;

const HEADINGS = {
  note: words('Hinweis', 'note   '),
  error: words('Fehler ', 'error  '),
  warning: words('Warnung', 'warning'),
  line: words('Zeile', 'line'),
  empty: words('zeigt heute nichts.', 'shows nothing today.'),
};

/** A report for programs: everything in the language that was asked for. */
export const reportAsJson = ({ source, problems, previews }: Report, language: Language): object => ({
  source,
  errors: errorsIn(problems),
  warnings: warningsIn(problems),
  problems: problems.map((problem) => problemAsJson(problem, language)),
  shown: Object.fromEntries(
    previews
      .filter(({ present }) => present)
      .map(({ section, shown }) => [section, shown.map((entry) => ({ ...entry, detail: entry.detail[language] }))]),
  ),
});

/** A problem for programs. */
export const problemAsJson = ({ path, message, ...rest }: Problem, language: Language): object => ({
  ...rest,
  ...(path ? { path: pathInWords(path) } : {}),
  message: message[language],
});
