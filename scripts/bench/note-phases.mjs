// Loaded before a command that is measured: writes what it noted of its phases when it ends.
import { writeFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';

const file = process.env.GAPWIKI_PHASES_FILE;
// Programs that the command starts are loaded with this too, and would write over what it noted itself.
if (file) {
  delete process.env.GAPWIKI_PHASES_FILE;
  const noted = { phases: {}, ends: {} };
  const note = (list) => {
    const began = Date.now() - performance.now();
    for (const { name, startTime, duration } of list) {
      if (!name.startsWith('gapwiki:')) continue;
      const phase = name.slice('gapwiki:'.length);
      noted.phases[phase] = (noted.phases[phase] ?? 0) + duration;
      noted.ends[phase] = Math.max(noted.ends[phase] ?? 0, began + startTime + duration);
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ entryTypes: ['measure'] });
  process.once('exit', () => {
    note(observer.takeRecords());
    writeFileSync(file, JSON.stringify(noted));
  });
}
