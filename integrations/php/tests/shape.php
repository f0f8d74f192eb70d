<?php

/** Reads a view with one change at a time, for tests in other languages: JSON on stdin, the answers as JSON on stdout. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

$job = json_decode((string) stream_get_contents(STDIN));

$answers = [];
foreach ($job->changes as $change) {
  $view = json_decode((string) json_encode($job->view));
  $place = $view;
  $path = $change->path;
  $last = array_pop($path);
  foreach ($path as $step) {
    if (is_array($place)) {
      $place = $place[$step];
    } else {
      $place = $place->$step;
    }
  }
  if (property_exists($change, 'value')) {
    $place->$last = $change->value;
  } else {
    unset($place->$last);
  }
  try {
    Kitu\read_view((string) json_encode($view));
    $answers[] = null;
  } catch (Kitu\Failure $failure) {
    $answers[] = $failure->getMessage();
  }
}
echo json_encode($answers);
