// The documentation as pages, made by Eleventy: each .md becomes a .html at the same place, so that links stay as they
// are written for readers of the repository. Usage: node scripts/docs-site.mjs <folder> <major version>, for a release.
import Eleventy from '@11ty/eleventy';
import { readdirSync } from 'node:fs';

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

/** Headings with names, links to pages, and tables that a phone and a keyboard can move: a plugin for markdown-it. */
function pageParts(markdown) {
  markdown.core.ruler.push('page-parts', ({ src, tokens }) => {
    const words = WORDS[isEnglish(src) ? 'en' : 'de'];
    const seen = new Map();
    let tables = 0;
    for (const [place, token] of tokens.entries()) {
      if (token.type === 'heading_open') {
        const name = slug(tokens[place + 1].children.map(({ content }) => content).join(''));
        const count = seen.get(name) ?? 0;
        seen.set(name, count + 1);
        token.attrSet('id', count ? `${name}-${count}` : name);
      }
      if (token.type === 'table_open') token.meta = `${words.table} ${(tables += 1)}`;
      // A corner with nothing in it is no heading.
      if (token.type === 'th_open' && !tokens[place + 1].content) token.tag = tokens[place + 2].tag = 'td';
      // The policy of the page refuses styles in attributes.
      const [, side] = /^text-align:(\w+)$/.exec(token.attrGet('style')) ?? [];
      if (side) token.attrs = [['align', side]];
      for (const link of token.children ?? []) {
        const address = link.type === 'link_open' ? link.attrGet('href') : '';
        if (address && !/^\w+:/.test(address)) link.attrSet('href', address.replace(/\.md(?=#|$)/, '.html'));
      }
    }
  });
  const { rules } = markdown.renderer;
  rules.table_open = (tokens, place) =>
    `<div class="table" role="region" tabindex="0" aria-label="${tokens[place].meta}"><table>\n`;
  rules.table_close = () => '</table></div>\n';
}

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The whole page around what Eleventy made of a document. `root` leads from the page to the first folder. */
function page(content, root, { assistant, demo }) {
  const language = isEnglish(content) ? 'en' : 'de';
  const words = WORDS[language];
  const title = /<h1[^>]*>(.*?)<\/h1>/.exec(content)?.[1].replace(/<[^>]*>/g, '') ?? words.docs;
  const links = { [words.docs]: 'docs/README.html', [words.assistant]: assistant, [words.demo]: demo };
  const items = Object.entries(links).map(([name, address]) => `<li><a href="${root}${address}">${name}</a></li>`);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <title>${[...new Set([title, 'KITU-Widgets'])].join(' – ')}</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${root}site.css">
    <link rel="stylesheet" href="${root}docs.css">
  </head>
  <body>
    <a class="skip" href="#inhalt">${words.skip}</a>
    <header class="masthead">
      <div class="bar wrap">
        <p class="brand"><b>KITU</b> <span>Widgets</span></p>
        <nav aria-label="${words.docs}"><ul>${items.join('')}</ul></nav>
      </div>
    </header>
    <main class="wrap" id="inhalt" tabindex="-1">
${content}
    </main>
  </body>
</html>
`;
}

/** Where everything else is while the demo is served. */
const SERVED = { assistant: 'assistent.html', demo: 'index.html' };

/** Writes the pages of the repository in the current folder to `to`. */
export async function docsSite(to, places = SERVED) {
  const site = new Eleventy('.', to, {
    quietMode: true,
    config(eleventy) {
      // Documents lie in the first folder and in docs/; Markdown elsewhere belongs to packages, tests and tools.
      const others = readdirSync('.', { withFileTypes: true }).filter(
        (one) => one.isDirectory() && one.name !== 'docs',
      );
      for (const { name } of others) eleventy.ignores.add(`${name}/**`);
      eleventy.setUseGitIgnore(false);
      eleventy.setTemplateFormats(['md']);
      // Documents show braces of other languages; nothing in them is a template.
      eleventy.addGlobalData('templateEngineOverride', 'md');
      eleventy.addGlobalData('permalink', () => (data) => `${data.page.filePathStem}.html`);
      eleventy.amendLibrary('md', (markdown) => markdown.use(pageParts));
      eleventy.addTransform('page', function (content) {
        return page(content, '../'.repeat(this.page.url.split('/').length - 2), places);
      });
      eleventy.addPassthroughCopy({ 'docs/img': 'docs/img', LICENSE: 'LICENSE' });
      eleventy.addPassthroughCopy('deploy/*.{conf,mjs,sh}');
      eleventy.addPassthroughCopy({ 'demo/site.css': 'site.css', 'demo/docs.css': 'docs.css' });
    },
  });
  site.disableLogger();
  await site.write();
}

if (import.meta.filename === process.argv[1]) {
  const [, , to, major] = process.argv;
  await docsSite(to, { assistant: `${major}/assistent.html`, demo: 'storybook/index.html' });
}
