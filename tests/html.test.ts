import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { builtPages } from './setup/pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste in which the writers of HTML differ from this tool.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    // A statement of 300 characters can stand in a title.
    'long-title': 'off',
    // Tables that are laid out otherwise on small screens say their roles, which browsers drop there.
    'no-redundant-role': 'off',
    'no-inline-style': 'error',
    'text-content': 'error',
    // Boxes of one group share their name, as in any form that offers a choice of several.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
});

test.each(['real', 'office'] as const)('every page of the %s wiki is valid HTML', async (name) => {
  const site = inject(name);
  const faults: string[] = [];
  for (const page of builtPages(site.folder, site.base)) {
    const report = await validator.validateString(page.html, page.file);
    for (const { messages } of report.results) {
      for (const message of messages) {
        faults.push(`${page.file}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
  }
  expect(faults.slice(0, 40)).toEqual([]);
});
