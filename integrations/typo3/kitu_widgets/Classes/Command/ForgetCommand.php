<?php

declare(strict_types=1);

namespace Kitu\Typo3\Command;

use Kitu\Typo3\Feed\Copy;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;
use TYPO3\CMS\Core\Cache\CacheManager;
use TYPO3\CMS\Core\Database\ConnectionPool;

/** `kitu:forget`: removes all that the extension stored, before it is removed itself. */
final class ForgetCommand extends Command
{
    public function __construct(private readonly ConnectionPool $connections, private readonly CacheManager $caches)
    {
        parent::__construct();
    }

    protected function execute(InputInterface $input, OutputInterface $output): int
    {
        $query = $this->connections->getQueryBuilderForTable('sys_registry');
        $name = $query->expr()->like('entry_namespace', $query->createNamedParameter($query->escapeLikeWildcards(Copy::NAMESPACE) . '%'));
        $count = $query->delete('sys_registry')->where($name)->executeStatement();
        $this->caches->getCache('kitu_widgets')->flush();
        $output->writeln("Entfernt: $count Einträge.");
        return self::SUCCESS;
    }
}
