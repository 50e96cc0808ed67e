import type { CDPSession, Page } from 'playwright-core';

/**
 * A reader who has a keyboard and nothing else. Each place where the focus stops is looked at as somebody would who
 * sees the page, and by the name that a screen reader says.
 */
export interface Keyboard {
  /** Presses Tab until the focus is on what has this role and this name, of which it need be no more than a part. */
  to(role: string, name: string | RegExp, how?: { readonly back?: boolean }): Promise<void>;
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What has the focus, as a screen reader says it: role and name. */
  at(): Promise<Said>;
  /** What was wrong where the focus stopped, as sentences, each once. */
  readonly faults: readonly string[];
}

export interface Said {
  readonly role: string;
  readonly name: string;
}

/** More than any page of a journey has: whoever presses Tab so often goes in a circle. */
const MOST_STOPS = 90;

export async function keyboardOn(page: Page): Promise<Keyboard> {
  const session = await page.context().newCDPSession(page);
  const faults = new Set<string>();

  async function stop(back: boolean): Promise<Stop | null> {
    await pressTab(session, back);
    const stop = await inPage<Stop | null>(session, `(${lookAtFocus})(${back})`);
    if (stop === null) return null;
    for (const fault of stop.faults) faults.add(`${stop.what} ${fault}`);
    return stop;
  }

  return {
    async to(role, name, { back = false } = {}) {
      await inPage(session, 'globalThis.before = document.activeElement, null');
      const passed: string[] = [];
      for (let presses = 0; presses < MOST_STOPS; presses += 1) {
        const found = await stop(back);
        if (found === null) break;
        passed.push(found.words);
        if (!isCalled(found.words, name)) continue;
        const said = await saidOf(session);
        if (said.role === role && isCalled(said.name, name)) return;
      }
      throw new Error(`Tab does not lead to ${role} “${name}”, but to ${passed.join(', ') || 'nothing'}.`);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.insertText(text),
    at: () => saidOf(session),
    get faults() {
      return [...faults];
    },
  };
}

/** Where the focus has stopped. */
interface Stop {
  /** The beginning of its tag. */
  readonly what: string;
  /** What could be its name. */
  readonly words: string;
  readonly faults: readonly string[];
}

/** Past the library, which takes its time for each key: a journey is hundreds of them. */
async function pressTab(session: CDPSession, back: boolean): Promise<void> {
  const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers: back ? SHIFT : 0 };
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab }),
  ]);
}

/** As the DevTools protocol numbers it. */
const SHIFT = 8;

async function inPage<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

function isCalled(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? name.startsWith(wanted) : wanted.test(name);
}

/** As the browser gives it to screen readers. */
async function saidOf(session: CDPSession): Promise<Said> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const objectId = result.objectId ?? '';
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
  const [node] = nodes;
  return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '').trim() };
}

/** In the page: what is wrong with where the focus is now; null where it has left the page. */
function lookAtFocus(back: boolean): Stop | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const faults: string[] = [];
  const memory = globalThis as { before?: Element | null };
  const before = memory.before;
  memory.before = focused;
  // A field of a day or a time has several stops in it.
  if (before?.isConnected && before !== document.body && before !== focused) {
    const position = before.compareDocumentPosition(focused);
    const isAfter = (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (isAfter === back) return null;
    const sameList = before.parentElement === focused.parentElement;
    const [first, then] = back ? [focused, before] : [before, focused];
    const isAbove = then.getBoundingClientRect().bottom <= first.getBoundingClientRect().top;
    if (sameList && isAbove) faults.push('stands above what comes before it');
  }
  const style = getComputedStyle(focused);
  const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
  // Where a story is written the caret is the sign (WCAG 2.2, 2.4.7 names it); the parts of a date mark themselves.
  const isWritten = focused.matches('.editor-title, .editor-standfirst, [contenteditable]');
  if (!isWritten && before !== focused && !(focused.matches(':focus-visible') && hasRing))
    faults.push('does not show the focus');
  const lines = [...focused.getClientRects()];
  const isSeen = lines.some((line) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].some((part) => {
      const [x, y] = [line.left + line.width * part, line.top + line.height * part];
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    }),
  );
  if (!isSeen) faults.push('is not to be seen where it has the focus');
  const field = focused as Partial<HTMLInputElement>;
  const words = focused.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? focused.textContent;
  if (!words?.trim()) faults.push('has no name');
  const [tag] = focused.outerHTML.split('>');
  return { what: `${tag?.slice(0, 120)}>`, words: words?.trim() ?? '', faults };
}

/** WCAG 2.2, 2.5.8 (AA): so wide and so high at least, in CSS pixels. */
const LEAST_TARGET = 24;

/**
 * What somebody would say of the page as it stands: that it is wider than the window, what is cut, and which targets are too small
 * for a finger. Links in a sentence are as high as its line (2.5.8, “inline”); a box counts with its label,
 * and a headline with the teaser that it covers.
 */
export function complaintsAbout(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`is ${scrollWidth - innerWidth} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, clipPath } = getComputedStyle(element);
      const isCut = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      if (isCut && clipPath === 'none') found.push(`cuts ${element.outerHTML.slice(0, 140)}`);
    }
    const isInSentence = (target: Element) =>
      getComputedStyle(target).display === 'inline' &&
      [...(target.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''),
      );
    for (const target of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (target.matches('[tabindex="-1"]')) continue;
      const isWide = getComputedStyle(target, '::after').position === 'absolute';
      const area = (isWide && (target as HTMLElement).offsetParent) || (target.closest('label') ?? target);
      const { width, height } = area.getBoundingClientRect();
      if (!target.checkVisibility({ visibilityProperty: true }) || width <= 1 || isInSentence(target))
        continue;
      // Half a pixel is a matter of rounding.
      if (Math.min(width, height) + 0.5 > least) continue;
      const size = `${Math.round(width)} × ${Math.round(height)}`;
      found.push(`${target.outerHTML.slice(0, 140)} is ${size}`);
    }
    return found;
  }, LEAST_TARGET);
}
