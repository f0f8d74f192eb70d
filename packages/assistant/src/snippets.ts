import { isInPage, type Choices } from './choices.js';
import { partsOf, type Parts, type Release, type Surroundings } from './parts.js';
import { printedForms } from './printed-forms.js';
import { widgetOf } from './widgets.js';
import { htmlText as escaped, phpString, typoscriptValue } from './writers.js';

/** A piece to copy. */
export interface Snippet {
  /** A stable name, also used in the address of the page. */
  readonly name: string;
  readonly title: string;
  /** Where to paste it. */
  readonly where: string;
  readonly code: string;
  readonly language: 'html' | 'php' | 'css' | 'typoscript' | 'yaml';
}

/** The forms in which a widget can be embedded, and the pieces of each, in the order in which they are placed. */
export interface Form {
  readonly name: Choices['form'];
  readonly label: string;
  readonly hint: string;
  /** All pieces can stand one after the other in one place. */
  readonly together: boolean;
  readonly pieces: readonly Snippet[];
}

/** Names and values as HTML attributes. An empty value is left out. */
const attributes = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join('');

const pinned = (integrity: string): string =>
  integrity
    ? attributes([
        ['integrity', integrity],
        ['crossorigin', 'anonymous'],
        ['referrerpolicy', 'no-referrer'],
      ])
    : '';

/** @param query - The query of the script's address: `?feed=…`. */
const scriptTag = ({ script, integrity }: Parts, query = ''): string =>
  `<script type="module" src="${escaped(script + query)}"${pinned(integrity)}></script>`;

const styleTag = ({ style, styleIntegrity }: Parts): string =>
  `<link rel="stylesheet" href="${escaped(style)}"${pinned(styleIntegrity)}>`;

/** What a template of a website loads, in one line. */
const headTags = (choices: Choices, parts: Parts, query?: string): string =>
  (isInPage(choices) ? styleTag(parts) : '') + scriptTag(parts, query);

const linkTag = ({ link, text }: Parts): string => `<a href="${escaped(link)}">${escaped(text)}</a>`;

/** The element with its fallback link. */
export const elementTag = ({ widget, options }: Choices, parts: Parts, link = linkTag(parts)): string =>
  `<kitu-${widget}${attributes([['src', parts.feed], ...Object.entries(options)])}>${link}</kitu-${widget}>`;

/** The address of the link names the widget, since every editor keeps links (docs/erzeugt/editoren.md). */
const divTag = (choices: Choices, parts: Parts): string =>
  `<div${attributes([
    ['data-kitu', choices.widget],
    ['data-src', parts.feed],
    ...Object.entries(choices.options).map(([name, value]) => [`data-${name}`, value] as const),
  ])}>${plainLink(choices, parts)}</div>`;

/** The address of a link that the script replaces with a widget. */
function anchored({ widget, options }: Choices, { link }: Parts): string {
  const query = new URLSearchParams(options).toString();
  return `${link.replace(/#.*/, '')}#kitu-${widget}${query && `?${query}`}`;
}

const plainLink = (choices: Choices, parts: Parts): string => linkTag({ ...parts, link: anchored(choices, parts) });

/** The script's address (`?feed=`) names the feed that `<div data-kitu>` may show. */
const allowing = ({ feed }: Parts): string => `?feed=${encodeURI(feed).replace(/[#&]/g, encodeURIComponent)}`;

function preloadTags({ script, integrity, feed }: Parts): string {
  const hash = integrity ? attributes([['integrity', integrity]]) : '';
  return [
    `<link rel="modulepreload" href="${escaped(script)}"${hash} crossorigin="anonymous">`,
    `<link rel="preload" as="fetch" href="${escaped(feed)}" crossorigin="anonymous" referrerpolicy="no-referrer">`,
  ].join('\n');
}

/** The CSS rules for the chosen look; empty if nothing was chosen. */
export function styleRules({ tokens }: Choices): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  --kitu-${name}: ${value};`);
  return lines.length ? `body {\n${lines.join('\n')}\n}` : '';
}

/** A page of its own around a widget: for frames, and for the preview. */
export function framePage(choices: Choices, parts: Parts): string {
  const style = styleRules(choices);
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(choices.options['heading'] ?? widgetOf(choices.widget).label)}</title>
    <base target="_top">
    ${headTags(choices, parts)}
    <style>
      :root { color-scheme: light dark; font-family: sans-serif; }${style && `\n      ${style.replaceAll('\n', '\n      ')}`}
    </style>
  </head>
  <body>
    ${elementTag(choices, parts)}
  </body>
</html>`;
}

/** All pieces of a form in one text: as one piece of HTML, or each with a sentence that says where to paste it. */
export const inOne = ({ pieces, together }: Form): string =>
  together
    ? pieces.map(({ code, language }) => (language === 'css' ? `<style>\n${code}\n</style>` : code)).join('\n')
    : pieces.map(({ title, where, code }) => `${title}, ${where}:\n\n${code}`).join('\n\n\n');

