import type { ReadFile } from '../read/read-file.ts';
import type { Finding } from '../rules/index.ts';
import { count } from './counts.ts';
import { pathOf, type ReportOptions } from './options.ts';

/**
 * Findings for programs, as one JSON object with `version`, `summary` (counts) and `findings`, each with file,
 * start and end (line and column from 1, offset from 0, UTF-16), rule, severity, message and what else it has.
 */
export function formatJson(
  findings: readonly Finding[],
  files: readonly ReadFile[],
  options: ReportOptions = {},
): string {
  const { error, warning, info } = count(findings);
  const report = {
    version: 1,
    summary: { errors: error, warnings: warning, infos: info, files: files.length },
    findings: findings.map(({ place, rule, severity, message, actual, expected, advice, help }) => ({
      file: pathOf(place.file, options),
      start: place.start,
      end: place.end,
      rule,
      severity,
      message,
      actual,
      expected,
      advice,
      help,
    })),
  };
  return JSON.stringify(report, null, 2);
}
