import { expect } from '@open-wc/testing';
import { narrow } from './named-entry.js';

describe('a limit', () => {
  const chosen = { items: ['a', 'b', 'c'].map((id) => ({ id })), until: 7, states: ['full'] };
  const ids = (most: number): string =>
    narrow(chosen, most, () => true)
      .items.map(({ id }) => id)
      .join('');

  it('leaves the first entries, in their order', () => expect(ids(2)).to.equal('ab'));
  it('leaves all where there are no more', () => expect(ids(4)).to.equal('abc'));
  [0, -1, 0.5, NaN].forEach((most) => it(`leaves all where it is ${most}`, () => expect(ids(most)).to.equal('abc')));
  it('counts also what it leaves out', () => expect(narrow(chosen, 2, () => true).total).to.equal(3));
  it('does not change until when the choice is right: an entry that is left out may come in', () => {
    expect(narrow(chosen, 1, () => true)).to.include({ until: 7, states: chosen.states });
  });
});
