import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ISSUE_FORMS } from './issue-forms.ts';

/**
 * What GitHub takes for an issue form: https://docs.github.com/en/communities, “Syntax for GitHub's form schema”.
 * A form that breaks it is left out of the list of forms without a word.
 */
const words = z.string().trim().min(1);
const id = z.string().regex(/^[A-Za-z0-9_-]+$/);
const validations = z.strictObject({ required: z.boolean() }).optional();
const asked = { label: words, description: words.optional() };
const typed = { ...asked, placeholder: words.optional(), value: words.optional() };
const options = z
  .array(words.refine((option) => option.toLowerCase() !== 'none', 'GitHub adds this one itself'))
  .min(1)
  .refine((all) => new Set(all).size === all.length, 'an option stands here twice');

const element = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: words }) }),
  z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(typed), validations }),
  z.strictObject({
    type: z.literal('textarea'),
    id,
    attributes: z.strictObject({ ...typed, render: words.optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('dropdown'),
    id,
    attributes: z.strictObject({ ...asked, options, multiple: z.boolean().optional() }),
    validations,
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    id,
    attributes: z.strictObject({
      ...asked,
      options: z.array(z.strictObject({ label: words, required: z.boolean().optional() })).min(1),
    }),
  }),
]);
const formSchema = z.strictObject({
  name: words,
  description: words,
  title: z.string().optional(),
  labels: z.array(words).optional(),
  body: z
    .array(element)
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'it asks for nothing'),
});

const github = fileURLToPath(new URL('../../../.github', import.meta.url));
const folder = join(github, 'ISSUE_TEMPLATE');
const files = readdirSync(folder);
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));
const formOf = (file: string) => formSchema.parse(read(file));
const fieldsOf = (file: string) =>
  formOf(file).body.flatMap((each) => (each.type === 'markdown' ? [] : [{ ...each }]));

test('there is a form for each thing that links of the site report, and no other', () => {
  const forms = files.filter((file) => file !== 'config.yml');
  expect(forms.sort()).toEqual(
    Object.values(ISSUE_FORMS)
      .map(({ file }) => file)
      .sort(),
  );
});

test.each(Object.values(ISSUE_FORMS))('GitHub takes $file', ({ file }) => {
  const fields = fieldsOf(file);
  for (const all of [fields.map((field) => field.id), fields.map((field) => field.attributes.label)]) {
    expect(new Set(all).size).toBe(all.length);
  }
});

test.each(Object.values(ISSUE_FORMS))(
  'the fields that links fill in are typed into $file',
  ({ file, fields }) => {
    const typedIn = fieldsOf(file)
      .filter(({ type }) => type === 'input' || type === 'textarea')
      .map((field) => field.id);
    expect(typedIn).toEqual(expect.arrayContaining([...fields]));
    // GitHub reads these parameters itself.
    for (const field of fieldsOf(file)) {
      expect(['template', 'title', 'labels', 'assignees', 'milestone', 'projects', 'body']).not.toContain(
        field.id,
      );
    }
  },
);

test.each(Object.values(ISSUE_FORMS))(
  '$file begins the title so that issues can be told apart',
  ({ file }) => {
    expect(formOf(file).title).toMatch(/^[A-Z][a-z]+: $/);
    expect(formOf(file).labels).toHaveLength(1);
  },
);

test('the forms name nothing of the subject, so that they serve any wiki', () => {
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(text).not.toMatch(/\b(AI|model|open-weight|proprietary)s?\b/i);
});

test('the list of forms is one that GitHub reads', () => {
  const config = z.strictObject({
    blank_issues_enabled: z.boolean(),
    contact_links: z.array(z.strictObject({ name: words, url: z.url(), about: words })).optional(),
  });
  expect(config.parse(read('config.yml'))).toEqual({ blank_issues_enabled: true });
});

test('the template of pull requests asks for evidence, interest and the check', () => {
  const text = readFileSync(join(github, 'PULL_REQUEST_TEMPLATE.md'), 'utf8');
  expect(text.match(/^## .*$/gm)).toEqual(['## Evidence', '## Interest', '## Check']);
  expect(text.match(/^- \[ \] /gm)?.length).toBeGreaterThan(5);
});
