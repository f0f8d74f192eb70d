// Writes docs/erzeugt/referenz.md and docs/erzeugt/reference.md from the doc blocks of the elements, in the
// manifest that
// `npm run docs` made just before. A sentence without German stops it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** The German translations of the doc blocks, from `*-element.de.json` beside each element. */
const german = Object.assign(
  {},
  ...readdirSync('packages', { recursive: true })
    .filter((path) => /^[\w-]+\/src\/.*-element\.de\.json$/.test(path.replaceAll('\\', '/')))
    .map((path) => JSON.parse(readFileSync(join('packages', path), 'utf8'))),
);

const WORDS = {
  de: {
    title: 'Referenz',
    intro:
      'Alles, was die Bausteine verstehen und was eine Seite an ihnen ansprechen kann. Diese Seite ist aus dem Quelltext erzeugt. English: [reference.md](reference.md).',
    all: 'Für alle Bausteine',
    attributes: ['Attribute', 'Attribut', 'Werte', 'ohne Angabe', 'Bedeutung'],
    boolean: 'ja, wenn das Attribut dasteht',
    string: 'Text',
    number: 'Zahl',
    off: 'nein',
    none: 'nichts',
    scripted:
      'In einem Skript gibt es zu jedem Attribut eine Eigenschaft; aus `heading-level` wird dort `headingLevel`.',
    slots: ['Inhalt', 'Zwischen den Tags steht:'],
    methods: ['Methoden und Eigenschaften', 'Name', 'Bedeutung'],
    events: ['Ereignisse', 'Ereignis', 'Bedeutung'],
    cssParts: ['Teile', '`::part(…)`', 'Was es ist'],
    cssProperties: ['Farben und Maße', 'Angabe im CSS', 'Bedeutung'],
    cssStates: ['Zustände', '`:state(…)`', 'Bedeutung'],
  },
  en: {
    title: 'Reference',
    intro:
      'All that the widgets understand, and all that a page can address in them. This page is generated from the source. Deutsch: [referenz.md](referenz.md).',
    all: 'For all widgets',
    attributes: ['Attributes', 'attribute', 'values', 'default', 'meaning'],
    boolean: 'on, if the attribute is there',
    string: 'text',
    number: 'number',
    off: 'off',
    none: 'nothing',
    scripted: 'In a script there is a property for each attribute; `heading-level` is `headingLevel` there.',
    slots: ['Content', 'Between the tags:'],
    methods: ['Methods and properties', 'name', 'meaning'],
    events: ['Events', 'event', 'meaning'],
    cssParts: ['Parts', '`::part(…)`', 'what it is'],
    cssProperties: ['Colours and measures', 'in CSS', 'meaning'],
    cssStates: ['States', '`:state(…)`', 'meaning'],
  },
};

/** The order in which a reader meets the elements; another one comes behind them. */
const ORDER = ['kitu-news', 'kitu-dates', 'kitu-course', 'kitu-board'];
const KINDS = ['attributes', 'slots', 'methods', 'events', 'cssParts', 'cssProperties', 'cssStates'];

/** What an element has of a kind; of its members only what is no attribute. */
const has = (element, kind) =>
  kind === 'methods' ? element.members.filter(({ attribute }) => !attribute) : (element[kind] ?? []);

const same = (a, b) => a.name === b.name && a.description === b.description && a.default === b.default;

/** What most elements have in the very same way: they inherit it. */
function shared(elements, kind) {
  const inherited = elements.flatMap((element) => has(element, kind)).filter(({ inheritedFrom }) => inheritedFrom);
  const names = [...new Set(inherited.map(({ name }) => name))];
  return names.map((name) => {
    const found = inherited.filter((one) => one.name === name);
    const votes = (one) => found.filter((other) => same(one, other)).length;
    return found.reduce((best, one) => (votes(one) > votes(best) ? one : best));
  });
}

