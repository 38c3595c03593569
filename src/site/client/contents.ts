/** Where on the screen a heading begins to count as read, as a part of its height. */
const LINE = 0.3;

/**
 * Keeps the contents of the page open where they stand beside the text, and marks the section that is being read
 * in them.
 */
export function wireContents(): void {
  const toc = document.querySelector<HTMLDetailsElement>('.toc details');
  if (!toc) return;
  const wide = matchMedia('(min-width: 64rem)');
  const summary = toc.querySelector('summary');
  const open = () => {
    toc.open = wide.matches;
    // Where nothing can be folded there is nothing for the keys to stop at.
    if (summary) summary.tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener('change', open);
  open();
  toc.addEventListener('click', (event) => {
    if (!wide.matches && event.target instanceof Element && event.target.closest('a')) toc.open = false;
  });
  const sections = [...toc.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const mark = () => {
    const read = sections
      .filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * LINE)
      .at(-1);
    for (const { link } of sections) {
      if (link === read?.link) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(mark, { rootMargin: `0px 0px -${100 - LINE * 100}% 0px` });
  for (const { heading } of sections) observer.observe(heading);
}
