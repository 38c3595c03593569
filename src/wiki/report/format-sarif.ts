import { helpPath, rules, type Finding, type Severity } from '../rules/index.ts';
import { pathOf, type ReportOptions } from './options.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning and editors
 * read: one run with all rules and a result per finding. Columns are counted in UTF-16 units, their end excluded.
 */
export function formatSarif(findings: readonly Finding[], options: ReportOptions = {}): string {
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
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: locationOf(finding, options) }],
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}

function messageOf({ message, expected = [], advice }: Finding): string {
  const parts = [
    `${message}.`,
    ...(expected.length > 0 ? [`Did you mean ${expected.map((each) => `\`${each}\``).join(' or ')}?`] : []),
    ...(advice === undefined ? [] : [`${advice}.`]),
  ];
  return parts.join(' ');
}

function locationOf({ place }: Finding, options: ReportOptions) {
  const { start, end } = place;
  const uri = pathOf(place.file, options).split('/').map(encodePart).join('/');
  return {
    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
    },
  };
}

/** A part of a path for a URI; half a surrogate pair, which no URI can hold, becomes the replacement sign. */
function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}
