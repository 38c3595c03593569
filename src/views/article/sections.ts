import type { TocEntry } from '../../render/index.ts';
import type { Details } from './details.ts';

/** The sections that a page shows before and after the body of the article. */
export interface Sections {
  readonly before: readonly TocEntry[];
  readonly after: readonly TocEntry[];
}

function entry(id: string, text: string, shown: boolean): TocEntry[] {
  return shown ? [{ depth: 2, id, text }] : [];
}

/** Whether a tension has claims whose evidence can be weighed. */
export function isWeighed({ sides }: Extract<Details, { kind: 'tension' }>): boolean {
  return sides.some(({ evidence }) => evidence.claims > 0);
}

/** The sections made from fields, with the ids that the layouts of each kind give them; empty ones left out. */
export function sectionsOf(details: Details): Sections {
  switch (details.kind) {
    case 'dimension':
      return {
        before: [
          ...entry('reading', 'What the evidence reads now', details.sureness !== undefined),
          ...entry('sure', 'How sure one can be', details.sureness !== undefined),
          ...entry('newest', 'The newest figures', details.reading.length > 0),
        ],
        after: [
          ...entry('figures', 'Figures on one scale', details.charts.length > 0),
          ...entry('further', 'Further figures', details.further.length > 0),
          ...entry('open-questions', 'Open questions', details.openQuestions.length > 0),
        ],
      };
    case 'perspective':
      return {
        before: [
          ...entry('position', 'Position', true),
          ...entry('evolution', 'How it evolved', details.evolution.length > 0),
          ...entry('measured', 'Its figures over time', details.charts.length > 0),
        ],
        after: entry('takes-part', 'Takes a side in', details.tensions.length > 0),
      };
    case 'tension':
      return {
        before: [
          ...entry('sides', 'The sides', true),
          ...entry('weighed', 'The evidence weighed', isWeighed(details)),
          ...entry('why', 'Why they can differ', details.differBecause.length > 0),
          ...entry('settle', 'What would settle it', details.wouldSettle.length > 0),
        ],
        after: entry('resolution', 'Where it stands', true),
      };
    case 'topic':
      return {
        before: [],
        after: [
          ...entry('why-it-matters', 'Why it matters', details.whyItMatters.length > 0),
          ...entry('changes', 'What changed', details.changes.length > 0),
          ...entry('timeline', 'Timeline', details.timeline.length > 0),
          ...entry('open-questions', 'Open questions', details.openQuestions.length > 0),
          ...entry('who', 'Perspectives', details.perspectives.length > 0),
          ...entry('disagreements', 'Tensions', details.tensions.length > 0),
        ],
      };
    case 'brief':
      return {
        before: [
          ...entry('points', 'In brief', true),
          ...entry('terms', 'Terms', details.terms.length > 0),
          ...entry('about', 'What it is about', true),
        ],
        after: [],
      };
    case 'assessment':
      return {
        before: [
          ...entry('findings', 'Findings', true),
          ...entry('risks', 'The cost of being wrong', true),
          ...entry('supplements', 'Supplements', details.supplements.length > 0),
        ],
        after: [],
      };
    case 'term':
      return { before: entry('senses', 'Senses to keep apart', details.senses.length > 0), after: [] };
  }
}
