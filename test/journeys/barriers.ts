import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Windows that bring axe to each page they open from now on: sending it anew takes longer than its look. */
const bringing = new WeakSet<Page>();

/** What axe finds on a page: the rule and the first place. */
export async function barriersOn(page: Page): Promise<string[]> {
  if (!bringing.has(page)) await page.addInitScript(AXE);
  bringing.add(page);
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return page.evaluate<
    string[]
  >(`axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 160)))`);
}

export function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
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
