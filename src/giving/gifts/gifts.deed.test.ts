import { sql } from 'kysely';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { forgetAllWays, INTERAC, keepWays, keptWays } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';
import { balances, entriesOfGift, lockHead } from '../ledger/store.ts';
import { forgetGiver } from '../pledges/store.ts';
import { disputeGift } from './dispute-gift.ts';
import { returnGift } from './return-gift.ts';
import { giftsOfPledges } from './store.ts';
import type { DisputeStep } from './words.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A gift',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [INTERAC]);
      treasurer = await room().staff('treasurer');
    });

    /** A pledge, as its giver made it: the address of its page, and its id. */
    async function pledged(form: Record<string, string> = {}) {
      const [way] = await keptWays(room());
      const sent = { way: way?.id ?? '', key: room().newId(), amount: '50', country: 'CA', ...form };
      const { location = '' } = await room().post('/give', sent);
      return { href: location, id: location.slice('/gifts/'.length, -43), way: way?.id ?? '' };
    }

    const receive = (id: string, form: Record<string, string> = {}, as = treasurer) =>
      room().post(
        `/desk/gifts/${id}/received`,
        { gift: room().newId(), amount: '50.00', date: '2026-03-10', ...form },
        { as },
      );

    /** What stands on the accounts of one way. */
    async function books(way: string) {
      const all = await balances(room().database);
      return Object.fromEntries(
        all
          .filter(({ account }) => account.endsWith(way))
          .map(({ account, balance }) => [account.split(':')[1], balance]),
      );
    }

    const income = async () =>
      (await balances(room().database)).find(({ account }) => account === 'income:gifts:general')?.balance ??
      0;

    it('is received by the treasurer: page, letter and ledger say so, and a promise never was income', async () => {
      const email = `${room().newId()}@giver.example`;
      const before = await income();
      const { href, id, way } = await pledged({ email });
      expect(await income()).toBe(before);
      expect((await receive(id)).status).toBe(303);
      expect(await income()).toBe(before - 5_000);
      expect(await books(way)).toEqual({ clearing: 5_000 });
      expect((await room().visit(href)).text).toContain('CA$50.00 arrived on March 10, 2026. Thank you.');
      await room().settle();
      await room().settle();
      const subjects = lettersTo(server, email).map(({ subject }) => subject);
      expect(subjects).toHaveLength(2);
      expect(subjects.at(-1)).toBe('Your gift of CA$50.00 has arrived');
      expect((await room().visit('/desk/gifts', { as: treasurer })).text).toContain(
        'arrived, not yet on the bank account',
      );
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('is what arrived, whatever was promised, and in parts', async () => {
      const { href, id, way } = await pledged();
      await receive(id, { amount: '20' });
      await receive(id, { amount: '35.50' });
      expect(await books(way)).toEqual({ clearing: 5_550 });
      expect((await room().visit(href)).text).toContain('CA$55.50 arrived');
    });

    it('can be entered when it comes although its giver took the promise back, and counts as no promise till then', async () => {
      const { href, id, way } = await pledged({ name: 'Changed Mind', amount: '7654.32' });
      await room().post(`${href}/cancel`, {});
      expect((await room().visit('/desk/gifts', { as: treasurer })).text).not.toContain('7,654.32');
      const list = '/desk/gifts/all?of=promises&state=cancelled';
      const { text } = await room().visit(list, { as: treasurer });
      expect(text).toContain('Changed Mind');
      expect(text).toContain('the giver took it back');
      expect((await room().visit(`/desk/gifts/${id}`, { as: treasurer })).text).toContain(
        `/desk/gifts/${id}/received`,
      );
      await receive(id, { amount: '7654.32' });
      expect(await books(way)).toEqual({ clearing: 765_432 });
      expect((await room().visit(href)).text).toContain('CA$7,654.32 arrived');
    });

    it('is no longer waited for where it was promised to a way of the sample, which was removed', async () => {
      await forgetAllWays(room());
      await keepWays(room(), [{ ...INTERAC, sample: true }]);
      const { href } = await pledged({ name: 'Try Out' });
      expect((await room().visit('/desk/gifts', { as: treasurer })).text).toContain('Try Out');
      await room().post('/desk/giving/remove-samples', {}, { as: treasurer });
      expect((await room().visit('/desk/gifts', { as: treasurer })).text).not.toContain('Try Out');
      expect((await room().visit(href)).status).toBe(404);
    });

    it('is one, however often its button is pressed', async () => {
      const { id, way } = await pledged();
      const gift = room().newId();
      await Promise.all([1, 2, 3].map(() => receive(id, { gift })));
      expect(await books(way)).toEqual({ clearing: 5_000 });
    });

    it('is not silently another: a form sent again with another amount, or for another pledge, is refused', async () => {
      const [{ id, way }, other] = [await pledged(), await pledged()];
      const gift = room().newId();
      await receive(id, { gift, amount: '50' });
      const again = await receive(id, { gift, amount: '55' });
      expect(again.status).toBe(409);
      expect(again.text).toContain('This form has already entered a gift');
      expect((await receive(other.id, { gift, amount: '50' })).status).toBe(409);
      expect(await books(way)).toEqual({ clearing: 5_000 });
    });

    it('is settled when it is on the bank account, and A18: goes back once, however often its button is pressed', async () => {
      const { href, id, way } = await pledged();
      const gift = room().newId();
      await receive(id, { gift });
      const before = await income();
      const deed = (word: string) =>
        room().post(`/desk/gifts/arrived/${gift}/${word}`, {}, { as: treasurer });
      await Promise.all([deed('settled'), deed('settled')]);
      expect(await books(way)).toEqual({ bank: 5_000, clearing: 0 });
      await Promise.all([deed('returned'), deed('returned')]);
      expect(await books(way)).toEqual({ bank: 0, clearing: 0 });
      expect(await income()).toBe(before + 5_000);
      await deed('settled');
      expect(await books(way)).toEqual({ bank: 0, clearing: 0 });
      expect((await room().visit(href)).text).toContain('CA$50.00 went back to you on March 10, 2026.');
      expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    });

    it('A18: goes back in parts, each once, and never more than is left of it', async () => {
      const { href, id, way } = await pledged();
      const gift = room().newId();
      await receive(id, { gift });
      const deed = (minor: number, returnId = room().newId()) =>
        room().database.write((writer) =>
          returnGift(writer, { giftId: gift, staffId: 'someone', minor, returnId }, needs()),
        );
      const same = room().newId();
      await Promise.all([deed(2_000, same), deed(2_000, same)]);
      expect(await books(way)).toEqual({ clearing: 3_000 });
      const { text } = await room().visit(href);
      expect(text).toContain('CA$30.00 arrived');
      expect(text).toContain('CA$20.00 of what you gave went back to you');
      await expect(deed(3_001)).rejects.toMatchObject({ code: 'gift-return-too-much' });
      const both = await Promise.allSettled([deed(1_600), deed(1_600)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await books(way)).toEqual({ clearing: 1_400 });
    });

    it('never was where it was entered by mistake: its entries are reversed, and the promise waits on', async () => {
      const { href, id, way } = await pledged({ name: 'Typed Wrongly' });
      const gift = room().newId();
      await receive(id, { gift });
      const deed = (word: string) =>
        room().post(`/desk/gifts/arrived/${gift}/${word}`, {}, { as: treasurer });
      await deed('settled');
      await Promise.all([deed('struck'), deed('struck')]);
      await deed('returned');
      expect(await books(way)).toEqual({ bank: 0, clearing: 0 });
      const kinds = (await entriesOfGift(room().database, gift)).map(({ kind }) => kind);
      expect(kinds).toEqual(['received', 'settled', 'reversal', 'reversal']);
      expect((await room().visit(href)).text).toContain('It has not arrived yet.');
      const { text } = await room().visit('/desk/gifts', { as: treasurer });
      expect(text).toContain('Typed Wrongly');
    });

    it('A19: no longer counts while its giver’s bank wants it back, and its page says how that ends', async () => {
      const { href, id, way } = await pledged();
      const gift = room().newId();
      await receive(id, { gift });
      const before = await income();
      const step = (step: DisputeStep) =>
        room().database.write((writer) =>
          disputeGift(writer, { giftId: gift, staffId: null, disputeId: gift, minor: 5_000, step }, needs()),
        );
      await step('taken');
      expect(await income()).toBe(before + 5_000);
      expect(await books(way)).toEqual({ clearing: 0 });
      expect((await room().visit(href)).text).toContain('Your bank asked for CA$50.00 back');
      await step('restored');
      await step('won');
      expect(await income()).toBe(before);
      expect(await books(way)).toEqual({ clearing: 5_000 });
      expect((await room().visit(href)).text).toContain('CA$50.00 arrived');
    });

    const needs = () => ({ ...room(), ...room().newsroom });

    it('bears no name of a giver who is forgotten while it is being entered', async () => {
      const email = `${room().newId()}@giver.example`;
      const { id } = await pledged({ name: 'Fading Giver', email });
      const forget = () => room().database.write((writer) => forgetGiver(writer, email));
      if (room().engine === 'sqlite') {
        await Promise.all([receive(id), forget()]);
      } else {
        const gates = { held() {}, release() {} };
        const released = new Promise<void>((resolve) => Object.assign(gates, { release: resolve }));
        const held = new Promise<void>((resolve) => Object.assign(gates, { held: resolve }));
        const holding = room().database.write(async (writer) => {
          await lockHead(writer);
          gates.held();
          await released;
        });
        await held;
        const receiving = receive(id);
        await waiting(1);
        const forgetting = forget();
        await waiting(2);
        gates.release();
        await Promise.all([holding, receiving, forgetting]);
      }
      await receive(id);
      const names = (await giftsOfPledges(room().database, [id])).map(({ name }) => name);
      expect(names).toEqual(['', '']);
    });

    /** Until so many wait for each other in PostgreSQL. */
    async function waiting(many: number): Promise<void> {
      for (;;) {
        const { rows } = await sql<{ found: number }>`select count(*)::integer as found from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(room().database.tables());
        if ((rows[0]?.found ?? 0) >= many) return;
      }
    }

    it.each([
      [{ amount: 'fifty' }, 'This is not an amount.'],
      [{ amount: '' }, 'How much arrived?'],
      [{ date: '2026-03-11' }, 'This is no day up to today.'],
      [{ date: 'soon' }, 'This is no day up to today.'],
    ])('is not entered with %j, and the form comes back with the reason', async (form, says) => {
      const { id, way } = await pledged();
      const { status, text } = await receive(id, form);
      expect(status).toBe(422);
      expect(text).toContain(says);
      expect(await books(way)).toEqual({});
    });

    it('A5: is entered, settled and returned by owner and treasurer alone', async () => {
      const { id, way } = await pledged();
      for (const role of ['editor', 'author', 'moderator', 'contributor']) {
        const as = await room().staff(role);
        expect((await receive(id, {}, as)).status, role).toBeGreaterThanOrEqual(400);
        const deed = await room().post(`/desk/gifts/arrived/${id}/returned`, {}, { as });
        expect(deed.status, role).toBeGreaterThanOrEqual(400);
      }
      expect((await receive(id, {}, room().person())).status).not.toBe(200);
      expect(await books(way)).toEqual({});
      expect((await receive('none')).status).toBe(404);
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
