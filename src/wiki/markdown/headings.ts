import GithubSlugger from 'github-slugger';
import type { SourceText } from '../read/place.ts';
import type { Problem } from '../read/problem.ts';
import type { Heading } from './body.ts';
import type { ProseBlock } from './prose.ts';
import { withoutMarks } from './sentences.ts';

/** Slug of a heading that has no letters or digits. */
const NAMELESS = 'section';

/** The headings of the body in order, with slugs that are unique among them; sets the slug on each node too. */
export function headingsOf(blocks: readonly ProseBlock[], source: SourceText): Heading[] {
  const slugger = new GithubSlugger();
  return blocks.flatMap((block) => {
    const { node, prose } = block;
    if (node.type !== 'heading') return [];
    const text = withoutMarks(prose.text);
    const slug = slugger.slug(/[\p{L}\p{N}_]/u.test(text) ? text : NAMELESS);
    node.data = { ...node.data, slug };
    const place = source.place(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
    return [{ depth: node.depth, text, slug, place }];
  });
}

/** Problems with the depth of headings: the title of the article is the only one of depth 1. */
export function headingProblems(headings: readonly Heading[], source: SourceText): Problem[] {
  let above = 1;
  return headings.flatMap((heading): Problem[] => {
    const { depth, place } = heading;
    const allowed = above + 1;
    above = Math.max(depth, 2);
    if (depth > 1 && depth <= allowed) return [];
    const problem = { rule: 'heading-level', place, actual: source.cut(place) };
    if (depth === 1) {
      return [
        {
          ...problem,
          message:
            'A heading of level 1 stands in the body, but the title of the article is the only one of that level',
          expected: [`## ${heading.text}`],
          advice: 'Start with `##`, and move the headings under it one level down as well',
        },
      ];
    }
    return [
      {
        ...problem,
        message: `This heading of level ${depth} follows one of level ${allowed - 1}, so that a level is missing between them`,
        expected: [`${'#'.repeat(allowed)} ${heading.text}`],
        advice:
          'Go down one level at a time, since readers and screen readers take the levels for an outline',
      },
    ];
  });
}
