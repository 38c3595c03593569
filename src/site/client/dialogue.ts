import type { Hit } from './engine.ts';
import { resultItem } from './search-result.ts';

/**
 * Pagefind's dialogue, filled with its own parts (https://pagefind.app/docs/component-ui/). Its files are
 * written by the indexer and are fetched only when a reader first searches.
 */
export interface Dialogue extends HTMLElement {
  open(): void;
  /** True until the dialogue has told of its end, a moment after it is closed. */
  readonly isOpen: boolean;
}

/** The list of results; `resultTemplate` makes the item of a result. */
interface ResultList extends HTMLElement {
  resultTemplate: (hit: Hit) => HTMLElement;
}

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

/** Loads the files of the dialogue and puts it on the page, closed; fails where a build has not written them. */
export async function loadDialogue(base: string, searchPage: string): Promise<Dialogue> {
  const folder = `${base}pagefind/`;
  await Promise.all([
    addFile('link', `${folder}pagefind-component-ui.css`),
    addFile('script', `${folder}pagefind-component-ui.js`),
  ]);
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', folder);
  // Addresses in the index begin with the base path, which the engine would else put before them once more.
  config.setAttribute('base-url', '/');
  const dialogue = document.createElement('pagefind-modal') as Dialogue;
  dialogue.className = 'search-dialogue';
  // The dialogue makes its parts once it stands on the page; parts given to it before would be made twice.
  document.body.append(config, dialogue);
  fit(dialogue, searchPage);
  return dialogue;
}

/** Opens the dialogue. One that is about to close hears of it only after it has told so. */
export function show(dialogue: Dialogue): void {
  const inner = dialogue.querySelector('dialog');
  if (inner && !inner.open && dialogue.isOpen) {
    inner.addEventListener('close', () => dialogue.open(), { once: true });
  } else dialogue.open();
}

/** Shows results as the search page does, and adds a way to all of them. */
function fit(dialogue: Dialogue, searchPage: string): void {
  const input = dialogue.querySelector('input');
  const words = (): string => input?.value.trim() ?? '';
  input?.setAttribute('placeholder', 'A claim, a number, a name, an id');
  const results = dialogue.querySelector<ResultList>('pagefind-results');
  if (results) results.resultTemplate = (hit) => resultItem(hit, words());
  const all = document.createElement('a');
  all.className = 'search-all';
  all.textContent = 'All results, with filters';
  const aim = (): void => {
    all.href = words() === '' ? searchPage : `${searchPage}?q=${encodeURIComponent(words())}`;
  };
  aim();
  dialogue.addEventListener('input', aim);
  dialogue.querySelector('pagefind-modal-footer')?.append(all);
}
