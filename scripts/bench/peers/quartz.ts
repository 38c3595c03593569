import type { Peer } from './peer.ts';

/** Quartz, which cannot be had as a package: named so that the table says why it is not in it. */
export const quartz: Peer = {
  title: 'Quartz',
  settings: {},
  pages: 'content',
  out: 'public',
  kept: [],
  ready: () =>
    Promise.resolve({
      missing:
        'it is not published on npm (the package `quartz` there is another program) but cloned from its repository',
    }),
};
