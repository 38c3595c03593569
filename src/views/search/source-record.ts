import { dateText, entityAddress, issuedYears, sourceLabel } from '../../render/index.ts';
import { STANCES, type SourceEntity } from '../../wiki/index.ts';
import { authorLink, entityLinks } from '../links.ts';
import type { SiteView } from '../site-view.ts';
import { counted, KIND_WORDS, STANCE_WORDS } from '../words.ts';
import { interestName } from './names.ts';
import { filled, sentences, sortable, unique, yearAndMonth, type CustomRecord } from './record.ts';

/** Authors named in a result; who stands further behind is told by the page. */
const MOST_AUTHORS = 6;

function authorsText(names: readonly string[], more: boolean): string {
  const shown = names.slice(0, MOST_AUTHORS).join(', ');
  return more || names.length > MOST_AUTHORS ? `${shown} et al.` : shown;
}

/** The record of a source. */
export function sourceRecord(view: SiteView, source: SourceEntity): CustomRecord {
  const { data } = source;
  const facts = view.graph.sourceFacts(source.id);
  const names = (data.author ?? []).map((name) => authorLink(view, name).text);
  const claims = Object.values(facts.claims).flat();
  const dimensions = unique(claims.flatMap((id) => view.graph.claim(id)?.dimensions ?? [])).sort();
  const { sort, has } = sortable({
    date: data.issued?.latest,
    year: data.issued?.latest.slice(0, 4),
    citations: facts.citations,
  });
  return {
    url: entityAddress('source', source.id, view),
    content: sentences([
      data.title,
      ...names,
      data.publisher,
      data['container-title'],
      data.DOI && `DOI ${data.DOI}`,
      data.arXiv && `arXiv ${data.arXiv}`,
      data.issued && dateText(data.issued),
      data.note,
    ]),
    meta: filled({
      title: data.title,
      id: `@${source.id}`,
      also: (data.formerIds ?? []).join(', '),
      label: sourceLabel(data, view.settings),
      authors: names.length > 0 ? authorsText(names, data.etAl === true) : (data.publisher ?? ''),
      date: issuedYears(data) ?? 'undated',
      claims: counted(facts.citations, 'claim'),
    }),
    filters: filled({
      kind: [KIND_WORDS.source.one],
      dimension: entityLinks(view, dimensions).map(({ text }) => text),
      author: unique(names),
      publisher: data.publisher ? [data.publisher] : [],
      grade: [view.settings.grades[data.grade]?.name ?? data.grade],
      interest: [interestName(view, data.interest.kind)],
      stance: STANCES.filter((stance) => facts.claims[stance].length > 0).map(
        (stance) => STANCE_WORDS[stance].name,
      ),
      ...yearAndMonth(data.issued),
      has,
    }),
    sort,
  };
}
