import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { paintFor, printable } from '../src/cli/terminal.js';
import { configOf, folder, rssOf, start, startIn } from './folder.js';

describe('what a stranger wrote', () => {
  test('is one line without controls', () =>
    assert.equal(printable('a\nb\u0085c\u001b[31md\u009be\u202ef\u0007'), 'a b c\\u001b[31md\\u009be\\u202ef\\u0007'));
  test('keeps letters, marks, emoji and joiners as they are', () => {
    const text = 'Größe ß العربية 👩‍💻 é';
    assert.equal(printable(text), text);
  });
  test('gets colours only from us', () =>
    assert.equal(paintFor({ colours: true })('red', 'a'), '\u001b[31ma\u001b[39m'));

  test('reaches the terminal neither raw nor as a line of its own', async (context) => {
    const column = '"Mehr\n2026-11-28T03:00:00.000Z termine: 999 Einträge"';
    const path = await folder(context, {
      'a.csv': `Titel;Beginn;Plätze;${column}\nKurs;08.12.2026;zehn\u001b]0;Titel\u0007;x\n`,
    });
    const run = start(context, 'import', 'csv', join(path, 'a.csv'), '-o', join(path, 'a.json'));
    assert.equal(await run.ended, 1);
    assert.match(run.said(), /999 Einträge/);
    assert.match(run.said(), /zehn\\u001b\]0/);
    assert.doesNotMatch(run.said(), /^2026/m);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(run.said(), /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('is escaped in a feed that is printed, so that it stays the same JSON', async (context) => {
    const path = await folder(context, { 'a.xml': rssOf('a\u202eb') });
    const run = start(context, 'import', 'rss', join(path, 'a.xml'));
    assert.equal(await run.ended, 0, run.said());
    assert.doesNotMatch(run.said(), /\u202e/);
    assert.match(run.said(), /"id": "a\\u202eb"/);
  });
});

describe('a number that makes no sense is refused, not guessed', () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['build', '--watch', '--every', 'abc'], /--every braucht eine Zahl von 1 bis 35791/],
    [['build', '--watch', '--every', '0'], /--every braucht eine Zahl von 1 bis 35791/],
    [['build', '--watch', '--every', '35792'], /--every braucht eine Zahl von 1 bis 35791/],
    [['check', 'a.json', '--timeout', 'abc'], /--timeout braucht eine Zahl/],
    [['import', 'ics', 'a.ics', '--months', '0'], /--months braucht eine Zahl von 1 bis 60/],
    [['check', 'a.json', '--max-size', '-1'], /--max-size braucht eine Zahl/],
  ];
  for (const [args, message] of cases)
    test(args.join(' '), async (context) => {
      const path = await folder(context, { 'kitu.config.json': configOf([{ kind: 'rss', from: 'a.xml' }]) });
      const german = { LC_ALL: 'de_DE.UTF-8' };
      const [command = '', ...rest] = args;
      const run = startIn(
        context,
        german,
        command,
        ...(command === 'build' ? [join(path, 'kitu.config.json')] : []),
        ...rest,
      );
      assert.equal(await run.ended, 2, run.said());
      assert.match(run.said(), message);
    });
});
