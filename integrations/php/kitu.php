<?php

/**
 * kitu.php: prints news, dates, courses and boards of a KITU feed as text of a PHP page. One file, PHP 8.1 or later,
 * nothing else needed.
 *
 *     require 'kitu.php';
 *     kitu_options(['view' => 'https://www.kitu.example/kitu.view.json']);
 *     echo kitu('news', ['limit' => 5]);
 *
 * It reads kitu.view.json, in which words, dates and addresses stand ready to be printed; it never interprets a feed.
 * How to use it: docs/php.md. How it is built: CONTRIBUTING.md. Licence: MIT.
 */

declare(strict_types=1);

namespace Kitu {
  // A page may include two copies, its own and that of a plug-in. The first one stays.
  if (\function_exists('Kitu\read_view')) {
    return;
  }

  /** Why something could not be done, as a German sentence for a webmaster. */
  class Failure extends \RuntimeException
  {
  }

  /**
   * HTML that is safe: only `tag` makes it, and everything else that is put into it is escaped as text.
   */
  final class Html
  {
    /** Elements without an end tag, as our templates write them. */
    private const EMPTY = ['br' => true, 'img' => true, 'path' => true];

    private const BLOCK = '~^</?(?:li|ul|ol|div|p|h[2-6]|section|blockquote|figure|figcaption|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary|dialog|form|button|option)[\s>]~';

    private function __construct(private readonly string $code)
    {
    }

    /**
     * An element.
     *
     * @param array<string, string|int|bool|null> $attributes `true` for a boolean attribute; null and false leave it out.
     * @param mixed ...$children Html, texts, nothing (null), or lists of these.
     */
    public static function tag(string $name, array $attributes, mixed ...$children): self
    {
      $code = "<$name";
      foreach ($attributes as $attribute => $value) {
        if ($value === true) {
          $code .= " $attribute";
        } elseif ($value !== null && $value !== false) {
          $code .= " $attribute=\"" . self::escape((string) $value) . '"';
        }
      }
      return new self(isset(self::EMPTY[$name]) ? "$code />" : "$code>" . self::codeOf($children) . "</$name>");
    }

    /** Several of them in a row. */
    public static function list(mixed ...$children): self
    {
      return new self(self::codeOf($children));
    }

    /** Text as HTML, also between double quotes. */
    public static function escape(string $text): string
    {
      return \strtr($text, ['&' => '&amp;', '<' => '&lt;', '>' => '&gt;', '"' => '&quot;']);
    }

    /** The HTML without the white space that nobody sees: beside the tags of blocks. */
    public function tidy(): string
    {
      // Tags hold no `>` but their last: values are escaped.
      $pieces = \preg_split('/(<[^>]*>)/', $this->code, -1, \PREG_SPLIT_DELIM_CAPTURE) ?: [];
      foreach ($pieces as $index => $piece) {
        if ($index % 2 === 1 || $piece === '') {
          continue;
        }
        if (\preg_match(self::BLOCK, $pieces[$index - 1] ?? '<p>')) {
          $piece = \ltrim($piece, ' ');
        }
        $pieces[$index] = \preg_match(self::BLOCK, $pieces[$index + 1] ?? '<p>') ? self::trimEnd($piece) : $piece;
      }
      return \implode('', $pieces);
    }

    /** Without the white space at the end, whatever Unicode calls so. */
    private static function trimEnd(string $text): string
    {
      return match (\preg_match('/^.*[^\p{Z}\t-\r\x{FEFF}]/su', $text, $found)) {
        1 => $found[0],
        0 => '',
        // Not UTF-8: a heading that a page wrote in another charset.
        false => $text,
      };
    }

    private static function codeOf(mixed $content): string
    {
      return match (true) {
        $content === null => '',
        $content instanceof self => $content->code,
        \is_string($content) => self::escape($content),
        \is_array($content) => \implode('', \array_map(self::codeOf(...), $content)),
        default => throw new \TypeError('Cannot be printed as HTML: ' . \get_debug_type($content)),
      };
    }
  }

  /**
   * Reads kitu.view.json. All of it is compared with its format (packages/feed/schema/kitu-view-1.json) before any of it
   * is printed: it may have come from anywhere. Members that the format does not know are of a later version, and stay.
   */
  final class View
  {
    /** The lists of entries, by the widgets that show them. */
    public const SECTIONS = ['news' => 'news', 'dates' => 'dates', 'course' => 'courses', 'board' => 'board'];

    private const WORDS = ['words!' => 'text'];
    private const TIME = ['machine!' => 'machine', 'words!' => 'text', 'hours' => 'text'];
    private const LINK = ['words!' => 'text', 'url' => 'url'];
    private const NAMED = ['name!' => 'text', 'url' => 'url'];
    private const BADGE = [
      'state!' => 'cancelled|postponed|past|opensLater|closed|running|waitingList|full|few|free|unknown',
      'words!' => 'text',
      'note' => 'text',
      'url' => 'url',
    ];
    private const PICTURE = [
      'url!' => 'url',
      'alt' => 'text',
      'caption' => 'text',
      'credit' => 'text',
      'width' => 'count',
      'height' => 'count',
      'renditions' => [['url!' => 'url', 'width!' => 'count']],
    ];
    private const CELL = ['header' => 'flag', 'colSpan' => '1..1000', 'rowSpan' => '0..65534', 'content' => 'line'];
    private const BLOCK = [
      'kind!' => 'paragraph|lines|heading|list|quote|figure|table',
      'content' => 'line',
      'text' => 'text',
      'level' => '1..6',
      'ordered' => 'flag',
      'start' => 'count',
      'items' => ['blocks'],
      'blocks' => 'blocks',
      'picture' => self::PICTURE,
      'caption' => 'text',
      'rows' => [[self::CELL]],
    ];
    private const PIECE = ['kind!' => 'break|strong|emphasis|superscript|link', 'url' => 'url', 'content' => 'line'];

    private const NEWS = [
      'language' => 'text',
      'title' => 'text',
      'untitled' => 'text',
      'url' => 'url',
      'date' => self::TIME,
      'authors' => 'text',
      'names' => ['text'],
      'tags' => ['text'],
      'summary' => 'text',
      'picture' => self::PICTURE,
      'content' => 'blocks',
      'attachments' => [self::LINK],
    ];
    private const DATE = [
      'language' => 'text',
      'title' => 'text',
      'url' => 'url',
      'status' => 'EventCancelled|EventPostponed|EventRescheduled|EventMovedOnline',
      'statusWords' => 'text',
      'off' => 'flag',
      'leaf' => ['day' => 'text', 'month' => 'text', 'year' => 'text', 'days' => 'flag'],
      'month' => 'text',
      'when' => self::TIME,
      'previous' => self::TIME,
      'places' => [self::LINK + ['name' => 'text', 'address' => 'text']],
      'series' => 'text',
      'description' => 'text',
      'attachments' => [self::LINK],
      'calendar' => 'text',
      'keywords' => ['text'],
      'organizer' => ['text'],
      'day' => 'day',
      'zone' => 'text',
      'end' => 'machine',
    ];
    private const COURSE = [
      'run' => 'text',
      'name' => 'text',
      'url' => 'url',
      'language' => 'text',
      'description' => 'text',
      'badge' => self::BADGE,
      'further' => self::LINK,
      'link' => self::LINK,
      'date' => self::TIME,
      'place' => 'text',
      'price' => 'text',
      'deadline' => 'text',
      'keywords' => ['text'],
      'places' => [['name' => 'text']],
      'modified' => self::TIME,
      'few' => ['seats!' => 'count', 'badge' => self::BADGE, 'further' => self::LINK],
    ];
    private const GROUP = [
      'name' => 'text',
      'url' => 'url',
      'language' => 'text',
      'term' => 'text',
      'description' => 'text',
      'vacancies' => 'text',
      'group' => ['text'],
      'seats' => [
        [
          'id!' => 'text',
          'role' => 'text',
          'person' => [
            'name!' => 'text',
            'url' => 'url',
            'jobTitle' => 'text',
            'image' => self::PICTURE,
            'contacts' => [self::NAMED],
            'initials' => 'text',
          ],
          'onBehalfOf' => self::NAMED,
          'term' => 'text',
        ],
      ],
    ];

    private const ENTRY = ['id!' => 'text', 'from' => 'instant', 'until' => 'instant'];
    private const LABELS = ['news!' => 'labels', 'dates!' => 'labels', 'courses!' => 'labels', 'board!' => 'labels'];
    private const FILE = [
      'generated!' => 'instant',
      'feed!' => 'web',
      'texts!' => ['de!' => self::LABELS, 'en!' => self::LABELS],
      'home' => 'web',
      'language' => 'text',
      'modified' => ['machine!' => 'machine', 'de!' => self::WORDS, 'en!' => self::WORDS],
      'next' => 'flag',
      'calendar' => 'web',
      'rss' => 'web',
      'filters' => [
        'news' => ['tags' => ['text']],
        'dates' => ['keywords' => ['text'], 'places' => ['text'], 'organizer' => ['text']],
        'courses' => ['keywords' => ['text'], 'places' => ['text']],
        'board' => ['group' => ['text']],
      ],
      'news' => [self::ENTRY + self::NEWS + ['de' => self::NEWS, 'en' => self::NEWS]],
      'dates' => [self::ENTRY + self::DATE + ['de' => self::DATE, 'en' => self::DATE]],
      'courses' => [self::ENTRY + self::COURSE + ['de' => self::COURSE, 'en' => self::COURSE]],
      'board' => [self::ENTRY + self::GROUP + ['de' => self::GROUP, 'en' => self::GROUP]],
    ];

    /**
     * @return array<string, mixed>
     * @throws Failure When it is not JSON, or not a view.
     */
    public static function read(string $json): array
    {
      $view = self::decode($json);
      $version = \is_array($view) ? $view['version'] ?? null : null;
      if (\is_string($version) && \str_contains($version, 'jsonfeed')) {
        throw new Failure('Das ist ein Feed. Gebraucht wird seine kitu.view.json; im Feed steht sie unter „_kitu.view“.');
      }
      if (!\is_int($version)) {
        throw new Failure('Das ist keine kitu.view.json: Es fehlt „version“.');
      }
      if ($version !== 1) {
        throw new Failure("Diese kitu.view.json hat die Fassung $version, bekannt ist 1. Bitte kitu.php erneuern.");
      }
      $place = self::misfit($view, self::FILE);
      if ($place !== null) {
        throw new Failure("Diese kitu.view.json passt nicht zu ihrem Format, bei „{$place}“.");
      }
      return $view;
    }

    private static function decode(string $json): mixed
    {
      $json = \preg_replace('/^\xEF\xBB\xBF/', '', $json) ?? $json;
      $flags = \JSON_INVALID_UTF8_SUBSTITUTE;
      $view = \json_decode($json, true, 256, $flags);
      if (\json_last_error() === \JSON_ERROR_UTF16) {
        // Half of an emoji, where a long text was cut: JavaScript writes and reads it, PHP does not.
        $whole = \preg_replace_callback(
          '/\\\\(?:u[dD][89abAB]..\\\\u[dD][c-fC-F]..|u[dD][89a-fA-F]..|.)/s',
          static fn (array $found): string => \preg_match('/^..[dD][89a-fA-F]..$/D', $found[0]) ? '\ufffd' : $found[0],
          $json,
        );
        $view = \json_decode($whole ?? $json, true, 256, $flags);
      }
      if (\json_last_error() !== \JSON_ERROR_NONE) {
        throw new Failure('Das ist kein JSON (' . \json_last_error_msg() . ').');
      }
      return $view;
    }

