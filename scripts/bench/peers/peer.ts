import type { PlainPage } from './pages.ts';

/** A program that a peer runs in the folder of its site; several run one after the other. */
export interface Step {
  /** What is measured up to the end of this step, such as `Hugo + Pagefind`. */
  readonly title: string;
  readonly search: boolean;
  readonly command: readonly string[];
}

/** A peer that is there. */
export interface Ready {
  readonly version: string;
  readonly steps: readonly Step[];
  /** Folder in which its site must stand so that it finds its packages; absent where any place will do. */
  readonly home?: string;
}

/** Why a peer is not there, as a sentence without a full stop. */
export interface Missing {
  readonly missing: string;
}

/** Another builder of sites that the same articles and sources are given to. */
export interface Peer {
  readonly title: string;
  /** Every file of its site but the pages: path and text. */
  readonly settings: Readonly<Record<string, string>>;
  /** Folder of the pages in its site. */
  readonly pages: string;
  /** Folder of the finished site in its site. */
  readonly out: string;
  /** What it keeps between runs, in its site, beside the finished site. */
  readonly kept: readonly string[];
  /** Makes it ready to run, installing it below the folder `cache` where it comes from npm. */
  ready(cache: string): Promise<Ready | Missing>;
}

/** All files of the site of a peer: its own settings, then each page. */
export function* siteFiles(
  { settings, pages: folder }: Peer,
  pages: readonly PlainPage[],
  write: (page: PlainPage) => string,
): Generator<readonly [path: string, text: string]> {
  yield* Object.entries(settings);
  for (const page of pages) yield [`${folder}/${page.path}.md`, write(page)];
}
