import type { FormData, NamedArticle, Repository } from './form-types.ts';

/** Where what was written goes, and how the reader gets there. */
export interface Outcome {
  /** Path in the repository. */
  readonly path: string;
  /** The address that opens the file, filled in where it is new and short enough. */
  readonly href?: string;
  /** Whether the address brings the text along. */
  readonly filled?: boolean;
  /** Line, counted from 1, behind which the text is pasted. */
  readonly after?: number;
  /** The form of an issue that hands the text to somebody else. */
  readonly propose?: string;
}

/** An address with parameters added, one after the other, as long as it does not become too long. */
export function withParameters(
  address: string,
  parameters: readonly (readonly [name: string, value: string])[],
  longest: number,
): { readonly address: string; readonly left: number } {
  let whole = address;
  let left = 0;
  for (const [name, value] of parameters) {
    const sign = whole.includes('?') ? '&' : '?';
    const longer = `${whole}${sign}${name}=${encodeURIComponent(value.toWellFormed())}`;
    if (longer.length <= longest) whole = longer;
    else left += 1;
  }
  return { address: whole, left };
}

/** Where a source record goes: a new file, whose address carries name and text where they are not too long. */
export function sourceOutcome(id: string, yaml: string, { folder, repository }: FormData): Outcome {
  const path = `${folder}/sources/${id}.yml`;
  if (!repository) return { path };
  const { address, left } = withParameters(
    repository.newSource,
    [
      ['filename', `${id}.yml`],
      ['value', yaml],
    ],
    repository.longest,
  );
  return { path, href: address, filled: left === 0 };
}

/** Where a claim goes: into its article behind the last claim, or into an issue. */
export function claimOutcome(
  article: NamedArticle,
  claim: { readonly statement: string; readonly yaml: string; readonly sources: string },
  { folder, repository }: FormData,
): Outcome {
  const path = `${folder}/${article.file}`;
  const after = article.paste?.after;
  if (!repository) return { path, after };
  const file = article.file.split('/').map(encodeURIComponent).join('/');
  return {
    path,
    after,
    href: `${repository.edit}${file}${after === undefined ? '' : `#L${after}`}`,
    propose: proposal(article, claim, repository),
  };
}

function proposal(
  article: NamedArticle,
  { statement, yaml, sources }: { statement: string; yaml: string; sources: string },
  { propose, longest }: Repository,
): string {
  return withParameters(
    propose,
    [
      ['title', `Claim: ${statement}`.slice(0, 120)],
      ['statement', statement],
      ['article', article.title],
      ['sources', sources],
      ['yaml', yaml],
    ],
    longest,
  ).address;
}
