import { PreviewCard } from './preview-card.ts';
import { glancePreview, meaningPreview, referencePreview, type Glance } from './preview-content.ts';

/** How long the pointer rests on a link before its preview shows, and stays after it left, in milliseconds. */
const DELAY = 250;

/** Links with a preview: numbers, claims, marks and terms of the text, and links that an author wrote. */
const LINKS =
  ':is(.cite a[href^="#ref-"], a.claim-link, a.mark, a.term, .prose a[class^="link-"]):not(.references *, .preview *)';

const fetched = new Map<string, Promise<Response>>();

/** The answer for an address, asked for once; an answer other than success counts as a failure. */
async function answer(address: string): Promise<Response> {
  let asked = fetched.get(address);
  if (!asked) fetched.set(address, (asked = fetch(address)));
  const found = await asked.catch((failure: unknown) => {
    fetched.delete(address);
    throw failure;
  });
  if (!found.ok) throw new Error(address);
  return found.clone();
}

/** Content of a preview; `undefined` where there is nothing to show. */
async function contentOf(link: HTMLAnchorElement): Promise<Node | undefined> {
  if (link.pathname === location.pathname && link.hash) return referencePreview(link);
  const base = document.body.dataset['base'] ?? '/';
  const [folder, id] = link.pathname.slice(base.length).split('/');
  if (link.matches('.mark')) return meaningPreview(await (await answer(link.pathname)).text(), link.hash);
  if (!folder || !id) return undefined;
  const data = (await (await answer(`${base}api/v1/${folder}/${id}.json`)).json()) as { glance?: Glance };
  return data.glance && glancePreview(data.glance, link.matches('.term, .link-term'));
}

class Previews {
  readonly #card = new PreviewCard();
  #wanted: HTMLAnchorElement | undefined;
  #timer = 0;

  constructor() {
    this.#card.element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.#card.element.addEventListener('pointerleave', (event) => {
      if (event.pointerType !== 'touch') this.later();
    });
    this.#card.element.addEventListener('focusout', () => this.later());
  }

  /** The link whose preview is open. */
  get shown(): HTMLAnchorElement | undefined {
    return this.#card.link;
  }

  soon(link: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    if (link !== this.#card.link) {
      this.#timer = window.setTimeout(
        () => void this.#show(link, (content) => this.#card.hint(link, content)),
        DELAY,
      );
    }
  }

  later(): void {
    // A sheet holds the focus itself, and is closed by hand.
    if (this.#card.isSheet) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.#card.isUsed) this.hide();
    }, DELAY);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#wanted = undefined;
    this.#card.hide();
  }

  /** Shows the preview of a link that was touched; follows the link where there is nothing to show. */
  async touched(link: HTMLAnchorElement): Promise<void> {
    const found = await this.#show(link, (content) => this.#card.sheet(link, content));
    if (!found) location.assign(link.href);
  }

  outside(target: EventTarget | null): boolean {
    return !(target instanceof Node && this.#card.element.contains(target));
  }

  async #show(link: HTMLAnchorElement, open: (content: Node) => void): Promise<boolean> {
    this.hide();
    this.#wanted = link;
    const content = await contentOf(link).catch(() => undefined);
    // Meanwhile the reader may have gone on to another link.
    if (this.#wanted !== link) return true;
    if (content) open(content);
    return content !== undefined;
  }
}

/**
 * Shows what stands behind citations, claims, marks, terms and links when they are pointed at or focused; Escape
 * closes. Who touches a link sees its preview first, and goes on by touching again or by the link in it.
 */
export function wirePreviews(): void {
  if (!('popover' in HTMLElement.prototype)) return;
  let previews: Previews | undefined;
  let pointer = '';
  const linkOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
  const show = (event: Event) => {
    const link = linkOf(event.target);
    if (link) (previews ??= new Previews()).soon(link);
  };
  const hide = (event: Event) => {
    if (linkOf(event.target)) previews?.later();
  };
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') show(event);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'touch') hide(event);
  });
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element && event.target.matches(':focus-visible')) show(event);
  });
  document.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', (event) => {
    pointer = event.pointerType;
    if (previews?.shown && previews.outside(event.target) && linkOf(event.target) !== previews.shown)
      previews.hide();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (!link || pointer !== 'touch') return;
    if (link === previews?.shown) {
      previews.hide();
      return;
    }
    event.preventDefault();
    void (previews ??= new Previews()).touched(link);
  });
  document.addEventListener('keydown', (event) => {
    pointer = '';
    if (event.key === 'Escape') previews?.hide();
  });
}
