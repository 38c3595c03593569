import { ASKED_AGAIN, HASHED_FOLDERS, KEPT, SECURITY_HEADERS } from '../headers.ts';

/**
 * The configuration of a site below `base` for Caddy, a `Caddyfile` (https://caddyserver.com/docs/caddyfile). A file
 * that is not there does not count as hashed, so that the answer is not kept as the file would be.
 */
export function caddyConfiguration(base: string): string {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `\t\t${name} "${value}"`);
  const hashed = `path ${HASHED_FOLDERS.map((folder) => `${base}${folder}/*`).join(' ')}`;
  const below = base === '/' ? '' : `\tredir ${base.slice(0, -1)} ${base} 302\n`;
  return `(gapwiki) {
	header {
${headers.join('\n')}
		-Server
	}
}

wiki.example.org {
	# The site stands in this folder${base === '/' ? '' : `, below ${base}`}.
	root * /var/www/wiki
	encode zstd gzip

	import gapwiki
	@kept {
		${hashed}
		file
	}
	@asked {
		not {
			${hashed}
			file
		}
	}
	header @kept Cache-Control "${KEPT}"
	header @asked Cache-Control "${ASKED_AGAIN}"

	@other not method GET HEAD
	handle @other {
		header Allow "GET, HEAD"
		respond 405
	}
${below}	file_server {
		hide .*
	}
	# What was set before an error is forgotten.
	handle_errors {
		import gapwiki
		@missing expression {err.status_code} == 404
		handle @missing {
			rewrite * ${base}404.html
			file_server {
				status 404
			}
		}
	}
}
`;
}
