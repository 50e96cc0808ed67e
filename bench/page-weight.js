/** What a browser loads for one page, counted on the wire by Chromium itself. */
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/chromium.js';

/**
 * @param {string} url
 * @returns {Promise<{ bytes: number, script: number, requests: number, elsewhere: number } | undefined>} without
 *   pictures; nothing where there is no Chromium
 */
export async function pageWeight(url) {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    const kinds = new Map();
    const weight = { bytes: 0, script: 0, requests: 0, elsewhere: 0 };
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, type);
      // The browser's own drawings (of a date field) are `data:`, and come from nowhere.
      const { protocol, host } = new URL(response.url);
      if (protocol.startsWith('http') && host !== new URL(url).host) weight.elsewhere += 1;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) === 'Image') return;
      weight.requests += 1;
      weight.bytes += encodedDataLength;
      if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength;
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    return weight;
  } finally {
    await browser.close();
  }
}
