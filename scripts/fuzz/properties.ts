import fc from 'fast-check';
import { loadWikiFrom, mendContent, readContent, type Wiki } from '../../src/wiki/index.ts';
import { bodyText } from './arbitrary/markdown.ts';
import { fieldsText, type Known } from './arbitrary/front-matter.ts';
import { mutations } from './arbitrary/mutations.ts';
import { base } from './bases.ts';
import { neighbourFaults } from './checks/neighbours.ts';
import { pageFaults } from './checks/pages.ts';
import { loadPatiently } from './checks/patience.ts';
import { placeFaults } from './checks/places.ts';
import { reportFaults } from './checks/reports.ts';
import { bytesOf, withChanges, type Changes, type Files, type Trial } from './trial.ts';

/** What must hold of every wiki of a kind. */
export interface Property {
  /** What trials are made of, as a word. */
  readonly name: string;
  readonly trials: fc.Arbitrary<Trial>;
  /** Trials of a short run. */
  readonly few: number;
}

/** Ids of a wiki by what they name. */
function knownIn({ graph }: Wiki): Known {
  const { settings } = graph;
  const kinds = ['dimension', 'perspective', 'tension', 'topic', 'brief', 'assessment', 'term'] as const;
  return {
    ...Object.fromEntries(kinds.map((kind) => [kind, graph.articlesOf(kind).map(({ id }) => id)])),
    claim: graph.claims.map(({ id }) => id).filter((id) => !id.endsWith('-yonder')),
    source: graph.sources.map(({ id }) => id).filter((id) => !id.endsWith('-yonder')),
    pole: Object.keys(settings.poles ?? {}),
    measure: Object.keys(settings.measures ?? {}),
    series: Object.keys(settings.series ?? {}),
    grade: Object.keys(settings.grades ?? {}),
    interest: Object.keys(settings.interests ?? {}),
    holder: Object.keys(settings.holders ?? {}),
    difference: Object.keys(settings.differences ?? {}),
    'test-class': Object.keys(settings.testClasses ?? {}),
  };
}

const trialOf = (changes: fc.Arbitrary<Changes>): fc.Arbitrary<Trial> =>
  changes.map((each) => ({ base: 'islands', changes: each }));

/** Files of every kind under a new name and under the name of one that is there. */
const FILES = [
  ['dimension', 'dimensions/new-one.md', 'dimensions/output.md'],
  ['perspective', 'perspectives/new-one.md', 'perspectives/landlords.md'],
  ['tension', 'tensions/new-one.md', 'tensions/diary-or-log.md'],
  ['topic', 'topics/new-one.md', 'topics/return-debate.md'],
  ['brief', 'briefs/new-one.md', 'briefs/example-diary-brief.md'],
  ['assessment', 'assessments/new-one.md', 'assessments/call-people-back.md'],
  ['term', 'terms/new-one.md', 'terms/hot-desk.md'],
  ['source', 'sources/new-one.yml', 'sources/example-gazette-2025.yml'],
] as const;

/** Every property, with trials made of garbage, of YAML, of Markdown, and of content with slips in it. */
export function properties(): Property[] {
  const { files, near, wiki } = base('islands');
  const known = knownIn(wiki);
  const anyPath = fc.constantFrom(
    ...near,
    'topics/new-one.md',
    'sources/new-one.yml',
    'wiki.yml',
    'images/a.png',
    'x/y.md',
  );
  const bytes = fc
    .tuple(
      anyPath,
      fc.uint8Array({ maxLength: 400, size: 'max' }),
      fc.constantFrom('', '---\ntitle: x\n---\n', 'type: report\n'),
    )
    .map(([path, garbage, head]): Changes => ({
      [path]: new Uint8Array(Buffer.concat([Buffer.from(head), garbage])),
    }));
  const fields = fc
    .constantFrom(...FILES)
    .chain(([kind, fresh, there]) =>
      fc
        .tuple(fc.constantFrom(fresh, fresh, fresh, fresh, there), fieldsText(kind, known))
        .map(([path, text]): Changes => ({ [path]: kind === 'source' ? text : `---\n${text}---\nText.\n` })),
    );
  const settings = fieldsText('settings', known).map((text): Changes => ({ 'wiki.yml': text }));
  const bodies = fc
    .tuple(fc.constantFrom('topics/new-one.md', 'terms/new-one.md'), bodyText(known))
    .map(([path, text]): Changes => ({
      [path]: `---\ntitle: New\n${path.startsWith('terms') ? 'definition: A new one.' : 'summary: A new one.\nform: overview'}\n---\n${text}`,
    }));
  const real = base('content');
  return [
    { name: 'bytes', trials: trialOf(bytes), few: 40 },
    {
      name: 'yaml',
      trials: trialOf(fc.oneof({ weight: 9, arbitrary: fields }, { weight: 1, arbitrary: settings })),
      few: 80,
    },
    { name: 'markdown', trials: trialOf(bodies), few: 80 },
    {
      name: 'slips',
      trials: trialOf(
        fc.oneof(
          { weight: 9, arbitrary: mutations(files, near) },
          { weight: 1, arbitrary: mutations(files, ['wiki.yml']) },
        ),
      ),
      few: 80,
    },
    {
      name: 'content',
      trials: mutations(real.files, real.near).map((changes) => ({ base: 'content', changes })),
      few: 4,
    },
  ];
}

/** How much is done with a trial beyond the check: a long run also mends it, and loads it in another way. */
export interface Depth {
  readonly thorough: boolean;
}

/** Everything that is wrong with how a wiki is dealt with; empty where all promises hold. */
export function faultsOf({ base: name, changes }: Trial, { thorough }: Depth): string[] {
  const { files, far, wiki: before } = base(name);
  const all = withChanges(files, changes);
  const { wiki: after, faults } = loadPatiently(() => loadWikiFrom(all, { like: before }));
  return [
    ...faults,
    ...placeFaults(after, new Set(Object.keys(all))),
    ...reportFaults(after),
    ...('wiki.yml' in changes
      ? []
      : neighbourFaults({ before, after, changed: new Set(Object.keys(changes)) })),
    ...acceptedFaults(all, after, far),
    ...(thorough ? againFaults(all, after) : []),
  ];
}

/** What is accepted must become pages: the files that were changed, without those that are there to have faults. */
function acceptedFaults(all: Files, known: Wiki, far: readonly string[]): string[] {
  const refused = ({ findings }: Wiki): boolean =>
    findings.some(({ severity, place }) => severity === 'error' && !far.includes(place.file));
  if (refused(known)) return [];
  const wiki = loadWikiFrom(withChanges(all, Object.fromEntries(far.map((path) => [path, undefined]))), {
    like: known,
  });
  return refused(wiki) ? [] : pageFaults(wiki);
}

/** Loading without what is known must find the same, and mending must come to an end. */
function againFaults(files: Files, known: Wiki): string[] {
  const told = ({ findings }: Wiki): string => JSON.stringify(findings);
  const anew = told(loadWikiFrom(files)) === told(known) ? [] : ['a wiki read anew has other findings'];
  const list = Object.keys(files)
    .filter((path) => !path.startsWith('images/'))
    .sort();
  const content: ReturnType<typeof readContent> = {
    files: list.map((path) => ({ path, bytes: bytesOf(files[path] ?? '') })),
    images: Object.keys(files).filter((path) => /^images\/.*\.png$/.test(path)),
    problems: [],
  };
  const { wiki, changes } = mendContent(content);
  return [...anew, ...placeFaults(wiki, new Set([...list, ...changes.map(({ path }) => path)]))];
}
