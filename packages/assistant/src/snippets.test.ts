import { expect } from '@open-wc/testing';
import { DEFAULTS, type Choices } from './choices.js';
import type { Release } from './parts.js';
import { formsOf } from './snippets.js';

const release: Release = {
  version: '1.4.2',
  files: {
    'kitu.css': { integrity: 'sha384-css' },
    'kitu.js': { integrity: 'sha384-abc' },
    'kitu-news.js': { integrity: 'sha384-news' },
  },
};
const PAGE = 'https://widgets.kitu.example/1.4.2/assistent.html';
const chosen: Choices = {
  ...DEFAULTS,
  feed: 'https://feeds.example/a.json',
  link: 'https://www.kitu.example/aktuelles',
  text: 'Alle <Meldungen> & mehr',
  site: 'https://www.stadt.example/',
};
const forms = (changed: Partial<Choices> = {}): Map<string, readonly string[]> =>
  new Map(
    formsOf({ ...chosen, ...changed }, release, { page: PAGE }).map(({ name, pieces }) => [
      name,
      pieces.map(({ code }) => code),
    ]),
  );
const all = (changed: Partial<Choices> = {}): string => [...forms(changed).values()].flat().join('\n');
/** The document that a browser makes of a snippet. */
const parsed = (code = ''): Document => new DOMParser().parseFromString(code, 'text/html');

