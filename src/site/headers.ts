/**
 * What the pages may load: nothing but the site itself. One constant policy, the same in the pages and in the
 * headers, without hashes, since no page has an inline script, style element or style attribute. Pagefind
 * compiles its engine from WebAssembly, which needs its own word.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
} as const;

function join(policy: Readonly<Record<string, string>>): string {
  return Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** The Content-Security-Policy as a page carries it in its `meta` element. */
export const PAGE_POLICY = join(POLICY);

/** The headers that every answer carries; `frame-ancestors` works in headers only. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${PAGE_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Folders of a site whose files carry a digest of their bytes in their names, so that what has a name never changes. */
export const HASHED_FOLDERS = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

/** How long a hashed file may be kept: for good, without asking again. */
export const KEPT = 'public, max-age=31536000, immutable';

/** How long anything else may be kept: until it is asked for again, when a tag spares the bytes. */
export const ASKED_AGAIN = 'public, max-age=0, must-revalidate';

/** How long the file at an address below the base may be kept, as the header `Cache-Control` says it. */
export function cacheControl(path: string): string {
  const inner = path.replace(/^\//, '');
  return HASHED_FOLDERS.some((folder) => inner.startsWith(`${folder}/`)) ? KEPT : ASKED_AGAIN;
}

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it, for a site below `base`. Both let everything but what
 * the file names be asked for again by themselves, and would join two values of one header.
 */
export function headersFile(base: string): string {
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const kept = HASHED_FOLDERS.flatMap((folder) => ['', `${base}${folder}/*`, `  Cache-Control: ${KEPT}`]);
  return [`${base}*`, ...headers, ...kept, ''].join('\n');
}
