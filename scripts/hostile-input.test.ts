import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PAGE = new URL('../docs/reference/hostile-input.md', import.meta.url);

/** A test that the page names, with the file in which it stands. */
interface Named {
  readonly row: string;
  readonly file: string;
  readonly title: string;
}

/** Rows of the tables of the page: what is tried, and the tests that are named for it. */
function rows(): { what: string; named: Named[] }[] {
  return readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!what is tried|-)/.test(line))
    .map((line) => {
      const [, what = '', tests = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
      let file = '';
      const named = [...tests.matchAll(/\]\(([^)]+)\)|“([^”]+)”/g)].flatMap(([, link, title]) => {
        if (link !== undefined) file = link;
        return title === undefined ? [] : [{ row: what, file, title }];
      });
      return { what, named };
    });
}

/** Whether a file of tests holds a title, whatever quotes it stands in. */
function holds({ file, title }: Named): boolean {
  const text = readFileSync(fileURLToPath(new URL(file, PAGE)), 'utf8').replaceAll('\\', '');
  return ["'", '"', '`'].some((quote) => text.includes(quote + title + quote));
}

test('each kind of hostile input that the page names has a test, and each test that it names is there', () => {
  const all = rows();
  expect(all.length).toBeGreaterThan(45);
  expect(all.filter(({ named }) => named.length === 0).map(({ what }) => what)).toEqual([]);
  const missing = all.flatMap(({ named }) => named.filter((each) => !holds(each)));
  expect(missing.map(({ row, title }) => `${row}: ${title}`)).toEqual([]);
});
