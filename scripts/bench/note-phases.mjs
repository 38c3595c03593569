// Loaded before a command that is measured: writes the phases that it noted, and its memory, when it ends.
import { writeFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';

const phases = {};
const file = process.env.GAPWIKI_PHASES_FILE;
const note = (list) => {
  for (const { name, duration } of list)
    if (name.startsWith('gapwiki:')) phases[name.slice(8)] = (phases[name.slice(8)] ?? 0) + duration;
};
const observer = new PerformanceObserver((list) => note(list.getEntries()));
observer.observe({ entryTypes: ['measure'] });
process.once('exit', () => {
  note(observer.takeRecords());
  if (file) writeFileSync(file, JSON.stringify(phases));
});
