<?php

declare(strict_types=1);

namespace Kitu\Typo3;

// The printer of all PHP pages; the build copies it here.
require_once dirname(__DIR__) . '/Resources/Private/Php/kitu.php';

use Kitu\Choices;
use Kitu\Failure;
use Kitu\View;

use function Kitu\print_element;
use function Kitu\read_view;

/**
 * What the extension uses of kitu.php. Its functions are no class that TYPO3 could load by itself, so that whoever needs
 * something of it begins here.
 */
final class Printing
{
    /** The widgets, each with its list of entries in a view. */
    public const SECTIONS = View::SECTIONS;

    /** The attributes of each widget, and their values. */
    public const ATTRIBUTES = Choices::ATTRIBUTES;

    /** @throws Failure When it is no view. */
    public static function read(string $json): array
    {
        return read_view($json);
    }

    /** @throws Failure When a choice is none of the widget's. */
    public static function element(array $view, string $widget, array $choices, int $now, array $options): string
    {
        return trim(print_element($view, $widget, $choices, $now, $options));
    }

    /**
     * The choices that the widget knows, in the form in which they are printed: as attributes that are not empty.
     *
     * @param array<string, mixed> $raw The values of a form, or of TypoScript.
     * @return array<string, string|true>
     */
    public static function choices(string $widget, array $raw): array
    {
        $choices = [];
        foreach (array_intersect_key($raw, self::ATTRIBUTES[$widget]) as $name => $stored) {
            $text = is_scalar($stored) ? trim((string)$stored) : '';
            $value = self::ATTRIBUTES[$widget][$name] === 'flag' ? ($text !== '' && $text !== '0' ? true : '') : $text;
            try {
                $choices += $value === '' ? [] : Choices::read($widget, [$name => $value]);
            } catch (Failure) {
                // Of an older version: the rest of what was chosen still holds.
            }
        }
        return array_map(static fn(string $value): string|bool => $value === '' ? true : $value, $choices);
    }
}
