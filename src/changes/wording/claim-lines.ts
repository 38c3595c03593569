import type { Changes, CitationChange, ClaimChange, ClaimListed, FigureChange, Part } from '../changes.ts';
import { name, names, strong, words, type Inline, type Item } from '../outline/outline.ts';
import { added, compared, fieldLine, removed } from './parts.ts';
import { statusName } from './status-names.ts';

/** Lines on claims: new ones, those that are gone, those that say something else. */
export function claimLines({ claims }: Changes): Item[] {
  return [
    ...claims.added.map(addedLine),
    ...claims.removed.map(removedLine),
    ...claims.changed.map(changedLine),
  ];
}

function addedLine({ id, home, statement, figures, sources, ...statuses }: ClaimListed): Item {
  const status = [statusName(statuses.support), statusName(statuses.standing)].join(', ');
  return {
    words: words(strong('New'), ' ', name(id), ' in ', name(home), `: “${statement}” (${status})`),
    items: [
      ...figures.map((figure) => ({ words: words(figure) })),
      { words: sources.length > 0 ? words('Cites ', ...names(sources)) : words('Cites no source.') },
    ],
  };
}

function removedLine({ id, home, statement }: ClaimListed): Item {
  return { words: words(strong('Gone'), ' ', name(id), ' from ', name(home), ': ', removed(statement)) };
}

function changedLine(claim: ClaimChange): Item {
  const { id, movedFrom, home, statement, rewritten, figures, citations, withdrawn, fields } = claim;
  const head = statement
    ? words(strong('Reworded'), ' ', name(id), ': ', ...compared(statement))
    : words(strong(withdrawn ? 'Withdrawn' : 'Changed'), ' ', name(id));
  return {
    words: head,
    items: [
      ...(rewritten
        ? [
            {
              words: words(
                'Hardly a word is left. If it says something else now, withdraw it and give the new statement an id of its own.',
              ),
            },
          ]
        : []),
      ...(withdrawn ? [{ words: words(`Withdrawn (${withdrawn.date}): `, added(withdrawn.reason)) }] : []),
      ...(movedFrom === undefined
        ? []
        : [{ words: words('Stands in ', name(home), ' now, not in ', name(movedFrom), '.') }]),
      ...figures.map(figureLine),
      ...citations.map(citationLine),
      ...fields.map(fieldLine),
    ],
  };
}

/** Fields of a figure that its words do not tell. */
const UNTOLD = new Set(['series', 'testClass']);

function figureLine({ measure, before, after, words: parts, fields }: FigureChange): Item {
  if (parts) {
    const untold = fields.filter(({ path }) => before === after || UNTOLD.has(path));
    return {
      words: words(`${measure}: `, ...(before === after ? words(after) : withArrows(parts))),
      items: untold.map(fieldLine),
    };
  }
  if (before === undefined) return { words: words(`${measure}, new figure: `, added(after ?? '')) };
  if (after === undefined) return { words: words(`${measure}, figure dropped: `, removed(before)) };
  return { words: words(`${measure}: `, removed(before), ' → ', added(after)) };
}

/** An arrow between what went and what came in its place. */
function withArrows(parts: readonly Part[]): Inline[] {
  return parts.flatMap(({ kind, text }, index): Inline[] => {
    if (kind === 'same') return words(text);
    const arrow = kind === 'added' && parts[index - 1]?.kind === 'removed' ? ' → ' : undefined;
    return words(arrow, { kind, text });
  });
}

function citationLine({ source, change, stance, fields }: CitationChange): Item {
  if (change !== 'changed') {
    const verb = change === 'added' ? 'Cites ' : 'No longer cites ';
    return { words: words(verb, name(source), ` (${stance})`) };
  }
  return { words: words('Cites ', name(source), ' otherwise'), items: fields.map(fieldLine) };
}
