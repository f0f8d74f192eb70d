// The documentation as a folder of pages that any server can offer, below any path.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderPage } from './docs-site.mjs';

/** What the pages refer to, as it is. */
const BESIDE = {
  'docs/img': 'docs/img',
  'deploy/nginx.conf': 'deploy/nginx.conf',
  'deploy/nginx-reverse-proxy.conf': 'deploy/nginx-reverse-proxy.conf',
  'deploy/brotli.conf': 'deploy/brotli.conf',
  'deploy/calculation.mjs': 'deploy/calculation.mjs',
  LICENSE: 'LICENSE',
  'demo/kitu.css': 'kitu.css',
  'demo/docs.css': 'docs.css',
};

/** Pages of the repository in `from`, written to `to`. The assistant is that of the release, the demo is Storybook. */
export function docsSite(from, to, major) {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    ...readdirSync(join(from, 'docs'), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const write = (path, text) => {
    mkdirSync(join(to, dirname(path)), { recursive: true });
    writeFileSync(join(to, path), text);
  };
  for (const page of pages) {
    const html = renderPage(readFileSync(join(from, page), 'utf8'), {
      root: '../'.repeat(page.split('/').length - 1),
      docs: 'docs/README.html',
      assistant: `${major}/assistent.html`,
      demo: 'storybook/index.html',
    }).replace(/ href="(?!\w+:)([^"#]+)\.md([#"])/g, ' href="$1.html$2');
    write(page.replace(/\.md$/, '.html'), html);
    if (page === 'README.md') write('index.html', html);
  }
  for (const [path, name] of Object.entries(BESIDE)) cpSync(join(from, path), join(to, name), { recursive: true });
}
