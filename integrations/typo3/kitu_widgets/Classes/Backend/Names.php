<?php

declare(strict_types=1);

namespace Kitu\Typo3\Backend;

use Kitu\Typo3\Feed\Copy;
use Kitu\Typo3\Settings;
use TYPO3\CMS\Core\Localization\LanguageService;
use TYPO3\CMS\Core\Site\Entity\SiteInterface;

/**
 * What an editor can choose by its name: the names that the stored copy has. Nothing of an entry is interpreted. What was
 * chosen stays in its list when the feed does not have it any more, so that saving a form does not lose it.
 */
final class Names
{
    public function __construct(private readonly Copy $copy)
    {
    }

    public function tags(array &$field): void
    {
        $this->add($field, self::words($this->view($field)['news'] ?? [], 'tags'));
    }

    public function keywords(array &$field): void
    {
        $this->add($field, self::words($this->view($field)['dates'] ?? [], 'keywords'));
    }

    public function courses(array &$field): void
    {
        $this->add($field, array_column($this->view($field)['courses'] ?? [], 'name', 'id'));
    }

    public function groups(array &$field): void
    {
        $this->add($field, array_column($this->view($field)['board'] ?? [], 'name', 'id'));
    }

    /** Of the course that was chosen beside it; without one there is none. */
    public function runs(array &$field): void
    {
        $view = $this->view($field);
        $course = self::text($field['row']['course'] ?? '');
        $words = isset($view['texts'][self::backendLanguage()]) ? self::backendLanguage() : 'de';
        $runs = [];
        foreach ($view['courses'] ?? [] as $entry) {
            if ($entry['id'] === $course && isset($entry['run'])) {
                $runs[$entry['run']] ??= $entry[$words]['date']['words'] ?? $entry['run'];
            }
        }
        $this->add($field, $runs);
    }

    private function view(array $field): array
    {
        $site = $field['site'] ?? null;
        $source = Settings::of($site instanceof SiteInterface ? $site : null)->source;
        return $source === '' ? [] : $this->copy->view($source) ?? [];
    }

    /** @param array<int|string, string> $names By what is stored. */
    private function add(array &$field, array $names): void
    {
        $chosen = array_filter(explode(',', self::text($field['row'][$field['field']] ?? '')), static fn(string $text): bool => $text !== '');
        foreach ($chosen as $value) {
            $names[$value] ??= sprintf($this->labels()->sL(Form::LABELS . 'missing'), $value);
        }
        foreach ($names as $value => $label) {
            $field['items'][] = ['label' => $label, 'value' => (string)$value];
        }
    }

    /** @return array<string, string> Each word once, in the order of the alphabet. */
    private static function words(array $entries, string $name): array
    {
        $words = array_unique(array_merge([], ...array_column($entries, $name)));
        natcasesort($words);
        // The form stores what is chosen with commas in between.
        $words = array_filter($words, static fn(string $word): bool => !str_contains($word, ','));
        return array_combine($words, $words);
    }

    /** The value of a field, which a form may also hold as a list. */
    private static function text(mixed $value): string
    {
        return is_array($value) ? implode(',', $value) : (string)$value;
    }

    private static function backendLanguage(): string
    {
        $language = (string)($GLOBALS['BE_USER']->user['lang'] ?? '');
        return $language === 'de' ? 'de' : 'en';
    }

    private function labels(): LanguageService
    {
        return $GLOBALS['LANG'];
    }
}
