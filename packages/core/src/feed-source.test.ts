import { expect } from '@open-wc/testing';
import { openFeed } from './feed-source.js';

const inPage = (target: HTMLElement): HTMLLinkElement => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'alternate', type: 'application/feed+json', href: 'data:application/json,{"a":1}' });
  target.append(link);
  return link;
};

describe('a widget without an address', () => {
  it('reads the feed that the head of the page names', async () => {
    const link = inPage(document.head);
    try {
      expect(await openFeed('', location.href).json).to.deep.equal({ a: 1 });
    } finally {
      link.remove();
    }
  });

  it('does not read one that stands in the text of the page, which somebody else may have written', () => {
    const link = inPage(document.body);
    try {
      expect(() => openFeed('', location.href)).to.throw('Das Attribut src fehlt');
    } finally {
      link.remove();
    }
  });
});

describe('an address', () => {
  it('that is none is an error with a reason, like any other', () => {
    expect(() => openFeed('https://', location.href))
      .to.throw('Das Attribut src nennt keine Adresse')
      .with.property('reason', 'no-address');
  });
});
