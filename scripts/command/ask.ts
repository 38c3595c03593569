import { autocomplete, cancel, confirm, isCancel, select, text } from '@clack/prompts';

/** Exit status after Ctrl-C, as shells give it. */
const INTERRUPTED = 130;

/** True where there is somebody at a terminal who can answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** An answer that can be chosen. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label?: string;
  /** What the answer means, shown while it is pointed at. */
  readonly hint?: string;
}

/** A question that is answered by a line of text. */
export interface TextQuestion {
  readonly message: string;
  /** Shown while nothing is typed. */
  readonly placeholder?: string;
  /** Answer that stands there already and can be changed. */
  readonly initial?: string;
  /** Why an answer will not do, in a sentence; `undefined` where it does. */
  readonly problem?: (answer: string) => string | undefined;
  /** Whether an empty answer will do; default false. */
  readonly optional?: boolean;
}

/** Ends the process where a question was left with Ctrl-C or Escape; nothing has been written by then. */
function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Nothing was written.');
  return process.exit(INTERRUPTED);
}

/** Asks for a line of text; gives it trimmed. */
export async function askText(question: TextQuestion): Promise<string> {
  const { message, placeholder, initial, problem, optional } = question;
  const answer = await text({
    message,
    ...(placeholder !== undefined && { placeholder }),
    ...(initial !== undefined && { initialValue: initial }),
    validate: (typed) => {
      const line = (typed ?? '').trim();
      if (line === '') return optional ? undefined : 'This cannot be empty.';
      return problem?.(line);
    },
  });
  return answered(answer ?? '').trim();
}

/** Asks for one of a few answers. */
export async function askOne<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T> {
  const options = choices.map(({ value, label = value, hint }) => ({ value, label, ...(hint && { hint }) }));
  return answered(await select<string>({ message, options })) as T;
}

/** Asks for one of many answers, which typing narrows down. */
export async function askAmong<T extends string>(message: string, choices: readonly Choice<T>[]): Promise<T> {
  const options = choices.map(({ value, label = value, hint }) => ({ value, label, ...(hint && { hint }) }));
  const placeholder = 'Type a part of it';
  return answered(await autocomplete<string>({ message, options, placeholder, maxItems: 8 })) as T;
}

/** Asks a question that is answered by yes or no. */
export async function askYes(message: string, initial = true): Promise<boolean> {
  return answered(await confirm({ message, initialValue: initial }));
}
