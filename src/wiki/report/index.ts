export { count, inWords, type Counts } from './counts.ts';
export { beyondAnnotations, formatGithub, type GithubOptions } from './format-github.ts';
export { formatJson } from './format-json.ts';
export { formatSarif } from './format-sarif.ts';
export { formatText } from './format-text.ts';
export { pathOf, type ReportOptions } from './options.ts';
export { visible } from '../read/visible.ts';
export { whatToWrite, type ToWrite } from './what-to-write.ts';
