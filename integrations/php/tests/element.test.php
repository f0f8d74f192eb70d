<?php

/** How an element is printed, beyond the golden files. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

$print = static fn (string $widget, array $choices = [], array $options = []): string => Kitu\print_element(
  Kitu\read_view(golden('kitu.view.json')),
  $widget,
  $choices,
  1_796_108_400,
  $options,
);

test('a choice that an element does not have is said, with those that it has', function () use ($print): void {
  $sentence = failure(static fn () => $print('dates', ['tags' => 'x']));
  equal($sentence, '<kitu-dates> hat kein Attribut „tags“. Es gibt: heading, heading-level, limit, keep-link, layout, group-by, keywords, until, calendar, more, show, map, collapse, filter.');
  equal(
    failure(static fn () => $print('news', ['limit' => 'viele'])),
    '<kitu-news limit="viele">: Diesen Wert gibt es nicht. Richtig ist: eine Zahl ab 0.',
  );
  foreach (['/karte?q={address}', 'https://karte.example/', 'javascript:x/{address}', 'https://{address}.example/'] as $map) {
    equal(
      failure(static fn () => $print('dates', ['map' => $map])),
      "<kitu-dates map=\"$map\">: Diesen Wert gibt es nicht. Richtig ist: eine Adresse mit {address}.",
    );
  }
  equal(failure(static fn () => $print('jobs')), 'Es gibt keinen Baustein „jobs“. Es gibt: news, dates, course, board.');
});

test('a boolean attribute is true or false, a number may be a number', function () use ($print): void {
  $tag = static fn (string $html): string => (string) strstr($html, '>', true);
  ok(str_ends_with($tag($print('news', ['limit' => 2, 'more' => true, 'authors' => false])), ' limit="2" more'), 'the tag');
});

test('tags are found in any case, without the extension mbstring, too', function () use ($print): void {
  ok(str_contains($print('news', ['tags' => ' öFFENTLICHKEIT ']), 'Der Stadtrat'), 'the news');
});

test('a language may have a region, and German is spoken where it is none of ours', function () use ($print): void {
  ok(str_starts_with($print('news', [], ['lang' => 'en-US']), '<kitu-news lang="en"'), 'en-US');
  ok(str_starts_with($print('news', [], ['lang' => 'fr']), '<kitu-news lang="de"'), 'fr');
});

test('time zone and locale of the host do not matter, and stay', function () use ($print): void {
  $before = date_default_timezone_get();
  $html = $print('dates', ['until' => 7]);
  date_default_timezone_set('Pacific/Kiritimati');
  equal($print('dates', ['until' => 7]), $html);
  equal(date_default_timezone_get(), 'Pacific/Kiritimati');
  date_default_timezone_set($before);
});

test('a heading in another charset is printed as it is', function () use ($print): void {
  ok(str_contains($print('news', ['heading' => "Aktuelles f\xFCr Sie "]), "<h2 part=\"heading\">Aktuelles f\xFCr Sie "), 'the heading');
});

test('a second copy of the file changes nothing', function (): void {
  $copy = tempnam(sys_get_temp_dir(), 'kitu');
  copy(__DIR__ . '/../kitu.php', $copy);
  try {
    require $copy;
  } finally {
    unlink($copy);
  }
  ok(function_exists('kitu'), 'kitu()');
});
