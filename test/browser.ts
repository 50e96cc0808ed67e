import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../scripts/chromium.js';

/** The widths at which pages are looked at: a telephone, a tablet, a desk. In CSS pixels. */
export const WIDTHS = { phone: 360, tablet: 768, desk: 1280 } as const;

/** Of a window, where nothing else is asked for. In CSS pixels. */
const HEIGHT = 900;

/** `npm run prove` walks each size in both colours, and keeps pictures of what it sees. */
export const EVERY_LOOK = process.env['TIDINGS_EVERY_LOOK'] === '1';

/** The sizes at which a journey is made that does the same at each: all of them in `npm run prove`, else the narrowest. */
export const DEVICES: readonly (keyof typeof WIDTHS)[] = EVERY_LOOK ? ['phone', 'tablet', 'desk'] : ['phone'];

/** How large a window is, and in which colours its reader has asked for pages. */
export type Turn = readonly [device: keyof typeof WIDTHS, colours: 'light' | 'dark'];

const SELDOM: readonly Turn[] = [
  ['phone', 'dark'],
  ['tablet', 'light'],
  ['tablet', 'dark'],
  ['desk', 'light'],
];
const OFTEN: readonly [Turn, ...Turn[]] = [
  ['phone', 'light'],
  ['desk', 'dark'],
];

/**
 * How every page of a kind is looked at: by windows, each with the turns that it takes at every page. A page that is
 * turned is not opened again, which is most of the work; `npm run prove` opens it for each.
 */
export const WINDOWS: readonly (readonly [Turn, ...Turn[]])[] = EVERY_LOOK
  ? [...OFTEN, ...SELDOM].map((turn) => [turn])
  : [OFTEN];

/**
 * Opens a page in the first turn, and looks at it in each: `isTurned` where that is not the first. One that stands open
 * already needs no `open`.
 */
export async function atEachTurn(
  page: Page,
  turns: readonly Turn[],
  {
    open,
    look,
  }: {
    readonly open?: () => Promise<unknown>;
    readonly look: (at: Turn, how: { readonly isTurned: boolean }) => Promise<void>;
  },
): Promise<void> {
  for (const [nth, each] of turns.entries()) {
    await turn(page, each);
    if (nth === 0) await open?.();
    await look(each, { isTurned: nth > 0 });
  }
}

/** Opens a page at an address, and all on it that is folded. */
export async function openUnfolded(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await unfold(page);
}

/** Opens all on a page that is folded, one in another too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** Turns a page. */
export async function turn(page: Page, [device, colours]: Turn): Promise<void> {
  await page.setViewportSize({ width: WIDTHS[device], height: HEIGHT });
  await page.emulateMedia({ colorScheme: colours });
}

/** What a test's title says of a window. */
export function titleOf(turns: readonly Turn[]): string {
  return turns.map(([device, colours]) => `on a ${device} in ${colours} colours`).join(', and ');
}

/** How a reader sees a page. What is left out is a desk with script, in light colours. */
export interface Look {
  /** Whether the browser runs the page's JavaScript. */
  readonly script?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly colours?: 'light' | 'dark';
  readonly language?: string;
}

/** One reader's browser window, with memory (cookies, storage) of its own. */
export interface Window {
  readonly page: Page;
  /**
   * What a newsroom's page must never do, as sentences, in the order in which it happened: an error in the
   * console, an uncaught exception, a request to another host.
   */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * Without these, Chromium looks for its maker's hosts at every start, and is slow where there is no network; it
 * starts a process for each page, though all of them are ours; and it compiles what a page runs ever better, though
 * the next one comes in a moment: a fifth of its work.
 */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--process-per-site',
  '--renderer-process-limit=1',
  '--js-flags=--no-opt --no-maglev',
];

let browser: Promise<Browser> | undefined;

/**
 * The machine's Chromium without a window: started once a worker, and ended with it. Each window has a memory of its
 * own, so journeys do not meet in it.
 *
 * @throws when there is none: a journey that cannot be made has failed
 */
function theBrowser(): Promise<Browser> {
  browser ??= startBrowser();
  return browser;
}

async function startBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium was found. Install it, or name its path in the variable CHROMIUM.');
  }
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET });
}

/** Opens an empty window for one reader. */
export async function openWindow(look: Look = {}): Promise<Window> {
  const context = await (await theBrowser()).newContext({
    javaScriptEnabled: look.script ?? true,
    viewport: { width: look.width ?? WIDTHS.desk, height: look.height ?? HEIGHT },
    colorScheme: look.colours ?? 'light',
    reducedMotion: 'reduce',
    locale: look.language ?? 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page), close: () => context.close() };
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`The page threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`The console shows: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, host, hostname } = new URL(request.url());
    const isOwn = hostname === '127.0.0.1' || hostname === 'localhost';
    if (protocol.startsWith('http') && !isOwn) complaints.push(`The page asked another host: ${host}`);
  });
  return complaints;
}
