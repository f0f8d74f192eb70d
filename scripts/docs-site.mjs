// The documentation as a small site beside the demo, at the same addresses as in the repository: /docs/einbinden.md.
import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Marked } from 'marked';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The name of a heading in addresses, as GitHub makes it. */
const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');

const isEnglish = (text) =>
  (text.match(/\b(the|and|of)\b/g) ?? []).length > (text.match(/\b(der|die|und)\b/g) ?? []).length;

const WORDS = {
  de: {
    skip: 'Zum Inhalt springen',
    docs: 'Dokumentation',
    assistant: 'Assistent',
    demo: 'Vorführung',
    table: 'Tabelle',
  },
  en: { skip: 'Skip to content', docs: 'Documentation', assistant: 'Assistant', demo: 'Demo', table: 'Table' },
};

/** Where everything is while the demo is served. */
const SERVED = { root: '/', docs: 'docs/README.md', assistant: 'assistent.html', demo: 'index.html' };

/** Markdown as a page. */
export function renderPage(markdown, { root, docs, assistant, demo } = SERVED) {
  const language = isEnglish(markdown) ? 'en' : 'de';
  const words = WORDS[language];
  const seen = new Map();
  let tables = 0;
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const plain = this.parser.parseInline(tokens, this.parser.textRenderer);
        const name = slug(plain.replaceAll('&lt;', '').replaceAll('&gt;', ''));
        const count = seen.get(name) ?? 0;
        seen.set(name, count + 1);
        return `<h${depth} id="${count ? `${name}-${count}` : name}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table(token) {
        // What is too wide for a phone is moved within its own frame, with the keyboard, too.
        // A corner with nothing in it is no heading.
        const cell = ({ text, tokens }, tag) => `<${tag}>${text ? this.parser.parseInline(tokens) : ''}</${tag}>`;
        const cells = (row, tag) => row.map((one) => cell(one, one.text ? tag : 'td')).join('');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="table" role="region" tabindex="0" aria-label="${words.table} ${(tables += 1)}"><table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>\n${rows}\n</tbody></table></div>\n`;
      },
    },
  });
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? words.docs;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${[...new Set([escape(title.replaceAll('`', '')), 'KITU-Widgets'])].join(' – ')}</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}kitu.css">
    <link rel="stylesheet" href="${root}docs.css">
  </head>
  <body>
    <a class="skip" href="#inhalt">${words.skip}</a>
    <header class="masthead">
      <div class="bar wrap">
        <p class="brand"><b>KITU</b> <span>Widgets</span></p>
        <nav aria-label="${words.docs}">
          <ul>
            <li><a href="${root}${docs}">${words.docs}</a></li>
            <li><a href="${root}${assistant}">${words.assistant}</a></li>
            <li><a href="${root}${demo}">${words.demo}</a></li>
          </ul>
        </nav>
      </div>
    </header>
    <main class="wrap" id="inhalt" tabindex="-1">
${marked.parse(markdown)}
    </main>
  </body>
</html>
`;
}

const TYPES = { '.png': 'png', '.svg': 'svg', '.jpg': 'jpg', '.webp': 'webp' };

/** Serves the documents of the repository: docs/ with its pictures, and what they link to. */
export const docs = () => ({
  name: 'docs',
  serve({ path }) {
    const file = decodeURIComponent(path === '/docs/' ? '/docs/README.md' : path).slice(1);
    if (
      !/^(docs\/((img|erzeugt(\/vorgelesen)?)\/)?[\w-]+\.\w+|[A-Z_]+\.md|LICENSE|deploy\/[\w-]+\.\w+)$/.test(file) ||
      !existsSync(file)
    )
      return undefined;
    if (file.endsWith('.md')) return { body: renderPage(readFileSync(file, 'utf8')), type: 'html' };
    return { body: readFileSync(file), type: TYPES[extname(file)] ?? 'text' };
  },
});
