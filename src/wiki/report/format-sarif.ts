import type { Fix } from '../edit/index.ts';
import type { Place, SourceText } from '../read/place.ts';
import type { ReadFile } from '../read/read-file.ts';
import { helpPath, rules, type Finding, type Severity } from '../rules/index.ts';
import { pathOf, type ReportOptions } from './options.ts';
import { asText, whatToWrite } from './what-to-write.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning and editors
 * read: one run with all rules and a result per finding, with its fix where one is known. Columns are counted in UTF-16
 * units, their end excluded. `files` give the lines of what fixes replace; without them those are offsets alone.
 */
export function formatSarif(
  findings: readonly Finding[],
  options: ReportOptions = {},
  files: readonly ReadFile[] = [],
): string {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const index = new Map(rules.map((rule, n) => [rule.id, n]));
  const driver = {
    name: 'Gapwiki',
    rules: rules.map(({ id, severity, summary, why, fix }) => ({
      id,
      shortDescription: { text: summary },
      fullDescription: { text: why },
      help: { text: fix },
      defaultConfiguration: { level: LEVELS[severity] },
      properties: { page: helpPath(id) },
    })),
  };
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: index.get(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding, options) },
    locations: [{ physicalLocation: locationOf(finding.place, options) }],
    ...(finding.fix &&
      finding.fix.edits.length > 0 && { fixes: [fixOf(finding, finding.fix, texts, options)] }),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}

function messageOf(finding: Finding, options: ReportOptions): string {
  const { message, expected = [], advice } = finding;
  const parts = [
    `${message}.`,
    ...(expected.length > 0 ? [`Did you mean ${expected.map((each) => `\`${each}\``).join(' or ')}?`] : []),
    ...(advice === undefined ? [] : [`${advice}.`]),
    // Renamed files have no place in the fixes of SARIF.
    ...whatToWrite(finding, options)
      .filter(({ instead }) => !instead)
      .flatMap(asText),
  ];
  return parts.join(' ');
}

function fixOf(
  finding: Finding,
  { edits }: Fix,
  texts: ReadonlyMap<string, SourceText>,
  options: ReportOptions,
) {
  const files = [...new Set(edits.map(({ file }) => file))];
  return {
    description: { text: whatToWrite(finding, options).flatMap(asText).join('\n') },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactOf(file, options),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map(({ start, end, text }) => {
          const source = texts.get(file);
          const deletedRegion = source
            ? regionOf(source.place(start, end))
            : { charOffset: start, charLength: end - start };
          return { deletedRegion, insertedContent: { text } };
        }),
    })),
  };
}

function locationOf(place: Place, options: ReportOptions) {
  return { artifactLocation: artifactOf(place.file, options), region: regionOf(place) };
}

function artifactOf(file: string, options: ReportOptions) {
  const uri = pathOf(file, options).split('/').map(encodePart).join('/');
  return { uri, uriBaseId: '%SRCROOT%' };
}

function regionOf({ start, end }: Place) {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

/** A part of a path for a URI; half a surrogate pair, which no URI can hold, becomes the replacement sign. */
function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
