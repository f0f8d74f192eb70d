<?php

declare(strict_types=1);

namespace Kitu\Typo3\Backend;

use Kitu\Typo3\Assets;
use Kitu\Typo3\Feed\Copy;
use Kitu\Typo3\Printing;
use Kitu\Typo3\Settings;
use Kitu\Typo3\Widget;
use TYPO3\CMS\Backend\Preview\StandardContentPreviewRenderer;
use TYPO3\CMS\Backend\View\BackendLayout\Grid\GridColumnItem;
use TYPO3\CMS\Core\Exception\SiteNotFoundException;
use TYPO3\CMS\Core\Page\PageRenderer;
use TYPO3\CMS\Core\Site\SiteFinder;

/** The widget in the page module: its first entries as they are on the page, and what an editor should know of the copy. */
final class Preview extends StandardContentPreviewRenderer
{
    public function __construct(
        private readonly Widget $widget,
        private readonly Copy $copy,
        private readonly SiteFinder $sites,
        private readonly PageRenderer $page,
    ) {
    }

    public function renderPageModulePreviewContent(GridColumnItem $item): string
    {
        // From TYPO3 14 on, getRecord() is an object.
        $row = method_exists($item, 'getRow') ? $item->getRow() : $item->getRecord();
        $widget = substr((string)$row['CType'], strlen('kitu_'));
        if (!isset(Printing::SECTIONS[$widget])) {
            return '';
        }
        try {
            $site = $this->sites->getSiteByPageId((int)$row['pid']);
        } catch (SiteNotFoundException) {
            return self::note('warning', 'note.source');
        }
        $settings = Settings::of($site);
        if ($settings->source === '') {
            return self::note('warning', 'note.source');
        }
        $language = $item->getContext()->getSiteLanguage((int)$row['sys_language_uid']);
        $choices = Printing::choices($widget, Form::values((string)$row['pi_flexform']));
        $html = $this->widget->preview($widget, $choices, $settings, $language, time());
        return $this->state($settings->source) . ($html === null ? '' : $this->frame($html));
    }

    /** What is to be known of the copy, if it is not as it should be. */
    private function state(string $source): string
    {
        $state = $this->copy->state($source);
        if ($state['hash'] === '') {
            return self::note('warning', 'note.nothing', $state['failure']);
        }
        if ($state['failure'] !== '') {
            return self::note('warning', 'note.failure', self::time($state['checked']), $state['failure']);
        }
        return time() - $state['checked'] > 86_400 ? self::note('warning', 'note.old', self::time($state['checked'])) : '';
    }

    /** Nothing in it can be pressed: a link would lead out of the backend. */
    private function frame(string $html): string
    {
        $this->page->addCssFile(Assets::STYLES);
        $this->page->addCssFile('EXT:kitu_widgets/Resources/Public/Backend/preview.css');
        return "<div class=\"kitu-preview\" inert>$html</div>";
    }

    private static function time(int $time): string
    {
        return date($GLOBALS['LANG']->sL(Form::LABELS . 'note.time'), $time);
    }

    private static function note(string $kind, string $label, string ...$values): string
    {
        $text = vsprintf($GLOBALS['LANG']->sL(Form::LABELS . $label), $values);
        return "<div class=\"callout callout-$kind\">" . htmlspecialchars($text) . '</div>';
    }
}
