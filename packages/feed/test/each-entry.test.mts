import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Failure } from '../src/failure.js';
import { eachEntry, guardField } from '../src/import/each-entry.js';
import type { Problem } from '../src/problem.js';
import { words } from '../src/words.js';

interface Raw {
  readonly title: string;
  readonly date: string;
}

const RAWS: readonly Raw[] = ['A', 'kaputt', 'C'].map((title) => ({ title, date: '2026-12-08' }));
const read = (raw: Raw): { readonly id: string } => {
  if (raw.title === 'kaputt') throw new TypeError('no such value');
  return { id: raw.title };
};

describe('an entry that cannot be read', () => {
  test('costs no other entry, and is told with title, date, line and value', () => {
    const problems: Problem[] = [];
    const entries = eachEntry(RAWS, problems, (raw, index) => ({ ...raw, line: index + 1, value: raw.title }), read);
    assert.deepEqual(entries, [{ id: 'A' }, { id: 'C' }]);
    assert.deepEqual(
      problems.map(({ severity, code, line, value, message }) => [severity, code, line, value, message.de]),
      [['error', 'unreadable-entry', 2, '"kaputt"', '„kaputt“ (2026-12-08) ist nicht lesbar und fehlt: no such value']],
    );
  });

  test('is told also when its title cannot be read', () => {
    const problems: Problem[] = [];
    const place = (): never => {
      throw new Error('no title either');
    };
    eachEntry(RAWS, problems, place, read);
    assert.match(problems[0]?.message.en ?? '', /^An entry without a title cannot be read/);
  });

  test('keeps its other fields when only one field cannot be read', () => {
    const problems: Problem[] = [];
    const end = guardField(
      problems,
      'DTEND',
      () => ({ title: 'A', date: '2026-12-08', line: 7 }),
      (): string => {
        throw new Error('invalid');
      },
    );
    assert.equal(end, undefined);
    assert.deepEqual(
      problems.map(({ code, line, message }) => [code, line, message.en]),
      [['unreadable-field', 7, '“A” (2026-12-08): “DTEND” cannot be read and is missing: invalid']],
    );
  });

  test('does not hide a failure of the source as a whole', () => {
    const failure = new Failure('too-much', words('zu viel', 'too much'));
    assert.throws(
      () =>
        eachEntry(
          RAWS,
          [],
          () => ({}),
          () => {
            throw failure;
          },
        ),
      failure,
    );
  });
});
