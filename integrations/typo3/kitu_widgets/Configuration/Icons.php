<?php

use TYPO3\CMS\Core\Imaging\IconProvider\SvgIconProvider;

$icons = [];
foreach (['news', 'dates', 'course', 'board'] as $widget) {
    $icons["kitu-$widget"] = [
        'provider' => SvgIconProvider::class,
        'source' => "EXT:kitu_widgets/Resources/Public/Icons/$widget.svg",
    ];
}
return $icons;
