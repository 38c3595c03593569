import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import type { Peer } from './peer.ts';
import { quartz } from './quartz.ts';
import { starlight } from './starlight.ts';

/** The builders that can be compared with, by the word that asks for them. */
export const PEERS: Readonly<Record<string, Peer>> = { hugo, starlight, eleventy, quartz };
