import { expect, test } from 'vitest';
import { headersFile } from '../src/site/headers.ts';
import { nginxConfiguration } from '../src/site/hosts/nginx.ts';
import { callScript } from './command/script-call.ts';

const headers = (...args: string[]) => callScript('headers.ts', args, import.meta.dirname);

test('what a host must be told is printed for the path that is named', async () => {
  const told = { status: 0, stderr: '' };
  expect(await headers('nginx', '--base', 'wiki')).toEqual({ ...told, stdout: nginxConfiguration('/wiki/') });
  expect(await headers('file')).toEqual({ ...told, stdout: headersFile('/') });
});

test.each([
  [[], 'Say for which host'],
  [['ngnix'], 'Did you mean `nginx`?'],
  [['constructor'], 'There is nothing for the host `constructor`.'],
  [['nginx', 'caddy'], 'Say for which host'],
])('%s is wrong use', async (args, words) => {
  const { status, stdout, stderr } = await headers(...args);
  expect(stderr).toContain(words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
