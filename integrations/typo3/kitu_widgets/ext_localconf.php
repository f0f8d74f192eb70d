<?php

defined('TYPO3') or die();

// Printed widgets. In files: nothing of it is in the database, and what is kept can be printed again at any time.
$GLOBALS['TYPO3_CONF_VARS']['SYS']['caching']['cacheConfigurations']['kitu_widgets'] ??= [
    'frontend' => \TYPO3\CMS\Core\Cache\Frontend\VariableFrontend::class,
    'backend' => \TYPO3\CMS\Core\Cache\Backend\FileBackend::class,
    'groups' => ['pages'],
];
