import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../../src/wiki/index.ts';

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

/** Hands flags on to the site, which reads its options from the environment. */
export function applyFlags(values: { content?: string; now?: string; out?: string; base?: string }): void {
  if (values.now !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.now)) {
    console.error(`\`--now ${values.now}\` is not a day: write it as \`2026-05-28\``);
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
