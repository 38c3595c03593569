import { fieldTree, type Field, type FieldType } from './field-tree.ts';
import { DESCRIBED_KINDS, type DescribedKind } from './json-schema.ts';
import { PURPOSES } from './purposes.ts';

/** A snippet as Visual Studio Code reads it: https://code.visualstudio.com/docs/editing/userdefinedsnippets. */
export interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Fields of a kind that a snippet has beside those that are needed. */
const ALSO: Readonly<Partial<Record<DescribedKind, readonly string[]>>> = {
  claim: ['sources', 'asOf'],
  source: ['author', 'issued', 'publisher', 'URL', 'firsthand'],
};

/** Fields of an entry of a list that a snippet has beside those that are needed. */
const ALSO_INSIDE: Readonly<Record<string, readonly string[]>> = { author: ['given'], sources: ['locator'] };

/** Entries that a list needs where one is not enough. */
const LEAST_ENTRIES: Readonly<Record<string, number>> = { sides: 2 };

/** Parts of a claim that are added to one that stands there, with the fields they begin with. */
const PARTS = [
  {
    name: 'source of a claim',
    list: 'sources',
    also: ['locator'],
    description: 'A source of a claim, with its stance and the place in it.',
  },
  {
    name: 'figure',
    list: 'quantities',
    also: ['value', 'ahead', 'between'],
    description: 'A figure that a claim gives.',
  },
  {
    name: 'relation',
    list: 'relations',
    also: ['because'],
    description: 'How a claim bears on another one.',
  },
] as const;

/** Stops of a snippet are counted in the order in which the reader comes to them. */
class Stops {
  #last = 0;

  empty(): string {
    return `$${(this.#last += 1)}`;
  }

  text(text: string): string {
    return `\${${(this.#last += 1)}:${text}}`;
  }

  choice(words: readonly string[]): string {
    return `\${${(this.#last += 1)}|${words.join(',')}|}`;
  }
}

function lines(fields: readonly Field[], also: readonly string[], stops: Stops): string[] {
  return fields
    .filter(({ name, needed }) => needed || also.includes(name))
    .flatMap(({ name, is }) => fieldLines(name, is, stops));
}

function fieldLines(name: string, is: FieldType, stops: Stops): string[] {
  if (is.type === 'fields') return [`${name}:`, ...indented(lines(is.fields, [], stops))];
  // Between brackets a comma in a text needs quotes, and nothing between commas is no YAML.
  if (is.type === 'pair') return [`${name}: [${is.of.map((each) => `'${stop(each, stops)}'`).join(', ')}]`];
  if (is.type !== 'list') return [`${name}: ${stop(is, stops)}`];
  const entry = is.of.type === 'either' ? is.of.options[0] : is.of;
  if (entry?.type !== 'fields') return [`${name}: [${stop(is.of, stops)}]`];
  const entries = Array.from({ length: LEAST_ENTRIES[name] ?? 1 }, () =>
    item(lines(entry.fields, ALSO_INSIDE[name] ?? [], stops)),
  );
  return [`${name}:`, ...indented(entries.flat())];
}

function stop(is: FieldType, stops: Stops): string {
  switch (is.type) {
    case 'words':
      return stops.choice(is.words);
    case 'flag':
      return stops.choice(['true', 'false']);
    case 'reference':
      return stops.text(is.to[0] ?? '');
    case 'date':
      // What is no date is told by the checker, so that it cannot be left standing.
      return stops.text('YYYY-MM-DD');
    default:
      return stops.empty();
  }
}

function item(all: readonly string[]): string[] {
  return all.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function indented(all: readonly string[]): string[] {
  return all.map((line) => `  ${line}`);
}

function kindSnippet(kind: DescribedKind): Snippet {
  const fields = lines(fieldTree(kind), ALSO[kind] ?? [], new Stops());
  const about = { prefix: `wiki-${kind}`, description: PURPOSES[kind] };
  if (kind === 'source') return { scope: 'yaml', ...about, body: [...fields, '$0'] };
  if (kind === 'claim') return { scope: 'markdown', ...about, body: item([...fields, '$0']) };
  return { scope: 'markdown', ...about, body: ['---', ...fields, '---', '', '$0'] };
}

/** The snippets of every kind that is written by hand, and of the parts of a claim, by their names. */
export function editorSnippets(): Record<string, Snippet> {
  const kinds = DESCRIBED_KINDS.filter((kind) => kind !== 'settings').map(
    (kind) => [kind, kindSnippet(kind)] as const,
  );
  const claim = fieldTree('claim');
  const parts = PARTS.flatMap(({ name, list, also, description }) => {
    const is = claim.find((field) => field.name === list)?.is;
    if (is?.type !== 'list' || is.of.type !== 'fields') return [];
    const body = item([...lines(is.of.fields, also, new Stops()), '$0']);
    return [
      [name, { scope: 'markdown', prefix: `wiki-${name.replaceAll(' ', '-')}`, description, body }] as const,
    ];
  });
  return Object.fromEntries([...kinds, ...parts]);
}

/** File of the snippets, as the text that editors read. */
export function snippetFile(): string {
  return `${JSON.stringify(editorSnippets(), null, 2)}\n`;
}
