// Runs before the page is painted: a chosen theme does not flash, and the places that scripts fill are kept free.
document.documentElement.dataset.script = '';
try {
  var theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is closed to this page: the system's theme stays.
}
