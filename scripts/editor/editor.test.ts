import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadWiki } from '../../src/wiki/index.ts';
import { writeFrontMatterFiles } from './front-matter.ts';
import { Editor } from './language-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string) => readFileSync(join(root, '.vscode', file), 'utf8');
const read = <T>(file: string): T => JSON.parse(text(file)) as T;

/** How long a program that is started here may take, in milliseconds, on a machine that has much else to do. */
const PATIENCE = 60_000;

describe('an editor with the settings of the repository, of records and settings,', () => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await Editor.open('yaml', root, text('settings.json'));
  }, PATIENCE);
  afterAll(() => editor.close());

  const faults = async (path: string, yaml: string) =>
    (await editor.faults(path, yaml)).map(({ message, range }) => `${range.start.line + 1}: ${message}`);

  test('finds nothing wrong in the records and settings as they are', { timeout: PATIENCE }, async () => {
    const office = loadWiki(join(root, 'tests/wikis/office'));
    for (const { path, text } of office.files.filter(({ path }) => path.endsWith('.yml'))) {
      const file = `tests/wikis/office/${path}`;
      expect(await faults(file, text.text), file).toEqual([]);
    }
    expect(await faults('content/wiki.yml', readFileSync(join(root, 'content/wiki.yml'), 'utf8'))).toEqual(
      [],
    );
  });

  test.each([
    [
      'content/sources/x.yml',
      'type: repport\ntitle: A\ngrade: a\ninterest: { kind: b }\n',
      '1: Value is not accepted',
    ],
    ['content/sources/x2.yml', 'type: report\ntitel: A\n', '2: Property titel is not allowed'],
    [
      'content/sources/x3.yml',
      'type: report\ntitle: A\ngrade: a\ninterest: { kind: b }\nissued: May\n',
      '5: String does not match',
    ],
    ['content/sources/x4.yml', 'type: report\n', '1: Missing property "title"'],
  ])('tells what is wrong in %s', { timeout: PATIENCE }, async (path, text, told) => {
    const found = await faults(path, text);
    expect(
      found.some((fault) => fault.startsWith(told)),
      found.join('\n'),
    ).toBe(true);
  });

  test('offers the fields of a record and the words of a field', { timeout: PATIENCE }, async () => {
    const path = 'content/sources/offered.yml';
    await editor.faults(path, 'type: \ntitle: A\n\n');
    expect(await editor.offers(path, 0, 6)).toEqual(
      expect.arrayContaining(['report', 'preprint', 'dataset']),
    );
    const fields = await editor.offers(path, 2, 0);
    expect(fields).toEqual(expect.arrayContaining(['author', 'container-title', 'firsthand', 'interest']));
    expect(fields).not.toContain('title');
  });
});

describe('an editor with the settings of the repository, of front matter,', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'gapwiki-front-matter-'));
  const content = join(workspace, 'content');
  let editor: Editor;
  beforeAll(async () => {
    cpSync(join(root, 'tests/wikis/office'), content, { recursive: true });
    writeFileSync(join(workspace, 'package.json'), '{}');
    symlinkSync(join(root, 'node_modules'), join(workspace, 'node_modules'), 'junction');
    writeFrontMatterFiles(workspace, content, loadWiki(content).files);
    editor = await Editor.open('astro', workspace, text('settings.json'));
  }, PATIENCE);
  afterAll(async () => {
    await editor.close();
    rmSync(workspace, { recursive: true, force: true });
  });

  const good = (path: string) => readFileSync(join(content, path), 'utf8');
  const faults = async (path: string, article: string) =>
    (await editor.faults(`content/${path}`, article)).map(
      ({ message, range }) => `${range.start.line + 1}: ${message}`,
    );

  test('finds nothing wrong in the articles as they are', { timeout: PATIENCE }, async () => {
    for (const { path, kind } of loadWiki(content).files) {
      if (path.endsWith('.md')) expect(await faults(path, good(path)), `${kind} ${path}`).toEqual([]);
    }
  });

  test(
    'tells of a field that is not there, in an article and in a claim of it',
    { timeout: PATIENCE },
    async () => {
      const path = 'dimensions/focus-time.md';
      const wrong = good(path)
        .replace('\nsummary:', '\nsumary:')
        .replace('stance: supports', 'stance: suports');
      expect(await faults(path, wrong)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('Property sumary is not allowed'),
          expect.stringContaining('Value is not accepted. Valid values: "supports"'),
        ]),
      );
    },
  );

  test('offers the fields of the kind', { timeout: PATIENCE }, async () => {
    const path = 'perspectives/landlords.md';
    await faults(path, good(path).replace('---\n', '---\n\n'));
    const offered = await editor.offers(`content/${path}`, 1, 0);
    expect(offered).toEqual(expect.arrayContaining(['formerIds', 'synonyms', 'sources']));
    expect(offered).not.toContain('measures');
  });
});