/** The types that an attribute calls by a name of their own, by that name. */
export function aliases() {
  const files = ['packages/core/src', 'packages/widgets/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((path) => join(folder, path)),
  );
  const text = files
    .filter((path) => path.endsWith('.ts') && existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return new Map(
    [...text.matchAll(/^export type (\w+) =\s*((?:\|?\s*'[^']*'\s*)+);/gm)].map(([, name, type]) => [name, type]),
  );
}

function page(elements, language, types) {
  const words = WORDS[language];
  const missing = new Set();
  const used = new Set();
  const say = (text = '') => {
    if (language === 'en' || !text) return text;
    used.add(text);
    if (!(text in german)) missing.add(text);
    return german[text] ?? text;
  };
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = (heads, rows) => [
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
  ];
  const valuesOf = ({ type }) => {
    const text = types.get(type.text) ?? type.text;
    if (text === 'boolean' || text === 'string' || text === 'number') return words[text];
    return [...text.matchAll(/'([^']*)'/g)].map(([, value]) => `\`${value}\``).join(', ');
  };
  const defaultOf = ({ default: value = '', type }) =>
    type.text === 'boolean' ? words.off : value === "''" ? words.none : `\`${value.replaceAll("'", '')}\``;

  const SHOWN = {
    attributes: (found, [, ...heads]) => [
      ...table(
        heads,
        found.map((one) => [`\`${one.name}\``, valuesOf(one), defaultOf(one), say(one.description)]),
      ),
    ],
    slots: (found, [, lead]) => found.map((one) => `${lead} ${say(one.description)}`),
    methods: (found, [, ...heads]) =>
      table(
        heads,
        found.map((one) => [`\`${one.name}${one.kind === 'method' ? '()' : ''}\``, say(one.description)]),
      ),
    cssStates: (found, [, ...heads]) =>
      table(
        heads,
        found.map((one) => [`\`${one.name}\``, say(one.description)]),
      ),
  };
  const section = (kind, found) =>
    found.length ? ['', `### ${words[kind][0]}`, '', ...(SHOWN[kind] ?? SHOWN.cssStates)(found, words[kind])] : [];

  const common = new Map(KINDS.map((kind) => [kind, shared(elements, kind)]));
  const lines = [
    `# ${words.title}`,
    '',
    words.intro,
    '',
    `## ${words.all}`,
    ...KINDS.flatMap((kind) => [
      ...section(kind, common.get(kind)),
      ...(kind === 'attributes' ? ['', words.scripted] : []),
    ]),
    ...elements.flatMap((element) => [
      '',
      `## \`<${element.tagName}>\``,
      '',
      say(element.summary),
      ...KINDS.flatMap((kind) =>
        section(
          kind,
          has(element, kind).filter((one) => !common.get(kind).some((other) => same(one, other))),
        ),
      ),
    ]),
    '',
  ];
  return { text: lines.join('\n'), missing: [...missing], used };
}

/** Both pages, by their file; and in `problems` what hinders them. */
export async function reference(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => ((ORDER.indexOf(a.tagName) + 99) % 99) - ((ORDER.indexOf(b.tagName) + 99) % 99));
  const types = aliases();
  const [de, en] = ['de', 'en'].map((language) => page(elements, language, types));
  const style = { ...(await resolveConfig('docs/erzeugt/referenz.md')), parser: 'markdown' };
  const unused = Object.keys(german).filter((text) => !de.used.has(text));
  return {
    pages: {
      'docs/erzeugt/referenz.md': await format(de.text, style),
      'docs/erzeugt/reference.md': await format(en.text, style),
    },
    problems: [
      ...de.missing.map((text) => `no *-element.de.json has German for: ${text}`),
      ...unused.map((text) => `a *-element.de.json translates what no element says: ${text}`),
    ],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { pages, problems } = await reference(
    JSON.parse(readFileSync('packages/widgets/custom-elements.json', 'utf8')),
  );
  // Without a translation the English is used, so that a new widget can be built; a test reports what is missing.
  for (const problem of problems) console.error(problem);
  for (const [file, text] of Object.entries(pages)) writeFileSync(file, text);
}
