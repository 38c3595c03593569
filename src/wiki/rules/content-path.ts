/**
 * The path below the content folder that a relative address in a file leads to, without what follows `#` or
 * `?`; `undefined` where it leads out of the folder or is no relative address.
 */
export function contentPath(file: string, url: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\?#]/i.test(url)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return undefined;
  }
  // A sign that is still encoded, or that another system reads as a path, is nobody's honest file name.
  // eslint-disable-next-line no-control-regex -- control characters are what must not pass
  if (/[%\\:\u0000-\u001F\u007F]/.test(path)) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
