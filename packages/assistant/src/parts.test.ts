import { expect } from '@open-wc/testing';
import { DEFAULTS, type Choices } from './choices.js';
import { partsOf, type Parts, type Surroundings } from './parts.js';

const release = { version: '1.4.2', files: { 'kitu.js': { integrity: 'sha384-abc' } } };
const RELEASE = 'https://widgets.kitu.example/1.4.2/assistent.html';
const parts = (changed: Partial<Choices> = {}, page = RELEASE, more: Partial<Surroundings> = {}): Parts =>
  partsOf({ ...DEFAULTS, ...changed }, release, { page, ...more });
const remarked = (kind: string, { remarks }: Parts): readonly string[] =>
  remarks.flatMap((remark) => (remark.kind === kind ? remark.address : []));

describe('the script in the lines', () => {
  const rows: readonly (readonly [string, string, Partial<Choices>, string])[] = [
    ['in a release', RELEASE, {}, 'https://widgets.kitu.example/1/kitu.js'],
    ['in a release, exactly this one', RELEASE, { version: 'pinned' }, 'https://widgets.kitu.example/1.4.2/kitu.js'],
    ['in the folder of a major version', 'https://a.example/1/assistent.html', {}, 'https://a.example/1/kitu.js'],
    ['on any path', 'https://a.example/x/y/1/assistent.html', {}, 'https://a.example/x/y/1/kitu.js'],
    ['over http', 'http://intern.example/1/assistent.html', {}, 'http://intern.example/1/kitu.js'],
    ['in the demo', 'http://localhost:8000/assistent.html', {}, 'http://localhost:8000/kitu.js'],
    [
      'in the demo, one widget',
      'http://localhost:8000/assistent.html?x=1',
      { script: 'one' },
      'http://localhost:8000/kitu-news.js',
    ],
    [
      'in a folder with a number of its own',
      'https://a.example/2026/assistent.html',
      {},
      'https://a.example/2026/kitu.js',
    ],
    ['in a folder that somebody typed', RELEASE, { base: 'https://b.example/js/' }, 'https://b.example/js/1/kitu.js'],
    ['a file that somebody typed', RELEASE, { base: 'https://b.example/kitu.js' }, 'https://b.example/kitu.js'],
    ['opened from a disk', 'file:///home/x/assistent.html', {}, 'https://widgets.kitu.example/1/kitu.js'],
  ];
  for (const [what, page, changed, expected] of rows) {
    it(`is the one beside the assistant: ${what}`, () => expect(parts(changed, page).script).to.equal(expected));
  }

  it('is marked as an example only where none lies beside the assistant', () => {
    const script = (page: string): readonly string[] =>
      remarked('example', parts({}, page)).filter((address) => address.endsWith('.js'));
    expect(script('file:///home/x/assistent.html')).to.deep.equal(['https://widgets.kitu.example/1/kitu.js']);
    expect(script('http://localhost:8000/assistent.html')).to.deep.equal([]);
  });

  it('is named beside the lines when another server has it', () => {
    expect(remarked('foreign', parts({ base: 'https://widgets-kitu.example' }))).to.deep.equal([
      'https://widgets-kitu.example/1/kitu.js',
    ]);
    expect(remarked('foreign', parts({ base: 'https://widgets.kitu.example/' }))).to.deep.equal([]);
  });
});

describe('an address in the lines', () => {
  it('is marked as an example, whatever else was typed', () => {
    expect(remarked('example', parts())).to.deep.equal([
      'https://www.kitu.example/kitu.json',
      'https://www.stadt.example',
    ]);
    expect(remarked('example', parts({ feed: 'a.example/f.json' }))).to.deep.equal(['https://www.stadt.example']);
    expect(remarked('example', parts({ feed: 'a.example/f.json', site: 'b.example' }))).to.deep.equal([]);
    expect(
      remarked('example', parts({}, 'http://localhost:8000/assistent.html', { sample: 'feeds/kitu.json' })),
    ).to.include('http://localhost:8000/feeds/kitu.json');
  });

  it('is said to be out of reach where only this computer reaches it', () => {
    for (const feed of ['http://localhost:8000/f.json', 'http://127.0.0.1/f.json', 'http://[::1]/f.json']) {
      expect(remarked('local', parts({ feed }))).to.deep.equal([feed]);
    }
  });

  it('leads to the page that the feed names, unless another one is typed', () => {
    const home = 'https://www.kitu.example/start';
    expect(parts({ feed: 'https://a.example/f.json' }).link).to.equal('https://a.example/');
    expect(parts({}, RELEASE, { home }).link).to.equal(home);
    expect(parts({ link: 'https://b.example/' }, RELEASE, { home }).link).to.equal('https://b.example/');
  });

  const nonsense = [
    'javascript:alert(1)',
    'https://',
    'https://user:secret@a.example/',
    'https://[',
    'data:text/html,x',
    'https://x".phpinfo().".example/f.json',
    "https://x'y.example/",
    'https://a$b.example/',
    'https://a;b.example/',
    'https://a,b.example/',
    'https://a{b}.example/',
    'https://a`b.example/',
    'https://(a).example/',
  ];
  for (const text of nonsense) {
    it(`is none, and that is said: ${text}`, () => {
      for (const field of ['feed', 'link', 'site', 'base'] as const) {
        const found = parts({ [field]: text });
        expect(found.faults).to.deep.equal([field]);
        const { feed, link, site, script } = found;
        for (const address of [feed, link, site, script]) {
          expect(new URL(address).hostname).to.match(/^[a-z\d.-]+$/);
        }
      }
    });
  }

  const sound = [
    'https://a-b.example:8443/f.json',
    'http://[2001:db8::1]:8080/f.json',
    'https://münchen.example/f.json',
  ];
  for (const text of sound) {
    it(`is taken: ${text}`, () => expect(parts({ feed: text }).faults).to.deep.equal([]));
  }
});
