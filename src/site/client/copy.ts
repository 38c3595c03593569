/** How long a button says what it did, in milliseconds. */
const CONFIRMED = 3000;

/**
 * Adds a button to each text that can be taken away, named by its `data-copy` or label, and says aloud what it did;
 * without a clipboard there is none, and the text can be selected.
 */
export function wireCopy(): void {
  const blocks = document.querySelectorAll<HTMLElement>('[data-copy]');
  if (!navigator.clipboard || blocks.length === 0) return;
  const status = document.createElement('div');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  for (const block of blocks) block.before(copyButton(block, status));
}

function copyButton(block: HTMLElement, status: HTMLElement): HTMLButtonElement {
  const name = block.dataset['copy'] || block.getAttribute('aria-label') || 'text';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'more copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy: ${name}`);
  let timer = 0;
  const say = (word: string, sentence: string) => {
    button.textContent = word;
    status.textContent = sentence;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      button.textContent = 'Copy';
      status.textContent = '';
    }, CONFIRMED);
  };
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(block.textContent?.trim() ?? '').then(
      () => say('✓ Copied', `Copied: ${name}`),
      () => {
        getSelection()?.selectAllChildren(block);
        say('Selected', `Could not copy; selected: ${name}`);
      },
    );
  });
  return button;
}