    /**
     * Where a value does not have the shape that it should have: `news[2].title`; null if it fits.
     *
     * @param string|array<mixed> $shape A list has one shape for all of its items, an object one for each member; those
     *   that must be there come first, and are marked with `!`.
     */
    private static function misfit(mixed $value, string|array $shape): ?string
    {
      if (\is_string($shape)) {
        return self::fits($value, $shape);
      }
      if (!\is_array($value)) {
        return '';
      }
      if (\array_is_list($shape)) {
        return self::misfitInList($value, $shape[0]);
      }
      if ($value !== [] && \array_is_list($value)) {
        return '';
      }
      foreach ($shape as $name => $_inner) {
        if (!\str_ends_with($name, '!')) {
          break;
        }
        if (!\array_key_exists(\rtrim($name, '!'), $value)) {
          return \rtrim($name, '!');
        }
      }
      foreach ($value as $name => $inner) {
        $known = $shape[$name] ?? $shape["$name!"] ?? null;
        $place = $known === null ? null : self::misfit($inner, $known);
        if ($place !== null) {
          return $name . (\str_starts_with($place, '[') || $place === '' ? '' : '.') . $place;
        }
      }
      return null;
    }

    /** @param string|array<mixed> $shape */
    private static function misfitInList(mixed $value, string|array $shape): ?string
    {
      if (!\is_array($value) || !\array_is_list($value)) {
        return '';
      }
      foreach ($value as $index => $item) {
        $place = self::misfit($item, $shape);
        if ($place !== null) {
          return "[$index]" . (\str_starts_with($place, '[') || $place === '' ? '' : '.') . $place;
        }
      }
      return null;
    }

    private static function fits(mixed $value, string $shape): ?string
    {
      if ($shape === 'text') {
        return \is_string($value) ? null : '';
      }
      if ($shape === 'blocks') {
        return self::misfitInList($value, self::BLOCK);
      }
      if ($shape === 'line') {
        return self::misfitInList($value, 'piece');
      }
      if ($shape === 'piece') {
        return \is_string($value) ? null : self::misfit($value, self::PIECE);
      }
      if ($shape === 'labels') {
        $isObject = \is_array($value) && ($value === [] || !\array_is_list($value));
        return $isObject && \array_filter($value, \is_string(...)) === $value ? null : '';
      }
      $fits = match ($shape) {
        'flag' => \is_bool($value),
        'count' => self::isCount($value, 0, \PHP_INT_MAX),
        'instant' => \is_string($value) && self::isInstant($value),
        'machine' => \is_string($value) && \preg_match('/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/D', $value) === 1,
        'day' => \is_string($value) && \preg_match('/^\d{4}-\d\d-\d\d$/D', $value) === 1,
        'web' => \is_string($value) && Address::isWeb($value),
        'url' => \is_string($value) && Address::isLink($value),
        default => self::isOneOf($value, $shape),
      };
      return $fits ? null : '';
    }

    /** One of some words (`a|b`), or a number between two others (`1..6`). */
    private static function isOneOf(mixed $value, string $shape): bool
    {
      if (\str_contains($shape, '..')) {
        [$least, $most] = \explode('..', $shape);
        return self::isCount($value, (int) $least, (int) $most);
      }
      return \is_string($value) && \in_array($value, \explode('|', $shape), true);
    }

    private static function isCount(mixed $value, int $least, int $most): bool
    {
      return (\is_int($value) || (\is_float($value) && \floor($value) === $value)) && $value >= $least && $value <= $most;
    }

    private static function isInstant(string $value): bool
    {
      return \preg_match('/^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/D', $value, $found) === 1 &&
        \checkdate((int) $found[2], (int) $found[3], (int) $found[1]);
    }
  }

  /** Addresses, as the view has them: whole, and written as browsers write them. */
  final class Address
  {
    /** http or https, with a host, and nothing in it that browsers would read in another way. */
    private const WEB = '~^https?://[^\x00-\x20\x7F\\\\/?#@]+(?:[/?#][^\x00-\x20\x7F]*)?$~D';

    public static function isWeb(string $address): bool
    {
      return \strlen($address) <= 4096 && \preg_match(self::WEB, $address) === 1;
    }

    /** An address that a link may lead to. */
    public static function isLink(string $address): bool
    {
      return self::isWeb($address) || (\strlen($address) <= 4096 && \preg_match('~^(?:mailto|tel):[^\x00-\x1F]*$~D', $address) === 1);
    }

    /** The address of a map, with a place for an address. It is written as the page has it, so browsers may read it in their way. */
    public static function isMap(string $address): bool
    {
      return \preg_match('~^https?://[A-Za-z\d_.:-]+[/?][^\r\n]*\{address\}~', $address) === 1;
    }

    /** The host, with its port where that is not the usual one. Empty for mailto and tel. */
    public static function host(string $address): string
    {
      if (!\preg_match('~^(https?)://([^/?#]+)~', $address, $found)) {
        return '';
      }
      return \preg_replace($found[1] === 'https' ? '/:443$/D' : '/:80$/D', '', \strtolower($found[2])) ?? '';
    }
  }

  /** What a page chooses: the element's attributes that decide what is printed, as they are written in HTML. */
  final class Choices
  {
    private const IMAGES = 'same-host|all|none';
    private const EVERY = ['heading' => 'text', 'heading-level' => '2|3|4|5|6', 'limit' => 'number', 'keep-link' => 'flag'];

    /** The attributes of each element, and their values: those of packages/feed/src/render/choices.ts. */
    public const ATTRIBUTES = [
      'news' => self::EVERY + [
        'layout' => 'list|cards|compact',
        'content' => 'summary|full|none',
        'tags' => 'text',
        'images' => self::IMAGES,
        'more' => 'flag',
        'authors' => 'flag',
        'collapse' => 'flag',
        'subscribe' => 'flag',
        'filter' => 'none|tags',
      ],
      'dates' => self::EVERY + [
        'layout' => 'list|compact',
        'group-by' => 'none|month',
        'keywords' => 'text',
        'until' => 'number',
        'calendar' => 'file|none',
        'more' => 'flag',
        'show' => 'upcoming|past',
        'map' => 'map',
        'collapse' => 'flag',
        'filter' => 'none|keywords|places|organizer',
      ],
      'course' => self::EVERY + [
        'course' => 'text',
        'run' => 'text',
        'few' => 'number',
        'layout' => 'badge|line|card',
        'filter' => 'none|keywords|places',
      ],
      'board' => self::EVERY + [
        'group' => 'text',
        'layout' => 'cards|list|table',
        'images' => self::IMAGES,
        'contact' => 'flag',
        'filter' => 'none|group',
      ],
    ];

    /**
     * @param array<string, mixed> $raw Attributes by their names: texts, numbers, or `true` for a boolean attribute.
     * @return array<string, string>
     * @throws Failure When there is no such widget, or it has no such attribute, or that has no such value.
     */
    public static function read(string $widget, array $raw): array
    {
      $known = self::ATTRIBUTES[$widget] ?? null;
      if ($known === null) {
        $all = \implode(', ', \array_keys(self::ATTRIBUTES));
        throw new Failure("Es gibt keinen Baustein „{$widget}“. Es gibt: $all.");
      }
      $choices = [];
      foreach ($raw as $name => $value) {
        if ($value === null || $value === false) {
          continue;
        }
        if (!isset($known[$name])) {
          $all = \implode(', ', \array_keys($known));
          throw new Failure("<kitu-$widget> hat kein Attribut „{$name}“. Es gibt: $all.");
        }
        $text = \is_string($value) || \is_int($value) ? (string) $value : '';
        if (($value !== true && !\is_scalar($value)) || !self::isOneOf($text, $known[$name])) {
          $right = ['number' => 'eine Zahl ab 0', 'flag' => 'kein Wert', 'text' => 'ein Text', 'map' => 'eine Adresse mit {address}'][$known[$name]] ?? null;
          $right ??= \str_replace('|', ', ', $known[$name]);
          throw new Failure("<kitu-$widget $name=\"$text\">: Diesen Wert gibt es nicht. Richtig ist: $right.");
        }
        $choices[$name] = $text;
      }
      return $choices;
    }

    private static function isOneOf(string $text, string $values): bool
    {
      return match ($values) {
        'text' => true,
        'number' => \preg_match('/^\d{1,6}$/D', $text) === 1,
        'flag' => $text === '',
        'map' => Address::isMap($text),
        default => \in_array($text, \explode('|', $values), true),
      };
    }
  }

  /**
   * Prints one element with its content, as the script would draw it. Its methods stand in the order of the Lit templates
   * whose markup they print; the golden files hold both to the same bytes.
   */
  final class Printer
  {
    /** The languages of the widgets, and their usual regions. */
    private const LANGUAGES = ['de' => 'de-DE', 'en' => 'en-GB'];
    /** How many entries there are without `limit`; 0 for all. */
    private const LIMITS = ['news' => 10, 'dates' => 10, 'course' => 0, 'board' => 0];
    /** For how many seconds the script takes a printed element for fresh if the element does not say it. */
    private const MAX_AGE = 900;

    private readonly string $language;
    /** BCP 47: the language with its region. */
    private readonly string $tag;
    private readonly string $feedHost;
    /** Level of the widget's own heading. */
    private readonly int $level;

    /**
     * @param array<string, mixed> $view
     * @param array<string, string> $choices
     * @param int $now Seconds since 1970.
     * @param array<string, mixed> $options
     */
    public function __construct(
      private readonly array $view,
      private readonly string $widget,
      private readonly array $choices,
      private readonly int $now,
      private readonly array $options,
    ) {
      $this->language = self::language((string) ($options['lang'] ?? $view['language'] ?? ''));
      $this->tag = self::LANGUAGES[$this->language];
      $this->feedHost = Address::host($view['feed']);
      $this->level = (int) ($choices['heading-level'] ?? 2);
    }

    public function element(): string
    {
      $found = $this->chosen($this->current());
      $limit = (int) ($this->choices['limit'] ?? self::LIMITS[$this->widget]);
      $entries = $limit >= 1 ? \array_slice($found, 0, $limit) : $found;
      $content = $this->frame($entries, $found);
      $data = ($this->options['structured-data'] ?? false) ? StructuredData::of($this->widget, $entries) : '';
      return $this->startTag($entries) . $content->tidy() . "</kitu-{$this->widget}>$data\n";
    }

    /** Without a region, as the view was worded; German where there is no other. */
    private static function language(string $wanted): string
    {
      $name = \preg_match('/[a-z]+/i', $wanted, $found) ? \strtolower($found[0]) : '';
      return isset(self::LANGUAGES[$name]) ? $name : 'de';
    }

    // Which entries

    /** @return list<array<string, mixed>> Those that are true now, in the language of the page. */
    private function current(): array
    {
      $now = \gmdate('Y-m-d\TH:i:s\Z', $this->now);
      $all = $this->view[View::SECTIONS[$this->widget]] ?? [];
      $begins = [];
      foreach ($all as $entry) {
        $begins[$entry['id'] . "\0" . ($entry['run'] ?? '') . "\0" . ($entry['from'] ?? '')] = true;
      }
      $current = [];
      foreach ($all as $entry) {
        $until = $entry['until'] ?? null;
        $isOver = $until !== null && $until <= $now;
        if (($entry['from'] ?? '') > $now || $isOver !== $this->isPast()) {
          continue;
        }
        if ($isOver) {
          // It stays so.
          $until = null;
          unset($entry['until']);
        }
        // An entry that only changes then, as the badge of a course does, is not over.
        $changes = isset($begins[$entry['id'] . "\0" . ($entry['run'] ?? '') . "\0" . $until]);
        $current[] = ['over' => $changes ? null : $until] + ($entry[$this->language] ?? []) + $entry;
      }
      return $current;
    }

    /**
     * @param list<array<string, mixed>> $entries
     * @return list<array<string, mixed>> Those that the page asks for, without its limit.
     */
    private function chosen(array $entries): array
    {
      $isWanted = match ($this->widget) {
        'news' => fn (array $news): bool => $this->matches($news['tags'] ?? [], 'tags'),
        'dates' => fn (array $date): bool => $this->matches($date['keywords'] ?? [], 'keywords') &&
          ($this->isPast() || $this->isNear($date)),
        'course' => fn (array $course): bool => ($course['run'] ?? '') === ($this->choices['run'] ?? '') &&
          \in_array($this->choices['course'] ?? '', ['', $course['id']], true),
        'board' => fn (array $group): bool => \in_array($this->choices['group'] ?? '', ['', $group['id']], true),
      };
      $chosen = \array_values(\array_filter($entries, $isWanted));
      if ($this->widget === 'course') {
        // The next one first, those without a date last.
        $start = static fn (array $course): string => $course['date']['machine'] ?? '~';
        \usort($chosen, static fn (array $one, array $other): int => \strcmp($start($one), $start($other)));
      }
      return $this->isPast() ? \array_reverse($chosen) : $chosen;
    }

