import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest, parseEdtf } from '../../src/wiki/index.ts';

/** Exit status of wrong use, beside 0 (fine) and 1 (errors). */
export const WRONG_USE = 2;

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the flags of a command. On wrong use it prints why and how to use the command, and ends the process
 * with status 2; with `--help` it prints the usage and ends it with status 0.
 */
export function readFlags<T extends Options>(usage: string, options: T) {
  const { values, words } = readWords(usage, options);
  const [word] = words;
  if (word !== undefined) wrongUse(`\`${word}\` is no option, and this command takes nothing else.`, usage);
  return values;
}

/** Reads the flags of a command as `readFlags` does, and the words that stand beside them. */
export function readWords<T extends Options>(usage: string, options: T) {
  try {
    const withHelp = { ...options, help: { type: 'boolean' } } as T & { help: { type: 'boolean' } };
    const { values, positionals } = parseArgs({ options: withHelp, strict: true, allowPositionals: true });
    if ((values as { help?: boolean }).help) {
      console.log(usage);
      process.exit(0);
    }
    return { values, words: positionals };
  } catch (error) {
    return wrongUse(whatIsWrong(error, Object.keys(options)), usage);
  }
}

/** Says what is wrong and how the command is used, and ends the process with status 2. */
export function wrongUse(message: string, usage: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(WRONG_USE);
}

/** " Did you mean …?" with the words nearest to one that is not known; empty where none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const guesses = nearest(word, known).map((guess) => `\`${guess}\``);
  return guesses.length > 0 ? ` Did you mean ${guesses.join(' or ')}?` : '';
}

function whatIsWrong(error: unknown, known: readonly string[]): string {
  const text = error instanceof Error ? error.message : String(error);
  const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  const option = unknown ? /'(-+[^' ]+)/.exec(text)?.[1] : undefined;
  if (option === undefined) return text;
  const flags = [...known, 'help'].map((name) => `--${name}`);
  return `There is no option \`${option}\`.${didYouMean(option, flags)}`;
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

/** Flag of the commands that serve. */
export const portFlag = { port: { type: 'string' } } as const;

/** Port of the wiki on a developer's machine. */
const DEFAULT_PORT = 4321;

/** The port that a flag names, 4321 where there is none; 0 means any that is free. Anything else is wrong use. */
export function portOf(text: string | undefined, usage: string): number {
  const port = text === undefined ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65535) wrongUse(`\`--port ${text}\` is no port: give a number up to 65535.`, usage);
  return port;
}

function isDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length && parseEdtf(text)?.earliest === text;
}

/**
 * Hands flags on to the site, which reads its options from the environment. A day that is none is wrong use,
 * whether a flag gives it or `GAPWIKI_NOW`.
 */
export function applyFlags(values: { content?: string; now?: string; out?: string; base?: string }): void {
  const fromOutside = process.env['GAPWIKI_NOW'];
  const [name, now] = values.now === undefined ? ['GAPWIKI_NOW=', fromOutside] : ['--now ', values.now];
  if (now && !isDay(now)) {
    console.error(`\`${name}${now}\` is not a day: write it as \`2026-05-28\``);
    process.exit(WRONG_USE);
  }
  const set = {
    GAPWIKI_CONTENT: values.content,
    GAPWIKI_NOW: values.now,
    GAPWIKI_OUT: values.out,
    BASE_PATH: values.base,
  };
  for (const [name, value] of Object.entries(set)) if (value !== undefined) process.env[name] = value;
}
