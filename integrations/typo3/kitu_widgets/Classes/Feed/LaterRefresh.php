<?php

declare(strict_types=1);

namespace Kitu\Typo3\Feed;

/**
 * Where no scheduler calls the command, whoever makes a page anew also refreshes the copy, after the page was sent: pages
 * with widgets are made anew every quarter of an hour.
 */
final class LaterRefresh
{
    /** @var array<string, true> Addresses of feeds. */
    private array $sources = [];

    public function __construct(private readonly Copy $copy)
    {
    }

    public function refresh(string $source): void
    {
        if (!$this->sources) {
            // Twice, so that it comes after whatever TYPO3 itself does at the end.
            register_shutdown_function(fn() => register_shutdown_function($this->run(...)));
        }
        $this->sources[$source] = true;
    }

    private function run(): void
    {
        \Kitu\Page::sendPage();
        foreach (array_keys($this->sources) as $source) {
            try {
                $this->copy->refresh($source, time());
            } catch (\Throwable) {
                // The database is gone, perhaps. The next page tries again.
            }
        }
    }
}