    /** @param list<string> $words Is one of them among those wanted, in any case? */
    private function matches(array $words, string $attribute): bool
    {
      $wanted = \array_filter(\array_map(\trim(...), \explode(',', $this->choices[$attribute] ?? '')), self::isText(...));
      if (!$wanted) {
        return true;
      }
      $pattern = \implode('|', \array_map(static fn (string $word): string => \preg_quote($word, '/'), $wanted));
      return (bool) \preg_grep("/^(?:$pattern)$/iuD", $words);
    }

    /** Are those asked for that are over? */
    private function isPast(): bool
    {
      return ($this->choices['show'] ?? '') === 'past';
    }

    /** Has a calendar any use for the dates? */
    private function isOffered(): bool
    {
      return ($this->choices['calendar'] ?? '') !== 'none' && !$this->isPast();
    }

    /** @param array<string, mixed> $date Does it begin within the days that the page asks for? */
    private function isNear(array $date): bool
    {
      $days = (int) ($this->choices['until'] ?? 0);
      if ($days === 0) {
        return true;
      }
      try {
        $zone = new \DateTimeZone($date['zone'] ?? '');
      } catch (\Exception) {
        $zone = new \DateTimeZone('Europe/Berlin');
      }
      $last = (new \DateTimeImmutable("@{$this->now}"))->setTimezone($zone)->modify("+$days days");
      return ($date['day'] ?? '9') <= $last->format('Y-m-d');
    }

    // The element: packages/feed/src/render/print.ts, packages/core/src/feed-template.ts

    /**
     * `rendered` says when the view was made and not when it is printed: a feed that has changed in between must count as
     * newer. So `max-age` is counted from there, too.
     *
     * @param list<array<string, mixed>> $entries
     */
    private function startTag(array $entries): string
    {
      $ends = \array_map(self::seconds(...), \array_column($entries, 'until'));
      $until = \min([$this->now + (int) ($this->options['max-age'] ?? self::MAX_AGE), ...$ends]);
      $age = $until - self::seconds($this->view['generated']);
      $attributes = [
        'lang' => $this->language,
        'light' => '',
        'rendered' => $this->view['generated'],
        ...($age === self::MAX_AGE ? [] : ['max-age' => (string) $age]),
        'src' => (string) ($this->options['src'] ?? $this->view['feed']),
        ...$this->choices,
      ];
      $code = "<kitu-{$this->widget}";
      foreach ($attributes as $name => $value) {
        $code .= $value === '' ? " $name" : " $name=\"" . Html::escape($value) . '"';
      }
      return "$code>";
    }

    /** The seconds since 1970 of an instant in UTC. */
    private static function seconds(string $instant): int
    {
      [$year, $month, $day, $hour, $minute, $second] = \array_map(\intval(...), \preg_split('/\D/', $instant) ?: []);
      return (int) \gmmktime($hour, $minute, $second, $month, $day, $year);
    }

    /**
     * @param list<array<string, mixed>> $entries
     * @param list<array<string, mixed>> $all Those that there would be without the limit.
     */
    private function frame(array $entries, array $all): Html
    {
      $heading = $this->choices['heading'] ?? '';
      $room = Html::tag('svg', ['class' => 'kitu-room', 'aria-hidden' => 'true']);
      $section = Html::tag(
        'section',
        [
          'part' => 'base',
          'tabindex' => '-1',
          'lang' => $this->tag,
          'aria-label' => self::some($heading),
          'aria-busy' => 'false',
        ],
        $heading === '' ? null : self::heading($this->level, 'heading', $heading),
        $entries ? $this->filter($all) : null,
        $entries ? $this->content($entries, \count($all)) : Html::tag('p', ['part' => 'message'], $this->label('empty')),
        $entries && !$this->isOn('keep-link') ? null : $this->fallback(),
      );
      return Html::list($room, $section);
    }

    /** The link to a page with the same content. It has no part: so the script knows it. */
    private function fallback(): ?Html
    {
      $fallback = $this->options['fallback'] ?? null;
      return $fallback
        ? Html::tag('p', [], Html::tag('a', ['href' => $fallback['url']], $fallback['text']))
        : null;
    }

    /** @param list<array<string, mixed>> $entries */
    private function content(array $entries, int $total): Html
    {
      return match ($this->widget) {
        'news' => $this->news($entries, $total),
        'dates' => $this->dates($entries, $total),
        'course' => $this->courses($entries),
        'board' => $this->board($entries),
      };
    }

    // What several widgets have: packages/core/src/heading.ts, link-hosts.ts, filter.ts, attachment-template.ts, picture-template.ts

    private static function heading(int $level, string $part, mixed ...$content): Html
    {
      return Html::tag('h' . \min(\max($level, 2), 6), ['part' => $part], ...$content);
    }

    /** The attributes of a link; it names its host if that is not the feed's, whatever its text says. */
    private function link(?string $url): array
    {
      $host = Address::host($url ?? '');
      return ['href' => $url, 'data-host' => $host === '' || $host === $this->feedHost ? null : " ($host)"];
    }

    /** The attributes of a link whose words need their context, for screen readers also list links without it. */
    private function linkAbout(string $url, string $words, ?string $about): array
    {
      $link = $this->link($url);
      return [...$link, 'aria-label' => self::spokenName($words . $link['data-host'], $about)];
    }

    /** The name of a link or button: „Anmelden: Yoga am Abend“. */
    private static function spokenName(string $words, ?string $about): ?string
    {
      return self::some($about) === null ? null : "$words: $about";
    }

    /** What is folded away until somebody wants it. */
    private static function fold(?string $words, ?string $about, mixed $content, ?string $lang = null): Html
    {
      $summary = Html::tag('summary', ['lang' => $lang, 'aria-label' => self::spokenName((string) $words, $about)], $words);
      return Html::tag('details', [], $summary, $content);
    }

    /** @param list<array<string, mixed>> $files */
    private function attachments(array $files): ?Html
    {
      $items = \array_map(
        fn (array $file): Html => Html::tag('li', [], Html::tag('a', $this->link($file['url'] ?? ''), $file['words'])),
        $files,
      );
      return $items ? Html::tag('ul', ['part' => 'attachments', 'role' => 'list'], $items) : null;
    }

    /**
     * @param array<string, mixed>|null $picture
     * @return array<string, mixed>|null The picture with those of its renditions that may be loaded.
     */
    private function allowed(?array $picture): ?array
    {
      $rule = $this->choices['images'] ?? 'same-host';
      $isAllowed = fn (array $image): bool => $rule === 'all' || $this->link($image['url'])['data-host'] === null;
      if (!$picture || $rule === 'none' || !$isAllowed($picture)) {
        return null;
      }
      return ['renditions' => \array_filter($picture['renditions'] ?? [], $isAllowed)] + $picture;
    }

    /** @param array<string, mixed> $picture */
    private static function picture(array $picture): Html
    {
      $width = $picture['width'] ?? null;
      $smaller = \array_map(
        static fn (array $rendition): string => "{$rendition['url']} {$rendition['width']}w",
        $picture['renditions'],
      );
      return Html::tag('img', [
        'part' => 'image',
        'loading' => 'lazy',
        'decoding' => 'async',
        'referrerpolicy' => 'no-referrer',
        'sizes' => $smaller ? 'min(24em, 100vw)' : null,
        'srcset' => $smaller && $width ? \implode(', ', [...$smaller, "{$picture['url']} {$width}w"]) : null,
        'src' => $picture['url'],
        'alt' => $picture['alt'] ?? '',
        'width' => $width,
        'height' => $picture['height'] ?? null,
      ]);
    }

    /** @param array<string, mixed>|null $picture */
    private static function credit(?array $picture): ?Html
    {
      $credit = self::some($picture['credit'] ?? null);
      return $credit === null ? null : Html::tag('small', ['part' => 'credit'], $credit);
    }

    /** One of the widget's own words. */
    private function label(string $name): ?string
    {
      return $this->view['texts'][$this->language][View::SECTIONS[$this->widget]][$name] ?? null;
    }

    /**
     * The choice for visitors.
     *
     * @param list<array<string, mixed>> $entries Those among which they choose.
     */
    private function filter(array $entries): ?Html
    {
      $field = $this->choices['filter'] ?? '';
      $own = [];
      foreach ($entries as $entry) {
        foreach ($entry[$field] ?? [] as $value) {
          // Words, or what has a name.
          $own[] = \is_array($value) ? $value['name'] ?? null : $value;
        }
      }
      $all = $this->view['filters'][View::SECTIONS[$this->widget]][$field] ?? [];
      $values = \array_filter($all, static fn (string $value): bool => \in_array($value, $own, true));
      if (\count($values) < 2) {
        return null;
      }
      $option = static fn (string $value): Html => Html::tag('option', ['value' => $value], $value);
      return Html::tag(
        'label',
        ['part' => 'filter'],
        $this->label($field),
        ' ',
        Html::tag(
          'select',
          [],
          Html::tag('option', ['value' => ''], $this->label('all')),
          \array_map($option, $values),
        ),
      );
    }

    private function more(bool $isMore): ?Html
    {
      $isWanted = $this->isOn('more') && $isMore;
      return $isWanted ? Html::tag('button', ['part' => 'more', 'type' => 'button'], $this->label('more')) : null;
    }

    private static function unseen(mixed ...$content): Html
    {
      return Html::tag('span', ['class' => 'kitu-unseen'], ...$content);
    }

    /** An icon before words that say the same. */
    private static function icon(string $path): Html
    {
      $attributes = ['class' => 'kitu-icon', 'viewBox' => '0 0 16 16', 'aria-hidden' => 'true'];
      return Html::tag('svg', $attributes, Html::tag('path', ['d' => $path]));
    }

    /** Is there anything in it? The text „0“ is a text. */
    private static function isText(?string $text): bool
    {
      return $text !== null && $text !== '';
    }

    private static function some(?string $text): ?string
    {
      return self::isText($text) ? $text : null;
    }

    private function isOn(string $attribute): bool
    {
      return isset($this->choices[$attribute]);
    }

    // packages/core/src/anchor.ts

    /** @param array<string, mixed> $entry The `id` to which `#kitu-<id>` leads, as browsers write an address. */
    private static function anchor(array $entry): string
    {
      $encode = static fn (array $sign): string => \rawurlencode($sign[0]);
      return 'kitu-' . \preg_replace_callback('/[\x00-\x20"%<>`\x7f-\xff]/', $encode, $entry['id']);
    }

    // packages/widgets/src/news/news-template.ts

    /** @param list<array<string, mixed>> $entries */
    private function news(array $entries, int $total): Html
    {
      $content = $this->choices['content'] ?? 'summary';
      $rss = $this->isOn('subscribe') ? $this->view['rss'] ?? null : null;
      $isMore = $total > \count($entries) || ($this->view['next'] ?? false);
      return Html::list(
        Html::tag(
          'ul',
          ['part' => 'list', 'role' => 'list', 'class' => 'kitu-' . ($this->choices['layout'] ?? 'list') . " kitu-$content"],
          \array_map($this->newsItem(...), $entries),
        ),
        $this->more($isMore),
        $rss === null
          ? null
          : Html::tag('p', ['part' => 'subscribe'], Html::tag('a', $this->link($rss), $this->label('subscribe'))),
        $content === 'full' ? $this->dialog() : null,
      );
    }

