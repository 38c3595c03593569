import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from './setup/pages.ts';

/** Words of the first knowledge base that a wiki on offices can have from code alone. */
const TRACES = [
  /\bAIs?\b/,
  /artificial intelligence/i,
  /machine learning/i,
  /\bneural\b/i,
  /model weights?/i,
  /\bbenchmark/i,
  /\bGPTs?\b/,
  /\bLLMs?\b/i,
  /\bopen-(weights?|source)\b/i,
  /\b(open|closed|frontier|language) models?\b/i,
  /\b(DeepSeek|Anthropic|OpenAI|Epoch|CAISI|Elo)\b/,
];
// Files that others wrote and that hold no words of the wiki: engine, fonts, indexes in binary.
const TEXTS = /\.(html|json|xml|txt|bib|ris|css|js|svg)$|^_headers$/;

function traces(folder: string): string[] {
  return filesBelow(folder)
    .filter((file) => TEXTS.test(file) && !/^pagefind\/pagefind(-[a-z-]+)?\.(js|css)$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return TRACES.flatMap((trace) => {
        const found = trace.exec(text);
        if (!found) return [];
        const around = text.slice(Math.max(0, found.index - 40), found.index + 40);
        return [`${file}: …${around.replaceAll('\n', ' ')}…`];
      });
    });
}

test('nothing that is made of a wiki on offices has a trace of another subject', () => {
  expect(traces(inject('office').folder)).toEqual([]);
});

test('the traces would be found where they are', () => {
  expect(traces(inject('real').folder).length).toBeGreaterThan(100);
});

test('the wiki on offices names its own question, poles, measures, grades and interests', () => {
  const { folder } = inject('office');
  const page = (path: string): string => readFileSync(join(folder, path, 'index.html'), 'utf8');
  const home = page('');
  for (const words of ['Do people who work from home', 'Remote work', 'Office work', 'Gap in hours']) {
    expect(home).toContain(words);
  }
  expect(page('claims/diary-gap-2025')).toContain('4 hours');
  expect(page('evidence')).toContain('Owner of offices');
  expect(page('sources/by-grade')).toContain('Strong');
  expect(page('topics/return-debate')).toContain('Example Works');
});
