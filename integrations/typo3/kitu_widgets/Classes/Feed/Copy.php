<?php

declare(strict_types=1);

namespace Kitu\Typo3\Feed;

use Kitu\Failure;
use Kitu\Typo3\Printing;
use TYPO3\CMS\Core\Cache\CacheManager;
use TYPO3\CMS\Core\Locking\LockFactory;
use TYPO3\CMS\Core\Locking\LockingStrategyInterface;
use TYPO3\CMS\Core\Registry;

/**
 * The stored copies of the feeds' views: pages are printed from them, and never wait for a server. They are in TYPO3's
 * registry and not in a cache: whoever empties all caches must not take the text from the pages until somebody fetches it
 * again. It works on several web servers, and goes with a backup of the database.
 */
final class Copy
{
    public const NAMESPACE = 'kitu_widgets';

    /** How long an answer holds, in seconds: as long as the script in the browser takes printed entries for fresh. */
    public const FRESH = 900;
    /** For how long after failures nothing is tried, at most. */
    private const LONGEST_WAIT = 21_600;

    private const NO_STATE = [
        'source' => '',
        // Where kitu.view.json is, if the feed names it.
        'view' => '',
        'etag' => '',
        'modified' => '',
        // Of the text that is stored; empty: nothing is.
        'hash' => '',
        // When the publisher last said what is right, and when it was last asked.
        'checked' => 0,
        'tried' => 0,
        'failures' => 0,
        'failure' => '',
    ];

    public function __construct(
        private readonly Registry $registry,
        private readonly Fetcher $fetcher,
        private readonly CacheManager $caches,
        private readonly LockFactory $locks,
    ) {
    }

    /** The cache tag of all that was printed from a feed. */
    public static function tag(string $source): string
    {
        return 'kitu_widgets_' . self::key($source);
    }

    /** @return array{view: string, hash: string, checked: int, tried: int, failures: int, failure: string} */
    public function state(string $source): array
    {
        $saved = $this->registry->get(self::NAMESPACE, self::key($source));
        return is_array($saved) ? $saved + self::NO_STATE : ['source' => $source] + self::NO_STATE;
    }

    /** The view of a feed; null where there is no usable copy. */
    public function view(string $source): ?array
    {
        $text = $this->registry->get(self::NAMESPACE . '_' . self::key($source), 'copy');
        try {
            return is_string($text) ? Printing::read($text) : null;
        } catch (Failure) {
            // Of an older version, whose format this one does not read.
            return null;
        }
    }

    public function isDue(string $source, int $now): bool
    {
        $state = $this->state($source);
        $wait = min(self::LONGEST_WAIT, self::FRESH * 2 ** min(max(0, $state['failures'] - 1), 10));
        return $source !== '' && abs($now - $state['tried']) >= $wait;
    }

    /** Is the copy one that was right a moment ago? */
    public function isFresh(string $source, int $now): bool
    {
        return abs($now - $this->state($source)['checked']) < 2 * self::FRESH;
    }

    /**
     * Brings the copy up to date, if nobody else is doing it. A failure leaves it as it is.
     *
     * @return array The new state.
     */
    public function refresh(string $source, int $now): array
    {
        $lock = $this->locks->createLocker(
            self::tag($source),
            LockingStrategyInterface::LOCK_CAPABILITY_EXCLUSIVE | LockingStrategyInterface::LOCK_CAPABILITY_NOBLOCK,
        );
        try {
            if (!$lock->acquire(LockingStrategyInterface::LOCK_CAPABILITY_EXCLUSIVE | LockingStrategyInterface::LOCK_CAPABILITY_NOBLOCK)) {
                return $this->state($source);
            }
        } catch (\TYPO3\CMS\Core\Locking\Exception) {
            return $this->state($source);
        }
        try {
            return $this->fetch($source, $now);
        } finally {
            $lock->release();
        }
    }

    private function fetch(string $source, int $now): array
    {
        $old = $this->state($source);
        if ($old['hash'] !== '' && $this->view($source) === null) {
            $old = ['source' => $source, 'failures' => $old['failures']] + self::NO_STATE;
        }
        $state = ['tried' => $now] + $old;
        try {
            $answer = $this->fetcher->view($source, $old);
            $state = ['checked' => $now, 'failures' => 0, 'failure' => ''] + $answer['found'] + $state;
            if ($answer['body'] !== null) {
                Printing::read($answer['body']);
                $state['hash'] = sha1($answer['body']);
                if ($state['hash'] !== $old['hash']) {
                    $this->registry->set(self::NAMESPACE . '_' . self::key($source), 'copy', $answer['body']);
                }
            }
        } catch (Failure $failure) {
            // The feed may name another view by now, so that it is asked first again.
            $state = ['view' => '', 'etag' => '', 'modified' => '', 'failures' => $old['failures'] + 1, 'failure' => $failure->getMessage()] + $state;
        }
        $this->registry->set(self::NAMESPACE, self::key($source), $state);
        if ($state['hash'] !== $old['hash'] || ($state['failures'] === 0) !== ($old['failures'] === 0)) {
            $this->caches->flushCachesByTag(self::tag($source));
        }
        return $state;
    }

    private static function key(string $source): string
    {
        return substr(sha1($source), 0, 16);
    }
}
