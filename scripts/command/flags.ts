import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Exit status of wrong use, beside 0 (fine) and 1 (errors). */
export const WRONG_USE = 2;

/**
 * Reads the flags of a command. On wrong use it prints why and how to use the command, and ends the process
 * with status 2; with `--help` it prints the usage and ends it with status 0.
 */
export function readFlags<T extends NonNullable<ParseArgsConfig['options']>>(usage: string, options: T) {
  try {
    const withHelp = { ...options, help: { type: 'boolean' } } as T & { help: { type: 'boolean' } };
    const { values } = parseArgs({ options: withHelp, strict: true, allowPositionals: false });
    if ((values as { help?: boolean }).help) {
      console.log(usage);
      process.exit(0);
    }
    return values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(WRONG_USE);
  }
}

/** Flags that every command which reads the content understands. */
export const contentFlags = {
  content: { type: 'string' },
  now: { type: 'string' },
} as const;

/** Flags of the commands that build or serve. */
export const siteFlags = {
  ...contentFlags,
  out: { type: 'string' },
  base: { type: 'string' },
} as const;

/** Hands flags on to the site, which reads its options from the environment. */
export function applyFlags(values: { content?: string; now?: string; out?: string; base?: string }): void {
  if (values.now !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.now)) {
    console.error(`\`--now ${values.now}\` is not a day: write it as \`2026-05-28\``);
    process.exit(WRONG_USE);
  }
  const set = { GAPWIKI_CONTENT: values.content, GAPWIKI_NOW: values.now, GAPWIKI_OUT: values.out, BASE_PATH: values.base };
  for (const [name, value] of Object.entries(set)) if (value !== undefined) process.env[name] = value;
}
