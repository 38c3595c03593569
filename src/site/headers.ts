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

/** How long an address may be kept: hashed assets for good, everything else until asked again. */
export function cacheControl(path: string): string {
  return path.includes('/_astro/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=0, must-revalidate';
}

/** A `_headers` file as Netlify, Cloudflare Pages and others read it. */
export function headersFile(base: string): string {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `${base}*`,
    ...lines,
    '',
    `${base}_astro/*`,
    `  Cache-Control: ${cacheControl('/_astro/')}`,
    '',
  ].join('\n');
}
