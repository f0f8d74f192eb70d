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

export function attributeTypes(elements) {
  const noun = (name) => name.replace(/Element$/, '');
  return `// Generated from custom-elements.json; see scripts/attribute-types.mjs.
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
