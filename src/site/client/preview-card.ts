/** Space between link, card and the borders of the window, in pixels. */
const MARGIN = 8;

/** Puts the card beside the first line of the link: below, above where there is more room, never out of sight. */
function place(card: HTMLElement, link: HTMLElement): void {
  const [first] = link.getClientRects();
  if (!first) return;
  card.style.maxHeight = '';
  const { width, height } = card.getBoundingClientRect();
  const room = document.documentElement;
  const below = room.clientHeight - first.bottom - 2 * MARGIN;
  const above = first.top - 2 * MARGIN;
  const under = height <= below || below >= above;
  const used = Math.min(height, Math.max(under ? below : above, 0));
  if (used < height) card.style.maxHeight = `${used}px`;
  card.style.left = `${scrollX + Math.max(MARGIN, Math.min(first.left, room.clientWidth - width - MARGIN))}px`;
  card.style.top = `${scrollY + (under ? first.bottom + MARGIN : first.top - MARGIN - used)}px`;
}

/**
 * The card that shows what stands behind a link. As a hint it stands beside the link and only describes it; as a
 * sheet, for those who touch, it stands at the foot of the window, takes the focus, and holds the way on.
 */
export class PreviewCard {
  readonly element = document.createElement('div');
  #link: HTMLAnchorElement | undefined;

  constructor() {
    this.element.id = 'preview';
    this.element.popover = 'manual';
    (document.querySelector('main') ?? document.body).append(this.element);
  }

  /** The link whose card is open. */
  get link(): HTMLAnchorElement | undefined {
    return this.#link;
  }

  /** Whether the card that is open is a sheet. */
  get isSheet(): boolean {
    return this.#link !== undefined && this.element.getAttribute('role') === 'dialog';
  }

  /** Whether the reader is on the link or in the card, with pointer or focus. */
  get isUsed(): boolean {
    return (
      this.element.matches(':hover, :focus-within') ||
      (this.#link?.matches(':hover, :focus-visible') ?? false)
    );
  }

  /** Shows content beside a link as what describes it. */
  hint(link: HTMLAnchorElement, content: Node): void {
    this.#open(link, 'preview', 'tooltip', content);
    // Whoever moves by key is on the link, which leads to the same.
    for (const inner of this.element.querySelectorAll('a')) inner.tabIndex = -1;
    place(this.element, link);
    // What scrolls must be reached by key.
    if (this.element.scrollHeight > this.element.clientHeight) this.element.tabIndex = 0;
    link.setAttribute('aria-describedby', this.element.id);
  }

  /** Shows content at the foot of the window, with a link to go on and a button to close. */
  sheet(link: HTMLAnchorElement, content: Node): void {
    const on = document.createElement('a');
    on.href = link.href;
    on.textContent = link.pathname === location.pathname ? 'Reference' : 'Open';
    on.addEventListener('click', () => this.hide());
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => this.hide());
    const bar = document.createElement('div');
    bar.className = 'preview-bar';
    bar.append(on, close);
    this.#open(link, 'preview preview-sheet', 'dialog', content);
    this.element.append(bar);
    this.element.setAttribute('aria-label', 'Preview');
    this.element.style.cssText = '';
    this.element.tabIndex = -1;
    this.element.focus({ preventScroll: true });
    // The words that were touched stay in sight.
    const hidden = link.getBoundingClientRect().bottom + MARGIN - this.element.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  }

  /** Closes the card; the focus goes back to the link where it was inside. */
  hide(): void {
    const link = this.#link;
    this.#link = undefined;
    link?.removeAttribute('aria-describedby');
    const inside = this.element.contains(document.activeElement);
    if (this.element.matches(':popover-open')) this.element.hidePopover();
    if (inside) link?.focus({ preventScroll: true });
  }

  #open(link: HTMLAnchorElement, className: string, role: string, content: Node): void {
    this.hide();
    this.#link = link;
    this.element.className = className;
    this.element.setAttribute('role', role);
    this.element.removeAttribute('aria-label');
    this.element.removeAttribute('tabindex');
    this.element.replaceChildren(content);
    this.element.showPopover();
    this.element.scrollTop = 0;
  }
}
