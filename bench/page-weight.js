/** What a browser loads for one page, counted on the wire by Chromium itself. */
import { withChromium } from './with-chromium.js';

/**
 * @param {string} url
 * @returns {Promise<{ bytes: number, script: number, requests: number, elsewhere: number } | undefined>} without
 *   pictures; nothing where there is no Chromium
 */
export function pageWeight(url) {
  return withChromium(async (browser) => {
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
  });
}
