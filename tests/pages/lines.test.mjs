// What the assistant prints for servers and systems is read back by a program of each language: PHP, nginx, Apache, a
// YAML parser and an HTML parser. Whatever a link brought or somebody pasted, it stays one value in one line.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { load } from 'js-yaml';
import { DEFAULTS } from '../../packages/assistant/dist/src/choices.js';
import { headerLines } from '../../packages/assistant/dist/src/header-lines.js';
import { additions, extended, findingsOf, readPolicies } from '../../packages/assistant/dist/src/policy.js';
import { partsOf } from '../../packages/assistant/dist/src/parts.js';
import { formsOf } from '../../packages/assistant/dist/src/snippets.js';
import { installPackages } from '../support/debian.mjs';

const tools = { 'php-cli': '/usr/bin/php', nginx: '/usr/sbin/nginx', 'apache2-bin': '/usr/sbin/apache2' };
installPackages(Object.keys(tools).filter((name) => !existsSync(tools[name])));
/** Outside CI a tool may be missing; then the closing line of the run says how many tests were left out. */
const without = (name) => (existsSync(tools[name]) ? false : `${name} is not here: sudo apt-get install ${name}`);

const folder = mkdtempSync(join(tmpdir(), 'kitu-lines-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const release = { version: '1.4.2', files: {} };
const page = 'https://widgets.kitu.example/1/assistent.html';
const partsFor = (changed) => partsOf({ ...DEFAULTS, ...changed }, release, { page });

/** What a link to the assistant may bring as a host. */
const hosts = [
  'https://x".call().".example/f.json',
  "https://x'.call().'.example/f.json",
  'https://x$y.example/f.json',
  'https://${x}.example/f.json',
  'https://x;script-src *.example/f.json',
  'https://x,y.example/f.json',
  'https://x`y`.example/f.json',
  'https://x(y).example/f.json',
  'https://[2001:db8::1]:8443/f.json',
  'https://www.kitu.example:8443/f.json?a=1&b="\'$x{y}',
];

/** What somebody may paste as a policy. */
const policies = [
  "default-src 'self'",
  'script-src "quoted" \'single\'',
  'script-src a$b $host ${HOME} {$x}',
  'script-src back\\slash \\"x',
  'script-src 100%25 %{HTTP_HOST}e %t',
  'script-src `id` $(id) <?php ?> #comment',
  "script-src 'self'; report-uri /x?a=1&b=%22;",
  'script-src "); call(); ("',
  'script-src </script> <!-- -->',
  'script-src ümlaut.example',
  'script-src tab\u0007bell',
];

const cases = [
  ...hosts.map((feed) => ({ feed, policy: "default-src 'self'" })),
  ...policies.map((policy) => ({ feed: 'https://www.kitu.example/kitu.json', policy })),
];

/** What the page doctor prints: the policy that is meant, what was added, and the lines. */
function printed({ feed, policy: pasted }) {
  const { feed: address, script, site } = partsFor({ feed });
  return readPolicies(pasted).map((policy) => {
    const findings = findingsOf(policy, { feed: address, script, site, images: true });
    const added = additions(findings);
    const value = extended(policy, findings);
    const lines = headerLines(value, added, false);
    return { value, added, code: (name) => lines.find((line) => line.name === name)?.code ?? '' };
  });
}
const all = cases.flatMap(printed);

/** A PHP in which the functions of WordPress only say what they were called with. */
const php = (code) =>
  execFileSync(
    '/usr/bin/php',
    [
      file(
        'printed.php',
        `<?php $calls = [];
function add_action( $name, $callback ) { ob_start(); $callback(); fwrite( STDOUT, ob_get_clean() ); }
function call() { exit( 'called' ); }
${code.replace('header(', 'print(')}`,
      ),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

describe('a printed policy', () => {
  it('is there for every case that a language can hold', () => {
    assert.ok(all.length >= cases.length);
    for (const name of ['apache', 'nginx', 'wordpress', 'typo3', 'meta'])
      assert.ok(all.filter(({ code }) => code(name)).length >= hosts.length, name);
  });

  it('is one string in PHP, and the policy', { skip: without('php-cli') }, () => {
    for (const { value, code } of all) {
      const text = code('wordpress');
      if (!text) continue;
      execFileSync('/usr/bin/php', ['-l', file('lint.php', `<?php\n${text}`)]);
      assert.equal(php(text), `Content-Security-Policy: ${value}`);
    }
  });

  it('is one argument of nginx', { skip: without('nginx') }, () => {
    const lines = all.map(({ code }) => code('nginx')).filter(Boolean);
    const servers = lines.map((line, place) => `server { listen unix:${folder}/${place}; ${line} }`);
    const config = file(
      'nginx.conf',
      `pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off;\n${servers.join('\n')}\n}`,
    );
    const { status, stderr } = spawnSync(tools.nginx, ['-t', '-p', folder, '-e', `${folder}/error.log`, '-c', config], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    for (const line of lines) assert.doesNotMatch(line, /\$|\n/);
    for (const { value, code } of all) {
      const [, text] = /^add_header Content-Security-Policy "(.*)" always;$/.exec(code('nginx')) ?? [];
      if (text !== undefined) assert.equal(text.replace(/\\(["\\])/g, '$1'), value);
    }
  });

  it('is what an Apache sends', { skip: without('apache2-bin') }, async () => {
    const { fetchHeaders } = await import('./apache.mjs');
    const lines = all.filter(({ code }) => code('apache'));
    const sent = await fetchHeaders(
      folder,
      lines.map(({ code }) => code('apache')),
      'content-security-policy',
    );
    assert.deepEqual(
      sent,
      lines.map(({ value }) => value),
    );
  });

  it('adds in YAML what is missing, and nothing else', () => {
    for (const { added, code } of all.filter(({ added }) => added.size)) {
      assert.deepEqual(load(code('typo3')), {
        inheritDefault: true,
        mutations: [...added].map(([directive, sources]) => ({ mode: 'extend', directive, sources })),
      });
    }
  });

  it('is one attribute in HTML', () => {
    for (const { value, code } of all.filter(({ added }) => added.size)) {
      const { children } = parseDocument(code('meta'));
      assert.equal(children.length, 1);
      assert.deepEqual(children[0].attribs, { 'http-equiv': 'Content-Security-Policy', content: value });
    }
  });

  it('names only hosts of letters, digits, dots and hyphens, or of an IPv6 address', () => {
    for (const { added } of all) {
      for (const source of [...added.values()].flat())
        assert.match(source, /^('self'|kitu|allow-scripts|https?:\/\/([a-z\d.-]+|\[[\da-f:.]+\])(:\d+)?)$/);
    }
  });
});

const texts = [
  '"><script>call()</script>',
  "'); call(); ('",
  '<?php call(); ?>',
  '{$x} ${x} $x',
  'a\nb',
  '\\',
  '</title>',
];

describe('a printed snippet', () => {
  const snippets = [...hosts, 'https://a.example/"\'/$x/{$y}'].flatMap((address) =>
    texts.map((text) =>
      formsOf(
        { ...DEFAULTS, feed: address, link: address, base: address, site: address, text, options: { heading: text } },
        release,
        { page },
      ),
    ),
  );
  const codes = (form, piece) =>
    snippets.map((forms) => forms.find(({ name }) => name === form).pieces.find(({ name }) => name === piece).code);

  it('is PHP that prints one script tag', { skip: without('php-cli') }, () => {
    for (const code of new Set(codes('wordpress', 'script'))) {
      const nodes = parseDocument(php(code)).children.filter(({ type }) => type !== 'text');
      assert.deepEqual(
        nodes.map(({ name, attribs }) => [name, Object.keys(attribs)]),
        [['script', ['type', 'src']]],
      );
    }
  });

  it('is PHP that calls kitu() with what was typed', { skip: without('php-cli') }, () => {
    const stub = `function kitu(...$arguments) { return json_encode($arguments); }
      function kitu_options($options) { echo json_encode($options), "\\n"; }`;
    const starts = codes('php', 'start').map((code) => code.replace(/require_once .*/, stub));
    const calls = codes('php', 'markup');
    for (const [place, start] of starts.entries()) {
      const text = texts[place % texts.length];
      const [options, call] = php(`?>${start}${calls[place]}`).split('\n');
      assert.equal(JSON.parse(options).fallback.text, text);
      assert.deepEqual(JSON.parse(call), ['news', { heading: text }]);
    }
  });

  it('is TypoScript on one line, with no constant in it', () => {
    for (const code of codes('typo3', 'script')) {
      assert.equal(code.split('\n').length, 2);
      assert.doesNotMatch(code, /\{\$/);
    }
  });

  it('is HTML with one element, or with one page whose title is the heading', () => {
    for (const [place, code] of codes('tag', 'markup').entries()) {
      const { children } = parseDocument(code);
      assert.equal(children.length, 1);
      assert.equal(children[0].attribs.heading, texts[place % texts.length]);
    }
    for (const [place, code] of codes('iframe', 'file').entries()) {
      const [html] = parseDocument(code).children.filter(({ name }) => name === 'html');
      const head = html.children.find(({ name }) => name === 'head');
      const titles = head.children.filter(({ name }) => name === 'title');
      assert.equal(titles.length, 1);
      assert.equal(titles[0].children[0].data, texts[place % texts.length]);
    }
  });
});
