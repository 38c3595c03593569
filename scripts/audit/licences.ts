import type { Installed, Package } from './packages.ts';

const NOTICE = 'asks for its notice alone';
/** Licences under which the wiki can be built and passed on under MIT, each with the reason. */
export const ALLOWED: ReadonlyMap<string, string> = new Map([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib'].map(
    (name): [string, string] => [name, NOTICE],
  ),
  ['Python-2.0', `${NOTICE}; of the reader of arguments that a reader of YAML brings`],
  ['CC0-1.0', 'asks for nothing'],
  ['OFL-1.1', 'the typeface, which may be cut down and served with its licence beside it'],
  ['MPL-2.0', 'covers its own files, which are used as they are, while building'],
  [
    'LGPL-3.0-or-later',
    'a library of its own that Astro loads while building and that no page has a part of',
  ],
]);

/** Whether an expression such as `(MIT OR GPL-2.0) AND Zlib` can be met with the licences that are allowed. */
export function isAllowed(expression: string, allowed: { has(name: string): boolean } = ALLOWED): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const word = words[at++];
    if (word !== '(') return word !== undefined && allowed.has(word);
    const met = any();
    return words[at++] === ')' && met;
  };
  const all = (): boolean => {
    let met = one();
    while (words[at] === 'AND') {
      at++;
      met = one() && met;
    }
    return met;
  };
  const any = (): boolean => {
    let met = all();
    while (words[at] === 'OR') {
      at++;
      met = all() || met;
    }
    return met;
  };
  return any() && at === words.length;
}

function said({ license, licenses }: Installed): string | undefined {
  if (typeof license === 'string') return license;
  if (license?.type !== undefined) return license.type;
  const types = licenses?.flatMap(({ type }) => type ?? []) ?? [];
  return types.length > 0 ? `(${types.join(' OR ')})` : undefined;
}

/**
 * Licence of each package that the built wiki or its building rests on, by path. A package for one platform that
 * is not installed here and was not known while locking has that of the package that brings it.
 */
export function licencesOf(packages: readonly Package[]): Map<string, string | undefined> {
  const shipped = packages.filter(({ locked }) => !locked.dev);
  const own = ({ installed, locked }: Package) => (installed && said(installed)) ?? locked.license;
  const brought = new Map(
    shipped.flatMap((parent) =>
      Object.keys(parent.locked.optionalDependencies ?? {}).map((name) => [name, own(parent)] as const),
    ),
  );
  return new Map(
    shipped.map((each) => [each.path, own(each) ?? (each.locked.cpu ? brought.get(each.name) : undefined)]),
  );
}

/** What is wrong with the licences, a sentence each. */
export function licenceFaults(packages: readonly Package[]): string[] {
  return [...licencesOf(packages)].flatMap(([path, licence]) => {
    if (licence === undefined) return [`${path} states no licence.`];
    return isAllowed(licence)
      ? []
      : [`${path} is under \`${licence}\`, which is not among the licences allowed.`];
  });
}
