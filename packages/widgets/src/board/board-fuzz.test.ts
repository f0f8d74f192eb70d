import { expect } from '@open-wc/testing';
import { realFeeds, survivesMutation } from '@kitu/core/testing-fuzz.js';
import { current, parseBoard } from './board-feed.js';
import './kitu-board.js';

const NOW = Date.UTC(2026, 10, 23);

survivesMutation(
  'kitu-board',
  (json, address) => {
    const { items, until } = current(parseBoard(json, address).items ?? [], { group: '' }, NOW);
    expect(until).to.be.above(NOW);
    items.forEach(({ name, seats }) => {
      expect(name).to.be.a('string');
      seats.forEach(({ term, person, role }) => {
        expect(term.ends).to.be.above(NOW);
        expect(person?.name ?? role).to.be.a('string');
      });
    });
  },
  await realFeeds(),
);
