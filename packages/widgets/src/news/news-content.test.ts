import { expect } from '@open-wc/testing';
import type { Block, Cell } from './news-blocks.js';
import { readContent } from './news-content.js';
import { parseInBrowser } from './news-parser.js';

const BASE = 'https://www.kitu.example/aktuelles/';
const read = (html: string): readonly Block[] => readContent(html, BASE, parseInBrowser) ?? [];
const cell = (header: boolean, ...content: Cell['content'][number][]): Cell => ({
  header,
  colSpan: 1,
  rowSpan: 1,
  content,
});
const paragraph = (...content: readonly string[]): Block => ({ kind: 'paragraph', content });

/** The same cases are read in Node, with another parser: packages/feed/test/html-content.test.mts. */
const shared = (await (await fetch(new URL('news-content.cases.json', import.meta.url))).json()) as readonly {
  readonly title: string;
  readonly html: string;
  readonly blocks: unknown;
}[];

describe('HTML as people and programs write it', () => {
  shared.forEach(({ title, html, blocks }) =>
    it(`is read: ${title}`, () => expect(JSON.parse(JSON.stringify(read(html)))).to.deep.equal(blocks)),
  );
});

describe('rich text', () => {
  const cases: readonly (readonly [string, string, readonly Block[]])[] = [
    ['has paragraphs', '<p>a</p><p>b</p>', [paragraph('a'), paragraph('b')]],
    ['has paragraphs also without the tag', 'a<div>b</div>c', [paragraph('a'), paragraph('b'), paragraph('c')]],
    ['has no empty paragraphs', '<p> </p><p><br></p><p>a</p>', [paragraph('a')]],
    ['has headings', '<h2>a</h2>', [{ kind: 'heading', level: 2, content: ['a'] }]],
    [
      'has lists in lists',
      '<ul><li>a<ol><li>b</li></ol></li></ul>',
      [
        {
          kind: 'list',
          ordered: false,
          items: [[paragraph('a'), { kind: 'list', ordered: true, items: [[paragraph('b')]] }]],
        },
      ],
    ],
    [
      'has emphasis and links',
      '<p>a <b>b <i>c</i></b> <a href="x">d</a></p>',
      [
        {
          kind: 'paragraph',
          content: [
            'a ',
            { kind: 'strong', content: ['b ', { kind: 'emphasis', content: ['c'] }] },
            ' ',
            { kind: 'link', url: `${BASE}x`, content: ['d'] },
          ],
        },
      ],
    ],
    ['has quotes', '<blockquote><p>a</p></blockquote>', [{ kind: 'quote', blocks: [paragraph('a')] }]],
    [
      'has tables',
      '<table><caption>T</caption><thead><tr><th>a</th></tr></thead><tr><td>b<br>c</td></tr></table>',
      [
        {
          kind: 'table',
          caption: 'T',
          rows: [[cell(true, 'a')], [cell(false, 'b', { kind: 'break' }, 'c')]],
        },
      ],
    ],
    [
      'has cells over several columns and rows, within reason',
      '<table><tr><td rowspan="2">a</td><td colspan="3">b</td><td colspan="99" rowspan="99">c</td><td rowspan="2">d</td></tr></table>',
      [
        {
          kind: 'table',
          caption: '',
          rows: [
            [
              { ...cell(false, 'a'), rowSpan: 2 },
              { ...cell(false, 'b'), colSpan: 3 },
              cell(false, 'c'),
              cell(false, 'd'),
            ],
          ],
        },
      ],
    ],
    [
      'has no scripts and styles in its lists',
      '<ul><script>a</script><li>b</li><style>c</style></ul>',
      [{ kind: 'list', ordered: false, items: [[paragraph('b')]] }],
    ],
    ['shows characters once decoded by the parser', '<p>&lt;b&gt; &amp;amp;</p>', [paragraph('<b> &amp;')]],
    [
      'loses scripts, styles and frames with their content',
      '<script>a</script><style>b</style><iframe>c</iframe><p>d</p>',
      [paragraph('d')],
    ],
    [
      'keeps the words of what it does not know',
      '<p><blink>a</blink><x-y>b</x-y></p>',
      [paragraph('a'), paragraph('b')],
    ],
    ['keeps the words of a link to a script', '<p><a href="javascript:alert(1)">a</a></p>', [paragraph('a')]],
    [
      'loses a pixel that counts visitors',
      '<p>a<img src="https://t.example/p.gif" width="1" height="1"></p>',
      [paragraph('a', '')],
    ],
    [
      'survives a form that clobbers its own names',
      '<form><input name="localName"><input name="firstChild"><p>a</p></form>',
      [paragraph('a')],
    ],
    [
      'survives names that clobber a document',
      '<img name="createTreeWalker"><img name="body"><p>a</p>',
      [paragraph('a')],
    ],
  ];
  cases.forEach(([title, html, expected]) =>
    it(title, () => {
      const clean = (blocks: readonly Block[]): unknown =>
        JSON.parse(JSON.stringify(blocks), (_, value: unknown) =>
          Array.isArray(value) ? value.filter((piece) => piece !== '') : value,
        );
      expect(clean(read(html))).to.deep.equal(clean(expected));
    }),
  );

  it('has figures with description and caption', () => {
    const [figure] = read(
      '<figure><a href="/big"><img src="/a.jpg" alt="A" width="800"></a><figcaption>C <b>c</b></figcaption></figure>',
    );
    expect(figure?.kind).to.equal('figure');
    if (figure?.kind === 'figure') {
      expect(figure.picture).to.include({
        url: 'https://www.kitu.example/a.jpg',
        alt: 'A',
        caption: 'C c',
        width: 800,
      });
    }
  });
  it('keeps the caption of a figure whose picture may not be read', () => {
    expect(JSON.stringify(read('<figure><img src="data:x"><figcaption>C</figcaption></figure>'))).to.contain('"C"');
  });
  it('ends at a depth at which nobody nests by hand', () => {
    expect(read(`${'<div>'.repeat(5000)}a`)).to.deep.equal([]);
  });
  it('does not run or load anything while it is read', async () => {
    const before = performance.getEntriesByType('resource').length;
    read('<img src="/never.png" onerror="window.hacked = 1"><svg onload="window.hacked = 1"></svg>');
    await new Promise((resolve) => setTimeout(resolve));
    expect('hacked' in window).to.equal(false);
    expect(performance.getEntriesByType('resource')).to.have.length(before);
  });
});
