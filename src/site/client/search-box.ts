/**
 * The search box on every page is a plain form that leads to the search page. With scripts, `/`, Ctrl-K or a
 * click opens Pagefind's own dialogue, whose files are fetched only then.
 */

let loading: Promise<HTMLElement> | undefined;

function addFile(tag: 'script' | 'link', address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const node = document.createElement(tag);
    if (node instanceof HTMLScriptElement) {
      node.type = 'module';
      node.src = address;
    } else {
      const link = node as HTMLLinkElement;
      link.rel = 'stylesheet';
      link.href = address;
    }
    node.addEventListener('load', () => resolve());
    node.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    document.head.append(node);
  });
}

async function loadDialogue(): Promise<HTMLElement> {
  const folder = `${document.body.dataset['base'] ?? '/'}pagefind/`;
  await Promise.all([
    addFile('link', `${folder}pagefind-component-ui.css`),
    addFile('script', `${folder}pagefind-component-ui.js`),
  ]);
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', folder);
  const dialogue = document.createElement('pagefind-modal');
  document.body.append(config, dialogue);
  return dialogue;
}

interface Dialogue extends HTMLElement {
  open?: () => void;
}

/** Opens the dialogue; where it cannot be loaded, the form stays as it is. */
async function openDialogue(): Promise<boolean> {
  try {
    const dialogue: Dialogue = await (loading ??= loadDialogue());
    dialogue.open?.();
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
  const box = document.querySelector<HTMLInputElement>('.site-header [data-search] input[type=search]');
  if (!box) return;
  const page = document.querySelector<HTMLInputElement>('[data-search-page] input[name=q]');
  const open = () => {
    if (page) page.focus();
    else void openDialogue().then((opened) => opened || box.focus());
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