    /** @param array<string, mixed> $item */
    private function newsItem(array $item): Html
    {
      $content = $this->choices['content'] ?? 'summary';
      $compact = ($this->choices['layout'] ?? '') === 'compact';
      $full = $content === 'full';
      $url = $item['url'] ?? null;
      $language = $this->foreign($item);
      $own = $language === null ? null : $this->tag;
      $title = $item['title'] ?? Html::tag('span', ['lang' => $own], $item['untitled'] ?? null);
      $summary = $content !== 'none' && !$compact ? self::some($item['summary'] ?? null) : null;
      return Html::tag(
        'li',
        ['data-until' => $item['over'], 'part' => 'item', 'id' => self::anchor($item), 'lang' => $language],
        !$full && !$compact ? $this->teaser($item['picture'] ?? null) : null,
        Html::tag(
          'div',
          ['class' => 'kitu-text'],
          $this->newsMeta($item, $own),
          self::heading($this->level + 1, 'title', $url === null ? $title : Html::tag('a', $this->link($url), $title)),
          $full
            ? [$this->figure($item['picture'] ?? null, $own), $this->newsContent($item, $own)]
            : ($summary === null ? null : Html::tag('p', ['part' => 'summary'], $summary)),
          $compact ? null : $this->attachments($item['attachments'] ?? []),
        ),
      );
    }

    /**
     * The language of an entry, where it is another one than that of the page: only that is marked.
     *
     * @param array<string, mixed> $entry
     */
    private function foreign(array $entry): ?string
    {
      $language = self::some($entry['language'] ?? null);
      return $language === null || \explode('-', $language)[0] === $this->language ? null : $language;
    }

    /** @param array<string, mixed>|null $whole */
    private function teaser(?array $whole): ?Html
    {
      $picture = $this->allowed($whole);
      return $picture ? Html::tag('div', ['class' => 'kitu-teaser'], self::picture($picture), ' ', self::credit($picture)) : null;
    }

    /**
     * @param array<string, mixed> $item
     * @param string|null $own The language of the widget's own words, in an entry of another one.
     */
    private function newsMeta(array $item, ?string $own): ?Html
    {
      $date = $item['date'] ?? null;
      $names = $this->isOn('authors') ? self::some($item['authors'] ?? null) : null;
      $tags = $item['tags'] ?? [];
      if (!$date && $names === null && !$tags) {
        return null;
      }
      $attributes = ['part' => 'date', 'datetime' => $date['machine'] ?? null, 'lang' => $own];
      return Html::tag(
        'p',
        ['part' => 'meta'],
        $date ? Html::tag('time', $attributes, $date['words']) : null,
        ' ',
        $names === null ? null : Html::tag('span', ['lang' => $own], $names),
        ' ',
        \array_map(static fn (string $tag): array => [Html::tag('span', ['part' => 'tag'], $tag), ' '], $tags),
      );
    }

    /** @param array<string, mixed> $item */
    private function newsContent(array $item, ?string $own): Html
    {
      $whole = $this->blocks($item['content'] ?? [], $this->level + 2, $own);
      $folded = $this->isOn('collapse') && \count($whole) > 3;
      return Html::tag(
        'div',
        ['part' => 'content'],
        $folded ? \array_slice($whole, 0, 2) : $whole,
        $folded ? self::fold($this->label('readOn'), $item['title'] ?? null, \array_slice($whole, 2), $own) : null,
      );
    }

    /** @param array<string, mixed>|null $whole */
    private function figure(?array $whole, ?string $own): ?Html
    {
      $picture = $this->allowed($whole);
      if (!$picture) {
        return null;
      }
      $words = $this->label('enlarge');
      $name = self::spokenName($words, $picture['alt'] ?? null);
      return Html::tag(
        'figure',
        ['part' => 'figure'],
        self::picture($picture),
        Html::tag('button', ['part' => 'enlarge', 'type' => 'button', 'lang' => $own, 'aria-label' => $name], $words),
        self::caption($picture),
      );
    }

    /** @param array<string, mixed> $picture */
    private static function caption(array $picture): ?Html
    {
      $caption = self::some($picture['caption'] ?? null);
      $credit = self::credit($picture);
      return $caption === null && !$credit ? null : Html::tag('figcaption', ['part' => 'caption'], $caption, ' ', $credit);
    }

    /** The frame in which a script shows a picture as large as the window. */
    private function dialog(): Html
    {
      $close = Html::tag('button', ['part' => 'close'], $this->label('close'));
      return Html::tag(
        'dialog',
        ['part' => 'dialog', 'aria-label' => $this->label('enlarge') ?? ''],
        Html::tag('form', ['method' => 'dialog'], $close),
      );
    }

    // packages/widgets/src/news/news-content-template.ts

    /** @param list<string|array<string, mixed>> $pieces */
    private function line(array $pieces): array
    {
      return \array_map(function (string|array $piece): string|Html {
        if (\is_string($piece)) {
          return $piece;
        }
        $inside = $this->line($piece['content'] ?? []);
        return match ($piece['kind']) {
          'break' => Html::tag('br', []),
          'link' => Html::tag('a', $this->link($piece['url'] ?? ''), $inside),
          'strong' => Html::tag('strong', [], $inside),
          'superscript' => Html::tag('sup', [], $inside),
          'emphasis' => Html::tag('em', [], $inside),
        };
      }, $pieces);
    }

    /**
     * Rich text.
     *
     * @param list<array<string, mixed>> $blocks
     * @param int $level Level of its highest heading.
     * @return list<Html|null>
     */
    private function blocks(array $blocks, int $level, ?string $own): array
    {
      $levels = \array_column(\array_filter($blocks, static fn (array $block): bool => $block['kind'] === 'heading'), 'level');
      $shift = $level - ($levels ? \min($levels) : 0);
      return \array_map(fn (array $block): ?Html => match ($block['kind']) {
        'paragraph' => Html::tag('p', ['class' => $block['lines'] ?? false ? 'kitu-lines' : null], $this->line($block['content'] ?? [])),
        'heading' => self::heading(
          ($block['level'] ?? 0) + $shift,
          'content-heading',
          $this->line($block['content'] ?? []),
        ),
        'quote' => Html::tag('blockquote', [], $this->blocks($block['blocks'] ?? [], $level, $own)),
        'figure' => $this->figure($block['picture'] ?? null, $own),
        'table' => $this->contentTable($block),
        'list' => Html::tag($block['ordered'] ?? false ? 'ol' : 'ul', ['start' => $block['start'] ?? null], \array_map(
          fn (array $item): Html => Html::tag('li', [], $this->blocks($item, $level, $own)),
          $block['items'] ?? [],
        )),
        default => null,
      }, $blocks);
    }

    /** @param array<string, mixed> $block */
    private function contentTable(array $block): Html
    {
      $caption = self::some($block['caption'] ?? null);
      $cell = fn (array $cell): Html => Html::tag(
        $cell['header'] ?? false ? 'th' : 'td',
        [
          'colspan' => ($cell['colSpan'] ?? 1) > 1 ? $cell['colSpan'] : null,
          'rowspan' => ($cell['rowSpan'] ?? 1) > 1 ? $cell['rowSpan'] : null,
        ],
        $this->line($cell['content'] ?? []),
      );
      $rows = \array_map(
        static fn (array $row): Html => Html::tag('tr', [], \array_map($cell, $row)),
        $block['rows'] ?? [],
      );
      return Html::tag(
        'div',
        ['class' => 'kitu-scroll', 'tabindex' => '0', 'role' => 'group', 'aria-label' => $caption],
        Html::tag(
          'table',
          [],
          $caption === null ? null : Html::tag('caption', [], $caption),
          Html::tag('tbody', [], $rows),
        ),
      );
    }

    // packages/widgets/src/dates/dates-template.ts

    private const CALENDAR = 'M2 3.5h12v10.5H2zM2 7.5h12M5 1.5v4M11 1.5v4';

    /** @param list<array<string, mixed>> $dates */
    private function dates(array $dates, int $total): Html
    {
      $grouped = ($this->choices['group-by'] ?? '') === 'month';
      $compact = ($this->choices['layout'] ?? '') === 'compact';
      $monthOf = static fn (array $date): string => $grouped ? $date['month'] ?? '' : '';
      $months = \array_values(\array_unique(\array_map($monthOf, $dates)));
      return Html::list(\array_map(fn (string $month): Html => Html::list(
        $grouped ? self::heading($this->level + 1, 'month', $month) : null,
        Html::tag(
          'ul',
          ['part' => 'list', 'role' => 'list', 'class' => $compact ? 'kitu-compact' : 'kitu-list'],
          \array_map(
            fn (array $date): Html => $this->date($date, $this->level + ($grouped ? 2 : 1), $compact),
            \array_filter($dates, static fn (array $date): bool => $monthOf($date) === $month),
          ),
        ),
      ), $months), $this->more($total > \count($dates)), $this->subscription());
    }

    /** The link for all dates. */
    private function subscription(): ?Html
    {
      $file = $this->view['calendar'] ?? null;
      $isWanted = $this->isOffered() && !self::isText($this->choices['keywords'] ?? null);
      if ($file === null || !$isWanted) {
        return null;
      }
      $all = $this->label('subscribe');
      $words = $this->label('file');
      return Html::tag(
        'p',
        ['part' => 'subscribe'],
        Html::tag(
          'a',
          ['href' => \preg_replace('/^https?/', 'webcal', $file)] + $this->link($file),
          self::icon(self::CALENDAR),
          $all,
        ),
        ' ',
        Html::tag('a', $this->linkAbout($file, (string) $words, $all), $words),
      );
    }

    /** @param array<string, mixed> $date */
    private function date(array $date, int $level, bool $compact): Html
    {
      $off = $date['off'] ?? false;
      $status = self::some($date['statusWords'] ?? null);
      $when = $date['when'] ?? null;
      $previous = $date['previous'] ?? null;
      $language = $this->foreign($date);
      $title = Html::tag(
        'a',
        $this->link($date['url'] ?? null),
        $status === null ? null : [Html::tag('span', ['part' => 'status'], $status), ' '],
        Html::tag('span', ['lang' => $language], $date['title'] ?? null),
      );
      return Html::tag(
        'li',
        ['data-until' => $date['over'], 'part' => 'item', 'id' => self::anchor($date), 'class' => $off ? 'kitu-off' : null],
        $compact ? null : $this->leaf($date['leaf'] ?? []),
        Html::tag(
          'div',
          ['class' => 'kitu-text'],
          self::heading($level, 'title', $title),
          Html::tag('p', ['part' => 'date'], $when ? self::time($compact ? ['hours' => ''] + $when : $when) : $this->label('open')),
          $previous
            ? Html::tag('p', ['part' => 'previous'], $this->label('previously'), ' ', self::time($previous))
            : null,
          $compact ? null : $this->dateDetails($date),
        ),
      );
    }

    /** @param array<string, mixed> $leaf Hidden from screen readers: the text beside it says the same to them. */
    private function leaf(array $leaf): Html
    {
      // A heading of the month has the year, too.
      $year = ($this->choices['group-by'] ?? '') === 'month' ? null : $leaf['year'] ?? null;
      return Html::tag(
        'div',
        ['part' => 'leaf', 'aria-hidden' => 'true'],
        Html::tag('span', ['class' => $leaf['days'] ?? false ? 'kitu-day kitu-days' : 'kitu-day'], $leaf['day'] ?? null),
        ' ',
        Html::tag('span', [], $leaf['month'] ?? null, ' ', $year),
      );
    }

    /** @param array<string, mixed> $time The eye has the day on the leaf. */
    private static function time(array $time): Html
    {
      $words = $time['words'];
      if (self::isText($time['hours'] ?? null)) {
        $words = [Html::tag('span', ['aria-hidden' => 'true'], $time['hours']), ' ', self::unseen($words)];
      }
      return Html::tag('time', ['datetime' => $time['machine']], $words);
    }

    /** @param array<string, mixed> $place The link to a map, as URLSearchParams encodes the address. */
    private function map(array $place): ?Html
    {
      $address = self::some($place['address'] ?? null);
      if ($address === null || !$this->isOn('map')) {
        return null;
      }
      $encoded = \strtr(\rawurlencode($address), ['~' => '%7E', '%2A' => '*']);
      $map = \implode($encoded, \explode('{address}', $this->choices['map'], 2));
      $words = (string) $this->label('map');
      return Html::tag('a', ['part' => 'map'] + $this->linkAbout($map, $words, $place['words']), $words);
    }

