import { join } from 'node:path';
import { shareFolder } from '../../src/site/shards/share.ts';
import { duration, filesIn, megabytes, table } from './figures.ts';
import { withOwnWiki } from './own-wiki.ts';
import { measured, ownScript, type Took } from './process.ts';

/** What a job took, and the files that it left. */
interface Job extends Omit<Took, 'output'> {
  readonly name: string;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the site, where the job made one. */
  readonly digest: string | undefined;
}

/** What building a generated wiki in one job and in several took. */
export interface ShardFigures {
  readonly articles: number;
  readonly parts: number;
  /** The whole in one job, then each part, then putting the parts together. */
  readonly jobs: readonly Job[];
  /** Whether both ways made the same site, byte for byte. */
  readonly same: boolean;
}

/**
 * Builds a generated wiki of so many articles in one job and in several, one after the other. Each job starts with
 * nothing kept from before, as one on a machine of its own.
 */
export function benchShards(
  articles: number,
  parts: number,
  tell: (line: string) => void,
): Promise<ShardFigures> {
  return withOwnWiki(articles, async ({ folder, content }) => {
    const jobs: Job[] = [];
    const run = async (name: string, script: string, out: string, written: string, words: string[]) => {
      tell(`${articles} articles: ${name}`);
      const cache = join(folder, `cache-${jobs.length}`);
      const command = ownScript(script, '--content', content, '--out', out, ...words);
      const { output, ...took } = await measured(command, { env: { GAPWIKI_CACHE: cache } });
      const digest = /^SHA-256 of the site: (\w+)$/m.exec(output)?.[1];
      jobs.push({ name, ...took, ...filesIn(written), digest });
    };
    const [whole, merged] = [join(folder, 'whole'), join(folder, 'merged')];
    await run('one job', 'build', whole, whole, []);
    const folders: string[] = [];
    for (let part = 1; part <= parts; part++) {
      const written = shareFolder(merged, { part, of: parts });
      folders.push(written);
      await run(`part ${part} of ${parts}`, 'build', merged, written, ['--shard', `${part}/${parts}`]);
    }
    await run('putting together', 'merge', merged, merged, folders);
    const digests = jobs.flatMap(({ digest }) => digest ?? []);
    return { articles, parts, jobs, same: digests.length === 2 && digests[0] === digests[1] };
  });
}

const PHASES = ['files', 'compile', 'pages', 'articles', 'further pages', 'index', 'write'] as const;

/** What was measured of building in parts, as a table with a row for each job. */
export function shardTable({ articles, jobs, same }: ShardFigures): string {
  const rows = jobs.map((job) => [
    job.name,
    job.processor === undefined ? '–' : duration(job.processor),
    duration(job.wall),
    megabytes(job.memory),
    job.files.toLocaleString('en'),
    megabytes(job.bytes),
    PHASES.flatMap((phase) =>
      job.phases[phase] === undefined ? [] : `${phase} ${duration(job.phases[phase])}`,
    ).join(', '),
  ]);
  const heading = ['job', 'processor time', 'time', 'memory at the peak', 'files', 'bytes', 'phases'];
  const verdict = same ? 'The site is the same, byte for byte' : 'The sites DIFFER';
  return `${table([heading, ...rows])}\n\n${articles.toLocaleString('en')} articles. ${verdict}: ${jobs[0]?.digest ?? '–'}.`;
}
