import type { Fault } from './faults.ts';

/** Moments of the exchange of the sites, and of what a build writes down of them, at which it is ended. */
export const EXCHANGE: Readonly<Record<string, Fault>> = {
  'between the two renames': { do: 'kill', call: 'renameSync', paths: 'dist \\S*dist\\.old$', after: true },
  'after the new site is in place': {
    do: 'kill',
    call: 'renameSync',
    paths: 'dist\\.next \\S*dist$',
    after: true,
  },
  'before the old site is moved aside': { do: 'kill', call: 'renameSync', paths: 'dist \\S*dist\\.old$' },
  'before the old site is kept': { do: 'kill', call: 'renameSync', paths: 'dist\\.old \\S*tree$' },
  'after the old site is kept': {
    do: 'kill',
    call: 'renameSync',
    paths: 'dist\\.old \\S*tree$',
    after: true,
  },
  'before the list of the old site is kept': {
    do: 'kill',
    call: 'renameSync',
    paths: 'current\\.json \\S*tree',
  },
  'before the list of the new site is kept': {
    do: 'kill',
    call: 'renameSync',
    paths: 'current\\.json\\.next ',
  },
  'before the list of pages is kept': { do: 'kill', call: 'renameSync', paths: 'list\\.next ' },
  'when the former site is taken': {
    do: 'kill',
    call: 'renameSync',
    paths: 'tree \\S*dist\\.next$',
    after: true,
  },
  'when the lock is taken': { do: 'kill', call: 'symlinkSync', paths: 'dist\\.lock$', after: true },
  'before the lock is given back': { do: 'kill', call: 'rmSync', paths: 'dist\\.lock$' },
};

/** A moment of the writing of files, by a number from 1. */
export function writing(at: number): Fault {
  return {
    do: 'kill',
    call: 'writeFileSync|linkSync|copyFileSync|mkdirSync|renameSync',
    at,
    after: at % 2 === 0,
  };
}

/** The same numbers from 0 up to 1 on every run. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
