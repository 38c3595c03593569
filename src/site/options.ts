import { resolve } from 'node:path';

/** Where a site is read from and built to; everything else about it stands in `wiki.yml`. */
export interface SiteOptions {
  /** Folder of the content, absolute. */
  readonly content: string;
  /** Folder of the finished site, absolute. */
  readonly out: string;
  /** Path below which the site is served: `/` or `/wiki/`, with a slash at both ends. */
  readonly base: string;
  /** Address of the site without a path, which overrides the one in the settings. */
  readonly url: string | undefined;
  /** The day that counts as now, `YYYY-MM-DD`, where it is set from outside. */
  readonly now: string | undefined;
  /** Folder of what is kept between runs to be quicker, absolute; it may be emptied at any time. */
  readonly cache: string;
}

/** Brings a base path to the form with a slash at both ends; `undefined` and the empty text give `/`. */
export function normalBase(base: string | undefined): string {
  const parts = (base ?? '').split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

function dayOf(epoch: string | undefined): string | undefined {
  if (epoch === undefined || !/^\d{1,11}$/.test(epoch)) return undefined;
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}

/**
 * Options from the environment: `GAPWIKI_CONTENT`, `GAPWIKI_OUT`, `BASE_PATH`, `SITE_URL`, `GAPWIKI_NOW`,
 * `SOURCE_DATE_EPOCH`, `GAPWIKI_CACHE`. The commands set the first ones from their flags; Astro reads them from here.
 */
export function siteOptions(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): SiteOptions {
  return {
    content: resolve(cwd, env['GAPWIKI_CONTENT'] || 'content'),
    out: resolve(cwd, env['GAPWIKI_OUT'] || 'dist'),
    base: normalBase(env['BASE_PATH']),
    url: env['SITE_URL'] || undefined,
    now: env['GAPWIKI_NOW'] || dayOf(env['SOURCE_DATE_EPOCH']),
    cache: resolve(cwd, env['GAPWIKI_CACHE'] || '.cache'),
  };
}
