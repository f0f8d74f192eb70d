<?php

defined('TYPO3') or die();

// For TYPO3 12, and for sites without sets.
\TYPO3\CMS\Core\Utility\ExtensionManagementUtility::addStaticFile('kitu_widgets', 'Configuration/TypoScript', 'KITU-Widgets');
