// What the widgets say to a webmaster on the console, read from their sources.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Texts for visitors and styles are no messages; tests are no sources. */
const OTHERS = /(-messages|styles|\.test)\.ts$|testing/;
/** A sentence, as opposed to a name, a key or a selector: it begins like one and has more than two words. */
const SENTENCE = /^(<…>|…|„|[A-ZÄÖÜ])(?=.{14})(?=.*[a-zäöü]{4})\S* \S+ \S/;

/** The text of a literal; what is only known at run time is „…“. */
const written = (node) =>
  ts.isStringLiteralLike(node)
    ? node.text
    : node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');

function* literals(node) {
  if (ts.isTaggedTemplateExpression(node) || ts.isImportDeclaration(node)) return;
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) yield written(node);
  // What stands inside a sentence is a part of it.
  else for (const child of node.getChildren()) yield* literals(child);
}

/** Every sentence for the console, in the order of the files. */
export function messages(folders = ['packages/core/src', 'packages/widgets/src']) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.ts') && !OTHERS.test(path))
      .map((path) => join(folder, path)),
  );
  const found = files.flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    return [...literals(source)].filter((text) => SENTENCE.test(text) && !/^KITU-Widgets …: …$/.test(text));
  });
  return [...new Set(found)];
}
