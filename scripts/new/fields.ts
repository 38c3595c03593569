import {
  ARTICLE_KINDS,
  FOLDERS,
  isId,
  MAX_ID_LENGTH,
  SETTING_TABLES,
  type ArticleKind,
  type Graph,
  type SettingKind,
  type TemplateOptions,
} from '../../src/wiki/index.ts';

/** What can be made new: a file of one of these kinds, or a claim inside an article. */
export const NEW_KINDS = [...ARTICLE_KINDS, 'source', 'claim'] as const;
/** A kind of thing that can be made new. */
export type NewKind = (typeof NEW_KINDS)[number];
/** A kind of thing that has a file of its own. */
export type FileKind = ArticleKind | 'source';

/** The kind that a word names, by itself or by its folder: `tension`, `tensions`; absent where it names none. */
export function kindNamed(word: string): NewKind | undefined {
  const lower = word.toLowerCase();
  if (lower === 'claims') return 'claim';
  return NEW_KINDS.find((kind) => kind === lower || (kind !== 'claim' && FOLDERS[kind] === lower));
}

/** More ids than this are not listed in a template: nobody reads them. */
const MOST_LISTED = 60;

/** What references of a template can name: the keys of `wiki.yml`, and the dimensions where they are not too many. */
export function choicesFrom({ settings, articlesOf }: Graph): NonNullable<TemplateOptions['choices']> {
  return (kind) => {
    if (Object.hasOwn(SETTING_TABLES, kind)) {
      return Object.keys(settings[SETTING_TABLES[kind as SettingKind]] ?? {});
    }
    const ids = kind === 'dimension' ? articlesOf('dimension').map(({ id }) => id) : [];
    return ids.length > MOST_LISTED ? [] : ids;
  };
}

/** Why a text is no id, in a sentence; `undefined` where it is one. */
export function idProblem(id: string): string | undefined {
  if (isId(id)) return undefined;
  return `\`${id}\` is not an id: use lower-case letters, digits and single hyphens, at most ${MAX_ID_LENGTH} characters.`;
}

interface Parsed {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly message: string }[] };
}

/** Why a field of a schema cannot take a text, in a sentence; `undefined` where it can. */
export function fieldProblem(
  field: { safeParse: (value: unknown) => Parsed },
  value: string,
): string | undefined {
  const { success, error } = field.safeParse(value);
  if (success) return undefined;
  const said = error?.issues[0]?.message ?? 'this cannot stand here';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
