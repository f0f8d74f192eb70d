<?php

declare(strict_types=1);

namespace Kitu\Typo3;

use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Directive;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Mutation;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationCollection;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationMode;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Scope;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\UriValue;
use TYPO3\CMS\Core\Site\SiteFinder;
use TYPO3\CMS\Core\Type\Map;
use TYPO3\CMS\Core\Utility\GeneralUtility;

/** What a Content-Security-Policy must allow for the widgets, where a site sends one. */
final class Policy
{
    public static function ofAllSites(): Map
    {
        $found = [];
        foreach (GeneralUtility::makeInstance(SiteFinder::class)->getAllSites() as $site) {
            $mutations = self::mutations(Settings::of($site));
            if ($mutations) {
                $found[] = [Scope::frontendSiteIdentifier($site->getIdentifier()), new MutationCollection(...$mutations)];
            }
        }
        return Map::fromEntries(...$found);
    }

    /** @return list<Mutation> */
    private static function mutations(Settings $settings): array
    {
        $feed = self::origin($settings->source);
        if ($feed === null) {
            return [];
        }
        $extend = static fn(Directive $directive, string $origin): Mutation
            => new Mutation(MutationMode::Extend, $directive, new UriValue($origin));
        $mutations = [$extend(Directive::ConnectSrc, $feed), $extend(Directive::ImgSrc, $feed)];
        if (!$settings->ownScript) {
            $mutations[] = $extend(Directive::ScriptSrc, Assets::server() . 'kitu.js');
            $mutations[] = $extend(Directive::StyleSrc, Assets::server() . 'kitu.css');
        }
        return $mutations;
    }

    private static function origin(string $address): ?string
    {
        return preg_match('~^https?://[^/?#\s;,]+~', $address, $found) ? $found[0] : null;
    }
}
