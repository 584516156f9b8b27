// What keeps a person from using a screen: words cut off, controls under something else, a focus one cannot see or that jumps about.
import type { Page } from 'playwright-core';

const CONTROLS = 'button, a[href], input, select, textarea, summary, iframe, [role=tabpanel], [role=region][tabindex]';

/** Left behind in the page, for the looks below. */
interface Seen {
  readonly controls: () => HTMLElement[];
  /** Where it can be pressed: itself, or the label of a box that is drawn by its label. */
  readonly place: (control: HTMLElement) => Element;
  readonly name: (element: Element) => string;
  /** Scrolled into sight, it can be hit with a pointer. */
  readonly isHit: (control: HTMLElement) => boolean;
}
type WithSeen = Window & { seen: Seen };

/** To be called once a page is open. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate((controls) => {
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility();
    };
    const place = (control: HTMLElement): Element => control.closest('label') ?? control;
    const seen: Seen = {
      controls: () => [...document.querySelectorAll<HTMLElement>(`main :is(${controls})`)].filter((control) => isShown(place(control))),
      place,
      name: (element) =>
        `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)} ${element.id}`.trim(),
      isHit: (control) => {
        const { left, right, top, bottom } = place(control).getBoundingClientRect();
        const panel = control.closest('[role=tabpanel], [role=region]')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
        const [from, to] = [Math.max(top, panel.top, 0), Math.min(bottom, panel.bottom, innerHeight)];
        const at = document.elementFromPoint((Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (from + to) / 2);
        return to > from && at !== null && (place(control).contains(at) || at.contains(control));
      },
    };
    (window as unknown as WithSeen).seen = seen;
  }, CONTROLS);
}

/** Controls that something lies over, wherever one scrolls. */
export function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { controls, place, name, isHit } = (window as unknown as WithSeen).seen;
    // An open menu lies over what is below it, and goes when one presses elsewhere.
    const menu = document.querySelector('[role=menu]');
    return controls().flatMap((control) => {
      if (menu !== null && !menu.contains(control)) return [];
      if (control.matches('[role=tabpanel], [role=region]')) return [];
      place(control).scrollIntoView({ block: 'nearest' });
      return isHit(control) ? [] : [name(control)];
    });
  });
}

/** Words that reach over the edge of the page or of what holds them. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name } = (window as unknown as WithSeen).seen;
    const isUnseen = (element: Element): boolean => element.closest('svg, option') !== null || hidden(element);
    const hidden = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath !== 'none' || getComputedStyle(element).opacity === '0' || hidden(element.parentElement));
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    return [...document.querySelectorAll('main *')].flatMap((element) => {
      if (!hasText(element) || isUnseen(element)) return [];
      const { left, right, width } = element.getBoundingClientRect();
      if (width === 0) return [];
      const isOut = left < -0.5 || right > innerWidth + 0.5;
      const text = document.createRange();
      text.selectNodeContents(element);
      const words = text.getBoundingClientRect();
      const isClipped = getComputedStyle(element).overflowX !== 'visible' && (words.left < left - 1 || words.right > right + 1);
      return isOut || isClipped ? [`${name(element)}: ${left.toFixed()} to ${right.toFixed()} of ${String(innerWidth)}`] : [];
    });
  });
}

/** Texts that begin in a script written from right to left and are not laid out so. */
export function wrongWay(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { name } = (window as unknown as WithSeen).seen;
    const rightToLeft = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}]/u;
    return [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, p, li, label, dd, button, td, summary, legend)')].flatMap(
      (element) => {
        const text = element.innerText.trim();
        if (!rightToLeft.test(text) || element.getBoundingClientRect().width === 0) return [];
        const inner = [element, ...element.querySelectorAll('*')].filter((one) => rightToLeft.test((one.textContent ?? '').trim()));
        return inner.some((one) => getComputedStyle(one).direction === 'rtl') ? [] : [name(element)];
      },
    );
  });
}

/** What still moves. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap((animation) => {
      const target = (animation.effect as KeyframeEffect | null)?.target;
      return target?.checkVisibility() === true ? [target.outerHTML.slice(0, 80)] : [];
    }),
  );
}

/** Goes through the screen with Tab, and tells what cannot be reached, cannot be seen while it has focus, or comes in another order than it stands in. */
export async function tabbing(page: Page): Promise<string[]> {
  const findings: string[] = [];
  const visited = new Set<number>();
  let before: Stop | null = null;
  await page.evaluate(() => (window as unknown as WithSeen).seen.controls()[0]?.focus());
  await page.keyboard.press('Shift+Tab');
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const stop: Stop | null = await page.evaluate(focusNow);
    // A date is a stop for its day, its month and its year.
    if (stop !== null && stop.index === before?.index) continue;
    if (stop === null || visited.has(stop.index)) break;
    visited.add(stop.index);
    findings.push(...stop.faults.map((fault) => `${stop.name}: ${fault}`));
    if (before !== null && before.panel && stop.panel && stop.bottom <= before.top)
      findings.push(`${stop.name}: comes after ${before.name}, which stands below it`);
    before = stop;
  }
  const missed = await page.evaluate(
    (indexes) => {
      const { controls, name } = (window as unknown as WithSeen).seen;
      return controls().flatMap((control, index) => {
        const inGroup = control instanceof HTMLInputElement && control.type === 'radio';
        return indexes.includes(index) || control.tabIndex < 0 || inGroup ? [] : [name(control)];
      });
    },
    [...visited],
  );
  return [...findings, ...missed.map((name) => `${name}: no Tab leads to it`)];
}

interface Stop {
  readonly index: number;
  readonly name: string;
  readonly faults: readonly string[];
  readonly panel: boolean;
  /** In the scrolled content. */
  readonly top: number;
  readonly bottom: number;
}

/** Runs in the page. */
function focusNow(): Stop | null {
  const { controls, place, name, isHit } = (window as unknown as WithSeen).seen;
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === document.body) return null;
  const panel = focused.closest('[role=tabpanel], [role=region][tabindex]');
  // In a low window what is around the panel may scroll in its place.
  const offset = panel !== null && panel !== focused ? panel.scrollTop + (panel.parentElement?.scrollTop ?? 0) : 0;
  const { top, bottom } = place(focused).getBoundingClientRect();
  const rings = [focused, focused.nextElementSibling, focused.parentElement].map((element) => element && getComputedStyle(element));
  const hasRing = rings.some((style) => style !== null && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const faults = [...(hasRing ? [] : ['no ring']), ...(focused === panel || isHit(focused) ? [] : ['out of sight'])];
  return {
    index: controls().indexOf(focused),
    name: name(focused),
    faults,
    panel: panel !== null && panel !== focused,
    top: top + offset,
    bottom: bottom + offset,
  };
}
