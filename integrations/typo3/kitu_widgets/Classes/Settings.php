<?php

declare(strict_types=1);

namespace Kitu\Typo3;

use TYPO3\CMS\Core\Site\Entity\Site;
use TYPO3\CMS\Core\Site\Entity\SiteInterface;

/** What a site has decided: `kitu.…` in its settings. Where there are no sets, in its settings.yaml. */
final class Settings
{
    private function __construct(
        /** The address of a feed, or of its kitu.view.json; empty: none yet. */
        public readonly string $source,
        /** Do entries stand in the text of the page, or does the script draw them into a shadow root? */
        public readonly bool $inText,
        /** Do script and style sheet come from this server? */
        public readonly bool $ownScript,
        public readonly bool $structuredData,
        /** A page with the same content. Empty: the one that the feed names. */
        public readonly string $fallbackUrl,
    ) {
    }

    public static function of(?SiteInterface $site): self
    {
        $settings = $site instanceof Site ? $site->getSettings() : null;
        $text = static fn(string $name): string => trim((string)($settings?->get("kitu.$name", '') ?? ''));
        $flag = static fn(string $name): bool => (bool)($settings?->get("kitu.$name", true) ?? true);
        $fallback = $text('fallbackUrl');
        return new self(
            $text('source'),
            $flag('inText'),
            $flag('ownScript'),
            $flag('structuredData'),
            preg_match('~^https?://~', $fallback) ? $fallback : '',
        );
    }
}
