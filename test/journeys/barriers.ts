import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Windows that bring axe to each page they open from now on: sending it anew takes longer than its look. */
const bringing = new WeakSet<Page>();

/** What axe finds is another thing in other colours, or at another size. */
const OF_COLOURS_AND_SIZE = [
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
];

/** Asks axe, if the page has it: for the rule and the first place of each barrier. */
const askAxe = (rules: { runOnly?: readonly string[] }) =>
  `!('axe' in window) ? null : axe.run(${JSON.stringify({ resultTypes: ['violations'], preload: false, ...rules })}).then(
  ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`;
const IS_WIDER = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

/** How a page is looked at. */
export interface Looking {
  /** It was looked at before, and only turned: axe is asked for what colours and size make another. */
  readonly isTurned?: boolean;
  /** Axe has looked at another that is built in the same way. */
  readonly isKnown?: boolean;
}

/** What axe finds on a page: the rule and the first place. */
export function barriersOn(page: Page, { isTurned = false }: Looking = {}): Promise<string[]> {
  return asked<string[]>(page, askAxe(isTurned ? { runOnly: OF_COLOURS_AND_SIZE } : {}));
}

/** What axe finds on a page, and whether it is wider than its window. */
export async function wrongOn(page: Page, how: Looking = {}): Promise<string[]> {
  const [found, isWider] = await Promise.all([how.isKnown ? [] : barriersOn(page, how), sticksOut(page)]);
  return isWider ? [...found, 'is wider than the window'] : found;
}

/** Asks the page something that needs axe: null comes from one that has it not yet. */
async function asked<Answer>(page: Page, question: string): Promise<Answer> {
  if (!bringing.has(page)) await page.addInitScript(AXE);
  bringing.add(page);
  const answer = await page.evaluate<Answer | null>(question);
  if (answer !== null) return answer;
  await page.evaluate(AXE);
  return page.evaluate<Answer>(question);
}

export function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(IS_WIDER);
}

/**
 * Shows a page in the place of the one before, whose address and policies stay, and axe with them: opening it and
 * giving it axe costs more than twice as much. What its scripts do at first is done anew, as their addresses are others.
 *
 * @param nth which page of the window it is
 */
export async function showNext(page: Page, html: string, nth: number): Promise<void> {
  await page.setContent(html.replaceAll(/(<script [^>]*src="[^"]+)"/g, `$1?nth=${nth}"`));
}
