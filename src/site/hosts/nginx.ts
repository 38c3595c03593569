import { ASKED_AGAIN, HASHED_FOLDERS, KEPT, SECURITY_HEADERS } from '../headers.ts';

/** What an expression of nginx would read as something else than the letter itself. */
const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}"]/g, '\\$&');

/**
 * The configuration of a site below `base` for nginx, a file of `conf.d` (https://nginx.org/en/docs/). All headers
 * stand at the server: a location with one of its own would lose them. Without `always` an answer that there is
 * no such file is not kept as the file would be.
 */
export function nginxConfiguration(base: string): string {
  const headers = Object.entries(SECURITY_HEADERS).map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
  const below = base === '/' ? [] : [`    rewrite ^${escaped(base.slice(0, -1))}$ ${base} redirect;`];
  return `map $uri $gapwiki_kept {
    default "${ASKED_AGAIN}";
    "~^${escaped(base)}(?:${HASHED_FOLDERS.map(escaped).join('|')})/" "${KEPT}";
}

server {
    listen 80;
    listen [::]:80;
    server_name wiki.example.org;

    # The site stands in this folder${base === '/' ? '' : `, below ${base}`}.
    root /var/www/wiki;
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types text/css text/plain text/xml text/csv application/javascript application/json;

${headers.join('\n')}
    add_header Cache-Control $gapwiki_kept;

    gzip on;
    gzip_vary on;
    gzip_types text/css text/plain text/xml text/csv application/javascript application/json image/svg+xml;

    # A folder without a page is no page either.
    error_page 403 404 =404 ${base}404.html;
    location ~ /\\. {
        return 404;
    }
${below.map((line) => `${line}\n`).join('')}}
`;
}
