/** A part of the core whose tests are tested by mutants. */
export interface Area {
  /** Files that are changed, as patterns from the repository. */
  readonly mutate: readonly string[];
  /** Files of the tests that must notice. */
  readonly tests: readonly string[];
}

/** The areas by the word that names them on the command line, those that take least time first. */
export const AREAS: Readonly<Record<string, Area>> = {
  'front-matter': {
    mutate: ['src/wiki/read/{front-matter,read-file,decode,place,yaml,yaml-*}.ts'],
    tests: ['src/wiki/read/{read-file,place,front-matter-reports}.test.ts'],
  },
  citations: {
    mutate: [
      'src/wiki/markdown/syntax/*.ts',
      'src/wiki/markdown/nodes/*.ts',
      'src/wiki/markdown/stray-*.ts',
      'src/wiki/markdown/references.ts',
    ],
    tests: ['src/wiki/markdown/{references,problems,citation-reports}.test.ts'],
  },
  graph: {
    mutate: ['src/wiki/graph/*.ts'],
    tests: ['src/wiki/{graph,health}/*.test.ts', 'src/wiki/{wiki,reference-places}.test.ts'],
  },
  rules: { mutate: ['src/wiki/rules/*.ts'], tests: ['src/wiki/rules/*.test.ts'] },
};

/**
 * Tests that are left out, by words of their names: those that ask how long a hostile text takes, seconds each, and
 * those that go through all examples again with other line endings, which ask nothing else of a rule.
 */
export const LEFT_OUT: readonly string[] = [
  'the time for many different fields',
  'a broken line 5,000 times',
  '10,000 anchors',
  'nesting by ',
  'a circle of 100,000',
  'a finding still cuts out what it is about',
];
