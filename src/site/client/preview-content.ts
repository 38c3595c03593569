/** What previews say; everything goes in as text, never as HTML. */

function line(className: string, text: string): HTMLElement {
  const node = document.createElement('p');
  node.className = className;
  node.textContent = text;
  return node;
}

function fragment(...lines: (HTMLElement | undefined)[]): Node {
  const all = document.createDocumentFragment();
  for (const node of lines) if (node) all.append(node);
  return all;
}

/** The reference of the list under the article, without its links back; `undefined` where there is none. */
export function referencePreview(hash: string): Node | undefined {
  const entry = document.getElementById(hash.slice(1));
  if (!entry) return undefined;
  const copy = document.createDocumentFragment();
  for (const node of entry.childNodes) copy.append(node.cloneNode(true));
  for (const back of copy.querySelectorAll('.back')) back.remove();
  return copy;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface Verdict {
  value?: string;
  reasons?: { text?: string }[];
}

/** A claim by its JSON: statement, status with reasons, date, number of sources. */
export function claimPreview(data: Record<string, unknown>): Node {
  const derived = (data['derived'] ?? {}) as { support?: Verdict; standing?: Verdict };
  const verdicts = [derived.standing, derived.support].map((verdict) =>
    line(
      'quiet',
      [verdict?.value?.replaceAll('-', ' '), verdict?.reasons?.[0]?.text].filter(Boolean).join(': '),
    ),
  );
  const sources = Array.isArray(data['sources']) ? data['sources'].length : 0;
  const date = text(data['asOf']) || text(data['happened']);
  const facts = [
    date ? `As of ${date}` : 'Undated',
    `${sources} ${sources === 1 ? 'source' : 'sources'}`,
  ].join(' · ');
  return fragment(line('preview-title', text(data['statement'])), ...verdicts, line('quiet', facts));
}

/** An article, term or source by its JSON: title, and its summary or definition. */
export function entityPreview(data: Record<string, unknown>): Node | undefined {
  const title = text(data['title']);
  const words = text(data['definition']) || text(data['summary']) || text(data['publisher']);
  return title ? fragment(line('preview-title', title), words ? line('', words) : undefined) : undefined;
}
