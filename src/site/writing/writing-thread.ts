import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { SearchIndex } from '../search-index/write.ts';
import type { Answer, Order, WriterStart } from './messages.ts';
import { sha256, type KeptPage } from './page-store.ts';

const { folder, language } = workerData as WriterStart;
const files = new Map<string, string>();
const kept = new Map<string, KeptPage>();
const folders = new Set<string>();
const index = await SearchIndex.start(language);

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}

/** Makes the folder of a file once. */
function withFolder(file: string): string {
  const parent = dirname(file);
  if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
  folders.add(parent);
  return file;
}

function placeOf(path: string, digest: string): string {
  if (files.has(path)) throw new Error(`two pages or files of the site stand at ${path}`);
  files.set(path, digest);
  return withFolder(join(folder, path));
}

/** One file under two names; where the file system has no such thing, a copy. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function write(path: string, text: string): void {
  const bytes = Buffer.from(text);
  writeFileSync(placeOf(path, sha256(bytes)), bytes);
}

function keepAndLink(path: string, html: string, { key, file }: { key: string; file: string }): void {
  const bytes = Buffer.from(html);
  const digest = sha256(bytes);
  writeFileSync(withFolder(file), bytes);
  kept.set(key, { digest, size: bytes.length, changed: statSync(file).mtimeMs });
  link(file, placeOf(path, digest));
}

/** The files that the indexer wrote, which are none of ours, with their digests. */
function note(path: string): void {
  for (const entry of readdirSync(join(folder, path), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.set(file.slice(folder.length + 1), sha256(readFileSync(file)));
  }
}

function obey(order: Order): void | Promise<void> {
  switch (order.do) {
    case 'page':
      if (order.keep) keepAndLink(order.path, order.html, order.keep);
      else write(order.path, order.html);
      if (order.searched !== undefined) index.add({ type: 'page', url: order.searched, html: order.html });
      return;
    case 'link':
      link(order.file, placeOf(order.path, order.digest));
      if (order.searched !== undefined)
        index.add({ type: 'page', url: order.searched, html: readFileSync(order.file, 'utf8') });
      return;
    case 'file':
      return write(order.path, order.text);
    case 'copy':
      return copyFileSync(order.from, placeOf(order.path, sha256(readFileSync(order.from))));
    case 'record':
      return index.add({ type: 'record', record: order.record });
    case 'index':
      return writeIndex(order.path);
    case 'end':
      return end();
  }
}

let indexed: Promise<void> = Promise.resolve();

/** Other orders go on being done meanwhile. */
function writeIndex(path: string): void {
  indexed = index.write(join(folder, path)).then((records) => {
    note(path);
    answer({ is: 'indexed', records });
  });
  indexed.catch(fail);
}

async function end(): Promise<void> {
  await indexed;
  await index.close();
  answer({ is: 'end', written: { files, kept } });
  parentPort?.close();
}

function fail(error: unknown): void {
  const { message, code } = error as NodeJS.ErrnoException;
  answer({ is: 'failed', message, code });
}

parentPort?.on('message', (orders: readonly Order[]) => {
  try {
    for (const order of orders) Promise.resolve(obey(order)).catch(fail);
    answer({ is: 'done', orders: orders.length });
  } catch (error) {
    fail(error);
  }
});
