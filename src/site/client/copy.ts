/** Adds a button to each text that can be taken away; without a clipboard there is none, and the text can be selected. */
export function wireCopy(): void {
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'more';
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(block.textContent ?? '').then(
        () => (button.textContent = 'Copied'),
        () => (button.textContent = 'Could not copy'),
      );
    });
    block.before(button);
  }
}
