import { expect, test } from 'vitest';
import { changed } from '../edit/index.ts';
import { loadWikiFrom } from '../wiki.ts';
import { minimalSettings } from './example-settings.ts';
import { rules } from './index.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** All that the findings of a rule say about some files, what they would write included. */
function said(rule: string, example: Readonly<Record<string, string>>): object[] {
  const files = { 'wiki.yml': minimalSettings, ...example };
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]));
  return loadWikiFrom(files)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ place, severity, message, actual, expected, advice, fix, write }) => {
      const { start, end } = place;
      // Lines are told as `write`; a file that moves has none.
      const after = fix && !write && changed(bytes, fix.edits, fix.moves);
      return {
        at: `${place.file}:${start.line}:${start.column}-${end.line}:${end.column} ${severity}`,
        message,
        ...(actual !== undefined && { actual }),
        ...(expected !== undefined && { expected }),
        advice,
        ...(fix && { fix: fix.certain ? 'certain' : fix.blank ? 'with a blank' : 'a guess' }),
        ...(after && {
          after: [...after].flatMap(([path, now]) =>
            now === bytes.get(path) ? [] : [`${path}\n${decoder.decode(now)}`],
          ),
        }),
        ...(write && { write }),
      };
    });
}

test.each(rules.flatMap(({ id, bad }) => bad.map((example) => [id, example.title, example] as const)))(
  '%s tells an author what is wrong and what to do: %s',
  (id, _, { files }) => {
    expect(said(id, files)).toMatchSnapshot();
  },
);
