import { expect } from '@open-wc/testing';
import { headerLines } from './header-lines.js';
import { allows } from './policy-source.js';
import { additions, extended, findingsOf, hasNonce, readPolicies, type Needs } from './policy.js';

const needs: Needs = {
  script: 'https://widgets.kitu.example/0/kitu.js',
  feed: 'https://www.kitu.example/kitu.json',
  images: true,
  site: 'https://www.stadt.example',
};
const blocked = (text: string, changed: Partial<Needs> = {}): readonly string[] =>
  readPolicies(text)
    .flatMap((policy) => findingsOf(policy, { ...needs, ...changed }))
    .flatMap(({ add, blocks, directive }) => (blocks ? `${directive}${add ? ` + ${add}` : ''}` : []));
const own: Partial<Needs> = {
  script: 'https://www.stadt.example/kitu.js',
  feed: 'https://www.stadt.example/kitu.json',
};
const CSS = 'https://widgets.kitu.example';
const inPage: Partial<Needs> = { style: `${CSS}/0/kitu.css` };
const S = 'script-src + https://widgets.kitu.example';
const C = 'connect-src + https://www.kitu.example';
const I = 'img-src + https://www.kitu.example';

describe('a pasted Content-Security-Policy', () => {
  const pasted: readonly (readonly [string, string, readonly string[]])[] = [
    ['the value alone', "default-src 'self'", [S, C, I]],
    ['a line of the header', "Content-Security-Policy: script-src 'self'", [S]],
    ['all lines of an answer', "HTTP/2 200\r\nserver: x\r\ncontent-security-policy: connect-src 'self'\r\n", [C]],
    [
      'two lines, of which both count',
      "Content-Security-Policy: script-src 'self'\nContent-Security-Policy: img-src 'self'",
      [S, I],
    ],
    ['two policies in one line', "script-src 'self', connect-src 'self'", [S, C]],
    ['a meta tag', `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`, [S, C, I]],
    ['a meta tag the other way round', `<META content='connect-src https:' http-equiv=content-security-policy>`, []],
    ['one that only reports', "Content-Security-Policy-Report-Only: default-src 'none'", []],
    ['a value below its name, as developer tools copy it', "content-security-policy:\ndefault-src 'self'", [S, C, I]],
    ['a value below its name, without a colon', "content-security-policy\ndefault-src 'self'; img-src *", [S, C]],
    [
      'a value on several lines, and what comes after it',
      "Content-Security-Policy: default-src 'self';\n  script-src https:;\nconnect-src *\nx-frame-options: DENY",
      [I],
    ],
    ['a line of nginx', `add_header Content-Security-Policy "default-src 'self'" always;`, [S, C, I]],
    ['a line of Apache', `Header always set Content-Security-Policy "script-src 'self'"`, [S]],
    ['nothing', '  \n', []],
    ['the first of two directives with a name', "script-src *; script-src 'none'", []],
  ];
  for (const [what, text, expected] of pasted) {
    it(`is read from ${what}`, () => expect(blocked(text)).to.deep.equal(expected));
  }

  const rules: readonly (readonly [string, string, Partial<Needs>, readonly string[]])[] = [
    ["'self' for files of one's own", "default-src 'self'", own, []],
    [
      'the servers by name',
      'script-src widgets.kitu.example; connect-src www.kitu.example; img-src *.kitu.example',
      {},
      [],
    ],
    ['a scheme', 'default-src https:', {}, []],
    ['everything', 'default-src *', {}, []],
    ["'none'", "default-src 'none'", own, ["script-src + 'self'", "connect-src + 'self'", "img-src + 'self'"]],
    [
      'the narrower directive first',
      "script-src *; script-src-elem 'self'",
      {},
      ['script-src-elem + https://widgets.kitu.example'],
    ],
    ['no pictures where none are wanted', "img-src 'none'", { images: false }, []],
    [
      "'strict-dynamic', where servers do not count",
      "script-src 'nonce-x' 'strict-dynamic' https:",
      {},
      ['script-src'],
    ],
    ['a list of Trusted Types without ours', 'trusted-types dompurify', {}, ['trusted-types + kitu']],
    ['a list of Trusted Types with ours', "trusted-types lit-html 'allow-duplicates'", {}, []],
    ['Trusted Types without a list', "require-trusted-types-for 'script'", {}, []],
    ['a sandbox', 'sandbox allow-forms', {}, ['sandbox + allow-scripts']],
    ['strict styles', "style-src 'none'; font-src 'none'", {}, []],
    ['strict styles, where kitu.css is needed', "style-src 'self'", inPage, [`style-src + ${CSS}`]],
    ['kitu.css by the server of the script', `style-src ${CSS}; script-src ${CSS}`, inPage, []],
    [
      'kitu.css beside own inline styles',
      "default-src * 'unsafe-inline'; style-src-elem 'self'",
      inPage,
      [`style-src-elem + ${CSS}`],
    ],
    [
      'kitu.css in a list for everything',
      "default-src 'self' 'unsafe-inline'; script-src *; connect-src *; img-src *",
      inPage,
      [`default-src + ${CSS}`],
    ],
  ];
  for (const [what, text, changed, expected] of rules) {
    it(`is understood: ${what}`, () => expect(blocked(text, changed)).to.deep.equal(expected));
  }
});