    /** @param array<string, mixed> $date */
    private function dateDetails(array $date): Html
    {
      $title = $date['title'] ?? null;
      $series = self::some($date['series'] ?? null);
      $description = self::some($date['description'] ?? null);
      $calendar = $this->isOffered() ? self::some($date['calendar'] ?? null) : null;
      $place = fn (array $place): Html => Html::tag(
        'p',
        ['part' => 'place'],
        isset($place['url'])
          ? Html::tag('a', $this->linkAbout($place['url'], $place['words'], $title), $place['words'])
          : $place['words'],
        ' ',
        $this->map($place),
      );
      $isEmpty = !($date['places'] ?? []) && !($date['attachments'] ?? []) && ($series ?? $description ?? $calendar) === null;
      $details = Html::list(
        \array_map($place, $date['places'] ?? []),
        $series === null ? null : Html::tag('p', ['part' => 'meta'], $this->label('series'), ': ', $series),
        $description === null
          ? null
          : Html::tag('p', ['part' => 'description', 'lang' => $this->foreign($date)], $description),
        $this->attachments($date['attachments'] ?? []),
        $calendar === null
          ? null
          : Html::tag(
            'button',
            ['part' => 'calendar', 'type' => 'button', 'aria-label' => self::spokenName($this->label('save'), $calendar)],
            self::icon(self::CALENDAR),
            $this->label('save'),
          ),
      );
      return $this->isOn('collapse') && !$isEmpty ? self::fold($this->label('details'), $title, $details) : $details;
    }

    // packages/widgets/src/course/course-template.ts, course-icons.ts

    private const CIRCLE = 'M8 1a7 7 0 1 0 .01 0z';
    private const CLOCK = self::CIRCLE . 'M8 4v4.5l3 1.5';
    private const BAR = 'M2 2h12v12H2zM5 8h6';
    private const NOTE = self::CIRCLE . 'M8 7.5v4M8 4.5v.01';
    private const ICONS = [
      'cancelled' => 'M3 3l10 10M13 3 3 13',
      'postponed' => self::CLOCK,
      'past' => self::NOTE,
      'opensLater' => self::CLOCK,
      'closed' => self::BAR,
      'running' => self::NOTE,
      'waitingList' => self::CLOCK,
      'full' => self::BAR,
      'few' => 'M8 1.5 15 14H1zM8 6v4M8 12v.01',
      'free' => self::CIRCLE . 'm-3 7.2 2.2 2.3 4-4.8',
      'unknown' => self::NOTE,
    ];

    /** A link whose name includes the course; without an address, only the words. */
    private function courseLink(string $part, array $link, ?string $name, ?Html $icon = null): Html
    {
      ['url' => $url, 'words' => $words] = $link + ['url' => null];
      return $url === null
        ? Html::tag('span', ['part' => $part], $icon, $words)
        : Html::tag('a', ['part' => $part, ...$this->linkAbout($url, $words, $name)], $icon, $words);
    }

    /** @param array<string, mixed> $course How it stands, and where it has no seats, the next run that has some. */
    private function courseState(array $course, ?string $url = null): array
    {
      $badge = $course['badge'] ?? ['state' => 'unknown', 'words' => ''];
      $further = $course['further'] ?? null;
      $name = $course['name'] ?? null;
      $icon = self::icon(self::ICONS[$badge['state']]);
      return [
        $this->courseLink("badge {$badge['state']}", ['url' => $url, 'words' => $badge['words']], $name, $icon),
        $badge['note'] ?? null,
        // Screen readers say the dot.
        $further
          ? [' ', Html::tag('span', ['aria-hidden' => 'true'], '·'), ' ', $this->courseLink('further', $further, $name)]
          : null,
      ];
    }

    /** @param array<string, mixed> $time */
    private static function courseDate(array $time): Html
    {
      return Html::tag('time', ['part' => 'date', 'datetime' => $time['machine']], $time['words']);
    }

    /** @param array<string, mixed> $course */
    private function courseFacts(array $course): ?Html
    {
      $facts = [];
      foreach (['date', 'place', 'price', 'deadline'] as $label) {
        $fact = $course[$label] ?? '';
        if ($fact !== '') {
          // The date is no <time>: Orca with Firefox passes over a <dd> that holds only that.
          $value = \is_array($fact) ? Html::tag('dd', ['part' => 'date'], $fact['words']) : Html::tag('dd', [], $fact);
          $facts[] = Html::tag('div', [], Html::tag('dt', [], $this->label($label)), $value);
        }
      }
      return $facts ? Html::tag('dl', ['part' => 'facts'], $facts) : null;
    }

    /** @param array<string, mixed> $course */
    private function course(array $course): Html
    {
      $language = $this->foreign($course);
      $name = $course['name'] ?? null;
      $url = $course['url'] ?? null;
      $link = $course['link'] ?? null;
      $title = Html::tag('span', ['lang' => $language], $name);
      $isCard = ($this->choices['layout'] ?? '') === 'card';
      $isLine = ($this->choices['layout'] ?? '') === 'line';
      $description = $isCard ? self::some($course['description'] ?? null) : null;
      return Html::list(
        self::heading($this->level + 1, 'name', $url === null ? $title : Html::tag('a', $this->link($url), $title)),
        $isLine && isset($course['date']) ? Html::tag('p', ['class' => 'kitu-when'], self::courseDate($course['date'])) : null,
        Html::tag('p', [], $this->courseState($course)),
        $description === null ? null : Html::tag('p', ['part' => 'description', 'lang' => $language], $description),
        $isCard ? $this->courseFacts($course) : null,
        ($isCard || $isLine) && $link
          ? Html::tag('p', ['class' => 'kitu-action'], $this->courseLink('link', $link, $name))
          : null,
      );
    }

    /** @param list<array<string, mixed>> $found One of them as a badge that is a link inside a sentence, else as a list. */
    private function courses(array $found): Html
    {
      $courses = \array_map($this->withFew(...), $found);
      $layout = $this->choices['layout'] ?? 'badge';
      $one = self::isText($this->choices['course'] ?? '') || self::isText($this->choices['run'] ?? '');
      if ($one && $layout === 'badge') {
        return Html::list($this->courseState($courses[0], $courses[0]['badge']['url'] ?? null));
      }
      $asOf = self::asOf($courses);
      $item = fn (array $course): Html => Html::tag(
        'li',
        ['data-until' => $course['over'], 'part' => 'item', 'id' => self::anchor($course)],
        $this->course($course),
      );
      return Html::list(
        Html::tag(
          'ul',
          ['part' => 'list', 'role' => $one ? 'none' : 'list', 'class' => "kitu-$layout"],
          \array_map($item, $courses),
        ),
        $asOf === null ? null : Html::tag('p', ['part' => 'as-of'], $asOf),
      );
    }

    /**
     * @param array<string, mixed> $course
     * @return array<string, mixed> As a page says it whose `few` is known.
     */
    private function withFew(array $course): array
    {
      $few = $course['few'] ?? null;
      return $few && $few['seats'] <= (int) ($this->choices['few'] ?? 3) ? $few + $course : $course;
    }

    /** @param list<array<string, mixed>> $courses As of when several are right: the earliest. */
    private static function asOf(array $courses): ?string
    {
      $times = \array_column(\array_column($courses, 'modified'), 'words', 'machine');
      \ksort($times);
      return self::some(\reset($times) ?: null);
    }

    // packages/widgets/src/board/board-template.ts, board-facts.ts

    /** @param list<array<string, mixed>> $groups */
    private function board(array $groups): Html
    {
      $asOf = $this->view['modified'][$this->language]['words'] ?? '';
      return Html::list(
        \array_map($this->group(...), $groups),
        $asOf === '' ? null : Html::tag('p', ['part' => 'as-of'], $asOf),
      );
    }

    /** @param array<string, mixed> $group */
    private function group(array $group): Html
    {
      $level = self::isText($this->choices['group'] ?? '') ? 0 : $this->level + 1;
      $term = self::some($group['term'] ?? null);
      $description = self::some($group['description'] ?? null);
      $vacancies = self::some($group['vacancies'] ?? null);
      $attributes = ['part' => 'description', 'lang' => $this->foreign($group)];
      return Html::tag(
        'div',
        ['data-until' => $group['over'], 'part' => 'group', 'id' => self::anchor($group)],
        $level === 0 ? null : self::heading($level, 'title', $this->named($group)),
        $term === null ? null : Html::tag('p', ['part' => 'term'], $term),
        $description === null ? null : Html::tag('p', $attributes, $description),
        ($group['seats'] ?? []) === [] ? null : $this->seats($group),
        $vacancies === null ? null : Html::tag('p', ['part' => 'vacancies'], $vacancies),
      );
    }

    /** @param array<string, mixed> $group */
    private function seats(array $group): Html
    {
      $language = $this->foreign($group);
      $facts = \array_map(fn (array $seat): array => $this->facts($seat, $language), $group['seats']);
      return ($this->choices['layout'] ?? '') === 'table'
        ? $this->seatTable($group, $facts)
        : $this->seatList($group, $facts);
    }

    /**
     * @param array<string, mixed> $group
     * @param list<array<string, mixed>> $facts
     */
    private function seatList(array $group, array $facts): Html
    {
      $list = ($this->choices['layout'] ?? '') === 'list' ? 'kitu-list' : 'kitu-cards';
      return Html::tag(
        'ul',
        ['part' => 'list', 'role' => 'list', 'class' => $list, 'aria-label' => $group['name'] ?? ''],
        \array_map($this->seat(...), $group['seats'], $facts),
      );
    }

    /**
     * @param array<string, mixed> $seat
     * @param array<string, mixed> $facts
     */
    private function seat(array $seat, array $facts): Html
    {
      $picture = $this->allowed($seat['person']['image'] ?? null);
      $attributes = ['part' => 'initials', 'aria-hidden' => 'true'];
      $initials = Html::tag('span', $attributes, $seat['person']['initials'] ?? null);
      $lines = \array_map(
        static fn (string $part, mixed $fact): ?Html => $fact === null ? null : Html::tag('p', ['part' => $part], $fact),
        \array_keys($facts),
        $facts,
      );
      return Html::tag(
        'li',
        ['part' => 'item'],
        $picture ? self::picture($picture) : (($this->choices['images'] ?? '') === 'none' ? null : $initials),
        Html::tag('div', ['class' => 'kitu-text'], $lines, self::credit($picture)),
      );
    }

    /**
     * The roles keep it a table for screen readers where narrow styles change `display`.
     *
     * @param array<string, mixed> $group
     * @param list<array<string, mixed>> $facts
     */
    private function seatTable(array $group, array $facts): Html
    {
      $isUsed = static fn (string $part): bool => \array_filter(\array_column($facts, $part)) !== [];
      $columns = \array_filter(\array_keys($facts[0]), $isUsed);
      $head = fn (string $part): Html => Html::tag('th', ['role' => 'columnheader', 'scope' => 'col'], $this->label($part));
      $cell = static fn (array $facts): \Closure => static fn (string $part): Html => $part === 'name'
        ? Html::tag('th', ['role' => 'rowheader', 'scope' => 'row', 'part' => 'name'], $facts['name'])
        : Html::tag('td', ['role' => 'cell', 'part' => $part], $facts[$part]);
      $row = static fn (array $facts): Html => Html::tag(
        'tr',
        ['part' => 'item', 'role' => 'row'],
        \array_map($cell($facts), $columns),
      );
      return Html::tag(
        'table',
        ['part' => 'table', 'role' => 'table', 'aria-label' => $group['name'] ?? ''],
        Html::tag('thead', ['role' => 'rowgroup'], Html::tag('tr', ['role' => 'row'], \array_map($head, $columns))),
        Html::tag('tbody', ['role' => 'rowgroup'], \array_map($row, $facts)),
      );
    }

    /** @param array<string, mixed> $named A name, as the text of a link where there is an address. */
    private function named(array $named): Html|string
    {
      $name = $named['name'] ?? '';
      return isset($named['url']) ? Html::tag('a', $this->link($named['url']), $name) : $name;
    }

