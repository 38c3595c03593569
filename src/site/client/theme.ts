const ORDER = ['system', 'light', 'dark'] as const;
type Theme = (typeof ORDER)[number];
const SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '☼', dark: '☾' };

function stored(): Theme {
  try {
    const value = localStorage.getItem('theme');
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

function show(button: HTMLButtonElement, theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  button.textContent = SIGNS[theme];
  button.setAttribute('aria-label', `Theme: ${theme}`);
  button.title = `Theme: ${theme}`;
}

/** Shows the switch between the theme of the system, light and dark; the choice is kept on this device. */
export function wireTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
  if (!button) return;
  show(button, stored());
  button.hidden = false;
  button.addEventListener('click', () => {
    const theme = ORDER[(ORDER.indexOf(stored()) + 1) % ORDER.length] ?? 'system';
    try {
      if (theme === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', theme);
    } catch {
      // Without storage the choice holds for this page only.
    }
    show(button, theme);
  });
}
