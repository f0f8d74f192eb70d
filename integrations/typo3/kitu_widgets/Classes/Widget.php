<?php

declare(strict_types=1);

namespace Kitu\Typo3;

use Kitu\Failure;
use Kitu\Typo3\Feed\Copy;
use TYPO3\CMS\Core\Cache\Frontend\FrontendInterface;
use TYPO3\CMS\Core\Localization\LanguageServiceFactory;
use TYPO3\CMS\Core\Site\Entity\SiteLanguage;

/** A widget as HTML: from the stored copy, without a request. */
final class Widget
{
    /** Where there is no copy yet, a page is made anew so soon, in seconds. */
    private const SOON = 60;

    public function __construct(
        private readonly Copy $copy,
        private readonly FrontendInterface $cache,
        private readonly LanguageServiceFactory $languages,
    ) {
    }

    /**
     * @param array<string, string|true> $choices What `Printing::choices` returned.
     * @return array{html: string, until: int} Until when it is true: seconds since 1970.
     */
    public function html(string $widget, array $choices, Settings $settings, SiteLanguage $language, int $now): array
    {
        $source = $settings->source;
        $hash = $this->copy->state($source)['hash'];
        if ($hash === '' || !$settings->inText) {
            return [
                'html' => $this->bare($widget, $choices, $settings, $language, $hash === '' ? null : $this->copy->view($source)),
                'until' => $now + ($hash === '' ? self::SOON : Copy::FRESH),
            ];
        }
        $isFresh = $this->copy->isFresh($source, $now);
        // All that decides about what is printed, so that no two widgets share an entry that is not the same for both.
        $key = sha1(serialize([$hash, $isFresh, $widget, $choices, $settings, $this->locale($language)]));
        $kept = $this->cache->get($key);
        if (!is_array($kept) || $kept['until'] <= $now) {
            $kept = $this->printed($widget, $choices, $settings, $language, $isFresh, $now);
            $this->cache->set($key, $kept, ['kitu_widgets', Copy::tag($source)], $kept['until'] - $now);
        }
        return $kept;
    }

    /** As an editor sees it in the backend: the first entries, without pictures of other servers and without a script. */
    public function preview(string $widget, array $choices, Settings $settings, SiteLanguage $language, int $now): ?string
    {
        $view = $this->copy->view($settings->source);
        $usual = isset(Printing::ATTRIBUTES[$widget]['images']) ? ['images' => 'none'] : [];
        $limit = (int)($choices['limit'] ?? 0);
        $choices = ['limit' => (string)($limit === 0 ? 3 : min($limit, 3))] + $usual + $choices;
        return $view === null ? null : Printing::element($view, $widget, $choices, $now, ['lang' => $this->spoken($language, $view)]);
    }

    private function printed(string $widget, array $choices, Settings $settings, SiteLanguage $language, bool $isFresh, int $now): array
    {
        $view = $this->copy->view($settings->source);
        $until = $now + Copy::FRESH;
        if ($view === null) {
            return ['html' => $this->bare($widget, $choices, $settings, $language, null), 'until' => $now + self::SOON];
        }
        $options = [
            'lang' => $this->spoken($language, $view),
            'structured-data' => $settings->structuredData,
            'fallback' => $this->fallback($widget, $settings, $language, $view),
            // Of an old copy the script asks for a newer one at once.
        ] + ($isFresh ? [] : ['max-age' => 0]);
        try {
            $html = Printing::element($view, $widget, $choices, $now, $options);
        } catch (Failure) {
            $html = $this->bare($widget, $choices, $settings, $language, $view);
        }
        return ['html' => $html, 'until' => min($until, self::turn($view[Printing::SECTIONS[$widget]] ?? [], $now) ?? $until)];
    }

    /** When the next entry begins or ends to be true; null: none does. */
    private static function turn(array $entries, int $now): ?int
    {
        $turns = [];
        foreach ($entries as $entry) {
            foreach (['from', 'until'] as $name) {
                $time = isset($entry[$name]) ? strtotime($entry[$name]) : false;
                if ($time !== false && $time > $now) {
                    $turns[] = $time;
                }
            }
        }
        return $turns ? min($turns) : null;
    }

    /** The element with its link alone: the script fills it, from any feed, also from one that names no view. */
    private function bare(string $widget, array $choices, Settings $settings, SiteLanguage $language, ?array $view): string
    {
        $fallback = $this->fallback($widget, $settings, $language, $view);
        if ($fallback === null) {
            return '';
        }
        $link = sprintf('<a href="%s">%s</a>', self::escape($fallback['url']), self::escape($fallback['text']));
        $feed = $view['feed'] ?? $settings->source;
        // A view is nothing that the script reads.
        if (str_ends_with($feed, '.view.json')) {
            return "<p>$link</p>";
        }
        $attributes = '';
        foreach (($settings->inText ? ['light' => true] : []) + ['src' => $feed] + $choices as $name => $value) {
            $attributes .= $value === true ? " $name" : sprintf(' %s="%s"', $name, self::escape($value));
        }
        return "<kitu-$widget$attributes>$link</kitu-$widget>";
    }

    /**
     * A page with the same content: from the settings, else the one that the feed names, else the start page of its server.
     *
     * @return array{url: string, text: string}|null
     */
    private function fallback(string $widget, Settings $settings, SiteLanguage $language, ?array $view): ?array
    {
        $start = preg_match('~^https?://[^/?#]+~', $settings->source, $found) ? "$found[0]/" : '';
        $url = $settings->fallbackUrl ?: ($view['home'] ?? $start);
        $words = $this->languages->createFromSiteLanguage($language);
        return $url === '' ? null : [
            'url' => $url,
            'text' => $words->sL("LLL:EXT:kitu_widgets/Resources/Private/Language/locallang.xlf:all.$widget"),
        ];
    }

    /** The language of the widgets' own words: that of the page, if they speak it, else that of the feed. */
    private function spoken(SiteLanguage $language, array $view): ?string
    {
        $name = $this->locale($language);
        return isset($view['texts'][$name]) ? $name : ($view['language'] ?? null);
    }

    private function locale(SiteLanguage $language): string
    {
        return $language->getLocale()->getLanguageCode();
    }

    private static function escape(string $text): string
    {
        return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE);
    }
}