describe('what no browser knows', () => {
  const named = (text: string): readonly string[] =>
    readPolicies(text)
      .flatMap((policy) => findingsOf(policy, needs))
      .flatMap(({ unknown, text: words }) => (unknown ? words : []));
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['blabla', 'blabla', undefined],
    ["scirpt-src 'self'; connect-src *", 'scirpt-src', 'script-src'],
    ["default-scr 'self'", 'default-scr', 'default-src'],
    ["img_src 'self'; script-src *", 'img_src', 'img-src'],
    ["default-src: 'self'", 'default-src:', 'default-src'],
    ['<p>Hallo</p>', '<p>hallo</p>', undefined],
  ];
  for (const [text, name, meant] of rows) {
    it(`is named: ${text}`, () => {
      const [words = ''] = named(text);
      expect(words).to.contain(`„${name}“ kennt kein Browser`);
      if (meant) expect(words).to.contain(`Gemeint ist wohl „${meant}“.`);
      else expect(words).not.to.contain('Gemeint');
    });
  }

  it('is not said of directives that are known', () => {
    expect(named("upgrade-insecure-requests; frame-ancestors 'self'; report-to x; worker-src blob:")).to.deep.equal([]);
  });

  it('allows nothing: of what is no policy nothing is said but that', () => {
    expect(readPolicies('blabla').flatMap((policy) => findingsOf(policy, needs)).length).to.equal(1);
  });
});

describe('a source of a policy', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['https://a.example', 'https://a.example/x.js', true],
    ['http://a.example', 'https://a.example/x.js', true],
    ['https://a.example', 'http://a.example/x.js', false],
    ['a.example', 'https://a.example/x.js', true],
    ['a.example', 'https://b.a.example/x.js', false],
    ['*.a.example', 'https://b.a.example/x.js', true],
    ['*.a.example', 'https://a.example/x.js', false],
    ['https://a.example:8443', 'https://a.example:8443/x.js', true],
    ['https://a.example', 'https://a.example:8443/x.js', false],
    ['https://a.example:*', 'https://a.example:8443/x.js', true],
    ['https://a.example/js/', 'https://a.example/js/x.js', true],
    ['https://a.example/js', 'https://a.example/js/x.js', false],
    ['https://a.example/x.js', 'https://a.example/x.js', true],
    ["'unsafe-inline'", 'https://a.example/x.js', false],
    ['data:', 'https://a.example/x.js', false],
    ['https:', 'https://a.example/x.js', true],
  ];
  for (const [source, address, expected] of rows) {
    it(`${source} ${expected ? 'allows' : 'does not allow'} ${address}`, () =>
      expect(allows(source, address, 'https://www.stadt.example')).to.equal(expected));
  }
});

describe('the repaired policy', () => {
  const repair = (text: string): string => {
    const [policy] = readPolicies(text);
    return policy ? extended(policy, findingsOf(policy, needs)) : '';
  };

  it('allows what was missing, and keeps what was there', () => {
    expect(
      repair("default-src 'self' https://x.example; script-src 'none'; img-src *; upgrade-insecure-requests"),
    ).to.equal(
      "default-src 'self' https://x.example; script-src https://widgets.kitu.example; img-src *; upgrade-insecure-requests; connect-src 'self' https://x.example https://www.kitu.example",
    );
  });

  it('takes over no unsafe keyword into another directive', () => {
    for (const keyword of [
      "'unsafe-inline'",
      "'unsafe-eval'",
      "'wasm-unsafe-eval'",
      "'UNSAFE-INLINE'",
      "'unsafe-hashes'",
    ]) {
      const before = readPolicies(`default-src 'self' ${keyword}`)[0];
      const [after] = readPolicies(repair(`default-src 'self' ${keyword}`));
      if (!before || !after) throw new Error('no policy');
      const unsafe = (policy: ReadonlyMap<string, readonly string[]>): readonly string[] =>
        [...policy].flatMap(([name, sources]) => (sources.includes(keyword) ? name : []));
      expect(unsafe(after)).to.deep.equal(unsafe(before));
      // The page's own scripts run as before: there is no narrower directive that forbids them now.
      expect([...after.keys()]).not.to.include('script-src');
    }
  });

  const before = [
    "default-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "default-src 'none'",
    "default-src 'self'; trusted-types x; sandbox",
    "script-src-elem 'self'; connect-src a.example",
  ];
  for (const text of before) {
    it(`has nothing left to repair: ${text}`, () => expect(blocked(repair(text))).to.deep.equal([]));
  }

  it('is not printed whole where it is another one each time', () => {
    const names = (text: string): readonly string[] =>
      readPolicies(text).flatMap((policy) => {
        const findings = findingsOf(policy, needs);
        return headerLines(extended(policy, findings), additions(findings), hasNonce(policy)).map(({ name }) => name);
      });
    expect(names("script-src 'self' 'nonce-abc'")).to.deep.equal(['typo3']);
    expect(names("script-src 'self'")).to.include('apache');
    expect(names('script-src *')).to.deep.equal([]);
  });

  it('is printed for every server', () => {
    const [policy] = readPolicies("default-src 'self'");
    if (!policy) throw new Error('no policy');
    const findings = findingsOf(policy, needs);
    const lines = new Map(
      headerLines(extended(policy, findings), additions(findings), false).map(({ name, code }) => [name, code]),
    );
    expect([...lines.keys()]).to.deep.equal(['apache', 'nginx', 'typo3', 'wordpress', 'meta']);
    expect(lines.get('apache')).to.match(/^Header always set Content-Security-Policy "default-src 'self'; script-src /);
    expect(lines.get('nginx')).to.match(/^add_header Content-Security-Policy ".*" always;$/);
    expect(lines.get('typo3')).to.contain(
      '    directive: "connect-src"\n    sources:\n      - "https://www.kitu.example"',
    );
  });
});
