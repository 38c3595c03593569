import { expect, test } from 'vitest';
import { byHost } from './by-host.ts';

test('things of one host are asked one after the other, several hosts at one time, results in order', async () => {
  const things = ['a1', 'b1', 'a2', 'c1', 'a3', 'd1'];
  const running = new Map<string, number>();
  const most = { ofOneHost: 0, hosts: 0 };
  const results = await byHost(
    things,
    (thing) => thing.charAt(0),
    async (thing) => {
      const host = thing.charAt(0);
      running.set(host, (running.get(host) ?? 0) + 1);
      most.ofOneHost = Math.max(most.ofOneHost, running.get(host) ?? 0);
      most.hosts = Math.max(most.hosts, [...running.values()].filter((count) => count > 0).length);
      await new Promise((done) => setImmediate(done));
      running.set(host, (running.get(host) ?? 0) - 1);
      return thing.toUpperCase();
    },
    { hosts: 2, pause: 0 },
  );
  expect(results).toEqual(['A1', 'B1', 'A2', 'C1', 'A3', 'D1']);
  expect(most).toEqual({ ofOneHost: 1, hosts: 2 });
});
