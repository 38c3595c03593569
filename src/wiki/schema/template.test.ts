import { describe, expect, test } from 'vitest';
import { SourceText } from '../read/place.ts';
import { readYaml } from '../read/yaml.ts';
import { loadWikiFrom, minimalSettings } from '../index.ts';
import { DESCRIBED, DESCRIBED_KINDS, type DescribedKind } from './json-schema.ts';
import { ARTICLE_KINDS, FOLDERS } from './kinds.ts';
import { fieldsAt } from './shape.ts';
import { template, templateHead } from './template.ts';

function read(yaml: string): unknown {
  const { data, problems } = readYaml(new SourceText('t.yml', yaml), 0, yaml.length, { start: 0, end: 0 });
  expect(problems.map(({ message }) => message)).toEqual([]);
  return data?.value;
}

/** Takes one sign from every field that stands behind one. */
function used(yaml: string): string {
  return yaml.replace(/^( *)# (?!#)/gm, '$1').replace(/^( *)# (?=##)/gm, '$1');
}

const needed: Partial<Record<DescribedKind, string[]>> = {
  tension: ['title', 'summary', 'question', 'sides'],
  source: ['type', 'title', 'grade', 'interest'],
  claim: ['id', 'statement'],
};

test.each(Object.entries(needed))('the needed fields of a %s stand open, and no others', (kind, fields) => {
  const data = read(template(kind as DescribedKind));
  expect(Object.keys(data as object)).toEqual(fields);
});

describe.each(DESCRIBED_KINDS)('a %s', (kind) => {
  const whole = template(kind, { choices: () => ['first-key', 'second-key'] });

  test('can be read as it is, and with its signs taken away step by step', () => {
    read(templateHead(kind) + whole);
    let yaml = whole;
    for (let step = 0; step < 4; step++) {
      yaml = used(yaml);
      // A table without entries and the entry that shows its fields stand beside each other.
      read(yaml.replace(/: \{\}\n/g, ':\n'));
    }
    expect(yaml).not.toMatch(/^ *# /m);
  });

  test('names every field of its schema, with what may stand there', () => {
    const yaml = used(used(used(used(whole)))).replace(/: \{\}\n/g, ':\n');
    const fields = fieldsAt(DESCRIBED[kind], []).filter((field) => field !== 'claims' || kind === 'claim');
    expect(Object.keys(read(yaml) as object).sort()).toEqual(expect.arrayContaining(fields.sort()));
    const lines = whole.split('\n');
    const bare = lines.filter(
      (line, n) =>
        /^(?:# )?[a-zA-Z-]+:/.test(line) && !/^## (Needed|May be left out)|^## /.test(lines[n - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('keeps its explanations within 100 characters', () => {
    expect(whole.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });
});

test.each(ARTICLE_KINDS)('a new %s is told to be empty, field by field, and nothing else', (kind) => {
  const text = `---\n${templateHead(kind)}${template(kind, { filled: { title: 'A title' } })}---\n`;
  const { findings } = loadWikiFrom({ 'wiki.yml': minimalSettings, [`${FOLDERS[kind]}/new.md`]: text });
  expect(findings.map(({ rule }) => rule)).toEqual(findings.map(() => 'field-value'));
  expect(findings.map(({ message }) => message).join('\n')).toMatchSnapshot();
});

test('an open template holds what is known and explains only what is empty', () => {
  const filled = {
    title: 'Lag: a study of #1',
    author: [{ family: 'van der Berg', given: 'Ann' }, { literal: 'Lab, Inc.' }],
    issued: '2026-05',
    note: '  two\nlines\u200B ',
  };
  const choices = () => ['study', 'news'];
  expect(template('source', { filled, fields: 'open', choices })).toMatchInlineSnapshot(`
    "## Type of the work.
    ## Needed. \`article\`, \`preprint\`, \`conference-paper\`, \`book\`, \`chapter\`, \`thesis\`, \`report\`,
    ## \`evaluation\`, \`working-paper\`, \`memorandum\`, \`statute\`, \`dataset\`, \`software\`, \`web-page\`,
    ## \`blog-post\`, \`forum-post\`, \`news\`, \`interview\`, \`podcast\`, \`talk\` or \`letter\`.
    type:
    title: 'Lag: a study of #1'
    author:
      - { family: van der Berg, given: Ann }
      - { literal: 'Lab, Inc.' }
    issued: 2026-05
    note: two lines
    ## Grade by the rubric in \`wiki.yml\`.
    ## Needed. Key of a grade. These exist: \`study\`, \`news\`.
    grade:
    interest:
      ## Key of the kind of interest in \`wiki.yml\`.
      ## Needed. Key of an interest. These exist: \`study\`, \`news\`.
      kind:
    "
  `);
});

test('a claim leaves open what its rule asks for, though the schema does not', () => {
  const sources = [
    { source: 'lab-2026', locator: 'p. 3' },
    { source: 'b', stance: 'disputes' },
  ];
  const filled = { id: 'lag', statement: 'Screens trail.', sources };
  expect(template('claim', { filled, fields: 'open' })).toMatchInlineSnapshot(`
    "id: lag
    statement: Screens trail.
    sources:
      - source: lab-2026
        ## \`supports\`, \`disputes\`, \`qualifies\`, or \`mentions\` (names it without giving evidence).
        ## Needed.
        stance:
        locator: p. 3
      - { source: b, stance: disputes }
    "
  `);
  expect(template('claim', { filled: { id: 'lag' }, fields: 'open', open: ['sources'] }))
    .toMatchInlineSnapshot(`
    "id: lag
    ## One plain sentence that can be true or false by itself, at most 300 characters.
    ## Needed. Text, at most 300 characters.
    statement:
    sources:
      ## Id of the source record.
      ## Needed. Id of a source.
      - source:
        ## \`supports\`, \`disputes\`, \`qualifies\`, or \`mentions\` (names it without giving evidence).
        ## Needed.
        stance:
    "
  `);
});

test('whatever a title is, it is read back as it was', () => {
  for (const title of [
    '- a',
    '#1',
    'a: b',
    'it\'s "so"',
    '[x]',
    '{',
    '@a',
    '%',
    '`',
    '!',
    '&a',
    '*a',
    '? b',
    '|',
    '>',
    'true',
    '~',
    '2026',
    'a #b',
    '---',
    "'",
    '"',
    '<<',
    'null',
    '= 1',
    ': ',
  ]) {
    const yaml = template('source', { filled: { title }, fields: 'open' });
    expect((read(yaml) as { title: string }).title).toBe(title.trim());
  }
});
