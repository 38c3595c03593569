import { claimPreview, entityPreview, referencePreview } from './preview-content.ts';

/** How long the pointer rests on a link before its preview shows, and stays after it left, in milliseconds. */
const DELAY = 250;
/** Space between link, preview and the borders of the window, in pixels. */
const MARGIN = 8;

const LINKS = [
  '.cite a[href^="#ref-"]',
  'a.claim-link',
  'a.term',
  ...['claim', 'source', 'dimension', 'perspective', 'tension', 'topic', 'brief', 'assessment', 'term'].map(
    (kind) => `a.link-${kind}`,
  ),
].join(',');

/** Content of a preview; `undefined` where there is nothing to show. */
async function contentOf(link: HTMLAnchorElement): Promise<Node | undefined> {
  if (link.hash.startsWith('#ref-') && link.pathname === location.pathname)
    return referencePreview(link.hash);
  const base = document.body.dataset['base'] ?? '/';
  const [folder, id] = link.pathname.slice(base.length).split('/');
  if (!folder || !id) return undefined;
  const answer = await fetch(`${base}api/v1/${folder}/${id}.json`);
  if (!answer.ok) return undefined;
  const data = (await answer.json()) as Record<string, unknown>;
  return folder === 'claims' ? claimPreview(data) : entityPreview(data);
}

function place(card: HTMLElement, link: HTMLElement): void {
  const [first] = link.getClientRects();
  if (!first) return;
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(MARGIN, Math.min(first.left, innerWidth - width - MARGIN));
  const below = first.bottom + MARGIN;
  const top =
    below + height > innerHeight && first.top > height + MARGIN ? first.top - height - MARGIN : below;
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}

class Preview {
  readonly #card: HTMLElement;
  #link: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor() {
    this.#card = document.createElement('div');
    this.#card.id = 'preview';
    this.#card.className = 'preview';
    this.#card.popover = 'manual';
    this.#card.setAttribute('role', 'tooltip');
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#card.addEventListener('pointerleave', () => this.later());
    document.body.append(this.#card);
  }

  soon(link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (link !== this.#link) this.#timer = window.setTimeout(() => void this.#show(link), DELAY);
  }

  later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), DELAY);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#link?.removeAttribute('aria-describedby');
    this.#link = undefined;
    if (this.#card.matches(':popover-open')) this.#card.hidePopover();
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.hide();
    this.#link = link;
    const content = await contentOf(link).catch(() => undefined);
    // Meanwhile the pointer may have gone on to another link.
    if (!content || this.#link !== link) return;
    this.#card.replaceChildren(content);
    this.#card.showPopover();
    place(this.#card, link);
    link.setAttribute('aria-describedby', this.#card.id);
  }
}

/** Shows what stands behind citations, claims, terms and links when they are pointed at or focused; Escape closes. */
export function wirePreviews(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let preview: Preview | undefined;
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
  const show = (event: Event) => {
    const link = linkOf(event.target);
    if (link) (preview ??= new Preview()).soon(link);
  };
  const hide = (event: Event) => {
    if (linkOf(event.target)) preview?.later();
  };
  document.addEventListener('pointerover', (event) => {
    // A touch follows the link; the page behind it says the same.
    if (event.pointerType !== 'touch') show(event);
  });
  document.addEventListener('pointerout', hide);
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') preview?.hide();
  });
}
