/** What previews say; what comes from data files goes in as text, never as HTML. */

function line(className: string, ...parts: (string | Node)[]): HTMLElement {
  const node = document.createElement('p');
  node.className = className;
  node.append(...parts);
  return node;
}

function fragment(nodes: readonly Node[]): DocumentFragment {
  const all = document.createDocumentFragment();
  all.append(...nodes);
  return all;
}

/** How the source of a number bears on the claims of its bracket, one line for each. */
function stances(link: HTMLAnchorElement): HTMLElement[] {
  const claims = link.closest('.cite')?.querySelectorAll('.claim-link') ?? [];
  const words = link.dataset['stances']?.split(' ') ?? [];
  return words.flatMap((stance, index) => {
    const statement = claims[index]?.getAttribute('aria-label')?.replace(/^.*?: /, '');
    if (stance === '-' || !statement) return [];
    const word = document.createElement('strong');
    word.textContent = `${stance[0]?.toUpperCase()}${stance.slice(1)}: `;
    return [line('quiet', word, statement)];
  });
}

/** The reference of the list under the article with grade and interest, and its stance; `undefined` where there is none. */
export function referencePreview(link: HTMLAnchorElement): Node | undefined {
  const entry = document.getElementById(link.hash.slice(1));
  if (!entry) return undefined;
  const copy = fragment([...entry.childNodes].map((node) => node.cloneNode(true)));
  for (const extra of copy.querySelectorAll('.back, .stances, .record')) extra.remove();
  copy.append(...stances(link));
  return copy;
}

/** What a mark means, from the page that explains it; `undefined` where it does not stand there. */
export function meaningPreview(page: string, hash: string): Node | undefined {
  const term = new DOMParser().parseFromString(page, 'text/html').getElementById(hash.slice(1));
  const meaning = term?.nextElementSibling?.textContent?.trim();
  return meaning
    ? fragment([line('preview-title', term?.textContent?.trim() ?? ''), line('', meaning)])
    : undefined;
}

/** What the data file of an entity gives for a glance at it. */
export interface Glance {
  readonly kind: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly definition?: string;
  readonly standing?: readonly { readonly mark: string; readonly name: string; readonly why: string }[];
  readonly sources?: readonly { readonly name: string; readonly about: string }[];
  readonly more?: number;
}

/** A glance at a claim, source or article; of an article that is linked as a term, its definition. */
export function glancePreview(glance: Glance, asTerm: boolean): Node {
  const marks = (glance.standing ?? []).map(({ mark, name, why }) => {
    const sign = document.createElement('span');
    sign.className = `mark mark-${mark}`;
    sign.textContent = name;
    return line('quiet', sign, ` ${why}`);
  });
  const sources = (glance.sources ?? []).map(({ name, about }) => {
    const entry = document.createElement('li');
    entry.textContent = `${name} (${about})`;
    return entry;
  });
  if (glance.more) {
    const entry = document.createElement('li');
    entry.textContent = `and ${glance.more} more`;
    sources.push(entry);
  }
  const list = document.createElement('ul');
  list.append(...sources);
  const lines =
    glance.definition && (asTerm || glance.lines.length === 0) ? [glance.definition] : glance.lines;
  return fragment([
    line('kind', glance.kind),
    line('preview-title', glance.title),
    ...marks,
    ...lines.map((text) => line(glance.standing ? 'quiet' : '', text)),
    ...(sources.length > 0 ? [list] : []),
  ]);
}
