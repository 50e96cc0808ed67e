import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.js';

/**
 * @template T
 * @param {(browser: import('playwright-core').Browser) => Promise<T>} measure
 * @returns {Promise<T | undefined>} nothing where there is no Chromium
 */
export async function withChromium(measure) {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}
