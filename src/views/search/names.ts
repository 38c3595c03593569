import type { SiteView } from '../site-view.ts';

/** Name of a measure by its key. */
export function measureName({ settings }: SiteView, key: string): string {
  return settings.measures[key]?.name ?? key;
}

/** Name of a kind of interest by its key. */
export function interestName({ settings }: SiteView, key: string): string {
  return settings.interests[key]?.name ?? key;
}

/** Who is ahead, as a filter names it; absent where a figure does not say. */
export function aheadName({ settings }: SiteView, key: string | undefined): string | undefined {
  if (key === undefined || key === 'none') return undefined;
  return key === 'level' ? 'Level' : (settings.poles[key]?.name ?? key);
}
