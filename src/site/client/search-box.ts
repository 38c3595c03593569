import { loadDialogue, show, type Dialogue } from './dialogue.ts';

/**
 * The search box on every page is a plain form that leads to the search page. With scripts, `/`, Ctrl-K or a
 * click opens a dialogue instead.
 */

let loading: Promise<Dialogue> | undefined;

/** Opens the dialogue; where it cannot be loaded, the form stays as it is. */
async function openDialogue(searchPage: string): Promise<boolean> {
  try {
    const dialogue = await (loading ??= loadDialogue(document.body.dataset['base'] ?? '/', searchPage));
    show(dialogue);
    return true;
  } catch {
    loading = undefined;
    return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}

/** Makes `/` and Ctrl-K open the search on every page, and a click on the box of the header. */
export function wireSearch(): void {
  const form = document.querySelector<HTMLFormElement>('.site-header form[data-search]');
  const box = form?.querySelector<HTMLInputElement>('input[type=search]');
  if (!form || !box) return;
  const page = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
  const open = () => {
    if (page) page.focus();
    else void openDialogue(form.action).then((opened) => opened || box.focus());
  };
  document.addEventListener('keydown', (event) => {
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const control = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !control) return;
    event.preventDefault();
    open();
  });
  box.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    open();
  });
}
