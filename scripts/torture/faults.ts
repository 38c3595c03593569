/**
 * Loaded before a build (`--import`), in its process and its threads: at a call of the file system that
 * `GAPWIKI_FAULT` names something goes wrong. No part of the build knows of it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong, and where. */
export interface Fault {
  /** Ends the process without a word, sends it a signal, refuses the call with a code, or takes a file away. */
  readonly do: 'kill' | 'signal' | 'refuse' | 'remove';
  /** Name of the call, as a regular expression: `^rename`. */
  readonly call: string;
  /** What its paths, one behind the other with a space, look like, as a regular expression; default any. */
  readonly paths?: string;
  /** At which call of those that match, from 1; refused are this one and all that follow. Default 1. */
  readonly at?: number;
  /** Whether the call is made first; default false. */
  readonly after?: boolean;
  /** The signal, the code or the path that `do` asks for. */
  readonly what?: string;
  /** Bytes that are written, by calls that match, before any is refused. */
  readonly bytes?: number;
}

const CALLS = [
  'writeFileSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'symlinkSync',
] as const;
const LATER = ['writeFile', 'copyFile', 'mkdir', 'rename'] as const;

type Call = (...args: unknown[]) => unknown;

function strike(fault: Fault, call: string, paths: string): void {
  if (fault.do === 'kill') process.kill(process.pid, 'SIGKILL');
  else if (fault.do === 'signal') process.kill(process.pid, fault.what);
  else if (fault.do === 'remove') fs.rmSync(fault.what ?? '', { recursive: true, force: true });
  else {
    const code = fault.what ?? 'EIO';
    const words = `${code}: the disk says no, ${call} '${paths}'`;
    throw Object.assign(new Error(words), { code, syscall: call, path: paths.split(' ')[0] });
  }
}

/** Stands before a call, and lets the fault strike where it is due. */
function guarded(fault: Fault, name: string, call: Call, self: unknown): Call {
  const [calls, looks] = [new RegExp(fault.call), new RegExp(fault.paths ?? '')];
  if (!calls.test(name)) return call;
  return (...args) => {
    const paths = args.filter(
      (arg, index) => typeof arg === 'string' && (index === 0 || !/writeFile/.test(name)),
    );
    const text = paths.join(' ');
    if (!looks.test(text)) return call.apply(self, args);
    const size = /writeFile/.test(name) ? Buffer.byteLength(args[1] as string | Uint8Array) : 0;
    seen.bytes += size;
    seen.calls += 1;
    const due =
      fault.bytes !== undefined
        ? seen.bytes > fault.bytes
        : fault.do === 'refuse'
          ? seen.calls >= (fault.at ?? 1)
          : seen.calls === (fault.at ?? 1);
    if (due && !fault.after) strike(fault, name, text);
    const result = call.apply(self, args);
    if (due && fault.after) strike(fault, name, text);
    return result;
  };
}

const seen = { calls: 0, bytes: 0 };

if (process.env['GAPWIKI_FAULT']) {
  const fault = JSON.parse(process.env['GAPWIKI_FAULT']) as Fault;
  const [now, later] = [
    fs as unknown as Record<string, Call>,
    fs.promises as unknown as Record<string, Call>,
  ];
  for (const name of CALLS) now[name] = guarded(fault, name, fs[name] as Call, fs);
  for (const name of LATER) {
    const made = guarded(fault, name, fs.promises[name] as Call, fs.promises);
    // What is awaited fails by its promise.
    later[name] = async (...args) => made(...args);
  }
  syncBuiltinESMExports();
}

// Another day, for builds that must not care.
const shift = Number(process.env['GAPWIKI_CLOCK'] ?? 0);
if (shift !== 0) {
  const Before = Date;
  globalThis.Date = class extends Before {
    constructor(...args: []) {
      if (args.length === 0) super(Before.now() + shift);
      else super(...args);
    }
    static override now(): number {
      return Before.now() + shift;
    }
  } as DateConstructor;
}
