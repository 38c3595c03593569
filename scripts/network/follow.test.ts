import type { LookupAddress } from 'node:dns';
import { expect, test } from 'vitest';
import { publicLookup, type Resolve } from './follow.ts';

/** What a lookup gives where a name has these addresses, one list for each time that it is asked. */
function looked(answers: readonly string[][], all: boolean) {
  let asked = 0;
  const resolve: Resolve = (_name, _options, found) => {
    const addresses = answers[asked++] ?? [];
    found(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  const given: unknown[] = [];
  publicLookup(resolve)('name.example', { all }, (error, ...found) => given.push(error?.message ?? found));
  return { asked, given: given[0] };
}

const REFUSED = '`name.example` is an address inside a private network';

test.each([
  [[['8.8.8.8', '1.1.1.1']], false, ['8.8.8.8', 4]],
  [[['2606:4700::1111']], false, ['2606:4700::1111', 6]],
  [[['127.0.0.1']], false, REFUSED],
  // One private address among public ones is enough: which of them is taken is not ours to choose.
  [[['8.8.8.8', '10.0.0.1']], true, REFUSED],
  [[['8.8.8.8', '::1']], true, REFUSED],
  [[['::ffff:169.254.169.254']], false, REFUSED],
  [[[]], false, REFUSED],
  // A name that has another address when it is asked again: it is not asked again.
  [[['8.8.8.8'], ['127.0.0.1']], true, [[{ address: '8.8.8.8', family: 4 }]]],
])('a name with the addresses %j, all: %s, gives %j', (answers, all, given) => {
  expect(looked(answers, all)).toEqual({ asked: 1, given });
});
