import { siteOptions } from '../src/site/options.ts';
import { caddyConfiguration } from '../src/site/hosts/caddy.ts';
import { headersFile } from '../src/site/headers.ts';
import { nginxConfiguration } from '../src/site/hosts/nginx.ts';
import { applyFlags, didYouMean, readWords, wrongUse } from './command/flags.ts';

const HOSTS: ReadonlyMap<string, (base: string) => string> = new Map([
  ['nginx', nginxConfiguration],
  ['caddy', caddyConfiguration],
  ['file', headersFile],
]);
const USAGE = `npm run headers -- nginx|caddy|file [--base /path/]

Prints what a host of the site must be told: its headers, how long files may be kept, what stands where nothing is
found. \`file\` is the \`_headers\` that the build writes for Netlify and Cloudflare Pages.

  --base PATH   path below which the site is served (default /)`;

const { values, words } = readWords(USAGE, { base: { type: 'string' } });
const [host = '', ...rest] = words;
const configuration = HOSTS.get(host);
if (host === '' || rest.length > 0) wrongUse('Say for which host: `nginx`, `caddy` or `file`.', USAGE);
if (!configuration) {
  wrongUse(`There is nothing for the host \`${host}\`.${didYouMean(host, HOSTS.keys())}`, USAGE);
}
applyFlags(values);
process.stdout.write(configuration(siteOptions().base));