    /**
     * What there is to say of a seat, in the order in which it is read; null where there is nothing to say.
     *
     * @param array<string, mixed> $seat
     * @return array<string, mixed> By the names of their parts, which are also those of the words for them.
     */
    private function facts(array $seat, ?string $language): array
    {
      $person = $seat['person'] ?? null;
      $behalf = $seat['onBehalfOf'] ?? null;
      $ways = $person['contacts'] ?? [];
      $spoken = static fn (?string $text): ?Html => self::isText($text)
        ? Html::tag('span', ['lang' => $language], $text)
        : null;
      $label = fn (): Html => Html::tag('span', ['class' => 'kitu-label'], $this->label('behalf'), ':');
      $contact = \array_map(fn (array $way): Html => Html::tag('span', [], $this->named($way)), $ways);
      $facts = [
        'name' => $person ? Html::tag('b', [], $this->named($person)) : $this->label('vacant'),
        'role' => $spoken($seat['role'] ?? null),
        'office' => $spoken($person['jobTitle'] ?? null),
        'behalf' => $behalf ? [$label(), ' ', $this->named($behalf)] : null,
        'term' => self::some($seat['term'] ?? null),
      ];
      return $this->isOn('contact') ? $facts + ['contact' => $contact ?: null] : $facts;
    }
  }

  /**
   * Entries as schema.org's NewsArticle, Event or Course in JSON-LD, so that search engines can show them:
   * packages/feed/src/render/structured-data.ts.
   */
  final class StructuredData
  {
    /** @param list<array<string, mixed>> $entries */
    public static function of(string $widget, array $entries): string
    {
      $describe = match ($widget) {
        'news' => self::news(...),
        'dates' => self::event(...),
        'course' => self::course(...),
        // Search engines know no type for the seats of a board.
        'board' => null,
      };
      if (!$describe || !$entries) {
        return '';
      }
      $graph = \array_map(static fn (array $entry): array => self::known($describe($entry)), $entries);
      $json = (string) \json_encode(
        ['@context' => 'https://schema.org', '@graph' => $graph],
        \JSON_UNESCAPED_SLASHES | \JSON_UNESCAPED_UNICODE,
      );
      // `<` could end the script; in JSON it can be written without the sign itself.
      $safe = \strtr($json, ['<' => '\u003c', '>' => '\u003e', '&' => '\u0026']);
      return "<script type=\"application/ld+json\">$safe</script>";
    }

    /** @param array<string, mixed> $values Those that are there. */
    private static function known(array $values): array
    {
      return \array_filter($values, static fn (mixed $value): bool => $value !== null && $value !== []);
    }

    /** @param array<string, mixed> $news */
    private static function news(array $news): array
    {
      return [
        '@type' => 'NewsArticle',
        'headline' => $news['title'] ?? null,
        'url' => $news['url'] ?? null,
        'datePublished' => $news['date']['machine'] ?? null,
        'description' => $news['summary'] ?? null,
        'inLanguage' => $news['language'] ?? null,
        'image' => $news['picture']['url'] ?? null,
        'author' => \array_map(
          static fn (string $name): array => ['@type' => 'Person', 'name' => $name],
          $news['names'] ?? [],
        ),
      ];
    }

    /**
     * @param array<string, mixed> $date
     * A postponed event keeps the date for which it was planned; of a rescheduled one, the old date is another property.
     */
    private static function event(array $date): array
    {
      $when = $date['when']['machine'] ?? null;
      $previous = $date['previous']['machine'] ?? null;
      return [
        '@type' => 'Event',
        'name' => $date['title'] ?? null,
        'url' => $date['url'] ?? null,
        'startDate' => $when ?? $previous,
        'endDate' => $date['end'] ?? null,
        'previousStartDate' => $when === null ? null : $previous,
        'eventStatus' => 'https://schema.org/' . ($date['status'] ?? 'EventScheduled'),
        'description' => $date['description'] ?? null,
        'inLanguage' => $date['language'] ?? null,
        'location' => \array_map(
          static fn (array $place): array => [
            '@type' => 'Place',
            'name' => $place['words'],
            'address' => $place['words'],
          ],
          $date['places'] ?? [],
        ),
      ];
    }

    /** @param array<string, mixed> $course */
    private static function course(array $course): array
    {
      $start = $course['date']['machine'] ?? null;
      return [
        '@type' => 'Course',
        'name' => $course['name'] ?? null,
        'url' => $course['url'] ?? null,
        'description' => $course['description'] ?? null,
        'inLanguage' => $course['language'] ?? null,
        'hasCourseInstance' => $start === null ? null : ['@type' => 'CourseInstance', 'startDate' => $start],
      ];
    }
  }

  /** What a server answered. */
  final class Answer
  {
    /** @param array<string, string> $headers By their names in lower case. */
    public function __construct(
      public readonly int $status,
      public readonly array $headers,
      public readonly string $body,
    ) {
    }
  }

  /**
   * Asks a server for a view: https only, for at most 3 seconds, 2 MiB and 3 redirects. The names of servers are resolved
   * here, and the connection goes to the address that was checked; a redirect to another server must lead into the public
   * internet. A proxy of the own network resolves the name of the server that the page named, as PHP often cannot.
   */
  final class Http
  {
    private const SECONDS = 3;
    private const BYTES = 2_097_152;
    /** The bytes before the body. */
    private const FIELDS = 65_536;
    private const REDIRECTS = 3;
    private const UNENCRYPTED = 'Zertifikat oder Verschlüsselung passen nicht';
    /** Who the proxy is told that this is, the name of the proxy and its port. */
    private const PROXY = '~^http://(?:([^@/]+)@)?([a-z\d._-]+|\[[a-f\d:.]+\])(?::(\d{1,5}))?/?$~Di';

    /**
     * @param bool $loopback Allows this very machine, also by http: for tests and for a publisher's own server.
     * @param string $proxy `http://proxy.stadt.example:3128`; empty: none, whatever the environment says.
     */
    public function __construct(private readonly bool $loopback = false, private readonly string $proxy = '')
    {
      if ($proxy !== '' && \preg_match(self::PROXY, $proxy) !== 1) {
        throw new Failure('Die Einstellung „proxy“ passt nicht. Richtig ist: http://proxy.stadt.example:3128.');
      }
    }

    /**
     * @param list<string> $headers
     * @throws Failure When there is no answer, or it is too large or too late, or leads where it may not lead.
     */
    public function get(string $address, array $headers): Answer
    {
      $deadline = \microtime(true) + self::SECONDS;
      $headers = [...$headers, 'Accept: application/json', 'User-Agent: kitu.php'];
      $origin = self::origin($address);
      for ($redirects = 0; ; $redirects++) {
        $answer = $this->ask($address, $this->resolved($address, $origin), $headers, $deadline);
        $location = $answer->headers['location'] ?? '';
        if ($location === '' || !\in_array($answer->status, [301, 302, 303, 307, 308], true)) {
          return $answer;
        }
        if ($redirects === self::REDIRECTS) {
          throw new Failure("$address leitet mehr als " . self::REDIRECTS . '-mal weiter.');
        }
        $address = self::absolute($location, $address);
      }
    }

    /** The scheme and the server of an address: `https://www.kitu.example`. */
    private static function origin(string $address): string
    {
      return (\parse_url($address, \PHP_URL_SCHEME) ?: '') . '://' . Address::host($address);
    }

    private static function absolute(string $location, string $address): string
    {
      \preg_match('~^(\w+:)(//[^/?#]*)([^?#]*/)?~', $address, $found);
      return match (1) {
        \preg_match('~^[a-z][a-z\d+.-]*:~i', $location) => $location,
        \preg_match('~^//~', $location) => $found[1] . $location,
        \preg_match('~^/~', $location) => $found[1] . $found[2] . $location,
        default => $found[1] . $found[2] . ($found[3] ?? '/') . $location,
      };
    }

    /**
     * @param string $origin The server that the page named: it may be one of the own network, others may not.
     * @return string The IP address to connect to; empty: the proxy looks it up.
     */
    private function resolved(string $address, string $origin): string
    {
      $host = self::name($address);
      if (!Address::isWeb($address) || (!\str_starts_with($address, 'https:') && !$this->loopback)) {
        throw new Failure("$address ist keine https-Adresse.");
      }
      // Only names that every resolver reads alike: curl takes the address that was checked for no other.
      $isName = \preg_match('/^(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*|[\da-f:.]*:[\da-f:.]*)$/D', $host) === 1;
      $isOwn = self::origin($address) === $origin;
      if ($isName && $isOwn && $this->proxy !== '' && \str_starts_with($address, 'https:')) {
        return '';
      }
      $found = $isName ? Network::resolve($host) : [];
      if (!$found) {
        throw new Failure("Den Server $host kennt das DNS nicht.");
      }
      foreach ($found as $ip) {
        if (!Network::isPublic($ip) && !($isOwn && ($this->loopback || !Network::isLoopback($ip)))) {
          throw new Failure("$host führt ins eigene Netz. Dorthin wird nicht verbunden.");
        }
      }
      if (\str_starts_with($address, 'http:') && !Network::isLoopback($found[0])) {
        throw new Failure("$address ist keine https-Adresse.");
      }
      return $found[0];
    }

    private static function name(string $address): string
    {
      return \trim(\preg_replace('/:\d+$/D', '', Address::host($address)) ?? '', '[]');
    }

    /** @param list<string> $headers */
    private function ask(string $address, string $ip, array $headers, float $deadline): Answer
    {
      if (\function_exists('curl_init')) {
        return $this->byCurl($address, $ip, $headers, $deadline);
      }
      if (\function_exists('stream_socket_client') && (\extension_loaded('openssl') || $this->loopback)) {
        return $this->bySocket($address, $ip, $headers, $deadline);
      }
      throw new Failure('Diesem PHP fehlen Verbindungen ins Netz: Es braucht die Erweiterung curl oder openssl.');
    }

    private static function port(string $address): int
    {
      return \parse_url($address, \PHP_URL_PORT) ?: (\str_starts_with($address, 'https:') ? 443 : 80);
    }

    /** @param list<string> $headers */
    private function byCurl(string $address, string $ip, array $headers, float $deadline): Answer
    {
      $fields = '';
      $body = '';
      $left = \max(1, (int) (($deadline - \microtime(true)) * 1000));
      $host = self::name($address);
      $pinned = \str_contains($ip, ':') ? "[$ip]" : $ip;
      $handle = \curl_init($address);
      \curl_setopt_array($handle, [
        \CURLOPT_HTTPHEADER => $headers,
        \CURLOPT_RESOLVE => $ip === '' || $host === $ip ? [] : ["$host:" . self::port($address) . ":$pinned"],
        \CURLOPT_PROXY => $this->proxy,
        \CURLOPT_NOPROXY => '',
        \CURLOPT_ENCODING => '',
        \CURLOPT_NOSIGNAL => true,
        \CURLOPT_TIMEOUT_MS => $left,
        \CURLOPT_CONNECTTIMEOUT_MS => $left,
        \CURLOPT_HEADERFUNCTION => static function (mixed $_handle, string $line) use (&$fields): int {
          $fields .= $line;
          return \strlen($fields) > self::FIELDS ? 0 : \strlen($line);
        },
        \CURLOPT_WRITEFUNCTION => static function (mixed $_handle, string $part) use (&$body): int {
          $body .= $part;
          return \strlen($body) > self::BYTES ? 0 : \strlen($part);
        },
      ]);
      $done = \curl_exec($handle);
      if (\strlen($body) > self::BYTES) {
        throw self::tooLarge($address);
      }
      if ($done === false) {
        $isLate = \curl_errno($handle) === \CURLE_OPERATION_TIMEDOUT;
        throw $isLate ? self::tooLate($address) : new Failure("$address ist nicht zu erreichen: " . \curl_error($handle) . '.');
      }
      return new Answer((int) \curl_getinfo($handle, \CURLINFO_RESPONSE_CODE), self::headers($fields), $body);
    }