interface Matcher {
  readonly pattern: Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message' | 'code', number>> & {
    regexp: string;
  };
  readonly background?: { readonly beginsPattern: string; readonly endsPattern: string };
}
interface Task {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly problemMatcher: Matcher | readonly [];
}

const { tasks } = read<{ tasks: Task[] }>('tasks.json');
const matcherOf = ({ problemMatcher }: Task) => ('pattern' in problemMatcher ? problemMatcher : undefined);

/** What the editor takes from lines of output: the findings between a beginning and an end. */
function matched({ pattern }: Matcher, lines: readonly string[]) {
  return lines.flatMap((line) => {
    const found = new RegExp(pattern.regexp).exec(line);
    if (!found) return [];
    const part = (name: 'file' | 'line' | 'column' | 'severity' | 'message' | 'code') =>
      found[pattern[name]] ?? '';
    return [
      `${part('severity')} ${part('file')} ${part('line')}:${part('column')} ${part('code')} ${part('message')}`,
    ];
  });
}

describe('the tasks', () => {
  test('are scripts of npm', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const { command, args } of tasks) {
      expect(command).toBe('npm');
      expect(args[0]).toBe('run');
      expect(Object.keys(scripts)).toContain(args[1]);
    }
  });

  test(
    'mark each finding of the checker at its place, and again after a change',
    { timeout: PATIENCE },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'gapwiki-editor-'));
      const content = join(folder, 'content');
      cpSync(join(root, 'tests/wikis/office'), content, { recursive: true });
      const file = join(content, 'dimensions/output.md');
      const good = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        good.replace('\nsummary:', '\nsumary:').replace('stance: supports', 'stance: suports'),
      );
      const [task] = tasks.filter(({ args }) => args.includes('--watch'));
      const matcher = task && matcherOf(task);
      if (!task || !matcher?.background) throw new Error('no task watches');
      const { beginsPattern, endsPattern } = matcher.background;
      const args = task.args.slice(task.args.indexOf('--') + 1);
      const child = spawn(process.execPath, [join(root, 'scripts/check.ts'), ...args], { cwd: folder });
      try {
        let rest = '';
        let lines: string[] = [];
        /** The lines of the next report, from its beginning to its end. */
        const report = () =>
          new Promise<string[]>((resolve, reject) => {
            const take = (chunk: Buffer) => {
              const all = `${rest}${chunk.toString()}`.split('\n');
              rest = all.pop() ?? '';
              for (const line of all) {
                if (new RegExp(beginsPattern).test(line)) lines = [];
                else if (new RegExp(endsPattern).test(line)) {
                  child.stdout.off('data', take);
                  resolve(lines);
                } else lines.push(line);
              }
            };
            child.stdout.on('data', take);
            child.once('close', () => reject(new Error('the checker ended')));
          });
        const first = matched(matcher, await report());
        const { findings } = loadWiki(content);
        expect(findings.length).toBeGreaterThan(1);
        // What the editor needs for front matter comes along, where the content lies in its workspace.
        expect(existsSync(join(folder, '.astro/collections/collections.json'))).toBe(true);
        expect(first).toEqual(
          findings.map(
            ({ severity, place, rule, message }) =>
              `${severity} content/${place.file} ${place.start.line}:${place.start.column} ${rule} ${message}`,
          ),
        );
        const next = report();
        writeFileSync(file, good);
        expect(matched(matcher, await next)).toEqual([]);
      } finally {
        const ended = new Promise((resolve) => child.once('close', resolve));
        child.kill();
        await ended;
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );

  test('read the output of both checks alike', () => {
    const patterns = tasks.flatMap((task) => matcherOf(task)?.pattern ?? []);
    expect(patterns).toHaveLength(2);
    expect(patterns[0]).toEqual(patterns[1]);
  });
});

test('what is generated cannot be edited by mistake', () => {
  const settings = read<Record<string, Record<string, boolean>>>('settings.json');
  expect(Object.keys(settings['files.readonlyInclude'] ?? {})).toEqual(
    expect.arrayContaining(['schemas/*.json', 'docs/reference/fields.md', '.vscode/wiki.code-snippets']),
  );
});

test('the extension that the settings speak to is recommended', () => {
  expect(read<{ recommendations: string[] }>('extensions.json').recommendations).toContain(
    'redhat.vscode-yaml',
  );
});
