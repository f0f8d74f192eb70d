import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docsSite } from '../../scripts/docs-site.mjs';

/** Made by the build, and not there before it. */
const BUILT = /^\/(kitu[\w-]*\.js|assistent\.js|integrity\.json)$/;

describe('the pages beside the demo', () => {
  let server;
  let base;
  before(async () => {
    server = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, PORT: '8900' } });
    base = await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (data) => {
        said += data;
        const [url] = /http:\/\/[^/\s]+\//.exec(said) ?? [];
        if (url) resolve(url.replace('localhost', '127.0.0.1'));
      });
      server.once('exit', () => reject(new Error(`The server ended: ${said}`)));
    });
  });
  after(() => server.kill());

  it('have no dead link, and no link to a part that is not there', async () => {
    const pages = new Map();
    const dead = [];
    const load = (path) => {
      if (!pages.has(path)) {
        pages.set(
          path,
          fetch(new URL(path, base)).then(async (response) => {
            const html = /html/.test(response.headers.get('content-type') ?? '') ? await response.text() : '';
            if (!html) await response.arrayBuffer();
            return { ok: response.ok, html };
          }),
        );
      }
      return pages.get(path);
    };
    const queue = [
      '/docs/README.html',
      '/README.html',
      '/index.html',
      '/kitu.html',
      '/plain.html',
      '/rahmen.html',
      '/assistent.html',
    ];
    const seen = new Set(queue);
    for (const path of queue) {
      const { html } = await load(path);
      const shown = html.replace(
        /<!--[^]*?-->|<(script|style|pre)\b[^>]*>[^]*?<\/\1>/g,
        (all) => /^<script[^>]* src=[^>]*>/.exec(all)?.[0] ?? '',
      );
      for (const [, address] of shown.matchAll(/\s(?:href|src)="([^"]+)"/g)) {
        const url = new URL(address.replaceAll('&amp;', '&'), new URL(path, base));
        if (url.origin !== new URL(base).origin || BUILT.test(url.pathname)) continue;
        const target = await load(url.pathname);
        // An entry is found by the script: tests/pages/addresses.test.mjs.
        const part = decodeURIComponent(url.hash.slice(1).replace(/^kitu-.*/, ''));
        if (!target.ok) dead.push(`${path}: ${address}`);
        else if (part && target.html && !target.html.includes(`id="${part}"`)) dead.push(`${path}: ${address}`);
        if (target.html && !seen.has(url.pathname)) {
          seen.add(url.pathname);
          queue.push(url.pathname);
        }
      }
    }
    assert.deepEqual(dead, []);
    assert.ok(queue.length > 15, `only ${queue.length} pages were reached`);
  });
});

describe('a snippet in a document', () => {
  for (const file of ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)]) {
    if (!file.endsWith('.md')) continue;
    it(`is on one line, with a link in it, since editors make paragraphs of more: ${file}`, () => {
      const blocks = [...readFileSync(file, 'utf8').matchAll(/^```html\n([^]*?)^```$/gm)];
      const lines = blocks.flatMap(([, code]) => code.split('\n'));
      for (const line of lines.filter((one) => /<kitu-|<div data-kitu/.test(one))) {
        assert.match(line, /<(kitu-\w+|div) .*><a href="https:\/\/.*<\/a><\/\1>/);
      }
    });
  }
});

describe('the page in easy language', () => {
  const sentences = readFileSync('docs/leichte-sprache.md', 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:-|#+) |\\$/g, ''))
    .filter(Boolean);
  // Words of the widgets themselves are quoted as they are.
  const own = (line) => line.replace(/\*\*.*?\*\*/g, 'Wort');

  const RULES = {
    'short sentences': (line) => line.split(/\s+/).length <= 11,
    'one sentence a line': (line) => (line.match(/[.?!](?= )/g) ?? []).length <= (/^Oder: /.test(line) ? 1 : 0),
    'no long words without a hyphen': (line) => !/[\p{L}]{16,}/u.test(own(line)),
    'no genitive': (line) => !/\b(des|eines|meines|Ihres|wegen|trotz)\b/.test(own(line)),
    'no passive': (line) => !/\b(werden|wurde|wurden)\b/.test(own(line)),
    'nothing that is only possible': (line) => !/\b(würde|könnte|sollte|wäre|hätte|müsste)/.test(own(line)),
    'no abbreviations': (line) => !/\b\p{L}\. ?\p{L}\.|\b(usw|etc|bzw|ggf)\b/u.test(line),
    'no clauses within clauses': (line) => !/, (die|der|das|den|dem|weil|obwohl|damit|sodass|wenn|dass)\b/.test(line),
  };
  for (const [rule, holds] of Object.entries(RULES)) {
    it(`keeps to what a machine can check: ${rule}`, () => {
      assert.deepEqual(
        sentences.filter((line) => !holds(line)),
        [],
      );
    });
  }
});

describe('a document as a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kitu-docs-'));
  const here = process.cwd();
  let html;
  before(async () => {
    mkdirSync(join(folder, 'docs'));
    mkdirSync(join(folder, 'packages'));
    writeFileSync(join(folder, 'README.md'), '# Colours\n\nThe colours and the border of the card.');
    writeFileSync(join(folder, 'packages/README.md'), '# No page');
    writeFileSync(
      join(folder, 'docs/seite.md'),
      '# Die `<kitu-news>`-Seite\n\n## Was, wann & wo?\n\n## Was, wann & wo?\n\n[Start](../README.md#colours) und {{ die }}\n\n|   | a |\n|---|--:|\n| b | c |\n',
    );
    process.chdir(folder);
    try {
      await docsSite('out');
    } finally {
      process.chdir(here);
    }
    html = readFileSync(join(folder, 'out/docs/seite.html'), 'utf8');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('names its headings as GitHub does', () => {
    assert.match(html, /<h1 id="die-kitu-news-seite">/);
    assert.match(html, /<h2 id="was-wann--wo">/);
    assert.match(html, /<h2 id="was-wann--wo-1">/);
  });

  it('says in which language it is, and what it is about', () => {
    assert.match(html, /<html lang="de">[^]*<title>Die &lt;kitu-news&gt;-Seite – KITU-Widgets<\/title>/);
    assert.match(readFileSync(join(folder, 'out/README.html'), 'utf8'), /<html lang="en">[^]*<title>Colours – /);
  });

  it('links to pages, and leads to what is above it from below any path', () => {
    assert.match(html, /<a href="\.\.\/README\.html#colours">/);
    assert.match(html, /<link rel="stylesheet" href="\.\.\/site\.css">/);
  });

  it('lets a keyboard move its tables, and makes no heading of an empty corner, and needs no style', () => {
    assert.match(
      html,
      /<div class="table" role="region" tabindex="0" aria-label="Tabelle 1"><table>\s*<thead>\s*<tr>\s*<td><\/td>\s*<th align="right">a<\/th>/,
    );
  });

  it('takes what stands in braces as it is, and no Markdown of other folders', () => {
    assert.match(html, /\{\{ die \}\}/);
    assert.ok(!existsSync(join(folder, 'out/packages')));
  });
});
