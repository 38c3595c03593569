import type { Broken, Loss, Move } from '../changes.ts';
import { name, words, type Item } from '../outline/outline.ts';

/** Lines on ids that lead nowhere now, with what to do. */
export function lossLines(losses: readonly Loss[]): Item[] {
  return losses.map(({ id, kind, how, title, like }) => {
    const what = {
      gone: ' is gone, and nothing says what became of it',
      reused: ' is the id of something else now',
      former: ' was a former id and leads nowhere now',
    }[how];
    return {
      words: words(name(id), ` (${kind})${what}: “${title}”.`),
      items: [{ words: advice(id, kind, how, like) }],
    };
  });
}

function advice(id: string, kind: string, how: Loss['how'], like: string | undefined) {
  const former = name(`formerIds: [${id}]`);
  if (how === 'reused') return words('Give the new thing another id: links to this one lead to what it was.');
  if (how === 'former') return words('Put it back into ', name('formerIds'), ' of what it led to.');
  if (like !== undefined) return words('If ', name(like), ' takes its place, write ', former, ' there.');
  return kind === 'claim'
    ? words(
        'Keep it with ',
        name('withdrawn: { date, reason }'),
        ', or write ',
        former,
        ' in what takes its place.',
      )
    : words('Keep it, or write ', former, ' in what takes its place.');
}

/** Lines on what has another id now. */
export function moveLines(moves: readonly Move[]): Item[] {
  return moves.map(({ kind, from, to, merged }) => ({
    words: words(name(from), ' → ', name(to), ` (${kind}${merged ? ', became one with it' : ''})`),
  }));
}

/** Lines on what cannot be read any longer, or can be again. */
export function brokenLines(broken: readonly Broken[]): Item[] {
  return broken.map(({ id, kind, file, now }) => ({
    words: words(
      name(id),
      ` (${kind}) `,
      now === 'broken' ? 'cannot be read any longer: see the findings of ' : 'can be read again in ',
      name(file),
    ),
  }));
}
