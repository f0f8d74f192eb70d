// What editors show while somebody writes a tag: VS Code's custom data, and JetBrains' web-types. The generators on npm
// repeat each token once per widget, write „default: undefined“, and do not know what a type's name stands for.

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
export function vsCode(elements) {
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
export function webTypes(elements, { name, version }) {
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
