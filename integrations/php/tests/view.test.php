<?php

/** What is taken for a view, and what is said of anything else. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

test('a view may begin with a byte order mark', function (): void {
  equal(Kitu\read_view("\u{FEFF}" . golden('kitu.view.json'))['version'], 1);
});

test('half of an emoji becomes a sign for it, a whole one and a backslash stay', function (): void {
  $json = str_replace('"Lesung"', '"\ud83d x \ud83d\ude00 \\\\ud83d \ude00"', golden('kitu.view.json'));
  $titles = array_column(Kitu\read_view($json)['dates'], 'title');
  ok(in_array("\u{FFFD} x 😀 \\ud83d \u{FFFD}", $titles, true), implode(', ', $titles));
});

test('a byte that is not UTF-8 becomes a sign for it', function (): void {
  $json = str_replace('"Lesung"', "\"Lesung \xE4\"", golden('kitu.view.json'));
  ok(in_array("Lesung \u{FFFD}", array_column(Kitu\read_view($json)['dates'], 'title'), true), 'no such title');
});

test('it is said what a text is instead of a view', function (): void {
  $sentences = [
    '' => 'Das ist kein JSON (Syntax error).',
    'null' => 'Das ist keine kitu.view.json: Es fehlt „version“.',
    '[1]' => 'Das ist keine kitu.view.json: Es fehlt „version“.',
    '{"version": 2}' => 'Diese kitu.view.json hat die Fassung 2, bekannt ist 1. Bitte kitu.php erneuern.',
    '{"version": 1}' => 'Diese kitu.view.json passt nicht zu ihrem Format, bei „generated“.',
    str_repeat('[', 1000) => 'Das ist kein JSON (Maximum stack depth exceeded).',
  ];
  foreach ($sentences as $json => $sentence) {
    equal(failure(static fn () => Kitu\read_view((string) $json)), $sentence);
  }
  $feed = failure(static fn () => Kitu\read_view(golden('feed.json')));
  ok(str_contains($feed, 'Das ist ein Feed.'), $feed);
});

test('the place in which a view does not fit is named', function (): void {
  $json = str_replace('"https://video.example/raum"', '"javascript:x"', golden('kitu.view.json'));
  equal(
    failure(static fn () => Kitu\read_view($json)),
    'Diese kitu.view.json passt nicht zu ihrem Format, bei „dates[2].places[0].url“.',
  );
});

test('an address with a user, a backslash, a space or a control character is refused', function (): void {
  $addresses = ['https://a@b.example/', 'https://a\\\\@b.example/', 'https:///b.example', 'https://a.example/ x', 'https://a\t.example/'];
  foreach ($addresses as $address) {
    $json = str_replace('"https://video.example/raum"', "\"$address\"", golden('kitu.view.json'));
    ok(str_contains(failure(static fn () => Kitu\read_view($json)), 'dates[2].places[0].url'), $address);
  }
});
