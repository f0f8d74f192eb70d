<?php

declare(strict_types=1);

namespace Kitu\Typo3;

use TYPO3\CMS\Core\Page\AssetCollector;

/** The script and the style sheet of the widgets: only on pages that have one. */
final class Assets
{
    public const VERSION = '{version}';
    /** KITU's server; below it each version has its own folder, whose files never change. */
    private const KITU_SERVER = 'https://widgets.kitu.example/';
    /** A folder for each version here, too, so that no browser shows an old file. */
    private const FOLDER = 'EXT:kitu_widgets/Resources/Public/' . self::VERSION . '/';
    public const STYLES = self::FOLDER . 'kitu.css';

    public function __construct(private readonly AssetCollector $collector)
    {
    }

    public static function server(): string
    {
        return self::KITU_SERVER . self::VERSION . '/';
    }

    public function add(Settings $settings): void
    {
        $this->collector->addJavaScript('kitu-widgets', self::address('kitu.js', $settings), ['type' => 'module'] + self::integrity('kitu.js', $settings));
        if ($settings->inText) {
            $this->collector->addStyleSheet('kitu-widgets', self::address('kitu.css', $settings), self::integrity('kitu.css', $settings));
        }
    }

    private static function address(string $name, Settings $settings): string
    {
        return ($settings->ownScript ? self::FOLDER : self::server()) . $name;
    }

    /** What a browser needs to know to be sure that another server sent what was released. */
    private static function integrity(string $name, Settings $settings): array
    {
        if ($settings->ownScript) {
            return [];
        }
        $release = json_decode((string)file_get_contents(dirname(__DIR__) . '/Resources/Private/integrity.json'), true);
        return [
            'integrity' => $release['files'][$name]['integrity'],
            'crossorigin' => 'anonymous',
            // KITU need not know whose page it is.
            'referrerpolicy' => 'no-referrer',
        ];
    }
}
