/** `npm run photograph`: takes the pictures of the README from the sample newsroom, in a data folder of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findChromium } from './chromium.js';
import { startNewsroom } from './newsroom-process.js';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const SIZE = { width: 1280, height: 860 };

const folder = mkdtempSync(join(tmpdir(), 'tidings-photograph-'));
mkdirSync(pictures, { recursive: true });
const newsroom = await startNewsroom({ folder });
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: isRoot ? ['--no-sandbox'] : [],
});
try {
  const page = await (
    await browser.newContext({ viewport: SIZE, locale: 'en-GB', timezoneId: 'UTC' })
  ).newPage();
  await page.goto(`${newsroom.url}/`);
  await keep(page, 'front');
  await page.goto(newsroom.url + (await liveliestStory(page)));
  await keep(page, 'story');
  await page.locator('#comments').scrollIntoViewIfNeeded();
  await page.locator('#comments').evaluate((comments) => comments.scrollIntoView());
  await keep(page, 'conversation');
  await takeOver(page);
  await keep(page, 'desk');
} finally {
  await browser.close();
  await newsroom.stop();
  rmSync(folder, { recursive: true });
}

/** The story whose page holds most comments. */
async function liveliestStory(page) {
  const feed = await (await page.request.get(`${newsroom.url}/feed`)).text();
  const paths = [...feed.matchAll(/<link>([^<]+)<\/link>/g)].map(([, link = '']) => new URL(link).pathname);
  const counted = await Promise.all(
    paths.map(async (path) => {
      const html = await (await page.request.get(newsroom.url + path)).text();
      return { path, comments: html.split('id="comment-').length };
    }),
  );
  return counted.sort((one, other) => other.comments - one.comments)[0]?.path ?? '/';
}

/** Signs in as the owner with the link that the start printed. */
async function takeOver(page) {
  const [link = ''] = newsroom.said().match(/http:\S+take-over\S+/) ?? [];
  await page.goto(newsroom.url + new URL(link).pathname);
  const email = page.locator('input[type=email]');
  if ((await email.count()) > 0) await email.fill('ines@harbour.example');
  const name = page.locator('input[name=name]');
  if ((await name.count()) > 0) await name.fill('Inês Prado');
  await page.locator('form[action*="take-over"] button, main form button').first().click();
  await page.goto(`${newsroom.url}/desk`);
}

/** Keeps what the window shows as a picture of few colours, which loads quickly. */
async function keep(page, name) {
  await page.waitForLoadState('networkidle');
  const shot = await page.screenshot();
  await sharp(shot)
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(join(pictures, `${name}.png`));
  console.log(`Took docs/pictures/${name}.png.`);
}
