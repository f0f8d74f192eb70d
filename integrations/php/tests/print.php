<?php

/** Reads views and prints elements for tests in other languages: JSON on stdin, JSON on stdout. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

['views' => $views, 'wanted' => $wanted, 'now' => $now] = json_decode((string) stream_get_contents(STDIN), true);

$print = static function (string $text) use ($wanted, $now): array {
  try {
    $view = Kitu\read_view($text);
    return ['printed' => array_map(
      static fn (array $one): string => Kitu\print_element($view, $one['widget'], $one['choices'], $now, $one['options'] ?? []),
      $wanted,
    )];
  } catch (Kitu\Failure $failure) {
    return ['failure' => $failure->getMessage()];
  }
};
echo json_encode(array_map($print, $views), JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE);
