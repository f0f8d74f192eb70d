<?php

declare(strict_types=1);

namespace Kitu\Typo3\Command;

use Kitu\Typo3\Feed\Copy;
use Kitu\Typo3\Printing;
use Kitu\Typo3\Settings;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use TYPO3\CMS\Core\Site\SiteFinder;

/** `kitu:refresh`: brings the copies of all feeds up to date, and says what is there now. For the scheduler, or cron. */
final class RefreshCommand extends Command
{
    public function __construct(private readonly Copy $copy, private readonly SiteFinder $sites)
    {
        parent::__construct();
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $sources = array_map(static fn($site): string => Settings::of($site)->source, $this->sites->getAllSites());
        $sources = array_unique(array_filter($sources, static fn(string $source): bool => $source !== ''));
        if (!$sources) {
            $output->writeln('In keiner Site ist ein Feed eingetragen (kitu.source).');
            return self::SUCCESS;
        }
        $failures = 0;
        foreach ($sources as $source) {
            $state = $this->copy->refresh($source, time());
            $failures += $state['failure'] === '' ? 0 : 1;
            $output->writeln($state['failure'] === '' ? "$source: " . $this->counts($source) : "<error>{$state['failure']}</error>");
        }
        return $failures === 0 ? self::SUCCESS : self::FAILURE;
    }

    private function counts(string $source): string
    {
        $view = $this->copy->view($source) ?? [];
        $names = ['news' => 'Meldungen', 'dates' => 'Termine', 'courses' => 'Kurse', 'board' => 'Gremien'];
        $counts = array_map(
            static fn(string $section): string => count(array_unique(array_column($view[$section] ?? [], 'id'))) . " {$names[$section]}",
            array_values(Printing::SECTIONS),
        );
        return implode(', ', $counts) . '.';
    }
}
