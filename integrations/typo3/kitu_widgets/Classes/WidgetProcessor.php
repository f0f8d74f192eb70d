<?php

declare(strict_types=1);

namespace Kitu\Typo3;

use Kitu\Typo3\Backend\Form;
use Kitu\Typo3\Feed\Copy;
use Kitu\Typo3\Feed\LaterRefresh;
use Psr\Http\Message\ServerRequestInterface;
use TYPO3\CMS\Core\Cache\CacheTag;
use TYPO3\CMS\Frontend\ContentObject\ContentObjectRenderer;
use TYPO3\CMS\Frontend\ContentObject\DataProcessorInterface;

/**
 * Prints a widget into the variable `kitu` of a Fluid template, and says for how long the page may be kept.
 *
 *     dataProcessing.10 = Kitu\Typo3\WidgetProcessor
 *     dataProcessing.10 {
 *       widget = news
 *       attributes.limit = 3
 *       as = kitu
 *     }
 */
final class WidgetProcessor implements DataProcessorInterface
{
    public function __construct(
        private readonly Widget $widget,
        private readonly Assets $assets,
        private readonly Copy $copy,
        private readonly LaterRefresh $later,
    ) {
    }

    public function process(ContentObjectRenderer $cObj, array $contentObjectConfiguration, array $processorConfiguration, array $processedData): array
    {
        $request = $cObj->getRequest();
        $widget = (string)($processorConfiguration['widget'] ?? '');
        if (!isset(Printing::SECTIONS[$widget])) {
            throw new \InvalidArgumentException("There is no widget \"$widget\": dataProcessing.*.widget must be news, dates, course or board.", 1795950001);
        }
        $settings = Settings::of($request->getAttribute('site'));
        $raw = Form::values((string)($cObj->data['pi_flexform'] ?? '')) + ($processorConfiguration['attributes.'] ?? []);
        $now = time();
        $found = $this->widget->html($widget, Printing::choices($widget, $raw), $settings, $request->getAttribute('language'), $now);
        if ($settings->source !== '') {
            $this->assets->add($settings);
            self::keepPage($request, $settings->source, $found['until'] - $now);
            if ($this->copy->isDue($settings->source, $now)) {
                $this->later->refresh($settings->source);
            }
        }
        return [($processorConfiguration['as'] ?? '') ?: 'kitu' => $found['html']] + $processedData;
    }

    /** The page is thrown away when the feed has something new, and made anew when an entry begins or ends. */
    private static function keepPage(ServerRequestInterface $request, string $source, int $seconds): void
    {
        $seconds = max(1, $seconds);
        $collector = $request->getAttribute('frontend.cache.collector');
        if ($collector !== null) {
            $collector->addCacheTags(new CacheTag(Copy::tag($source), $seconds));
            return;
        }
        // TYPO3 12.
        $controller = $request->getAttribute('frontend.controller');
        $controller->addCacheTags([Copy::tag($source)]);
        $usual = (int)($controller->page['cache_timeout'] ?? 0);
        $controller->page['cache_timeout'] = $usual > 0 ? min($usual, $seconds) : $seconds;
    }
}
