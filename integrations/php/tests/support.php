<?php

/** What the tests need: a test is a sentence and a function; a warning or a deprecation fails it like anything else. */

declare(strict_types=1);

\error_reporting(\E_ALL);
\set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
  // Silenced by `@`.
  if ((\error_reporting() & $level) === 0) {
    return true;
  }
  throw new \ErrorException($message, 0, $level, $file, $line);
});

/** Counts, and says what failed. */
final class Tests
{
  private static int $passed = 0;
  private static int $failed = 0;

  public static function test(string $sentence, callable $body): void
  {
    try {
      $body();
      self::$passed++;
    } catch (\Throwable $error) {
      self::$failed++;
      echo "✖ $sentence\n  {$error->getMessage()}\n  {$error->getFile()}:{$error->getLine()}\n";
    }
  }

  /** Prints the sum and ends the process. */
  public static function end(): never
  {
    echo self::$passed . ' passed, ' . self::$failed . " failed\n";
    exit(self::$failed > 0 || self::$passed === 0 ? 1 : 0);
  }
}

function test(string $sentence, callable $body): void
{
  Tests::test($sentence, $body);
}

/** Fails where two values differ, and shows where. */
function equal(mixed $actual, mixed $expected, string $what = ''): void
{
  if ($actual === $expected) {
    return;
  }
  [$is, $should] = \array_map(static fn (mixed $value): string => \is_string($value) ? $value : \var_export($value, true), [$actual, $expected]);
  $place = \strspn($is ^ $should, "\0");
  $from = \max(0, $place - 60);
  throw new \AssertionError("$what differs at byte $place:\n  is:        " . \substr($is, $from, 160) . "\n  should be: " . \substr($should, $from, 160));
}

function ok(bool $holds, string $what): void
{
  if (!$holds) {
    throw new \AssertionError($what);
  }
}

/** @return string The message of the `Failure` that is thrown. */
function failure(callable $body): string
{
  try {
    $body();
  } catch (Kitu\Failure $failure) {
    return $failure->getMessage();
  }
  throw new \AssertionError('No failure');
}

const GOLDEN = __DIR__ . '/../../../packages/feed/golden/';

function golden(string $name): string
{
  return (string) \file_get_contents(GOLDEN . $name);
}

require_once __DIR__ . '/../kitu.php';
