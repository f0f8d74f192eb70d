// Writes what @kitu/widgets ships for editors and frameworks, from the manifest that `npm run docs` made just before: VS
// Code's custom data, JetBrains' web-types, and types/attributes.d.ts, what can be written on each tag. Why no generator
// from npm: CONTRIBUTING.md, "Dependencies".
import { readFileSync, writeFileSync } from 'node:fs';
import { aliases } from './reference.mjs';

const kept = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const valuesOf = (text) => [...text.matchAll(/'([^']*)'/g)].map(([, name]) => name);
const once = (list) => [...new Map(list.map((one) => [one.name, one])).values()];

/** What an element is, with all that a page can address in it, as Markdown. */
function story({ summary, events = [], cssParts = [], cssStates = [], slots = [] }) {
  const list = (title, found, name = (one) => `\`${one.name}\``) =>
    found.length ? [`**${title}**`, found.map((one) => `- ${name(one)}: ${one.description}`).join('\n')] : [];
  return [
    summary,
    ...list('Between the tags', slots, () => 'Content'),
    ...list('Events', events),
    ...list('`::part(…)`', cssParts),
    ...list('`:state(…)`', cssStates),
  ].join('\n\n');
}

/** VS Code's data about HTML and about CSS, by file. */
function vsCode(elements) {
  const markdown = (value) => ({ kind: 'markdown', value });
  const tags = elements.map((element) => ({
    name: element.tagName,
    description: markdown(story(element)),
    attributes: element.attributes.map(({ name, description, type, default: value }) =>
      kept({
        name,
        description: markdown(
          /^(''|false)?$/.test(value ?? '')
            ? description
            : `${description}\n\nDefault: \`${value.replaceAll("'", '')}\``,
        ),
        valueSet: type.text === 'boolean' ? 'v' : undefined,
        values: valuesOf(type.text).length ? valuesOf(type.text).map((value) => ({ name: value })) : undefined,
      }),
    ),
  }));
  const tokens = once(elements.flatMap(({ cssProperties = [] }) => cssProperties));
  return {
    'vscode.html-custom-data.json': { version: 1.1, tags },
    'vscode.css-custom-data.json': {
      version: 1.1,
      properties: tokens.map(({ name, description }) => ({ name, description })),
    },
  };
}

/** JetBrains' data, by file. */
function webTypes(elements, { name, version }) {
  const named = (list = []) => list.map(({ name, description }) => ({ name, description }));
  const contributions = elements.map((element) => ({
    name: element.tagName,
    description: element.summary,
    attributes: element.attributes.map(({ name, description, type, default: value }) => ({
      name,
      description,
      value: { type: type.text },
      default: value?.replaceAll("'", ''),
    })),
    slots: named(element.slots),
    js: {
      properties: element.members
        .filter(({ kind, static: isStatic }) => kind === 'field' && !isStatic)
        .map(({ name, description, type }) => ({ name, description, type: type.text })),
      events: named(element.events),
    },
    css: { parts: named(element.cssParts), properties: named(element.cssProperties) },
  }));
  return {
    'web-types.json': {
      $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
      name,
      version,
      'description-markup': 'markdown',
      contributions: { html: { elements: contributions } },
    },
  };
}

// packages/widgets/types/attributes.d.ts: what can be written on each tag. The files beside it say it to each framework.

const comment = ({ description }) => `  /** ${description.replaceAll('*/', '* /')} */`;

/** What has the name of a property is set as one by every framework; the rest are attributes, and attributes are text. */
const typeOf = ({ fieldName, name, type }, element) =>
  fieldName !== name && type.text === 'number' ? 'Numeric' : `${element}['${fieldName}']`;

function interfaces({ name, attributes }) {
  const noun = name.replace(/Element$/, '');
  const lines = (found, line) => found.map((one) => `${comment(one)}\n  ${line(one)}`).join('\n');
  const renamed = attributes.filter((one) => one.fieldName !== one.name);
  return `/** The attributes of {@link ${name}}. */
export interface ${noun}Attributes {
${lines(attributes, (one) => `${/\W/.test(one.name) ? `'${one.name}'` : one.name}?: ${typeOf(one, name)} | undefined;`)}
}

/** The properties of {@link ${name}} that have another name than their attribute. */
export interface ${noun}Properties {
${lines(renamed, (one) => `${one.fieldName}?: ${name}['${one.fieldName}'] | undefined;`)}
}
`;
}

const map = (title, elements, type) => `export interface ${title} {
${elements.map((element) => `  '${element.tagName}': ${type(element.name)};`).join('\n')}
}
`;

function attributeTypes(elements) {
  const noun = (name) => name.replace(/Element$/, '');
  return `// Generated from custom-elements.json; see scripts/editor-data.mjs.
import type { FeedElementEventMap } from '@kitu/core/feed-events.js';
import type { ${elements.map(({ name }) => name).join(', ')} } from '../dist/index.js';

/** A number, or the text of an attribute that says one. */
export type Numeric = number | \`\${number}\`;

${elements.map(interfaces).join('\n')}
${map('Elements', elements, (name) => name)}
${map('Attributes', elements, (name) => `${noun(name)}Attributes`)}
${map('Properties', elements, (name) => `${noun(name)}Properties`)}
/** The event \`load\`, by the element that sends it. */
export type LoadEvent<Tag extends keyof Elements> = FeedElementEventMap['load'] & { currentTarget: Elements[Tag] };

/** The event \`error\`, by the element that sends it. */
export type ErrorEvent<Tag extends keyof Elements> = FeedElementEventMap['error'] & { currentTarget: Elements[Tag] };
`;
}

const folder = 'packages/widgets';
const read = (file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
const elements = read('custom-elements.json')
  .modules.flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

// Editors cannot look up what a type's name stands for.
const types = aliases();
const plain = structuredClone(elements);
for (const { attributes, members } of plain) {
  for (const { type } of [...attributes, ...members]) if (type) type.text = types.get(type.text)?.trim() ?? type.text;
}

writeFileSync(`${folder}/types/attributes.d.ts`, attributeTypes(elements));
for (const [file, content] of Object.entries({ ...vsCode(plain), ...webTypes(plain, read('package.json')) })) {
  writeFileSync(`${folder}/${file}`, `${JSON.stringify(content, null, 2)}\n`);
}
