import type { ArticleChange, Changes, ProseChange, RecordListed } from '../changes.ts';
import { name, names, strong, words, type Item } from '../outline/outline.ts';
import { added, compared, counted, fieldLine, removed } from './parts.ts';

/** Lines on sources: new ones, those that are gone, records that differ. */
export function sourceLines({ sources }: Changes): Item[] {
  return [
    ...sources.added.map((source) => listedLine('New', source)),
    ...sources.removed.map((source) => listedLine('Gone', source)),
    ...sources.changed.map(({ id, title, fields }) => ({
      words: words(strong('Changed'), ' ', name(id), `: ${title}`),
      items: fields.map(fieldLine),
    })),
  ];
}

/** Lines on articles: new ones, those that are gone, those that say something else; see `affectedLines`. */
export function articleLines({ articles }: Changes): Item[] {
  return [
    ...articles.added.map((article) => listedLine('New', article)),
    ...articles.removed.map((article) => listedLine('Gone', article)),
    ...articles.changed.map(changedLine),
  ];
}

/** Lines on articles that are the same and show a claim or source that is not. */
export function affectedLines({ articles }: Changes): Item[] {
  return articles.affected.map(({ id, kind, through }) => ({
    words: words(name(id), ` (${kind}) through `, ...names(through)),
  }));
}

function listedLine(what: string, { id, kind, title }: RecordListed): Item {
  return {
    words: words(strong(what), ' ', name(id), kind === 'source' ? `: ${title}` : ` (${kind}): ${title}`),
  };
}

function changedLine({ id, kind, kindBefore, fields, prose }: ArticleChange): Item {
  const moved = kindBefore && {
    words: words(`It was a ${kindBefore} and is a ${kind} now, so that its address is another one.`),
  };
  return {
    words: words(strong('Changed'), ' ', name(id), ` (${kind})${prose ? `: ${proseCount(prose)}` : ''}`),
    items: [
      ...(moved ? [moved] : []),
      ...fields.map(fieldLine),
      ...(prose && prose.namesNow.length > 0
        ? [{ words: words('Refers now to ', ...names(prose.namesNow)) }]
        : []),
      ...(prose && prose.namesNoMore.length > 0
        ? [{ words: words('Refers no longer to ', ...names(prose.namesNoMore)) }]
        : []),
    ],
  };
}

function proseCount({ added: more, removed: less, reworded }: ProseChange): string {
  const counts = [
    more.length > 0 && `${counted(more.length, 'paragraph')} added`,
    less.length > 0 && `${counted(less.length, 'paragraph')} removed`,
    reworded.length > 0 && `${counted(reworded.length, 'paragraph')} reworded`,
  ];
  return counts.filter(Boolean).join(', ');
}

/** Lines on the prose of articles, paragraph by paragraph. */
export function proseLines({ articles }: Changes): Item[] {
  return articles.changed.flatMap(({ id, prose }): Item | [] => {
    if (!prose) return [];
    return {
      words: words(name(id)),
      items: [
        ...prose.reworded.map((parts) => ({ words: compared(parts) })),
        ...prose.added.map((text) => ({ words: words(added(text)) })),
        ...prose.removed.map((text) => ({ words: words(removed(text)) })),
      ],
    };
  });
}
