import { nearest } from './checks/did-you-mean.ts';
import type { Names, NamedArticle } from './form-types.ts';

/** Something that a field can name. */
export interface Named {
  readonly id: string;
  readonly label: string;
}

/** What of the wiki the forms can name, ready to be looked up. */
export class KnownNames {
  readonly articles: ReadonlyMap<string, NamedArticle>;
  readonly grades: ReadonlyMap<string, string>;
  readonly works: ReadonlyMap<string, string>;
  readonly #byKind = new Map<string, ReadonlyMap<string, string>>();
  readonly #former: ReadonlySet<string>;
  readonly #reserved: ReadonlySet<string>;

  constructor(names: Names, reserved: readonly string[]) {
    this.articles = new Map(names.articles.map((article) => [article.id, article]));
    this.grades = new Map(names.sources.map(([id, , grade]) => [id, grade]));
    this.works = new Map(Object.entries(names.works));
    this.#byKind.set('source', new Map(names.sources.map(([id, label]) => [id, label])));
    this.#byKind.set('claim', new Map(names.claims));
    this.#byKind.set(
      'article',
      new Map(names.articles.map(({ id, title, kind }) => [id, `${title} (${kind})`])),
    );
    for (const { id, title, kind } of names.articles) {
      this.#byKind.set(kind, new Map([...(this.#byKind.get(kind) ?? []), [id, title]]));
    }
    this.#former = new Set(names.former);
    this.#reserved = new Set(reserved);
  }

  /** How a thing of one of these kinds is called; `undefined` where there is none. */
  label(kinds: readonly string[], id: string): string | undefined {
    for (const kind of kinds) {
      const label = this.#byKind.get(kind)?.get(id);
      if (label !== undefined) return label;
    }
    return undefined;
  }

  /** Why a field cannot name this: a sentence; `undefined` where it can. */
  problem(kinds: readonly string[], id: string): string | undefined {
    if (this.label(kinds, id) !== undefined || this.#former.has(id)) return undefined;
    const ids = kinds.flatMap((kind) => [...(this.#byKind.get(kind)?.keys() ?? [])]);
    const meant = nearest(id, ids).map((word) => `\`${word}\``);
    const guess = meant.length > 0 ? ` Did you mean ${meant.join(' or ')}?` : '';
    return `There is no ${kinds.join(' or ')} \`${id}\` in this wiki as published.${guess} Where it is new, add it as well.`;
  }

  /** Why an id cannot be given to something new: a sentence; `undefined` where it is free. */
  taken(id: string): string | undefined {
    if (this.#reserved.has(id))
      return `\`${id}\` is a name that the site, a program or a file system uses. Choose another.`;
    if (this.#former.has(id))
      return `\`${id}\` was the id of something else before, and its address leads there. Choose another.`;
    const kind = ['source', 'claim', 'article'].find((each) => this.#byKind.get(each)?.has(id));
    return kind === undefined ? undefined : `\`${id}\` is the id of another ${kind} already. Choose another.`;
  }

  /** At most `most` things of these kinds whose id or label has all words of a text, those that begin with it first. */
  matches(kinds: readonly string[], text: string, most: number): Named[] {
    const words = text
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const found: Named[] = [];
    const first: Named[] = [];
    for (const kind of kinds) {
      for (const [id, label] of this.#byKind.get(kind) ?? []) {
        const all = `${id} ${label}`.toLowerCase();
        if (!words.every((word) => all.includes(word))) continue;
        const begins =
          words[0] !== undefined && (id.startsWith(words[0]) || label.toLowerCase().startsWith(words[0]));
        (begins ? first : found).push({ id, label });
        if (first.length >= most) return first;
      }
    }
    return [...first, ...found].slice(0, most);
  }
}
