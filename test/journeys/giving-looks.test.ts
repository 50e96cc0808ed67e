import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '#stories';
import { atEachTurn, openUnfolded, titleOf, turn, WIDTHS, WINDOWS } from '../browser.ts';
import { openCampaign } from '../campaigns.ts';
import { pledgedIn } from '../promised-gifts.ts';
import { BANK, INTERAC, keepWays, WALLET } from '../ways.ts';
import { barriersOn } from './barriers.ts';
import { complaintsAbout, keyboardOn } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** How the newsroom writes, and what leads to the ways beside a story. */
const LANGUAGES = [
  { language: 'en-GB', dir: 'ltr', ways: 'See how to give', form: 'Give in this way' },
  { language: 'ar', dir: 'rtl', ways: 'كيف أتبرع؟', form: 'تبرّع بهذه الطريقة' },
] as const;

for (const { language, dir, ways, form } of LANGUAGES) {
  describe(`The pages of giving in ${language}`, () => {
    let served: ServedNewsroom;
    let paths: readonly string[];
    let story: string;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
      const { room } = served;
      await room.database.write((writer) =>
        room.newsroom.settings.change(writer, siteSettings, { language }),
      );
      await keepWays(room, [WALLET, INTERAC, BANK]);
      const campaign = await openCampaign(room);
      const [once, monthly] = [await pledgedIn(room), await pledgedIn(room, { rhythm: 'monthly' })];
      story = (await room.publish()).href;
      paths = [
        ...['/give', '/give?country=DE', campaign, once.href, monthly.href, `${monthly.href}/card`],
        ...['/give/card?country=DE', '/give/mine', '/give/details'],
      ];
    });
    afterAll(() => served.close());

    for (const turns of WINDOWS) {
      it(`have nothing that axe finds, and nothing cut or too small ${titleOf(turns)}`, async () => {
        const { page, complaints, close } = await served.open({ language });
        const found: string[] = [];
        const look = async (name: string) => {
          await atEachTurn(page, turns, {
            async look(turned, how) {
              // The other direction has the same colours
              const barriers = how.isTurned && dir === 'rtl' ? [] : await barriersOn(page, how);
              const wrong = [...barriers, ...(await complaintsAbout(page))];
              found.push(...wrong.map((one) => `${name}, ${turned.join(' ')}: ${one}`));
            },
          });
          await turn(page, turns[0]);
          expect(await page.locator('html').getAttribute('dir')).toBe(dir);
        };
        await turn(page, turns[0]);
        for (const path of paths) {
          await openUnfolded(page, served.address + path);
          await look(path);
        }
        await page.goto(served.address + story);
        await page.getByRole('link', { name: ways }).click();
        await page.locator('.give-panel select[name="country"]').selectOption('CA');
        await page.getByText(form).first().waitFor();
        await page.getByText(form).first().click();
        await look('the panel beside a story');
        expect(found).toEqual([]);
        expect(complaints).toEqual([]);
        await close();
      });
    }
  });
}

describe('By the keyboard alone', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    await keepWays(served.room, [WALLET, INTERAC]);
  });
  afterAll(() => served.close());

  for (const script of [true, false]) {
    it(`a giver chooses country, way and amount ${script ? 'with' : 'without'} script`, async () => {
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      await page.goto(`${served.address}/give`);
      const keys = await keyboardOn(page);
      await keys.to('combobox', 'Where is your bank account');
      await page.keyboard.type('Canada');
      if (script) await page.getByText('2 of 2 ways work from Canada.').waitFor();
      else {
        await keys.to('button', 'Show the ways');
        await keys.press('Enter');
        await page.waitForURL(/country=CA/);
      }
      // With a country chosen, each way that works there is open.
      await keys.to('DisclosureTriangle', 'Interac e-Transfer');
      await keys.to('DisclosureTriangle', 'Give in this way');
      await keys.press('Space');
      await keys.to('radio', /^CA\$10$/);
      await keys.press('ArrowRight', 'ArrowRight');
      expect(await keys.at()).toEqual({ role: 'radio', name: 'CA$50' });
      await keys.to('radio', 'Once');
      await keys.press('ArrowRight');
      await keys.to('button', 'Show me how, with my reference');
      await keys.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Your gift of CA$50.00 a month' }).waitFor();
      await keys.to('button', 'I have sent it');
      expect(keys.faults).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
