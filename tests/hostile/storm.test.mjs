import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figures, WAYS } from './storm.mjs';

const [ours, ...others] = Object.values(WAYS).map(figures);

test('ten thousand pages whose server dies and comes back make no storm', () => {
  assert.ok(ours.away < 300, `${ours.away} requests in one second while it is away`);
  assert.ok(ours.back < 50, `${ours.back} requests in one second when it is back`);
  assert.ok(ours.nearly < 32 * 60, 'nearly all have healed after the longest wait');
});

test('without the random part all of them would ask in the same second', () => {
  for (const { back } of others) assert.equal(back, 10_000);
});
