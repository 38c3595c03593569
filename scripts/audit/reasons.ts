import type { Manifest } from './packages.ts';

const EXACT = /^\d+\.\d+\.\d+$/;
/** Packages whose version may grow, with the reason. */
const GROWING: ReadonlyMap<string, string> = new Map([['node', 'mends of Node are wanted at once']]);

/** A row of the table of dependencies: names, of which the last part may be a star, and why they are here. */
interface Row {
  readonly names: readonly RegExp[];
  readonly shown: string;
  readonly why: string;
}

/** A name of the table as an expression; what follows a name with a scope may leave the scope out. */
function named(words: readonly string[]): RegExp[] {
  let scope = '';
  return words.map((word) => {
    const own = /^@[^/]+\//.exec(word)?.[0];
    scope = own ?? scope;
    const escaped = (text: string) => text.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '[^/]*');
    const bare = own ? word.slice(own.length) : word;
    return new RegExp(own ? `^${escaped(own)}${escaped(bare)}$` : `^(?:${escaped(scope)})?${escaped(bare)}$`);
  });
}

function rowsOf(table: string): Row[] {
  return table.split('\n').flatMap((line) => {
    const [, first = '', why = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const shown = first.replaceAll('\\', '');
    if (!line.startsWith('|') || /^-*$/.test(shown) || shown === 'package') return [];
    return [{ shown, why, names: named(shown.split(/,\s*/)) }];
  });
}

/** What is wrong with direct dependencies and the table of their reasons, a sentence each. */
export function reasonFaults(manifest: Manifest, table: string): string[] {
  const rows = rowsOf(table);
  const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const fits = (name: string) => (row: Row) => row.why !== '' && row.names.some((each) => each.test(name));
  return [
    ...direct
      .filter(([name]) => !rows.some(fits(name)))
      .map(([name]) => `${name} has no reason in docs/dependencies.md.`),
    ...rows
      .filter(({ names }) => !names.every((each) => direct.some(([name]) => each.test(name))))
      .map(
        ({ shown }) => `docs/dependencies.md gives a reason for ${shown}, of which not all is a dependency.`,
      ),
    ...direct
      .filter(([name, version]) => !EXACT.test(version) && !GROWING.has(name))
      .map(([name, version]) => `${name} has the version \`${version}\`, which is not exact.`),
  ];
}
