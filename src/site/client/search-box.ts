import type { SearchBox } from './search/box.ts';

/**
 * The search box on every page is a plain form that leads to the search page. With scripts, `/`, Ctrl-K, a
 * click or typing opens a dialogue instead, whose script and engine are loaded at the first of these.
 */

let loading: Promise<SearchBox> | undefined;

function load(searchPage: string): Promise<SearchBox> {
  return (loading ??= import('./search/box.ts').then(
    ({ SearchBox }) => new SearchBox(document.body.dataset['base'] ?? '/', searchPage),
  ));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Gives the focus to an element that had it before; nothing had it where that is the whole page. */
function giveFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Makes `/` and Ctrl-K open the search on every page, and a click or typing in the box of the header. */
export function wireSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.site-header form[data-search]');
  const box = form?.querySelector<HTMLInputElement>('input[type=search]');
  if (!form || !box) return;
  const page = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
  let opening = false;
  /**
   * Opens the dialogue with what stands in the box; where it cannot be loaded, the form is left as it is. While
   * it loads, the box has the focus: whoever types on loses no letter, since the dialogue takes all of them over.
   */
  const open = (): void => {
    if (opening) return;
    opening = true;
    const before = document.activeElement;
    box.focus();
    load(form.action)
      .then(
        (search) => {
          // The dialogue gives the focus back to what has it when it opens.
          if (before !== box && document.activeElement === box) giveFocus(before);
          search.open(box.value.trim() === '' ? undefined : box.value);
          box.value = '';
        },
        () => {
          loading = undefined;
        },
      )
      .finally(() => {
        opening = false;
      });
  };
  const begin = (): void => {
    if (page) {
      page.focus();
      page.select();
    } else open();
  };
  document.addEventListener('keydown', (event) => {
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!slash && !control) return;
    event.preventDefault();
    begin();
  });
  box.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    begin();
  });
  // Who comes by the key Tab begins to type in the header.
  box.addEventListener('input', () => {
    if (!page && box.value.trim() !== '') open();
  });
}
