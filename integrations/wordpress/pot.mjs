// What of the plug-in is translated: its texts in PHP, its own description, and the words in block.json. `node
// integrations/wordpress/pot.mjs` writes languages/kitu-widgets.pot; then languages/*.po get what is new, and each is made
// into what WordPress reads: msgfmt --no-hash -o X.mo X.po. The .mo files are kept here, so that nobody needs gettext to
// build a release; tests/cms compares them.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('kitu-widgets/', import.meta.url);
const read = (path) => readFileSync(new URL(path, FOLDER), 'utf8');
/** A call that translates a text, with what is said to translators in the line before it. */
const CALL =
  /(?:\/\* (translators: .*) \*\/\s*\S?.*?)?\b(?:esc_html|esc_attr)?_[_e]\( '((?:[^'\\]|\\.)*)', 'kitu-widgets' \)/g;

/** All texts: where each is, its context, and what is said to translators. */
export function texts() {
  const files = readdirSync(FOLDER, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  const found = new Map();
  const add = (text, file, context, note) => found.set(`${context ?? ''}\u0004${text}`, { text, file, context, note });
  const [, description] = /^ \* Description: +(.+)$/m.exec(read('kitu-widgets.php'));
  add(description, 'kitu-widgets.php');
  for (const file of files.filter((path) => path.endsWith('.php')).sort()) {
    for (const [, note, text] of read(file).matchAll(CALL)) add(text.replace(/\\(.)/g, '$1'), file, undefined, note);
  }
  for (const file of files.filter((path) => path.endsWith('block.json')).sort()) {
    const { title, description: says, keywords } = JSON.parse(read(file));
    add(title, file, 'block title');
    add(says, file, 'block description');
    for (const keyword of keywords) add(keyword, file, 'block keyword');
  }
  return [...found.values()];
}

const quoted = (text) => JSON.stringify(text);

/** The catalogue without a translation. */
export function pot() {
  const head = [
    'msgid ""',
    'msgstr ""',
    '"Project-Id-Version: KITU-Widgets\\n"',
    '"MIME-Version: 1.0\\n"',
    '"Content-Type: text/plain; charset=UTF-8\\n"',
    '"Content-Transfer-Encoding: 8bit\\n"',
  ];
  const entries = texts().map(({ text, file, context, note }) =>
    [
      ...(note ? [`#. ${note}`] : []),
      `#: ${file}`,
      ...(/%(\d\$)?[sd]/.test(text) ? ['#, php-format'] : []),
      ...(context ? [`msgctxt ${quoted(context)}`] : []),
      `msgid ${quoted(text)}`,
      'msgstr ""',
    ].join('\n'),
  );
  return `${[head.join('\n'), ...entries].join('\n\n')}\n`;
}

if (import.meta.filename === process.argv[1]) writeFileSync(new URL('languages/kitu-widgets.pot', FOLDER), pot());
