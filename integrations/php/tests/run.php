<?php

/** Runs all tests of kitu.php: `php integrations/php/tests/run.php`. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

foreach (glob(__DIR__ . '/*.test.php') ?: [] as $file) {
  require $file;
}
Tests::end();
