import type { Nodes } from 'mdast';
import { readTree, type Edit, type Value, type YamlStretch } from '../edit/index.ts';
import type { Body } from '../markdown/body.ts';
import { fieldsOf, type ReadFile } from '../read/read-file.ts';
import { speedPage } from './example-parts.ts';
import type { Rule } from './rule.ts';
import { counted } from './wording.ts';

const BLANKS = /[ \t]+(?=\r?\n|\r?$)/g;

/** Lines end with what can be seen. */
export const blankTrailing: Rule = {
  id: 'blank-trailing',
  severity: 'info',
  summary: 'Lines do not end in blanks that mean nothing.',
  why: 'Nobody sees a blank at the end of a line, and most editors take it away when they save. Then a change of one word shows as a change of many lines, and who reviews it reads them all.',
  fix: 'Take the blanks out. Two blanks that break a line, and those inside of code or of a text that keeps its lines, mean something and are left alone.',
  mends: 'The blanks are taken out.',
  bad: [
    {
      title: 'A blank behind a sentence',
      files: speedPage('Screens trail. \nNobody knows why.\n'),
      at: ' ',
      mended: {
        'dimensions/speed.md': speedPage('Screens trail.\nNobody knows why.\n')['dimensions/speed.md'] ?? '',
      },
    },
  ],
  good: [
    {
      title: 'Blanks that mean something',
      files: speedPage('Screens trail,  \nand nobody knows why.\n\n    as code \n'),
    },
  ],
  *check({ files, graph }) {
    const bodies = new Map(graph.articles.map(({ file, body }) => [file, body]));
    for (const file of files) {
      const edits = blanksOf(file, bodies.get(file.path));
      const [first] = edits;
      if (!first) continue;
      yield {
        place: file.text.place(first.start, first.end),
        message: `${edits.length === 1 ? 'This line ends' : `${counted(edits.length, 'line')} of this file, of which this is the first, end`} in blanks that nobody sees`,
        advice: 'Take them out',
        fix: { certain: true, edits },
      };
    }
  },
};

// A file and its body tell the same each time, and a wiki that is loaded again after an edit brings most along.
const known = new WeakMap<ReadFile, { readonly body: Body | undefined; readonly edits: readonly Edit[] }>();

function blanksOf(file: ReadFile, body: Body | undefined): readonly Edit[] {
  let own = known.get(file);
  if (own?.body !== body || !own) {
    own = { body, edits: [...inFields(file), ...inBody(file, body)] };
    known.set(file, own);
  }
  return own.edits;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function inFields(file: ReadFile): Edit[] {
  const fields = fieldsOf(file);
  if (!fields) return [];
  const found = blanks(fields.text, fields.start, fields.end, file.path);
  const tree = found.length > 0 ? readTree(fields) : undefined;
  return tree ? outside(found, keeping(tree, fields)) : [];
}

/** Texts that keep what stands at the end of their lines: blocks, and quotes over several lines. */
function keeping(value: Value, fields: YamlStretch): Stretch[] {
  if (value.type === 'map') return value.fields.flatMap((field) => keeping(field.value, fields));
  if (value.type === 'list') return value.entries.flatMap((entry) => keeping(entry.value, fields));
  if (value.style === 'block') {
    // The blanks of its last line stand behind its end.
    const end = fields.text.indexOf('\n', value.end);
    return [{ start: value.start, end: end < 0 ? fields.end : end }];
  }
  return value.style === 'quoted' ? [value] : [];
}

function inBody({ path, text, bodyStart }: ReadFile, body: Body | undefined): Edit[] {
  const found = body ? blanks(text.text, bodyStart, text.text.length, path) : [];
  if (!body || found.length === 0) return [];
  const kept: Stretch[] = [];
  const stack: Nodes[] = [body.tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (KEEPING.has(node.type)) {
      kept.push({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 });
    }
    if ('children' in node) stack.push(...node.children);
  }
  return outside(found, kept);
}

const KEEPING: ReadonlySet<string> = new Set(['code', 'inlineCode', 'html', 'break', 'definition']);

function blanks(text: string, start: number, end: number, file: string): Edit[] {
  const part = text.slice(start, end);
  return [...part.matchAll(BLANKS)].flatMap((match) => {
    const at = start + match.index;
    // Behind a backslash the end of the line would break it.
    return text[at - 1] === '\\' ? [] : [{ file, start: at, end: at + match[0].length, text: '' }];
  });
}

function outside(edits: readonly Edit[], kept: readonly Stretch[]): Edit[] {
  const inOrder = [...kept].sort((a, b) => a.start - b.start);
  let index = 0;
  let reach = 0;
  return edits.filter(({ start, end }) => {
    for (let next = inOrder[index]; next && next.start < end; next = inOrder[(index += 1)]) {
      reach = Math.max(reach, next.end);
    }
    return start >= reach;
  });
}
