import { expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { exampleFixes, exampleReport, file, finding } from './example-findings.ts';
import { formatSarif } from './format-sarif.ts';

const run = (text: string) => JSON.parse(text).runs[0];

test('a SARIF report names all rules and points each result at its rule and place', () => {
  const { tool, results, columnKind } = run(formatSarif(exampleReport().findings));
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.rules).toHaveLength(rules.length);
  for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
  // The index changes with every new rule; that it fits is proved above.
  expect(results.map((result: object) => ({ ...result, ruleIndex: 0 }))).toMatchInlineSnapshot(`
    [
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "content/dimensions/speed.md",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "charLength": 10,
                "charOffset": 51,
                "endColumn": 23,
                "endLine": 6,
                "startColumn": 13,
                "startLine": 6,
              },
            },
          },
        ],
        "message": {
          "text": "No source or claim has the id \`lab-studdy\`, so this citation leads to no evidence. Did you mean \`lab-study\` or \`lab-studio\`? Correct the key, or add the source or claim that it names.",
        },
        "ruleId": "citation-unknown",
        "ruleIndex": 0,
      },
      {
        "level": "warning",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "content/dimensions/speed.md",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "charLength": 5,
                "charOffset": 74,
                "endColumn": 9,
                "endLine": 7,
                "startColumn": 4,
                "startLine": 7,
              },
            },
          },
        ],
        "message": {
          "text": "A tab stands here.",
        },
        "ruleId": "uncited-figure",
        "ruleIndex": 0,
      },
      {
        "level": "error",
        "locations": [
          {
            "physicalLocation": {
              "artifactLocation": {
                "uri": "content/sources/daily.yml",
                "uriBaseId": "%SRCROOT%",
              },
              "region": {
                "charLength": 10,
                "charOffset": 18,
                "endColumn": 18,
                "endLine": 2,
                "startColumn": 8,
                "startLine": 2,
              },
            },
          },
        ],
        "message": {
          "text": "The text [31m, 100%: holds
    hidden signs.",
        },
        "ruleId": "field-value",
        "ruleIndex": 0,
      },
    ]
  `);
});

test('a path is written as a URI', () => {
  const odd = file('terms/a b%ü#.md', 'x');
  const [result] = run(
    formatSarif([finding(odd, 'x', { rule: 'bare-url', severity: 'warning', message: 'm' })]),
  ).results;
  expect(result.level).toBe('warning');
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(
    'content/terms/a%20b%25%C3%BC%23.md',
  );
});

test('a fix replaces a region of its file', () => {
  const { findings, files } = exampleFixes();
  const { results } = run(formatSarif(findings, {}, files));
  expect(results.map(({ fixes }: { fixes: unknown }) => fixes)).toMatchInlineSnapshot(`
    [
      [
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "content/terms/lag.md",
                "uriBaseId": "%SRCROOT%",
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "charLength": 6,
                    "charOffset": 15,
                    "endColumn": 1,
                    "endLine": 4,
                    "startColumn": 1,
                    "startLine": 3,
                  },
                  "insertedContent": {
                    "text": "",
                  },
                },
              ],
            },
          ],
          "description": {
            "text": "Take out line 3.",
          },
        },
      ],
      [
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "content/terms/lag.md",
                "uriBaseId": "%SRCROOT%",
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "charLength": 4,
                    "charOffset": 31,
                    "endColumn": 11,
                    "endLine": 5,
                    "startColumn": 7,
                    "startLine": 5,
                  },
                  "insertedContent": {
                    "text": "lag",
                  },
                },
              ],
            },
          ],
          "description": {
            "text": "If that is meant, write: \`\`See [[lag]] and \`x\`: www.example.org.\`\`",
          },
        },
      ],
      [
        {
          "artifactChanges": [
            {
              "artifactLocation": {
                "uri": "content/terms/lag.md",
                "uriBaseId": "%SRCROOT%",
              },
              "replacements": [
                {
                  "deletedRegion": {
                    "charLength": 15,
                    "charOffset": 47,
                    "endColumn": 38,
                    "endLine": 5,
                    "startColumn": 23,
                    "startLine": 5,
                  },
                  "insertedContent": {
                    "text": "<https://www.example.org>",
                  },
                },
              ],
            },
          ],
          "description": {
            "text": "Write: \`\`See [[laag]] and \`x\`: <https://www.example.org>.\`\`",
          },
        },
      ],
      undefined,
    ]
  `);
  expect(results[3].message.text).toContain('Rename the file to `content/terms/delay.md`.');
});
