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
  await page.goto(newsroom.url + (await liveliestStory(page)));
  await keep(page, 'story');
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

/** Signs in as the owner with the link that the start printed, and keeps the sample. */
async function takeOver(page) {
  const [link = ''] = newsroom.said().match(/http:\S+take-over\S+/) ?? [];
  await page.goto(newsroom.url + new URL(link).pathname);
  await page.getByLabel('Your name').fill('Ines Prado');
  await page.getByLabel('Your e-mail address').fill('ines@lantern.example');
  await page.getByLabel('Name of the newsroom').fill('The Harbour Lantern');
  await page.getByLabel('Time zone').selectOption('Europe/London');
  await page.getByRole('button', { name: 'Take over the newsroom' }).click();
  await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
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
