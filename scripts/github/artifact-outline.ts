import type { Outline } from '../../src/changes/outline/outline.ts';
import { NoOutline, readOutline } from '../../src/changes/outline/read-outline.ts';
import type { Github } from './api.ts';
import { numberAt, textAt } from './json.ts';
import { zipEntry, ZipProblem } from './zip-entry.ts';

/** File in which a job leaves its report. */
const FILE = 'outline.json';
/** Most bytes of the artifact, and of the file in it. */
const MOST_PACKED = 1_000_000;
const MOST = 4_000_000;

/** The report that a run left in an artifact, or a sentence on why there is none. All of it is data of others. */
export async function artifactOutline(
  github: Github,
  run: number,
  artifact: string,
): Promise<Outline | string> {
  const { entries } = await github.list(`actions/runs/${run}/artifacts?name=${artifact}`, 'artifacts');
  const found = entries.filter((each) => textAt(each, 'name') === artifact);
  const id = numberAt(found[0], 'id');
  if (found.length !== 1 || !(id > 0)) return 'The run left no report; its log says why.';
  if (!(numberAt(found[0], 'size_in_bytes') <= MOST_PACKED))
    return 'The report is too large to be shown here.';
  try {
    const zip = await github.download(`actions/artifacts/${id}/zip`, MOST_PACKED);
    return readOutline(JSON.parse(zipEntry(zip, FILE, MOST).toString('utf8')));
  } catch (error) {
    if (!(error instanceof ZipProblem || error instanceof NoOutline || error instanceof SyntaxError))
      throw error;
    console.log(error instanceof SyntaxError ? 'The report is no JSON.' : error.message);
    return 'The run left a report that cannot be read.';
  }
}
