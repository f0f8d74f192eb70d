<?php

defined('TYPO3') or die();

\Kitu\Typo3\Backend\Form::register();
