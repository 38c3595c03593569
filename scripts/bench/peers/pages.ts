import { FOLDERS, readFile, type ContentFile } from '../../../src/wiki/index.ts';

/** A page of a wiki as plain Markdown, which any builder takes: an article or the record of a source. */
export interface PlainPage {
  /** Address without slashes at its ends and file name without ending, such as `briefs/how-long`. */
  readonly path: string;
  readonly title: string;
  /** One sentence; absent where the article has none. */
  readonly description?: string;
  /** GFM with footnotes and links from the root, such as `/sources/some-study/`. */
  readonly body: string;
}

type Fields = Readonly<Record<string, unknown>>;

interface Entry {
  readonly path: string;
  readonly fields: Fields;
  readonly body: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

function entryOf(file: ContentFile): Entry | undefined {
  const { kind, id, data, text, bodyStart } = readFile(file);
  if (kind === undefined || kind === 'settings') return undefined;
  // The generator writes no file that cannot be read; one such would make the builders do less than we do.
  if (!data) throw new Error(`\`${file.path}\` cannot be read`);
  return {
    path: `${FOLDERS[kind]}/${id}`,
    fields: data.value as Fields,
    body: kind === 'source' ? '' : text.text.slice(bodyStart).trimStart(),
  };
}

/** What can be cited or linked: the notes of citations by key, and addresses by id. */
interface Known {
  readonly notes: ReadonlyMap<string, string>;
  readonly addresses: ReadonlyMap<string, string>;
}

/** A source as a note names it: a link to its page, who published it, and the year. */
function sourceNote({ path, fields }: Entry): string {
  const year = textOf(fields['issued']).slice(0, 4);
  return `[${textOf(fields['title'])}](/${path}/), ${textOf(fields['publisher'])}, ${year}`;
}

function knownOf(entries: readonly Entry[]): Known {
  const addresses = new Map(entries.map(({ path }) => [path.slice(path.indexOf('/') + 1), `/${path}/`]));
  const notes = new Map<string, string>();
  for (const entry of entries)
    if (entry.path.startsWith(`${FOLDERS.source}/`))
      notes.set(entry.path.slice(FOLDERS.source.length + 1), sourceNote(entry));
  for (const { fields } of entries) {
    for (const claim of listOf(fields['claims'])) {
      // A citation of a claim leads to the sources that support or qualify it, as on our pages.
      const shown = listOf(claim['sources']).filter(({ stance }) =>
        ['supports', 'qualifies'].includes(textOf(stance)),
      );
      const told = shown.flatMap(({ source }) => notes.get(textOf(source)) ?? []);
      notes.set(textOf(claim['id']), told.join('; '));
    }
  }
  return { notes, addresses };
}

/** A body with `[@key]` as footnotes, whose texts stand at its end, and `[[id|label]]` as links. */
function plainBody(body: string, { notes, addresses }: Known): string {
  const cited = new Set<string>();
  const plain = body
    .replaceAll(/\[@([a-z0-9-]+)\]/g, (whole, key: string) => {
      if (!notes.has(key)) return whole;
      cited.add(key);
      return `[^${key}]`;
    })
    .replaceAll(/\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g, (_, id: string, label = id) => {
      const address = addresses.get(id);
      return address === undefined ? String(label) : `[${label}](${address})`;
    })
    .trimEnd();
  const ends = [...cited].map((key) => `[^${key}]: ${notes.get(key)}.`);
  return `${[plain, ...ends].join('\n\n')}\n`;
}

/** The record of a source as the body of its page. */
function sourceBody(fields: Fields): string {
  const authors = listOf(fields['author']).map(
    ({ family, given, literal }) => textOf(literal) || `${textOf(given)} ${textOf(family)}`,
  );
  const address = textOf(fields['URL']);
  const lines = {
    Authors: authors.join(', '),
    Type: textOf(fields['type']),
    In: textOf(fields['container-title']),
    Publisher: textOf(fields['publisher']),
    Date: textOf(fields['issued']),
    Address: address && `<${address}>`,
  };
  const filled = Object.entries(lines).filter(([, text]) => text !== '');
  return `${filled.map(([name, text]) => `- ${name}: ${text}`).join('\n')}\n`;
}

/**
 * The articles and sources of generated content as plain Markdown, so that another builder renders the same text,
 * links and notes. Claims come along only where a citation leads to their sources: their own pages, and whatever is
 * derived, are left out. Marks inside code would be replaced too; generated text has no code.
 */
export function plainPages(files: Iterable<ContentFile>): PlainPage[] {
  const entries = [...files].flatMap((file) => entryOf(file) ?? []);
  const known = knownOf(entries);
  return entries.map(({ path, fields, body }) => {
    const summary = textOf(fields['summary']);
    return {
      path,
      title: textOf(fields['title']),
      ...(summary === '' ? {} : { description: summary }),
      body: body === '' ? sourceBody(fields) : plainBody(body, known),
    };
  });
}

/** A page as the file that the builders read: front matter with title and description, then the body. */
export function pageText({ title, description, body }: PlainPage): string {
  // A JSON text is a YAML text in quotation marks.
  const fields = Object.entries({ title, description }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}: ${JSON.stringify(text)}\n`],
  );
  return `---\n${fields.join('')}---\n\n${body}`;
}
