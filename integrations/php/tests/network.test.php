<?php

/** Which addresses are in the public internet. */

declare(strict_types=1);

require_once __DIR__ . '/support.php';

$private = [
  '0.0.0.0', '10.0.0.1', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.169.254', '172.16.0.1',
  '172.31.255.255', '192.0.0.1', '192.168.1.1', '198.19.0.1', '203.0.113.1', '224.0.0.1', '255.255.255.255', '::', '::1',
  '::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'fc00::1', 'fe80::1', 'ff02::1', '2001:db8::1', '2002:a00:1::',
];
$public = [
  '1.1.1.1', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '126.255.255.255', '128.0.0.1', '172.15.0.1',
  '172.32.0.1', '192.167.0.1', '223.255.255.255', '::ffff:1.1.1.1', '2606:4700::1111', '2a00:1450::1',
];

foreach (['no' => $private, 'a' => $public] as $word => $addresses) {
  foreach ($addresses as $address) {
    test("$address is $word public address", function () use ($address, $word): void {
      equal(Kitu\Network::isPublic($address), $word === 'a');
    });
  }
}
