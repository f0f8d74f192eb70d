// Writes what @kitu/widgets ships for editors and frameworks, from the manifest that `npm run docs` made just before.
import { readFileSync, writeFileSync } from 'node:fs';
import { attributeTypes } from './attribute-types.mjs';
import { vsCode, webTypes } from './editor-data.mjs';
import { aliases } from './reference.mjs';

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
