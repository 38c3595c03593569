import type { Manifest, Package } from './packages.ts';

/** What npm runs when it installs a package from a registry. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall'];

/** What is wrong with scripts that packages run when they are installed, a sentence each. */
export function scriptFaults(packages: readonly Package[], { allowScripts = {} }: Manifest): string[] {
  const runs = packages.filter(
    ({ locked, installed, compiled }) =>
      locked.hasInstallScript === true ||
      compiled ||
      AT_INSTALL.some((name) => installed?.scripts?.[name] !== undefined),
  );
  const names = new Set(runs.map(({ name }) => name));
  const unlisted = runs.filter(({ name }) => !Object.hasOwn(allowScripts, name));
  const unneeded = Object.keys(allowScripts).filter((name) => !names.has(name));
  return [
    ...unlisted.map(
      ({ path }) =>
        `${path} runs a script when it is installed; \`allowScripts\` does not say whether it may.`,
    ),
    ...unneeded.map((name) => `\`allowScripts\` names ${name}, which runs no script.`),
  ];
}

/** Whether a package is one that \`npm run lockfile\` added for another platform, without a digest. */
const isAdded = ({ locked }: Package): boolean =>
  locked.optional === true && locked.cpu !== undefined && locked.license === undefined;

/** Packages for other platforms whose digest was not known while locking, by path. */
export function withoutDigest(packages: readonly Package[]): string[] {
  return packages.filter((each) => !each.locked.integrity && isAdded(each)).map(({ path }) => path);
}

/** What is wrong with where packages come from and how they are known again, a sentence each. */
export function originFaults(packages: readonly Package[]): string[] {
  const origins = new Map<string, string>();
  const faults = packages.flatMap((each) => {
    const { path, locked } = each;
    const { integrity, resolved } = locked;
    if (locked.link) return [`${path} is a link to a folder.`];
    if (!integrity ? !isAdded(each) : !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))
      return [`${path} has no digest by which it is known again.`];
    if (resolved === undefined) return [];
    if (!resolved.startsWith('https://')) return [`${path} comes from ${resolved}, which is no registry.`];
    origins.set(new URL(resolved).origin, path);
    return [];
  });
  if (origins.size < 2) return faults;
  return [...faults, `Packages come from ${origins.size} registries: ${[...origins.values()].join(', ')}.`];
}
