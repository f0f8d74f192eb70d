<?php

declare(strict_types=1);

namespace Kitu\Typo3\Feed;

require_once dirname(__DIR__, 2) . '/Resources/Private/Php/kitu.php';

use GuzzleHttp\Psr7\Uri;
use GuzzleHttp\Psr7\UriResolver;
use Kitu\Answer;
use Kitu\Failure;
use Kitu\Http;
use TYPO3\CMS\Core\Core\Environment;
use TYPO3\CMS\Core\Http\RequestFactory;

/** Gets kitu.view.json from the publisher's server, from its own address or by the feed that names it. */
final class Fetcher
{
    private const SECONDS = 3;
    private const BYTES = 2_097_152;

    public function __construct(private readonly RequestFactory $requests)
    {
    }

    /**
     * @param array{view: string, etag: string, modified: string} $known What is known of the copy.
     * @return array{body: string|null, found: array} The text; null where the copy is still right. `found`: what to remember.
     * @throws Failure When it is not to be had.
     */
    public function view(string $source, array $known): array
    {
        $view = $known['view'];
        $answer = $this->get($view === '' ? $source : $view, $known);
        $named = $view === '' ? self::named($answer->body, $source) : null;
        if ($named !== null) {
            $view = $named;
            $answer = $this->get($view, []);
        }
        return $answer->status === 304 ? ['body' => null, 'found' => []] : [
            'body' => $answer->body,
            'found' => [
                'view' => $view,
                'etag' => $answer->headers['etag'] ?? '',
                'modified' => $answer->headers['last-modified'] ?? '',
            ],
        ];
    }

    /**
     * Where a feed says that its view is; null where this is no feed.
     *
     * @throws Failure When a feed has none.
     */
    private static function named(string $body, string $address): ?string
    {
        $document = json_decode($body, true);
        if (!is_array($document) || (!isset($document['items']) && !isset($document['_kitu']))) {
            return null;
        }
        $named = $document['_kitu']['view'] ?? null;
        if (!is_string($named) || $named === '') {
            throw new Failure("$address ist ein Feed, nennt aber keine kitu.view.json (_kitu.view), aus der gedruckt wird. Bitte fragen Sie den Herausgeber: kitu-feed build schreibt sie mit \"view\": \"kitu.view.json\".");
        }
        return (string)UriResolver::resolve(new Uri($address), new Uri($named));
    }

    /**
     * @param array{etag?: string, modified?: string} $known
     * @throws Failure
     */
    private function get(string $address, array $known): Answer
    {
        $headers = array_filter(['If-None-Match' => $known['etag'] ?? '', 'If-Modified-Since' => $known['modified'] ?? '']);
        $answer = empty($GLOBALS['TYPO3_CONF_VARS']['HTTP']['proxy'])
            ? $this->directly($address, $headers)
            : $this->byProxy($address, $headers);
        if ($answer->status !== 200 && !($answer->status === 304 && $headers)) {
            throw new Failure("$address antwortet mit dem Status {$answer->status}.");
        }
        return $answer;
    }

    /** kitu.php asks: it resolves names by itself, and connects only to what is in the public internet. */
    private function directly(string $address, array $headers): Answer
    {
        // In a development context the feed may be on this very machine, also by http.
        $http = new Http(Environment::getContext()->isDevelopment());
        return $http->get($address, array_map(
            static fn(string $name, string $value): string => "$name: $value",
            array_keys($headers),
            $headers,
        ));
    }

    /** Where TYPO3 is told to use a proxy, that one resolves the names, and decides what may be reached. */
    private function byProxy(string $address, array $headers): Answer
    {
        if (!str_starts_with($address, 'https://')) {
            throw new Failure("$address beginnt nicht mit https://.");
        }
        $tooLarge = static function (int $total, int $loaded) use ($address): void {
            if (max($total, $loaded) > self::BYTES) {
                throw new Failure("$address ist größer als 2 MiB.");
            }
        };
        try {
            $response = $this->requests->request($address, 'GET', [
                'headers' => $headers + ['Accept' => 'application/json', 'Accept-Encoding' => 'identity', 'User-Agent' => 'kitu.php'],
                'timeout' => self::SECONDS,
                'allow_redirects' => false,
                'http_errors' => false,
                'progress' => $tooLarge,
            ]);
        } catch (Failure $failure) {
            throw $failure;
        } catch (\Throwable $error) {
            throw new Failure("$address antwortet nicht: {$error->getMessage()}");
        }
        return new Answer(
            $response->getStatusCode(),
            array_map(static fn(array $values): string => $values[0], array_change_key_case($response->getHeaders())),
            (string)$response->getBody(),
        );
    }
}
