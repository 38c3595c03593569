import { workerData } from 'node:worker_threads';
import { makeFile } from './make-file.ts';
import { fileOf, takeNext, tellNews, type Task, type Told } from './shared-work.ts';

// The whole program of a thread: takes files until none is left, and ends by itself.
const task = workerData as Task;
const { shared, files, port } = task;
for (
  let index = takeNext(shared, files.length);
  index !== undefined;
  index = takeNext(shared, files.length)
) {
  port.postMessage(told(index));
  tellNews(shared);
}

function told(index: number): Told {
  try {
    const file = fileOf(task, index);
    return { index, made: file && makeFile(file) };
  } catch {
    // Whatever went wrong goes wrong once more in the thread that started this one, where it can be told.
    return { index, made: undefined };
  }
}
