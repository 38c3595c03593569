import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Obstacle } from '../obstacle.ts';
import { SearchIndex } from '../search-index/write.ts';
import { takeList } from './former-site.ts';
import { INDEX, type Answer, type Order, type WriterStart } from './messages.ts';
import { SiteFolder } from './site-folder.ts';

const { folder, former, language } = workerData as WriterStart;
const site = new SiteFolder(folder, former === undefined ? undefined : takeList(former));
// The indexer writes all files of its folder; while there are no pages yet there is time for clearing it.
if (language !== undefined) site.clear(INDEX);
const index = language === undefined ? undefined : await SearchIndex.start(language);
let indexed: Promise<void> = Promise.resolve();
answer({ is: 'indexing', pid: index?.pid });

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}

function fail(error: unknown): void {
  const { message, stack, code, path } = error as NodeJS.ErrnoException;
  answer({ is: 'failed', failure: { message, stack, code, path, obstacle: error instanceof Obstacle } });
}

function obey(order: Order): void {
  switch (order.do) {
    case 'record':
      return index?.add({ type: 'record', record: order.record });
    case 'index':
      indexed = writeIndex();
      return void indexed.catch(fail);
    case 'end':
      return void end().catch(fail);
    default:
      site.obey(order);
  }
  if (order.do === 'page' && order.searched !== undefined)
    index?.add({ type: 'page', url: order.searched, html: Buffer.from(order.html).toString() });
  if (order.do === 'link' && order.searched !== undefined)
    index?.add({ type: 'page', url: order.searched, html: readFileSync(order.file, 'utf8') });
}

/** Other orders go on being done meanwhile. */
async function writeIndex(): Promise<void> {
  if (!index) throw new Error('an index was asked for without a language');
  const records = await index.write(join(folder, INDEX));
  site.note(INDEX);
  answer({ is: 'indexed', records });
}

async function end(): Promise<void> {
  await indexed;
  await index?.close();
  answer({ is: 'indexing', pid: undefined });
  site.end();
  answer({ is: 'end', written: { files: site.files, kept: site.kept } });
  parentPort?.close();
}

parentPort?.on('message', (orders: readonly Order[]) => {
  try {
    orders.forEach(obey);
    answer({ is: 'done', orders: orders.length });
  } catch (error) {
    fail(error);
  }
});
