import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { hostNote } from './link-hosts.js';

const FEED = 'https://www.stadt.example/kitu.json';

describe('The note after a link', () => {
  const cases: readonly (readonly [about: string, url: string | undefined, note: string | typeof nothing])[] = [
    ['names a foreign host', 'https://tickets.example/1', ' (tickets.example)'],
    ['names a foreign host with its port', 'https://tickets.example:8443/1', ' (tickets.example:8443)'],
    ['is not there for the host of the feed', 'https://www.stadt.example/1', nothing],
    ['is not there for the host of the page', 'https://seite.example/1', nothing],
    ['is not there for an e-mail address', 'mailto:rathaus@stadt.example', nothing],
    ['is not there without an address', undefined, nothing],
  ];
  cases.forEach(([about, url, note]) => it(about, () => expect(hostNote(FEED, 'seite.example')(url)).to.equal(note)));

  it('knows the host of the page by itself', () => expect(hostNote(FEED)(location.href)).to.equal(nothing));
});
