import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS, type Window } from '../browser.ts';
import { HOUR, SWAPPED } from '../payees.ts';
import { CODE, keepWays, keptWays, WALLET } from '../ways.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** Axe runs as script; without any, the same page was looked at with it. */
const wrongOn = async (page: Page, script: boolean) => [
  ...(script ? await barriersOn(page) : []),
  ...((await sticksOut(page)) ? ['is wider than the window'] : []),
];

for (const script of [true, false]) {
  describe(`Where gifts go, ${script ? 'with' : 'without'} script,`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
      await keepWays(served.room, [WALLET]);
    });
    afterAll(() => served.close());

    /** Somebody who answers for the money, and has for long once time has gone by. */
    async function keeper(role: 'owner' | 'treasurer', name: string): Promise<string> {
      const email = `${name.split(' ')[0]?.toLowerCase()}@lantern.example`;
      await served.room.newsroom.staff.add({ email, role, name });
      const people = await served.room.newsroom.staff.people();
      return people.find((one) => one.email === email)?.id ?? '';
    }

    /** Signed in by a link of their own making, as who changes payment details has to be. */
    async function signedIn(id: string, look: Parameters<ServedNewsroom['open']>[0] = {}): Promise<Window> {
      const window = await served.open({ script, ...look });
      await served.enterDesk(window.page, await served.room.newsroom.staff.signInLink(id, { id }));
      return window;
    }

    async function swap(page: Page, code: string): Promise<void> {
      await page.goto(`${served.address}/desk/giving`);
      await page.getByRole('link', { name: /^Change\b.*Lantern Wallet/ }).click();
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { level: 1, name: 'A change of payment details' }).waitFor();
    }

    const details = async () => (await served.room.visit('/give/details')).text;

    it('is changed by one person alone only after 48 hours, in which it can be stopped', async () => {
      const owner = await keeper('owner', 'Ada Quay');
      const way = (await keptWays(served.room))[0]?.id ?? '';
      await served.room.post('/give', { way, key: served.room.newId(), amount: '5' });
      served.room.clock.advance(48 * HOUR);
      const { page, complaints, close } = await signedIn(owner, { width: WIDTHS.phone });
      await swap(page, 'LANTERN-4712');
      await page.getByText('it holds by itself on').waitFor();
      expect(await page.getByRole('button', { name: /^Confirm/ }).count()).toBe(0);
      expect(await wrongOn(page, script)).toEqual([]);
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByText('Ada Quay took it back on').waitFor();

      await swap(page, 'LANTERN-4713');
      served.room.clock.advance(47 * HOUR);
      await served.room.newsroom.jobs.run('payee-proposals');
      expect(await details()).toContain(CODE);
      served.room.clock.advance(HOUR);
      await served.room.newsroom.jobs.run('payee-proposals');
      expect(await details()).toContain('LANTERN-4713');
      await page.reload();
      await page.getByText('by itself, as nobody stopped it').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('is changed by two persons: one proposes, the other compares and confirms', async () => {
      const [owner, treasurer] = [await keeper('owner', 'Bea Pier'), await keeper('treasurer', 'Tove Quay')];
      served.room.clock.advance(48 * HOUR);
      const proposing = await signedIn(owner);
      await swap(proposing.page, SWAPPED);
      await proposing.page.getByText('It waits for a second person').waitFor();
      await proposing.page.getByText('Somebody else has to confirm it').waitFor();

      const { page, complaints, close } = await signedIn(treasurer, { width: WIDTHS.phone, colours: 'dark' });
      await page.goto(`${served.address}/desk`);
      await page.getByRole('link', { name: /change of payment details waits/ }).click();
      for (const code of ['LANTERN-4713', SWAPPED]) {
        expect(await page.locator('mark').filter({ hasText: code }).isVisible()).toBe(true);
      }
      expect(await wrongOn(page, script)).toEqual([]);
      expect(await details()).not.toContain(SWAPPED);
      await page.getByRole('button', { name: /^Confirm/ }).click();
      await page.getByText('Tove Quay confirmed it.').waitFor();
      expect(await details()).toContain(SWAPPED);
      await proposing.page.reload();
      await proposing.page.getByText('Tove Quay confirmed it.').waitFor();
      expect([...complaints, ...proposing.complaints]).toEqual([]);
      await proposing.close();
      await close();
    });
  });
}