describe('the snippets', () => {
  it('come in every form that survives somewhere', () => {
    expect([...forms().keys()]).to.deep.equal([
      'tag',
      'div',
      'link',
      'wordpress-plugin',
      'wordpress',
      'typo3-extension',
      'typo3',
      'php',
      'iframe',
    ]);
  });

  it('are the script and the element with a link in it, each on one line', () => {
    expect(forms({ options: { layout: 'cards', more: '' } }).get('tag')).to.deep.equal([
      '<script type="module" src="https://widgets.kitu.example/1/kitu.js"></script>',
      '<kitu-news src="https://feeds.example/a.json" layout="cards" more><a href="https://www.kitu.example/aktuelles">Alle &lt;Meldungen&gt; &amp; mehr</a></kitu-news>',
    ]);
  });

  it('are marked markup, with the feed allowed in the address of the script', () => {
    expect(forms({ options: { limit: '3' } }).get('div')).to.deep.equal([
      '<script type="module" src="https://widgets.kitu.example/1/kitu.js?feed=https://feeds.example/a.json"></script>',
      '<div data-kitu="news" data-src="https://feeds.example/a.json" data-limit="3"><a href="https://www.kitu.example/aktuelles#kitu-news?limit=3">Alle &lt;Meldungen&gt; &amp; mehr</a></div>',
    ]);
  });

  for (const name of ['div', 'wordpress', 'typo3']) {
    it(`become a widget even if an editor leaves nothing but the link: ${name}`, () => {
      const link = parsed(forms({ options: { limit: '3' } }).get(name)?.[1]).querySelector('a');
      expect(link?.href).to.equal('https://www.kitu.example/aktuelles#kitu-news?limit=3');
    });
  }

  it('are a plain link that says what it becomes', () => {
    const [, address, link] = forms({ options: { limit: '3', heading: 'Aus der KITU' } }).get('link') ?? [];
    expect(address).to.equal('https://www.kitu.example/aktuelles#kitu-news?limit=3&heading=Aus+der+KITU');
    expect(link).to.equal(
      '<a href="https://www.kitu.example/aktuelles#kitu-news?limit=3&amp;heading=Aus+der+KITU">Alle &lt;Meldungen&gt; &amp; mehr</a>',
    );
  });

  it('are PHP that no apostrophe ends', () => {
    const [php = ''] = forms({ base: "https://a.example/o'neill" }).get('wordpress') ?? [];
    expect(php).to.contain(String.raw`src="https://a.example/o\'neill/1/kitu.js`);
  });

  it('are PHP that prints the widget, with the attributes that a printer knows', () => {
    const options = { limit: '3', more: '', heading: "Rund um's Rathaus", light: '', 'refresh-interval': '600' };
    const codes = forms({ options }).get('php') ?? [];
    expect(codes.slice(0, 3)).to.deep.equal([
      'https://widgets.kitu.example/1/kitu.php',
      '<link rel="stylesheet" href="https://widgets.kitu.example/1/kitu.css">',
      '<script type="module" src="https://widgets.kitu.example/1/kitu.js"></script>',
    ]);
    expect(codes[3]).to.contain("'view' => 'https://feeds.example/kitu.view.json',");
    expect(codes[4]).to.equal(
      "<?= kitu('news', ['limit' => 3, 'more' => true, 'heading' => 'Rund um\\'s Rathaus']) ?>",
    );
    expect(forms().get('php')?.[4]).to.equal("<?= kitu('news') ?>");
  });

  it('are the plug-in and its shortcode, which says nothing that it cannot say', () => {
    expect(forms({ options: { limit: '3', more: '', light: '' } }).get('wordpress-plugin')).to.deep.equal([
      'https://widgets.kitu.example/kitu-widgets-wordpress-1.4.2.zip',
      '[kitu_news limit="3" more]',
    ]);
    expect(forms({ options: { heading: 'a"] b' } }).get('wordpress-plugin')?.[1]).to.equal('');
  });

  it('are the extension for TYPO3, its feed and its widget, which says nothing that it cannot say', () => {
    expect(forms({ options: { limit: '3', more: '', light: '' } }).get('typo3-extension')).to.deep.equal([
      'https://widgets.kitu.example/kitu_widgets_1.4.2.zip',
      'kitu:\n  source: "https://feeds.example/a.json"',
      'lib.kitu_news < lib.kituWidget\nlib.kitu_news.dataProcessing.1080 {\n  widget = news\n  attributes.limit = 3\n  attributes.more = 1\n}',
    ]);
    expect(forms({ options: { heading: '{$a}' } }).get('typo3-extension')?.[2]).to.equal('');
  });

  it('are a page of its own and a frame that shows it', () => {
    const [file, frame] = forms({ options: { heading: 'Neues' } }).get('iframe') ?? [];
    expect(parsed(file).querySelector('kitu-news > a')?.textContent).to.equal('Alle <Meldungen> & mehr');
    expect(parsed(file).title).to.equal('Neues');
    const iframe = parsed(frame).querySelector('iframe');
    expect(iframe?.src).to.equal('https://www.stadt.example/kitu-news.html');
    expect(iframe?.title).to.equal('Neues');
    // Between the tags of a frame no browser shows anything.
    expect(parsed(frame).querySelector('p > a')?.textContent).to.equal('Alle <Meldungen> & mehr');
  });

  it('carry the hash of the very file when the version is pinned', () => {
    expect(forms({ version: 'pinned', script: 'one' }).get('tag')?.[0]).to.equal(
      '<script type="module" src="https://widgets.kitu.example/1.4.2/kitu-news.js" integrity="sha384-news" crossorigin="anonymous" referrerpolicy="no-referrer"></script>',
    );
  });

  it('use the script for all widgets where markup is marked', () => {
    expect(forms({ script: 'one' }).get('div')?.[0]).to.contain('/1/kitu.js?feed=');
  });

  describe('for a widget in the text of the page', () => {
    const light: Partial<Choices> = { options: { light: '' } };
    const sheet = '<link rel="stylesheet" href="https://widgets.kitu.example/1/kitu.css">';

    it('are none for any other, but those that a server prints', () => {
      const others = [...forms()].filter(([name]) => name !== 'php');
      expect(others.flatMap(([, codes]) => codes).join()).not.to.contain('.css');
    });

    for (const name of ['tag', 'div', 'link', 'wordpress', 'typo3', 'iframe']) {
      it(`load kitu.css once, before the script: ${name}`, () => {
        const text = (forms(light).get(name) ?? []).join('\n');
        expect(text.split(sheet).length).to.equal(2);
        expect(text.indexOf(sheet)).to.be.below(text.indexOf('/1/kitu.js'));
      });
    }

    it('ask for it in each way of embedding', () => {
      const [tag, div, link] = ['tag', 'div', 'link'].map((name) => parsed(forms(light).get(name)?.at(-1)));
      expect(tag?.querySelector('kitu-news')?.hasAttribute('light')).to.equal(true);
      expect(div?.querySelector('div')?.dataset['light']).to.equal('');
      expect(link?.querySelector('a')?.hash).to.equal('#kitu-news?light=');
    });

    it('carry the hash of kitu.css when the version is pinned', () => {
      expect(forms({ ...light, version: 'pinned' }).get('tag')?.[0]).to.equal(
        '<link rel="stylesheet" href="https://widgets.kitu.example/1.4.2/kitu.css" integrity="sha384-css" crossorigin="anonymous" referrerpolicy="no-referrer">',
      );
    });

    it('name kitu.css beside a script that somebody typed', () => {
      const typed = forms({ ...light, base: 'https://b.example/js/kitu.js', version: 'pinned' });
      expect(typed.get('tag')?.[0]).to.equal('<link rel="stylesheet" href="https://b.example/js/kitu.css">');
    });
  });

  it('hint at what is fetched first, on request', () => {
    expect(all()).not.to.contain('preload');
    const [hints] = forms({ preload: true, version: 'pinned' }).get('tag') ?? [];
    expect(hints).to.contain(
      '<link rel="modulepreload" href="https://widgets.kitu.example/1.4.2/kitu.js" integrity="sha384-abc"',
    );
    expect(hints).to.contain(
      '<link rel="preload" as="fetch" href="https://feeds.example/a.json" crossorigin="anonymous" referrerpolicy="no-referrer">',
    );
  });

  it('bring the colours, where there are any', () => {
    expect(forms({ tokens: { accent: '#14594a' } }).get('tag')?.[2]).to.equal('body {\n  --kitu-accent: #14594a;\n}');
  });

  const hostile = ['"><script>alert(1)</script>', "'; DROP", '&lt;', '</kitu-news>'];
  for (const text of hostile) {
    it(`stay whole whatever is typed: ${text}`, () => {
      const typed = { text, options: { heading: text, tags: text } };
      for (const name of ['tag', 'div', 'link']) {
        const document = parsed(forms(typed).get(name)?.at(-1));
        expect(document.querySelectorAll('script').length, name).to.equal(0);
        expect(document.querySelector('a')?.textContent, name).to.equal(text);
      }
      const element = parsed(forms(typed).get('tag')?.[1]).querySelector('kitu-news');
      expect(element?.getAttribute('heading')).to.equal(text);
    });
  }

  const typed: readonly (readonly [string, string])[] = [
    ['www.stadt.example/f.json', 'https://www.stadt.example/f.json'],
    ['stadt.example', 'https://stadt.example/'],
    ['feed.json', 'https://widgets.kitu.example/1.4.2/feed.json'],
    ['/feeds/a.json', 'https://widgets.kitu.example/feeds/a.json'],
    ['http://a.example/f', 'http://a.example/f'],
  ];
  for (const [feed, expected] of typed) {
    it(`take the address that was meant: ${feed}`, () => {
      expect(parsed(forms({ feed }).get('tag')?.[1]).querySelector('kitu-news')?.getAttribute('src')).to.equal(
        expected,
      );
    });
  }

  it('never lead to a script', () => {
    expect(all({ link: 'javascript:alert(1)', site: 'javascript:alert(1)', base: 'data:x' })).not.to.match(
      /javascript:|data:x/,
    );
  });

  it('have addresses in full only, even if short ones were typed', () => {
    const addresses = [...all({ feed: '/f.json', link: '../x', site: '' }).matchAll(/(?:src|href)="([^"]*)"/g)];
    expect(
      addresses.map(([, address]) => address).filter((address) => !/^https:\/\//.test(address ?? '')),
    ).to.deep.equal([]);
  });
});
