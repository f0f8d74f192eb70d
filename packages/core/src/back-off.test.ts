import { expect } from '@open-wc/testing';
import { backOff } from './back-off.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

describe('the wait before the next attempt', () => {
  [
    { failures: 0, longest: 30 * SECOND },
    { failures: 1, longest: MINUTE },
    { failures: 2, longest: 2 * MINUTE },
    { failures: 3, longest: 4 * MINUTE },
    { failures: 6, longest: 32 * MINUTE },
    { failures: 7, longest: 32 * MINUTE },
    { failures: 1e9, longest: 32 * MINUTE },
  ].forEach(({ failures, longest }) =>
    it(`is a random part of ${longest / SECOND} s after ${failures} failures`, () => {
      expect(backOff(failures, 1)).to.equal(longest);
      expect(backOff(failures, 0.25)).to.equal(longest / 4);
      expect(backOff(failures, 0)).to.equal(0);
    }),
  );
});
