// The rules for imports that CONTRIBUTING names, as ESLint applies them to the files that are there.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint, Linter } from 'eslint';

const folder = 'packages/widgets/src';
const files = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
const withRole = (role) => files.filter((path) => path.endsWith(`-${role}.ts`));

const eslint = new ESLint();
const linter = new Linter();

/** Lines of code, each with the rule that forbids it in what runs in Node, if one does. */
const LINES = [
  ["import { html } from 'lit';", 'no-restricted-imports'],
  ["import { until } from 'lit/directives/until.js';", 'no-restricted-imports'],
  ["import '../other/other-feed.js';", 'no-restricted-imports'],
  ["import { plural } from '@kitu/core/messages.js';"],
  ['export const host = location.host;', 'no-restricted-globals'],
  ['export const title = document.title;', 'no-restricted-globals'],
  ['export const language = navigator.language;', 'no-restricted-globals'],
  ["export const url = new URL('https://www.kitu.example/');"],
];

/** What ESLint says of these lines in a file: for each, the rule that it breaks. */
async function broken(file) {
  const { rules } = await eslint.calculateConfigForFile(file);
  const walls = ['no-restricted-imports', 'no-restricted-globals'].filter((name) => rules[name]);
  const code = LINES.map(([line]) => line).join('\n');
  const found = linter.verify(code, { rules: Object.fromEntries(walls.map((name) => [name, rules[name]])) });
  return LINES.map((_line, place) => found.find(({ line }) => line === place + 1)?.ruleId);
}

describe('the wall around what runs in Node', () => {
  for (const role of ['feed', 'view']) {
    it(`keeps Lit, the DOM and other widgets out of every x-${role}.ts`, async () => {
      const inside = withRole(role);
      assert.ok(inside.length, 'there are files');
      for (const file of inside)
        assert.deepEqual(
          await broken(file),
          LINES.map(([, rule]) => rule),
          file,
        );
    });
  }

  it('keeps them out of what these files import, too', async () => {
    for (const file of withRole('messages')) assert.equal((await broken(file))[0], 'no-restricted-imports', file);
  });

  it('lets templates use Lit', async () => {
    for (const file of withRole('template')) assert.equal((await broken(file))[0], undefined, file);
  });
});
