/**
 * Looks over the page it runs in for anything that could run, load or lead away, provokes what waits for an
 * event, and reads the page again as a copy of it would be read. Comes back with what is wrong, in words.
 * It is sent to the browser as text, so it uses nothing from outside.
 */
export function inspect(): string[] {
  const faults: string[] = [];
  const own = location.origin;
  const tell = (what: string, node: Element): void => {
    faults.push(`${what}: ${node.outerHTML.slice(0, 160)}`);
  };
  const isData = (text: string): boolean => {
    try {
      JSON.parse(text);
      return !/[<\u2028\u2029]/.test(text);
    } catch {
      return false;
    }
  };
  const address = (node: Element, name: string, text: string): void => {
    let url: URL;
    try {
      url = new URL(text, location.href);
    } catch {
      tell(`${name} is no address`, node);
      return;
    }
    const leads = node.matches('a[href]');
    const safe = leads ? /^(https?|mailto):$/ : /^(https?|data):$/;
    if (!safe.test(url.protocol)) tell(`${name} has the scheme ${url.protocol}`, node);
    if (!leads && url.origin !== own && url.protocol !== 'data:' && !node.matches('link[rel=canonical]'))
      tell(`${name} loads from elsewhere`, node);
    if (
      url.origin === own &&
      /^\/(?!authors|publishers)(.*\/)?(trap(\/|-7|$)|etc\/passwd)/.test(url.pathname)
    )
      tell(`${name} leads to an author's path`, node);
  };
  const forbidden =
    'iframe,frame,frameset,object,embed,applet,base,style,math,template,portal,audio,video,marquee';
  const loading = [
    'src',
    'href',
    'xlink:href',
    'action',
    'formaction',
    'poster',
    'data',
    'background',
    'srcset',
  ];

  for (const node of document.querySelectorAll('*')) {
    if (node.matches(forbidden)) tell('an element that has no place in a page', node);
    if (node.matches('script')) {
      // Data may stand within a page: it is never run, and must end where it seems to end.
      const data = /^application\/(ld\+)?json$/.test(node.getAttribute('type') ?? '');
      if (data ? !isData(node.textContent) : !node.hasAttribute('src') || node.textContent !== '')
        tell('a script within the page', node);
    }
    if (node.matches('svg *') && /^(script|foreignobject|image|animate|set)$/i.test(node.localName))
      tell('a picture that does something', node);
    if (node.matches('use') && !node.getAttribute('href')?.startsWith('#'))
      tell('a picture from elsewhere', node);
    if (node.matches('meta[http-equiv]') && node.getAttribute('http-equiv') !== 'Content-Security-Policy')
      tell('a header in the page', node);
    for (const { name, value } of node.attributes) {
      if (/^on/i.test(name)) {
        tell('a handler', node);
        node.dispatchEvent(new Event(name.slice(2)));
      }
      if (name === 'style' && node.id !== 'preview') tell('a style', node);
      if (/[^a-z0-9:_-]/i.test(name)) tell(`an attribute with the name ${JSON.stringify(name)}`, node);
      if (name === 'ping' || name === 'srcdoc') tell(`the attribute ${name}`, node);
      if (loading.includes(name)) address(node, name, value);
    }
    // Elements are found as properties of the window by their id, before what it inherits.
    if (node.id !== '' && node.id in EventTarget.prototype) tell('an id that hides a property', node);
    if (node.matches('main :is(a, img, form, iframe, embed, object)[name]')) tell('a name', node);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (link instanceof HTMLAnchorElement && !/^(https?|mailto):$/.test(link.protocol)) link.click();

  // A page is copied, kept by readers and put together anew: read a second time it must be the same.
  const shape = (root: ParentNode): string =>
    [...root.querySelectorAll('*')].map((node) => node.localName).join();
  const again = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
  if (shape(again.body) !== shape(document.body)) faults.push('the page is another when it is read again');
  const main = document.querySelector('main');
  if (main) {
    const copy = document.createElement('main');
    copy.innerHTML = main.innerHTML;
    if (shape(copy) !== shape(main)) faults.push('the text of the page is another when it is put in again');
  }
  return faults;
}
