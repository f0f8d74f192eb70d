import { expect, fixtureCleanup } from '@open-wc/testing';
import { feedUrl, inlineFeed, settled } from '@kitu/core/testing.js';
import './all.js';

const FOREIGN = 'https://tickets.example:8443/buchen?von=rathaus';
const start = { startDate: '2099-01-01T10:00', endDate: '2099-01-01T12:00' };

/** A feed in which every widget has a link, all to the same address. */
const feed = (url: string): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  items: [
    {
      id: '1',
      title: 'Bürgerbüro (www.stadt.example)',
      url,
      content_html: `<p><a href="${url}">zum <b>Formular</b></a></p><table><tr><td><a href="${url}">hier</a></table>`,
      attachments: [{ url, title: 'Formular', mime_type: 'application/pdf' }],
    },
  ],
  _kitu: {
    version: 1,
    dates: [{ id: '1', name: 'Sprechstunde', url, ...start, location: { type: 'VirtualLocation', url } }],
    courses: [{ id: '1', name: 'Kurs', url, hasCourseInstance: [{ id: '1', ...start, url, offers: { url } }] }],
    board: [{ id: '1', name: 'Rat', membership: [{ person: { name: 'N. N.', url }, onBehalfOf: { name: 'F', url } }] }],
  },
});

/** The text after each link that a widget draws. */
async function named(markup: string, src: string): Promise<readonly string[]> {
  const [tag = ''] = markup.split(' ');
  const element = await settled(`<${markup} src="${src.replace(/"/g, '&quot;')}"></${tag}>`);
  return [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => {
    const { content } = getComputedStyle(link, '::after');
    const { host } = link.dataset;
    if (host === undefined) return content === 'none' ? '' : content;
    // Firefox tells where the text comes from, the others tell the text.
    return content === 'attr(data-host)' || content === `"${host}"` ? host : `not seen: ${content}`;
  });
}

describe('a link of a feed', () => {
  afterEach(() => fixtureCleanup());

  [
    'kitu-news',
    'kitu-news layout="cards"',
    'kitu-news content="full"',
    'kitu-dates',
    'kitu-course',
    'kitu-course layout="card"',
    'kitu-board',
  ].forEach((markup) => {
    it(`names the host that it leads to when that is a foreign one: <${markup}>`, async () => {
      const links = await named(markup, feedUrl(feed(FOREIGN)));
      expect(links).to.not.be.empty;
      links.forEach((after) => expect(after).to.equal(' (tickets.example:8443)'));
    });

    it(`names no host when that is the page's own: <${markup}>`, async () => {
      const links = await named(markup, feedUrl(feed('/buchen')));
      expect(links).to.not.be.empty;
      links.forEach((after) => expect(after).to.equal(''));
    });
  });

  it("names no host when that is the feed's own", async () => {
    const { port } = new URL(await (await fetch('/__odd-server')).text());
    const server = `http://127.0.0.1:${port}`;
    const links = await named('kitu-news content="full"', `${server}/own-link`);
    expect(links).to.deep.equal(['', '']);
  });

  it('names no host where there is none: mail and telephone', async () => {
    const items = [
      { id: '1', title: 'T', content_html: '<p><a href="mailto:a@b.example">M</a> <a href="tel:1">T</a>' },
    ];
    expect(
      await named('kitu-news content="full"', feedUrl({ version: 'https://jsonfeed.org/version/1.1', items })),
    ).to.deep.equal(['', '']);
  });

  it('stays accessible with it', async () => {
    const element = await settled(`<kitu-news src="${inlineFeed(feed(FOREIGN)).src}"></kitu-news>`);
    await expect(element).to.be.accessible();
  });

  it('names another host when a reload brings another address, and none when it is an own one', async () => {
    const source = inlineFeed(feed(FOREIGN));
    const element = await settled<HTMLElementTagNameMap['kitu-news']>(`<kitu-news src="${source.src}"></kitu-news>`);
    const link = element.shadowRoot?.querySelector('a');
    for (const [url, host] of [
      ['https://other.example/', ' (other.example)'],
      ['/own', ''],
    ] as const) {
      source.set(feed(url));
      await element.refresh();
      expect(element.shadowRoot?.querySelector('a')?.dataset['host'] ?? '').to.equal(host);
    }
    expect(link?.isConnected).to.equal(true);
  });
});
