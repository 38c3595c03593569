import type { Page } from 'playwright-core';

/** What is wrong with how the key Tab goes through a page. */
export interface TabWalk {
  /** How many stops there are before Tab leaves the page. */
  readonly stops: number;
  /** One line for each stop that nobody sees, that something covers, that comes before its turn, or that is never reached. */
  readonly faults: string[];
}

declare global {
  interface Window {
    /** Stops of the walk so far, in order. */
    walked?: Element[];
  }
}

/** Notes the stop on which Tab came to rest, and gives what is wrong with it; `undefined` where the walk is over. */
function noteStop(): string[] | undefined {
  const stop = document.activeElement;
  const walked = (window.walked ??= []);
  if (stop === null || stop === document.body || stop === walked[0]) return undefined;
  const what = `<${stop.tagName.toLowerCase()} ${stop.className.toString()}> ${(stop.textContent || stop.getAttribute('aria-label') || '').trim().slice(0, 40)}`;
  const faults: string[] = [];
  const last = walked.at(-1);
  if (walked.includes(stop)) return [`${what}: Tab comes back to it`];
  if (last && !(last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING))
    faults.push(`${what}: comes after what follows it in the page`);
  walked.push(stop);
  // A mark of a chart has no box of its own; its sign shows the focus.
  const sign = stop.closest('svg') ? stop.querySelector('.sign') : null;
  const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(sign ?? stop);
  const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  const drawn = sign !== null && stroke !== 'none' && parseFloat(strokeWidth) >= 3;
  if (!outlined && !drawn) faults.push(`${what}: nothing shows that it has the focus`);
  // Signs of like figures lie on each other.
  const whole = sign ? stop.closest('svg.plot') : stop;
  const shares = [0.02, 0.5, 0.98];
  const uncovered = [...(sign ?? stop).getClientRects()].some((box) => {
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return false;
    return shares.some((x) =>
      shares.some((y) =>
        whole?.contains(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
      ),
    );
  });
  if (!uncovered) faults.push(`${what}: out of sight, or all of it is covered`);
  return faults;
}

/** What could have the focus, is to be seen, and was no stop of the walk. */
function missed(): string[] {
  const stops = document.querySelectorAll<HTMLElement>(
    ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled)',
  );
  return [...stops]
    .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !window.walked?.includes(stop))
    .map((stop) => `${stop.outerHTML.slice(0, 80)}: Tab never reaches it`);
}

/** Goes through a page by the key Tab from its beginning to its end. */
export async function tabThrough(page: Page): Promise<TabWalk> {
  const faults: string[] = [];
  let stops = 0;
  for (;;) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(noteStop);
    if (found === undefined) break;
    faults.push(...found);
    stops++;
    if (found.some((fault) => fault.endsWith('comes back to it'))) break;
  }
  return { stops, faults: [...faults, ...(await page.evaluate(missed))] };
}