    /** HTTP/1.0, so that the body is everything up to the end. @param list<string> $headers */
    private function bySocket(string $address, string $ip, array $headers, float $deadline): Answer
    {
      \preg_match('~^(\w+)://([^/?#]+)([^#]*)~', $address, $parts);
      $server = (\str_contains($ip, ':') ? "[$ip]" : $ip) . ':' . self::port($address);
      $context = \stream_context_create(['ssl' => ['peer_name' => self::name($address)]]);
      $isSecure = $parts[1] === 'https';
      \preg_match(self::PROXY, $this->proxy, $proxy);
      $target = $proxy ? "tcp://$proxy[2]:" . ($proxy[3] ?? 1080) : ($isSecure ? 'ssl' : 'tcp') . "://$server";
      $left = \max(0.001, $deadline - \microtime(true));
      $socket = @\stream_socket_client($target, $_code, $error, $left, \STREAM_CLIENT_CONNECT, $context);
      if ($socket && $proxy && $isSecure) {
        $error = self::tunnel($socket, self::name($address) . ':' . self::port($address), $proxy[1], $deadline);
      }
      if (!$socket || (string) $error !== '') {
        $isLate = \microtime(true) >= $deadline;
        $why = (string) $error === '' ? self::UNENCRYPTED : $error;
        throw $isLate ? self::tooLate($address) : new Failure("$address ist nicht zu erreichen: $why.");
      }
      $path = \str_starts_with($parts[3], '/') ? $parts[3] : "/$parts[3]";
      if ($proxy && !$isSecure) {
        $path = "$parts[1]://$parts[2]$path";
        $headers = [...$headers, ...self::forProxy($proxy[1])];
      }
      \fwrite($socket, \implode("\r\n", ["GET $path HTTP/1.0", "Host: $parts[2]", ...$headers, 'Connection: close', '', '']));
      $bytes = self::all($socket, $address, $deadline);
      \fclose($socket);
      [$head, $body] = \explode("\r\n\r\n", $bytes, 2) + ['', ''];
      $answer = new Answer((int) (\preg_match('~^HTTP/\S+ (\d{3})~', $head, $found) ? $found[1] : 0), self::headers($head), $body);
      if ($answer->status === 0 || \strlen($body) < (int) ($answer->headers['content-length'] ?? 0)) {
        throw new Failure("$address hat keine vollständige Antwort gegeben.");
      }
      return $answer;
    }

    /**
     * Has a proxy connect to a server, and encrypts what goes there.
     *
     * @param resource $socket
     * @return string Why there is no connection; empty if there is one.
     */
    private static function tunnel(mixed $socket, string $server, string $user, float $deadline): string
    {
      $lines = ["CONNECT $server HTTP/1.0", "Host: $server", ...self::forProxy($user), '', ''];
      \fwrite($socket, \implode("\r\n", $lines));
      for ($answer = ''; !\str_ends_with($answer, "\r\n\r\n") && !\feof($socket) && \strlen($answer) < self::FIELDS; ) {
        $left = $deadline - \microtime(true);
        if ($left <= 0) {
          return 'zu langsam';
        }
        \stream_set_timeout($socket, (int) $left, (int) (\fmod($left, 1) * 1e6));
        $answer .= (string) @\fgets($socket, 8192);
      }
      if (\preg_match('~^HTTP/\S+ 2\d\d~', $answer) !== 1) {
        $status = \preg_match('~^HTTP/\S+ (\d{3})~', $answer, $found) ? "mit dem Status $found[1]" : 'nicht';
        return "Der Proxy antwortet $status";
      }
      return @\stream_socket_enable_crypto($socket, true, \STREAM_CRYPTO_METHOD_TLS_CLIENT) ? '' : self::UNENCRYPTED;
    }

    /** @return list<string> */
    private static function forProxy(string $user): array
    {
      return $user === '' ? [] : ['Proxy-Authorization: Basic ' . \base64_encode(\rawurldecode($user))];
    }

    /** @param resource $socket */
    private static function all(mixed $socket, string $address, float $deadline): string
    {
      for ($bytes = ''; !\feof($socket); ) {
        $left = $deadline - \microtime(true);
        if ($left <= 0) {
          throw self::tooLate($address);
        }
        \stream_set_timeout($socket, (int) $left, (int) (\fmod($left, 1) * 1e6));
        $bytes .= (string) @\fread($socket, 65_536);
        if (\strlen($bytes) > self::BYTES + self::FIELDS) {
          throw self::tooLarge($address);
        }
      }
      return $bytes;
    }

    /** @return array<string, string> Those of the last answer: a proxy may send another one before it. */
    private static function headers(string $fields): array
    {
      $headers = [];
      foreach (\preg_split('/[\r\n]+/', $fields) ?: [] as $line) {
        $pair = \explode(':', $line, 2);
        if (\str_starts_with($line, 'HTTP/')) {
          $headers = [];
        } elseif (isset($pair[1])) {
          $headers[\strtolower($pair[0])] = \trim($pair[1]);
        }
      }
      return $headers;
    }

    private static function tooLate(string $address): Failure
    {
      return new Failure("$address hat nach " . self::SECONDS . ' Sekunden nicht alles geliefert.');
    }

    private static function tooLarge(string $address): Failure
    {
      return new Failure("$address liefert mehr als 2 MiB.");
    }
  }

  /** Which IP addresses are where. */
  final class Network
  {
    /** Not in the public internet: IANA's registries of special addresses. IPv6 is public within 2000::/3 only. */
    private const SPECIAL = [
      '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
      '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
      '224.0.0.0/3', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20',
    ];

    /** @return list<string> The IP addresses of a server. */
    public static function resolve(string $host): array
    {
      if (\filter_var($host, \FILTER_VALIDATE_IP)) {
        return [$host];
      }
      return \gethostbynamel($host) ?: \array_column(@\dns_get_record($host, \DNS_AAAA) ?: [], 'ipv6');
    }

    public static function isPublic(string $ip): bool
    {
      $ip = self::plain($ip);
      foreach (self::SPECIAL as $range) {
        if (self::isIn($ip, $range)) {
          return false;
        }
      }
      return !\str_contains($ip, ':') || self::isIn($ip, '2000::/3');
    }

    public static function isLoopback(string $ip): bool
    {
      $ip = self::plain($ip);
      return self::isIn($ip, '127.0.0.0/8') || self::isIn($ip, '::1/128');
    }

    /** An IPv4 address that is written as IPv6, as IPv4. */
    private static function plain(string $ip): string
    {
      $bytes = (string) \inet_pton($ip);
      return \str_starts_with($bytes, \str_repeat("\0", 10) . "\xFF\xFF") ? (string) \inet_ntop(\substr($bytes, 12)) : $ip;
    }

    private static function isIn(string $ip, string $range): bool
    {
      [$network, $size] = \explode('/', $range);
      [$bits, $wanted] = \array_map(static fn (string $address): string => \implode('', \array_map(
        static fn (int $byte): string => \sprintf('%08b', $byte),
        \unpack('C*', (string) \inet_pton($address)) ?: [],
      )), [$ip, $network]);
      return \strlen($bits) === \strlen($wanted) && \strncmp($bits, $wanted, (int) $size) === 0;
    }
  }

  /**
   * The stored copy of a view: `….news.json` and so on, since a page reads what it shows and no more; `….state` about the
   * last answer; and `….lock`, which one request at a time holds, and whose time is that of the last attempt (that needs
   * no room on a full disk).
   */
  final class Copy
  {
    /** How many seconds a copy is fresh. */
    private const FRESH = 300;
    /** After a failure: how many seconds to wait, twice as long each time, and at the most. */
    private const WAIT = 60;
    private const LONGEST_WAIT = 3600;

    private const AS_WRITTEN = \JSON_UNESCAPED_SLASHES | \JSON_UNESCAPED_UNICODE;
    private const UNWRITABLE =
      'In den Ordner für die gespeicherte Fassung lässt sich nicht schreiben (Einstellung „cache“).';

    private readonly string $folder;
    /** The path of its files, without their endings. */
    private readonly string $path;

    /**
     * @param string|null $folder Default: one of its own in the temporary folder of the server, which no web server shows.
     * @param int $fresh How many seconds a copy is fresh.
     * @throws Failure When there is no such folder and it cannot be made, or others can write into it.
     */
    public function __construct(
      public readonly string $address,
      private readonly Http $http,
      ?string $folder = null,
      private readonly int $fresh = self::FRESH,
    ) {
      $this->folder = $folder ?? self::ownFolder();
      if (!\is_dir($this->folder) && !@\mkdir($this->folder, 0700, true) && !\is_dir($this->folder)) {
        throw new Failure('Der Ordner für die gespeicherte Fassung lässt sich nicht anlegen (Einstellung „cache“).');
      }
      if ($folder === null && !self::isOwn($this->folder)) {
        throw new Failure('Der Ordner für die gespeicherte Fassung gehört jemand anderem (Einstellung „cache“).');
      }
      // Where the folder is within reach of the web after all, nobody guesses the name.
      $this->path = $this->folder . '/' . \substr(\hash('sha256', $address . "\0" . __FILE__), 0, 32);
    }

    private static function ownFolder(): string
    {
      return \sys_get_temp_dir() . '/kitu-' . \substr(\hash('sha256', __FILE__), 0, 16);
    }

    /** Others can write into a temporary folder, too, and could have made this one first. */
    private static function isOwn(string $folder): bool
    {
      $isClosed = \PHP_OS_FAMILY === 'Windows' || ((int) \fileperms($folder) & 0077) === 0;
      return $isClosed && !\is_link($folder) && \is_writable($folder);
    }

    /**
     * @param string $section Which list of entries the view has.
     * @return array<string, mixed>|null The view; null: there is none yet. It was checked before it was stored.
     */
    public function view(string $section): ?array
    {
      $json = @\file_get_contents("{$this->path}.$section.json");
      $view = $json === false ? null : \json_decode($json, true);
      if ($json !== false && !\is_array($view)) {
        // Damaged: then the server must send all of it again.
        @\unlink("{$this->path}.$section.json");
      }
      return \is_array($view) ? $view : null;
    }

    /** Why the copy is not the newest one; null if it is. */
    public function failure(int $now): ?string
    {
      return $this->state()['failure'] ?? ($this->isDue($now) && !\is_writable($this->folder) ? self::UNWRITABLE : null);
    }

    public function isDue(int $now): bool
    {
      \clearstatcache(true, "{$this->path}.lock");
      $last = @\filemtime("{$this->path}.lock");
      $failures = $this->state()['failures'] ?? 0;
      $wait = $failures > 0 ? \min(self::WAIT * 2 ** \min($failures - 1, 10), self::LONGEST_WAIT) : $this->fresh;
      return $last === false || \abs($now - $last) >= $wait;
    }

    /** Asks the server if that is due and nobody else is doing it. */
    public function refresh(int $now): void
    {
      $this->locked(fn () => $this->isDue($now) ? $this->fetch() : null);
    }

    /** Asks the server now. */
    public function fetchNow(): void
    {
      $this->locked($this->fetch(...));
    }

    private function locked(callable $work): void
    {
      $isFirst = !\is_file("{$this->path}.lock");
      $lock = @\fopen("{$this->path}.lock", 'c');
      if (!$lock) {
        throw new Failure(self::UNWRITABLE);
      }
      if (\flock($lock, \LOCK_EX | \LOCK_NB)) {
        if ($isFirst) {
          // There has been no attempt yet.
          \touch("{$this->path}.lock", 1);
        }
        $work();
      }
      \fclose($lock);
    }

    private function fetch(): void
    {
      $state = $this->state();
      // Without a time: that may be done by whoever may write, and not by the owner only.
      @\touch("{$this->path}.lock");
      try {
        $state = ['failures' => 0, 'failure' => null] + $this->answered($state) + $state;
      } catch (Failure $failure) {
        $state = ['failures' => ($state['failures'] ?? 0) + 1, 'failure' => $failure->getMessage()] + $state;
      }
      try {
        $this->write('state', (string) \json_encode($state, \JSON_INVALID_UTF8_SUBSTITUTE));
      } catch (Failure) {
        // The old state stays: at worst, the server is asked for the whole view once more.
      }
    }

