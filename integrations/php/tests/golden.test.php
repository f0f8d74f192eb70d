<?php

/** The golden files bind every printer: packages/feed/golden. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

$view = Kitu\read_view(golden('kitu.view.json'));

foreach (json_decode(golden('cases.json'), true) as $case) {
  test("it prints the golden file {$case['name']}", function () use ($case, $view): void {
    // In HTML a boolean attribute has no value; in PHP it is `true`.
    $choices = array_map(static fn (string $value): string|bool => $value === '' ? true : $value, $case['choices']);
    $html = Kitu\print_element($view, $case['widget'], $choices, (new DateTimeImmutable($case['now']))->getTimestamp(), [
      'lang' => $case['lang'],
      'structured-data' => $case['lang'] === 'de' && !str_ends_with($case['now'], 'T07:00:00Z'),
      'fallback' => ['url' => '/alle', 'text' => 'Alle "Einträge" & mehr'],
    ]);
    equal($html, golden("html/{$case['name']}.html"), $case['name']);
  });
}
