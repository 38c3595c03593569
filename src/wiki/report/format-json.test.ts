import { expect, test } from 'vitest';
import { exampleFixes, exampleReport } from './example-findings.ts';
import { formatJson } from './format-json.ts';

test('a JSON report has the counts and every finding with its place', () => {
  const { findings, files } = exampleReport();
  expect(formatJson(findings, files)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "summary": {
        "errors": 2,
        "warnings": 1,
        "infos": 0,
        "files": 2
      },
      "findings": [
        {
          "file": "content/dimensions/speed.md",
          "start": {
            "line": 6,
            "column": 13,
            "offset": 51
          },
          "end": {
            "line": 6,
            "column": 23,
            "offset": 61
          },
          "rule": "citation-unknown",
          "severity": "error",
          "message": "No source or claim has the id \`lab-studdy\`, so this citation leads to no evidence",
          "actual": "lab-studdy",
          "expected": [
            "lab-study",
            "lab-studio"
          ],
          "advice": "Correct the key, or add the source or claim that it names",
          "help": "docs/reference/rules/citation-unknown.md"
        },
        {
          "file": "content/dimensions/speed.md",
          "start": {
            "line": 7,
            "column": 4,
            "offset": 74
          },
          "end": {
            "line": 7,
            "column": 9,
            "offset": 79
          },
          "rule": "uncited-figure",
          "severity": "warning",
          "message": "A tab stands here",
          "help": "docs/reference/rules/uncited-figure.md"
        },
        {
          "file": "content/sources/daily.yml",
          "start": {
            "line": 2,
            "column": 8,
            "offset": 18
          },
          "end": {
            "line": 2,
            "column": 18,
            "offset": 28
          },
          "rule": "field-value",
          "severity": "error",
          "message": "The text \\u001b[31m, 100%: holds\\nhidden signs",
          "help": "docs/reference/rules/field-value.md"
        }
      ]
    }"
  `);
});

test('a fix has its edits, and the whole lines as they are to read', () => {
  const { findings, files } = exampleFixes();
  const report = JSON.parse(formatJson(findings, files)) as { findings: { fix: unknown }[] };
  expect(report.findings.map(({ fix }) => fix)).toMatchInlineSnapshot(`
    [
      {
        "certain": true,
        "edits": [
          {
            "end": 21,
            "file": "content/terms/lag.md",
            "start": 15,
            "text": "",
          },
        ],
        "write": [
          {
            "file": "content/terms/lag.md",
            "from": 3,
            "lines": [],
            "to": 3,
          },
        ],
      },
      {
        "certain": false,
        "edits": [
          {
            "end": 35,
            "file": "content/terms/lag.md",
            "start": 31,
            "text": "lag",
          },
        ],
        "write": [
          {
            "file": "content/terms/lag.md",
            "from": 5,
            "lines": [
              "See [[lag]] and \`x\`: www.example.org.",
            ],
            "to": 5,
          },
        ],
      },
      {
        "certain": true,
        "edits": [
          {
            "end": 62,
            "file": "content/terms/lag.md",
            "start": 47,
            "text": "<https://www.example.org>",
          },
        ],
        "write": [
          {
            "file": "content/terms/lag.md",
            "from": 5,
            "lines": [
              "See [[laag]] and \`x\`: <https://www.example.org>.",
            ],
            "to": 5,
          },
        ],
      },
      {
        "certain": true,
        "edits": [],
        "moves": [
          {
            "from": "content/terms/lag.md",
            "to": "content/terms/delay.md",
          },
        ],
      },
    ]
  `);
});