    /**
     * @param array<string, mixed> $state
     * @return array<string, mixed> What to ask with next time.
     */
    private function answered(array $state): array
    {
      $headers = $this->isWhole() ? \array_filter([
        isset($state['etag']) ? "If-None-Match: {$state['etag']}" : null,
        isset($state['modified']) ? "If-Modified-Since: {$state['modified']}" : null,
      ]) : [];
      $answer = $this->http->get($this->address, \array_values($headers));
      if ($answer->status === 304 && $headers) {
        return [];
      }
      if ($answer->status !== 200) {
        throw new Failure("{$this->address} antwortet mit dem Status {$answer->status}.");
      }
      $view = read_view($answer->body);
      foreach (View::SECTIONS as $section) {
        $others = \array_flip(\array_diff(View::SECTIONS, [$section]));
        $this->write("$section.json", (string) \json_encode(\array_diff_key($view, $others), self::AS_WRITTEN));
      }
      return ['etag' => $answer->headers['etag'] ?? null, 'modified' => $answer->headers['last-modified'] ?? null];
    }

    private function isWhole(): bool
    {
      $isThere = fn (string $section): bool => \is_file("{$this->path}.$section.json");
      return \array_filter(View::SECTIONS, $isThere) === View::SECTIONS;
    }

    /** @return array<string, mixed> */
    private function state(): array
    {
      $state = \json_decode((string) @\file_get_contents("{$this->path}.state"), true);
      return \is_array($state) ? $state : [];
    }

    /** Replaces a file as a whole: a reader sees the old one or the new one. */
    private function write(string $ending, string $bytes): void
    {
      $new = "{$this->path}.$ending.new";
      if (@\file_put_contents($new, $bytes) !== \strlen($bytes) || !@\rename($new, "{$this->path}.$ending")) {
        @\unlink($new);
        throw new Failure('Die neue Fassung lässt sich nicht speichern: Ist die Platte voll, oder fehlt ein Recht?');
      }
    }
  }

  /** What `kitu()` does: prints the stored copy, and refreshes it when the page was sent. */
  final class Page
  {
    /** The settings, and their types. */
    private const OPTIONS = [
      'view' => 'string',
      'src' => 'string',
      'lang' => 'string',
      'max-age' => 'integer',
      'structured-data' => 'boolean',
      'fallback' => 'array',
      'cache' => 'string',
      'refresh' => 'integer',
      'loopback' => 'boolean',
      'proxy' => 'string',
    ];

    /** @var array<string, mixed> */
    public static array $defaults = [];
    /** @var array<string, array<string, mixed>> What this page has read, by address and section. */
    private static array $views = [];
    /** @var array<string, Copy> Copies to refresh, by their addresses. */
    private static array $later = [];

    /**
     * @param array<string, mixed> $choices
     * @param array<string, mixed> $options
     */
    public static function element(string $widget, array $choices, array $options): string
    {
      $options += self::$defaults;
      try {
        $copy = self::copy($options);
        $view = self::view($copy, $widget);
        $failure = $copy->failure(\time());
        $note = $failure === null ? '' : self::note("$failure Gezeigt wird der letzte Stand, vom {$view['generated']}.");
        return print_element($view, $widget, $choices, \time(), $options) . $note;
      } catch (\Throwable $error) {
        // A citizen sees what there is without a view, whatever went wrong; who looks into the page's source sees why.
        $message = $error instanceof Failure ? $error->getMessage() : \get_class($error) . ': ' . $error->getMessage();
        return self::without($widget, $choices, $options) . self::note($message);
      }
    }

    /**
     * Asks the server now.
     *
     * @param array<string, mixed> $options
     * @return string What is there now, as a German sentence.
     * @throws Failure When the server cannot be asked, or its answer cannot be used.
     */
    public static function refresh(array $options): string
    {
      $copy = self::copy($options + self::$defaults);
      $copy->fetchNow();
      $failure = $copy->failure(\time());
      $view = $copy->view('news');
      if ($view === null || $failure !== null) {
        throw new Failure($failure ?? 'Gerade holt jemand anderes die Daten. Bitte gleich noch einmal versuchen.');
      }
      $names = ['news' => 'Meldungen', 'dates' => 'Termine', 'courses' => 'Kurse', 'board' => 'Gremien'];
      $counts = \array_map(
        static fn (string $section, string $name): string => \count($copy->view($section)[$section] ?? []) . " $name",
        \array_keys($names),
        $names,
      );
      return "{$copy->address}, vom {$view['generated']}: " . \implode(', ', $counts) . '.';
    }

    /** @param array<string, mixed> $options */
    private static function copy(array $options): Copy
    {
      foreach ($options as $name => $value) {
        if (!isset(self::OPTIONS[$name])) {
          $all = \implode(', ', \array_keys(self::OPTIONS));
          throw new Failure("Es gibt keine Einstellung „{$name}“. Es gibt: $all.");
        }
        if ($value !== null && \gettype($value) !== self::OPTIONS[$name]) {
          $right = ['string' => 'ein Text', 'integer' => 'eine Zahl', 'boolean' => 'true oder false'];
          $right += ['array' => "['url' => '…', 'text' => '…']"];
          throw new Failure("Die Einstellung „{$name}“ passt nicht. Richtig ist: {$right[self::OPTIONS[$name]]}.");
        }
      }
      $address = $options['view'] ?? '';
      if ($address === '') {
        throw new Failure("Es fehlt die Adresse: kitu_options(['view' => 'https://…/kitu.view.json']);");
      }
      return new Copy(
        $address,
        new Http($options['loopback'] ?? false, $options['proxy'] ?? ''),
        $options['cache'] ?? null,
        ...(isset($options['refresh']) ? [$options['refresh']] : []),
      );
    }

    /** @return array<string, mixed> */
    private static function view(Copy $copy, string $widget): array
    {
      $section = View::SECTIONS[$widget] ?? 'news';
      $view = self::$views["{$copy->address} $section"] ?? $copy->view($section);
      if ($view === null) {
        // Nothing is stored yet: the one time that a page waits.
        $copy->refresh(\time());
        $view = $copy->view($section) ?? throw new Failure($copy->failure(\time()) ?? 'Es ist noch nichts geladen.');
      } elseif ($copy->isDue(\time())) {
        self::refreshLater($copy);
      }
      return self::$views["{$copy->address} $section"] = $view;
    }

    private static function refreshLater(Copy $copy): void
    {
      if (!self::$later) {
        // Twice, so that it comes after whatever the page itself does at its end.
        \register_shutdown_function(static fn () => \register_shutdown_function(self::refreshAll(...)));
      }
      self::$later[$copy->address] = $copy;
    }

    private static function refreshAll(): void
    {
      self::sendPage();
      foreach (self::$later as $copy) {
        try {
          $copy->refresh(\time());
        } catch (Failure) {
          // The next page says it in its source.
        }
      }
    }

    /** Sends what was printed, so that nobody waits for what comes then. */
    public static function sendPage(): void
    {
      \ignore_user_abort(true);
      if (\function_exists('session_status') && \session_status() === \PHP_SESSION_ACTIVE) {
        \session_write_close();
      }
      if (\function_exists('fastcgi_finish_request')) {
        \fastcgi_finish_request();
      } elseif (\function_exists('litespeed_finish_request')) {
        \litespeed_finish_request();
      } else {
        while (\ob_get_level() > 0 && @\ob_end_flush()) {
        }
        \flush();
      }
    }

    /**
     * Without a view: the element with its link, so that the script can fill it; without `src` only the link.
     *
     * @param array<string, mixed> $choices
     * @param array<string, mixed> $options
     */
    private static function without(string $widget, array $choices, array $options): string
    {
      ['url' => $url, 'text' => $text] = (array) ($options['fallback'] ?? []) + ['url' => null, 'text' => null];
      $link = \is_string($url) && \is_string($text) ? Html::tag('a', ['href' => $url], $text) : null;
      try {
        $attributes = \array_map(
          static fn (string $value): string|bool => $value === '' ? true : $value,
          Choices::read($widget, $choices),
        );
        $isAlive = \is_string($options['src'] ?? null);
      } catch (Failure) {
        $isAlive = false;
      }
      return $isAlive
        ? Html::tag("kitu-$widget", ['light' => true, 'src' => $options['src'], ...$attributes], $link)->tidy()
        : (string) $link?->tidy();
    }

    /** A note for webmasters, in the source of the page. Without `>` nothing in it ends the comment. */
    private static function note(string $message): string
    {
      return '<!-- KITU: ' . \strtr($message, ['<' => '‹', '>' => '›']) . " -->\n";
    }
  }

  // Only a function with a condition is declared when it is reached, and not when the file is compiled: see above.
  if (!\function_exists('Kitu\read_view')) {
    /**
     * Reads the text of a kitu.view.json.
     *
     * @return array<string, mixed>
     * @throws Failure When it is not JSON, or not a view.
     */
    function read_view(string $json): array
    {
      return View::read($json);
    }

    /**
     * Prints an element with its content, as the script would draw it.
     *
     * @param array<string, mixed> $view What `read_view` returned.
     * @param string $widget `news`, `dates`, `course` or `board`.
     * @param array<string, mixed> $choices Attributes of the element: texts, numbers, or `true` for a boolean one.
     * @param int $now For when it is printed: seconds since 1970.
     * @param array<string, mixed> $options `lang` (default: that of the feed), `src` (the address of the feed for the
     *   script; default: as the view names it), `max-age` (for how many seconds the script takes it for fresh; default:
     *   900), `structured-data` (true: adds JSON-LD for search engines), `fallback` (`['url' => …, 'text' => …]`: a page
     *   with the same content, for when there is nothing to show; with `keep-link` always).
     * @throws Failure When there is no such widget, attribute or value.
     */
    function print_element(array $view, string $widget, array $choices, int $now, array $options = []): string
    {
      return (new Printer($view, $widget, Choices::read($widget, $choices), $now, $options))->element();
    }
  }
}

namespace {
  if (!\function_exists('kitu')) {
    /**
     * Prints a widget: the stored copy of its view. It never waits for the server where there is one; the copy is refreshed
     * when the page was sent. Without a view it prints the fallback, and an HTML comment that says why.
     *
     * @param string $widget `news`, `dates`, `course` or `board`.
     * @param array<string, mixed> $choices Attributes of the element: texts, numbers, or `true` for a boolean one.
     * @param array<string, mixed> $options Those of `kitu_options`, for this widget alone.
     */
    function kitu(string $widget, array $choices = [], array $options = []): string
    {
      return Kitu\Page::element($widget, $choices, $options);
    }

    /**
     * Sets what holds for all widgets of a page.
     *
     * @param array<string, mixed> $options `view` (the address of kitu.view.json), those of `Kitu\print_element`, `cache`
     *   (a folder of your own for the stored copy), `refresh` (how many seconds a copy is fresh; default: 300),
     *   `loopback` (true: `view` may be on this very machine, also by http) and `proxy` (`http://host:port`, by which the
     *   own network reaches the internet).
     */
    function kitu_options(array $options): void
    {
      Kitu\Page::$defaults = $options + Kitu\Page::$defaults;
    }

    /**
     * Refreshes the stored copy now, for cron.
     *
     * @param array<string, mixed> $options Those of `kitu_options`.
     * @return string What is there now, as a German sentence.
     * @throws Kitu\Failure When the server cannot be asked, or its answer cannot be used; the old copy stays.
     */
    function kitu_refresh(array $options = []): string
    {
      return Kitu\Page::refresh($options);
    }
  }

  // On the command line: php kitu.php https://www.kitu.example/kitu.view.json [folder]
  if (\PHP_SAPI === 'cli' && \realpath($_SERVER['SCRIPT_FILENAME'] ?? '') === __FILE__) {
    [, $view, $cache] = $_SERVER['argv'] + ['', '', null];
    try {
      echo kitu_refresh(['view' => $view, 'cache' => $cache]), "\n";
    } catch (Kitu\Failure $failure) {
      \fwrite(\STDERR, "{$failure->getMessage()}\n");
      exit(1);
    }
  }
}
