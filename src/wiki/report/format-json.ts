import type { ReadFile } from '../read/read-file.ts';
import type { Finding } from '../rules/index.ts';
import { count } from './counts.ts';
import { pathOf, type ReportOptions } from './options.ts';

/**
 * Findings for programs, as one JSON object with `version`, `summary` (counts) and `findings`, each with file,
 * start and end (line and column from 1, offset from 0, UTF-16), rule, severity, message and what else it has. A
 * `fix` has edits by offset in the text without byte order mark, moves of files, and whole lines as they are to
 * read; where it is `certain`, `--fix` does it; what it did is in `mended`, where something was to be mended at all.
 */
export function formatJson(
  findings: readonly Finding[],
  files: readonly ReadFile[],
  options: ReportOptions = {},
  mended?: readonly Finding[],
): string {
  const { error, warning, info } = count(findings);
  const report = {
    version: 1,
    summary: { errors: error, warnings: warning, infos: info, files: files.length },
    findings: findings.map((finding) => plain(finding, options)),
    mended: mended?.map((finding) => plain(finding, options)),
  };
  return JSON.stringify(report, null, 2);
}

function plain(
  { place, rule, severity, message, actual, expected, advice, fix, write, help }: Finding,
  options: ReportOptions,
) {
  return {
    file: pathOf(place.file, options),
    start: place.start,
    end: place.end,
    rule,
    severity,
    message,
    actual,
    expected,
    advice,
    fix: fix && {
      certain: fix.certain,
      blank: fix.blank,
      edits: fix.edits.map((edit) => ({ ...edit, file: pathOf(edit.file, options) })),
      moves: fix.moves?.map(({ from, to }) => ({ from: pathOf(from, options), to: pathOf(to, options) })),
      write: write?.map((lines) => ({ ...lines, file: pathOf(lines.file, options) })),
    },
    help,
  };
}
