import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemsInWords, type Style } from '../src/cli/report-text.js';
import type { Problem } from '../src/problem.js';
import { words } from '../src/words.js';

const STYLE: Style = { language: 'de', paint: (_, text) => text, all: false };

const endless = (title: string, day: number): Problem => ({
  severity: 'warning',
  code: 'unreadable-end',
  line: day * 10,
  message: words(
    `„${title}“ (2026-12-${String(day).padStart(2, '0')}): DTEND liegt vor dem Beginn und fehlt: "${day}"`,
    title,
  ),
});

describe('a report for people', () => {
  const dates = Array.from({ length: 12 }, (_, day) =>
    endless(day % 2 ? `Sitzung ${day}` : `Lesung „Faust ${day}“ im Park`, day + 1),
  );
  const other: Problem = { severity: 'error', code: 'dropped', message: words('Etwas anderes.', 'Something else.') };
  const lines = problemsInWords([...dates.slice(0, 8), other, ...dates.slice(8)], STYLE);

  test('tells of what is wrong in many entries the first few, and counts the others below them', () => {
    assert.equal(lines.filter((line) => line.includes('DTEND liegt')).length, 5);
    assert.match(lines[10] ?? '', /^ +… und 7 weitere derselben Art \(--all zeigt alle\)$/);
  });
  test('tells each other thing', () => assert.match(lines.at(-1) ?? '', /Etwas anderes\./));
  test('tells everything on request, in its order', () => {
    const all = problemsInWords([...dates, other], { ...STYLE, all: true });
    assert.equal(all.filter((line) => line.includes('DTEND liegt')).length, 12);
    assert.equal(all.filter((line) => line.includes('weitere')).length, 0);
  });
  test('keeps what is wrong in another way apart, though it has the same code', () => {
    const empty = dates.map((date) => ({ ...date, message: words(`„A“ (x): DTEND ist leer.`, '') }));
    const both = problemsInWords([...dates, ...empty], STYLE);
    assert.equal(both.filter((line) => line.includes('weitere')).length, 2);
  });
});
