/** How long a key takes to be seen in the editor, in a story as long as a small book's chapter. */
import { runCommand } from '../scripts/newsroom-process.js';
import { median } from './measure.js';
import { withChromium } from './with-chromium.js';

const PARAGRAPHS = 100;
const WORDS_IN_EACH = 100;
const KEYS = 120;

/**
 * Types into the middle of a story of 10,000 words, and into the same words in a plain field of the browser.
 *
 * @param {{ folder: string, newsroom: { url: string } }} where a newsroom that runs on the folder
 * @returns {Promise<{ ours: Taken, plain: Taken } | undefined>} milliseconds; nothing where there is no Chromium
 *
 * @typedef {{ median: number, most: number }} Taken the median, and what 95 of a hundred keys do not exceed
 */
export function measureKeystrokes({ folder, newsroom }) {
  return withChromium(async (browser) => {
    const page = await browser.newPage();
    await page.goto(new URL(await signInLink(folder), newsroom.url).href);
    await page.locator('main button[type=submit], main button').first().click();
    await page.goto(`${newsroom.url}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).click();
    const field = page.getByRole('textbox', { name: 'Text of the story' });
    await paste(field);
    const before = (await field.textContent()).length;
    const ours = await typeInto(page, field.locator('p').nth(PARAGRAPHS / 2));
    const after = (await field.textContent()).length;
    if (before < PARAGRAPHS * WORDS_IN_EACH * 4 || after !== before + KEYS) {
      throw new Error(`The editor did not take what was typed: ${before} characters, then ${after}.`);
    }
    const plain = await browser.newPage();
    await plain.setContent(
      `<div contenteditable>${paragraphs()
        .map((words) => `<p>${words}</p>`)
        .join('')}</div>`,
    );
    return { ours, plain: await typeInto(plain, plain.locator('p').nth(PARAGRAPHS / 2)) };
  });
}

async function signInLink(folder) {
  const { said } = await runCommand(folder, ['staff', 'add', 'keys@example.org', '--role', 'editor']);
  const path = said.match(/\/desk\/\S+/)?.[0];
  if (path === undefined) throw new Error(`There is no link to sign in with: ${said}`);
  return path;
}

function paragraphs() {
  return Array.from(
    { length: PARAGRAPHS },
    (_, at) => `Paragraph ${at} ${'the ferry was late again '.repeat(WORDS_IN_EACH / 5)}`,
  );
}

function paste(field) {
  return field.evaluate((element, text) => {
    element.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, paragraphs().join('\n\n'));
}

/** From when the browser knew of the key until the frame in which it is seen was painted. */
async function typeInto(page, place) {
  await place.click();
  await page.evaluate(() => {
    window.taken = [];
    const painted = new MessageChannel();
    let began = 0;
    painted.port1.onmessage = () => window.taken.push(performance.now() - began);
    const isTyping = (event) => {
      began = event.timeStamp;
      requestAnimationFrame(() => painted.port2.postMessage(null));
    };
    document.addEventListener('keydown', isTyping, { capture: true });
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForFunction((many) => window.taken.length > many, key);
  }
  // The first keys warm the browser up.
  const taken = (await page.evaluate(() => window.taken)).slice(20);
  const sorted = taken.toSorted((one, other) => one - other);
  return { median: median(taken), most: sorted[Math.floor(sorted.length * 0.95)] };
}
