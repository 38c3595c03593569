import type { Result } from '../engine.ts';
import { button, counted, element } from './element.ts';
import { kindOf, resultItem } from './result-item.ts';

/** Results shown at first, and by each press of "more". */
export const PAGE = 20;
/** Results of a kind shown where they stand in groups. */
const IN_GROUP = 5;

/** One list of results, of which more are shown at a press. */
export class ResultList {
  readonly node = element('div', '');
  readonly #list = element('ol', 'plain-list results');
  readonly #results: readonly Result[];
  readonly #query: string;
  readonly #more: HTMLButtonElement;
  #shown = 0;

  constructor(results: readonly Result[], query: string, told: (shown: number) => void) {
    this.#results = results;
    this.#query = query;
    this.#more = button('more', 'Show more results', () => {
      const before = this.#shown;
      void this.show(before + PAGE).then(() => {
        told(this.#shown);
        // The reader goes on where the new results begin.
        this.#list.children[before]?.querySelector('a')?.focus();
      });
    });
    this.#more.dataset['more'] = '';
    this.node.append(this.#list, element('p', '', this.#more));
  }

  /** Shows results up to a number; does not take any away. */
  async show(count: number): Promise<void> {
    const next = this.#results.slice(this.#shown, count);
    const hits = await Promise.all(next.map((result) => result.data()));
    this.#list.append(...hits.map((hit) => resultItem(hit, this.#query)));
    this.#shown += hits.length;
    const left = this.#results.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show more results (${left} left)`;
  }
}

/** A group of results of one kind. */
export interface KindGroup {
  readonly kind: string;
  readonly results: readonly Result[];
}

/** Groups by kind, each with its first results and a way to all of them. */
export async function groupSections(
  groups: readonly KindGroup[],
  query: string,
  all: (kind: string) => void,
): Promise<HTMLElement[]> {
  return Promise.all(
    groups.map(async ({ kind, results }) => {
      const hits = await Promise.all(results.slice(0, IN_GROUP).map((result) => result.data()));
      const first = hits[0];
      const heading = element('h2', 'kind-heading', `${first ? kindOf(first) : kind} `);
      heading.append(element('span', 'count', String(results.length)));
      const list = element('ol', 'plain-list results', ...hits.map((hit) => resultItem(hit, query)));
      const section = element('section', 'kind-group', heading, list);
      if (results.length > hits.length) {
        const text = `Show all ${counted(results.length, 'result')} of the kind ${kind}`;
        section.append(
          element(
            'p',
            '',
            button('more', text, () => all(kind)),
          ),
        );
      }
      return section;
    }),
  );
}