/** All forms of a snippet. */
export function formsOf(choices: Choices, release: Release, around: Surroundings): readonly Form[] {
  const own = partsOf(choices, release, around);
  // Only the script for all widgets supports `data-kitu` and links.
  const all = partsOf({ ...choices, script: 'all' }, release, around);
  const style = styleRules(choices);
  const looks: readonly Snippet[] = style
    ? [{ name: 'css', title: 'Die Farben', where: 'ins CSS Ihrer Seite', code: style, language: 'css' }]
    : [];
  const hints: readonly Snippet[] = choices.preload
    ? [
        {
          name: 'preload',
          title: 'Früher laden',
          where: 'weit oben in den <head> der Seite',
          code: preloadTags(own),
          language: 'html',
        },
      ]
    : [];
  const sheet: Snippet = {
    name: 'style',
    title: 'Das Aussehen',
    where: 'einmal in den <head> der Seite, vor Ihrem eigenen CSS',
    code: styleTag(own),
    language: 'html',
  };
  const sheets: readonly Snippet[] = isInPage(choices) ? [sheet] : [];
  const script = (title: string, where: string, code: string, language: Snippet['language'] = 'html'): Snippet => ({
    name: 'script',
    title,
    where,
    code,
    language,
  });
  const markup = (where: string, code: string): Snippet => ({
    name: 'markup',
    title: 'Der Baustein',
    where,
    code,
    language: 'html',
  });
  const printed = printedForms(choices, own, release, [
    sheet,
    script('Das Skript', 'in den <head> der Seite; es bringt die Knöpfe und hält den Inhalt frisch', scriptTag(own)),
  ]);
  const inTemplate = script(
    'Das Skript',
    'einmal in die Vorlage der Website, vor </head>',
    scriptTag(all, allowing(all)),
  );
  return [
    {
      name: 'tag',
      label: 'HTML',
      hint: 'Für jedes Feld, das reines HTML annimmt. Die beste Wahl, wenn sie möglich ist.',
      together: true,
      pieces: [
        ...hints,
        ...sheets,
        script('Das Skript', 'einmal auf die Seite, vor dem Baustein oder im <head>', scriptTag(own)),
        markup('dorthin, wo er erscheinen soll', elementTag(choices, own)),
        ...looks,
      ],
    },
    {
      name: 'div',
      label: 'Editor, der Tags löscht',
      hint: 'Wenn der Editor unbekannte Tags entfernt. Entfernt er auch die Fläche, macht das Skript den Baustein aus dem Link.',
      together: false,
      pieces: [...hints, ...sheets, inTemplate, markup('in den Quelltext des Editors', divTag(choices, all)), ...looks],
    },
    {
      name: 'link',
      label: 'Nur ein Link',
      hint: 'Wenn der Editor nichts behält außer Links. Das übersteht jedes System.',
      together: false,
      pieces: [
        ...hints,
        ...sheets,
        inTemplate,
        {
          name: 'address',
          title: 'Die Adresse',
          where: 'in das Feld für die Adresse eines Links',
          code: anchored(choices, all),
          language: 'html',
        },
        markup('oder der ganze Link, wenn der Editor einen Quelltext hat', plainLink(choices, all)),
        ...looks,
      ],
    },
    printed.plugin,
    {
      name: 'wordpress',
      label: 'WordPress ohne Plugin',
      hint: 'Das Skript lädt das Theme, den Baustein setzt die Redaktion in einen Block „Individuelles HTML“.',
      together: false,
      pieces: [
        script(
          'Das Skript',
          'in die functions.php eines Child-Themes oder in ein Plugin für eigenen Code',
          `add_action( 'wp_head', function () {\n\techo ${phpString(headTags(choices, all, allowing(all)))} . "\\n";\n} );`,
          'php',
        ),
        markup('in einen Block „Individuelles HTML“', divTag(choices, all)),
        ...looks,
      ],
    },
    printed.extension,
    {
      name: 'typo3',
      label: 'TYPO3 ohne Erweiterung',
      hint: 'Das Skript lädt das Template, den Baustein setzen Sie in ein Element „HTML“ („Reines HTML“).',
      together: false,
      pieces: [
        script(
          'Das Skript',
          'ins TypoScript der Site',
          `page.headerData.1080 = TEXT\npage.headerData.1080.value = ${typoscriptValue(headTags(choices, all, allowing(all))) ?? ''}`,
          'typoscript',
        ),
        markup('in ein Inhaltselement „HTML“ („Reines HTML“)', elementTag(choices, all, plainLink(choices, all))),
        ...looks,
      ],
    },
    printed.php,
    {
      name: 'iframe',
      label: 'Rahmen',
      hint: 'Der letzte Ausweg: Ein Rahmen erbt weder Schrift noch Farben Ihrer Seite und hat eine feste Höhe. Ohne eigene Datei und mit passender Höhe geht es mit der Seite embed.html, die neben dem Skript liegt; wie, steht in der Dokumentation unter „IKISS und andere Systeme“.',
      together: false,
      pieces: [
        {
          name: 'file',
          title: 'Die Datei',
          where: `als kitu-${choices.widget}.html auf Ihren Server`,
          code: framePage(choices, own),
          language: 'html',
        },
        markup(
          'dorthin, wo der Baustein erscheinen soll',
          `<iframe${attributes([
            ['src', `${own.site}/kitu-${choices.widget}.html`],
            ['title', choices.options['heading'] ?? widgetOf(choices.widget).label],
            ['loading', 'lazy'],
            ['width', '100%'],
            ['height', '600'],
            ['style', 'border: 0'],
          ])}></iframe><p>${linkTag(own)}</p>`,
        ),
      ],
    },
  ];
}
