import { join } from 'node:path';
import { onInterrupt } from './interrupt.ts';
import { stageOutput } from './output.ts';
import type { FormerSite } from './writing/former-site.ts';
import { SiteWriter } from './writing/site-writer.ts';

/** Why there was no build: another one is under way. */
export interface Busy {
  readonly busy: number;
}

/** Where a site is to stand. */
export interface SitePlace {
  readonly out: string;
  /** Folder below it that files are written into; the place itself where there is none. */
  readonly below?: string;
  /** The site that the one in place took over from. */
  readonly former?: FormerSite;
  /** A file that everything has which was put there before: a folder without it is not replaced. */
  readonly mark?: string;
  /** Language of the search index; without it there is none. */
  readonly language: string | undefined;
}

/** A site that is being written beside its place. */
export interface StagedSite {
  /** Folder that takes the place. */
  readonly folder: string;
  readonly writer: SiteWriter;
  /** Has something released when the work ends, however it ends. */
  onEnd(release: () => void): void;
  /** Puts the folder in place. */
  publish(): void;
}

/**
 * Has a site written beside its place and returns what `write` returns, or who else is building there. Whatever goes
 * wrong on the way, and when somebody ends the process, everything is released and what stood there stays.
 */
export async function stagedSite<T>(
  { out, below = '', former, mark, language }: SitePlace,
  write: (site: StagedSite) => Promise<T>,
): Promise<T | Busy> {
  const staging = stageOutput(out, former, mark);
  if ('busy' in staging) return staging;
  const { folder } = staging;
  const writer = new SiteWriter({ folder: join(folder, below), former: former?.list, language });
  const releases: (() => void)[] = [];
  const cleanUp = async (): Promise<void> => {
    await writer.stop();
    for (const release of releases.reverse()) release();
    staging.release();
  };
  const stopListening = onInterrupt(cleanUp);
  try {
    return await write({
      folder,
      writer,
      onEnd: (release) => void releases.push(release),
      publish: () => staging.publish(),
    });
  } finally {
    await cleanUp();
    stopListening();
  }
}
