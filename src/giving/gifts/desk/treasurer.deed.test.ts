import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../../test/a-newsroom.ts';
import { BANK, forgetAllWays, keepWays, keptWays, WALLET } from '../../../../test/ways.ts';
import { balances } from '../../ledger/store.ts';

const TODAY = '2026-03-10';

describeNewsroom(
  'The treasurer',
  (room) => {
    let treasurer: Person;
    let way = '';
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [WALLET, BANK]);
      treasurer ??= await room().staff('treasurer');
      way = (await keptWays(room())).find(({ label }) => label === BANK.label)?.id ?? '';
    });

    const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
    const send = (path: string, form: Record<string, string>) => room().post(path, form, { as: treasurer });

    /** The id of a promise in euro. */
    async function promised(form: Record<string, string> = {}) {
      const sent = { way, key: room().newId(), amount: '50', currency: 'EUR', country: 'DE', ...form };
      const { location = '' } = await room().post('/give', sent);
      return location.slice('/gifts/'.length, -43);
    }

    async function received(pledgeId: string, form: Record<string, string> = {}) {
      const gift = room().newId();
      const typed = { gift, amount: '50', date: TODAY, ...form };
      expect((await send(`/desk/gifts/${pledgeId}/received`, typed)).location).toBe(`/desk/gifts/${gift}`);
      return gift;
    }

    const typedGift = (form: Record<string, string> = {}) => ({
      ...{ gift: room().newId(), amount: '20', currency: 'EUR', way, day: TODAY, fund: 'general' },
      ...form,
    });

    const income = async (currency = 'EUR') =>
      0 -
      ((await balances(room().database)).find(
        (one) => one.account === 'income:gifts:general' && one.currency === currency,
      )?.balance ?? 0);

    it('is in the audit trail with each look at a list that names givers', async () => {
      for (const [path, act] of [
        ['/desk/gifts', 'gifts-listed'],
        ['/desk/gifts/all', 'gifts-listed'],
        ['/desk/gifts/givers', 'givers-listed'],
      ] as const) {
        const before = (await room().newsroom.staff.acts({ most: 500, words: act.replace('-', ' ') })).length;
        await see(path);
        const after = await room().newsroom.staff.acts({ most: 500, words: act.replace('-', ' ') });
        expect(after.length, path).toBe(before + 1);
      }
    });

    it('sees the sum of all open promises, however many there are, and finds each of them', async () => {
      const before = /Promised, and not received<\/dt><dd>([^<]*)/;
      const name = `Wilhelmina ${room().newId()}`;
      for (let nth = 0; nth < 12; nth += 1) await promised({ name, amount: '1000.01' });
      expect(before.exec(await see('/desk/gifts'))?.[1]).toContain('12,000.12');
      const list = await see(`/desk/gifts/all?of=promises&page=1e3&q=${encodeURIComponent(name)}`);
      expect(list.split('<tr>')).toHaveLength(14);
      expect(list).toContain('In this list: €12,000.12');
    });

    it('enters a gift for a campaign, which goes into its fund, and reads both by their names', async () => {
      const [fund, campaign] = [room().newId(), room().newId()];
      await send('/desk/giving/funds', { id: fund, name: 'Legal defence', position: '1' });
      const title = 'A winter of ferries';
      const about = { id: campaign, title, slug: `c${campaign}`, currency: 'EUR', fund, wall: '' };
      expect((await send('/desk/giving/campaigns', about)).status).toBe(303);
      expect(await see('/desk/gifts/new')).not.toContain(title);
      await send(`/desk/giving/campaigns/${campaign}/open`, {});
      expect(await see('/desk/gifts/new')).toContain(title);
      const typed = typedGift({ campaign });
      expect((await send('/desk/gifts/new', typed)).location).toContain(`campaign=${campaign}`);
      const entered = await see(`/desk/gifts/${typed.gift}`);
      for (const named of [title, 'Legal defence']) expect(entered).toContain(`<bdi>${named}</bdi>`);
      expect(entered).toContain('Gifts, Legal defence');
      expect(entered).not.toContain(`>${campaign}<`);
    });

    it('finds promises and gifts by reference, name, address, amount, day, way and state', async () => {
      const email = `${room().newId()}@bay.example`;
      const id = await promised({ name: 'Żaneta Żółć', email, amount: '731.99' });
      const reference = /<code>([A-Z0-9 ]+)<\/code>/.exec(await see(`/desk/gifts/${id}`))?.[1] ?? '';
      const gift = await received(id, { amount: '732.11', date: '2026-03-02' });
      const promises = [reference, reference.slice(-6), 'żaneta żółć', 'ŻANETA', email, '731,99', '€731.99'];
      for (const q of promises) {
        const query = new URLSearchParams({ of: 'promises', q });
        expect(await see(`/desk/gifts/all?${query}`), q).toContain(`/desk/gifts/${id}"`);
      }
      for (const query of [
        ...[{ q: reference }, { q: 'Żółć' }, { q: email }, { q: '732.11' }],
        ...[
          { from: '2026-03-02', to: '2026-03-02', way },
          { state: 'held', to: '2026-03-02' },
        ],
      ]) {
        const asked = new URLSearchParams(Object.entries(query));
        expect(await see(`/desk/gifts/all?${asked}`), String(asked)).toContain(`/desk/gifts/${gift}"`);
      }
      for (const query of ['q=731.99', 'from=2026-03-03', 'to=2026-03-01', 'state=settled', 'q=%25']) {
        expect(await see(`/desk/gifts/all?${query}`), query).not.toContain(`/desk/gifts/${gift}"`);
      }
    });

    it('enters an arrival once, though two have the same statement before them, and is asked where it may be a second', async () => {
      const id = await promised();
      const stale = /name="seen" value="(\d+)"/.exec(await see(`/desk/gifts/${id}`))?.[1] ?? '';
      const before = await income();
      const first = { gift: room().newId(), amount: '50', date: TODAY, seen: stale };
      const path = `/desk/gifts/${id}/received`;
      for (const form of [first, first]) expect((await send(path, form)).status).toBe(303);
      const other = await send(path, { ...first, gift: room().newId(), amount: '49.5' });
      expect(other.status).toBe(422);
      expect(other.text).toContain('Enter this one only if it came as well.');
      expect(other.text).toContain('value="49.5"');
      expect(other.text).toContain(`/desk/gifts/${first.gift}"`);
      expect((await income()) - before).toBe(5_000);
      const seen = /name="seen" value="(\d+)"/.exec(other.text)?.[1] ?? '';
      await received(id, { amount: '49.5', seen });
      expect((await income()) - before).toBe(9_950);
    });

    it('sees at once what is overdue, what the giver says is sent, and what came today', async () => {
      const sent = await promised({ name: 'Said To Be Sent' });
      await room().database.write(async (writer) => {
        const pledges = writer.tables<{
          pledges: { id: string; said_sent_at: string; expires_at: string };
        }>();
        await pledges
          .updateTable('pledges')
          .set({ said_sent_at: '2026-03-09T08:00:00.000Z' })
          .where('id', '=', sent)
          .execute();
      });
      const late = await promised({ name: 'Late And Later' });
      await room().database.write(async (writer) => {
        const pledges = writer.tables<{ pledges: { id: string; expires_at: string } }>();
        await pledges
          .updateTable('pledges')
          .set({ expires_at: '2026-03-09T08:00:00.000Z' })
          .where('id', '=', late)
          .execute();
      });
      const gift = await received(await promised({ name: 'Came Today' }));
      const sections = (await see('/desk/gifts')).split('<section>');
      const section = (title: string) => sections.find((one) => one.startsWith(`<h2>${title}`)) ?? '';
      expect(section('Said to be sent')).toContain('Said To Be Sent');
      expect(section('Overdue')).toContain('Late And Later');
      expect(section('Arrived today')).toContain(`/desk/gifts/${gift}"`);
      expect(section('Promised')).not.toContain('Late And Later');
    });

    it('enters further parts of a promise, and again after one that was entered by mistake', async () => {
      const id = await promised({ amount: '50' });
      const before = await income();
      const first = await received(id, { amount: '20' });
      const inPart = await see(`/desk/gifts/${id}`);
      expect(inPart).toContain('kept in part: €20.00 arrived');
      expect(inPart).toContain('<h1>A promise</h1>');
      expect(await see(`/desk/gifts/${first}`)).toContain('<h1>A gift</h1>');
      const second = await received(id, { amount: '35.50' });
      await send(`/desk/gifts/arrived/${first}/struck`, {});
      await received(id, { amount: '14.50' });
      expect((await income()) - before).toBe(5_000);
      const page = await see(`/desk/gifts/${id}`);
      expect(page).toContain('kept: €50.00 arrived');
      expect(page).toContain('Another part has arrived');
      expect(page).toContain(`/desk/gifts/${second}"`);
      expect(await see(`/desk/gifts/${first}`)).toContain('entered by mistake, and taken back');
    });

    it('sees of one gift all that is known, and what the ledger says, by its numbers', async () => {
      const story = await room().publish({ title: 'The ferry is late' });
      const gift = await received(await promised({ name: 'Olu Bright', word: 'Go on!', story: story.id }));
      await send(`/desk/gifts/arrived/${gift}/settled`, {});
      const page = await see(`/desk/gifts/${gift}`);
      for (const fact of [
        'Olu Bright',
        'Go on!',
        'The ferry is late',
        'General fund',
        'Germany',
        BANK.label,
      ]) {
        expect(page, fact).toContain(fact);
      }
      expect(page).toMatch(/№ \d+<\/a> <strong>received<\/strong>/);
      expect(page).toMatch(/№ \d+<\/a> <strong>settled<\/strong>/);
    });

    it('enters several gifts as on the bank account at once, of those that are not there yet', async () => {
      const name = `Statement ${room().newId()}`;
      const gifts: string[] = [];
      for (let nth = 0; nth < 4; nth += 1) gifts.push(await received(await promised({ name })));
      const [one = '', two = '', gone = '', other = ''] = gifts;
      const list = `/desk/gifts/all?${new URLSearchParams({ q: name, state: 'held' })}`;
      const page = await see(list);
      for (const gift of gifts) expect(page).toContain(`form="settle-many" name="chosen-${gift}"`);
      expect(await see(list.replace('held', 'settled'))).not.toContain('settle-many');
      await send(`/desk/gifts/arrived/${gone}/struck`, {});
      const chosen = Object.fromEntries([one, two, gone].map((gift) => [`chosen-${gift}`, 'on']));
      const form = { q: name, 'chosen-none': 'on', ...chosen };
      const author = await room().staff('author');
      expect((await room().post('/desk/gifts/arrived/settled', form, { as: author })).status).toBe(403);
      const before = await income();
      const { location = '' } = await send('/desk/gifts/arrived/settled', form);
      const after = await see(location);
      expect(after).toContain('2 gifts are on the bank account.');
      expect(after).toContain('1 was left as it is');
      for (const gift of [one, two, gone]) expect(after).not.toContain(`chosen-${gift}`);
      expect(after).toContain(`chosen-${other}`);
      for (const gift of [one, two]) {
        expect(await see(`/desk/gifts/${gift}`)).toMatch(/№ \d+<\/a> <strong>settled<\/strong>/);
      }
      expect(await income()).toBe(before);
      await send('/desk/gifts/arrived/settled', form);
      expect((await see(`/desk/gifts/${one}`)).match(/<strong>settled<\/strong>/g)).toHaveLength(1);
    });

    it('enters a gift that nobody promised, with all that is known of it', async () => {
      const before = await income();
      const story = await room().publish({ title: 'A bridge is built' });
      const form = typedGift({
        ...{
          email: ` ${room().newId()}@Bay.Example`,
          name: 'Cheque Writer',
          story: story.href,
          country: 'CA',
        },
        ...{ tribute: 'memory', tributeName: 'Ada', word: 'In the tin', day: '2026-03-01', amount: '20,50' },
      });
      const answer = await send('/desk/gifts/new', form);
      expect(answer.location).toContain(`entered=${form.gift}`);
      expect((await income()) - before).toBe(2_050);
      const page = await see(`/desk/gifts/${form.gift}`);
      for (const fact of ['Cheque Writer', 'A bridge is built', 'Canada', 'in memory of Ada', 'In the tin']) {
        expect(page, fact).toContain(fact);
      }
      expect(page).toContain('/desk/gifts/givers/');
      await Promise.all([send('/desk/gifts/new', form), send('/desk/gifts/new', form)]);
      expect((await income()) - before).toBe(2_050);
      expect((await send('/desk/gifts/new', { ...form, amount: '21' })).status).toBe(409);
    });

    it.each([
      [{ amount: 'twenty' }, 'This is not an amount.'],
      [{ amount: '0' }, 'The amount must be more than nothing.'],
      [{ amount: '-5' }, 'The amount must be more than nothing.'],
      [{ currency: 'XXXX' }, 'Choose a currency.'],
      [{ way: 'none' }, 'Choose how it came.'],
      [{ day: '2026-03-11' }, 'This is no day up to today.'],
      [{ day: '2026-02-30' }, 'This is no day up to today.'],
      [{ email: 'olu' }, 'This is no e-mail address.'],
      [{ fund: 'none' }, 'There is no such fund.'],
      [{ campaign: 'none' }, 'There is no such campaign.'],
      [{ story: '/nowhere' }, 'There is no story at this address.'],
      [{ tribute: 'honour' }, 'Write whom.'],
      [{ name: 'x'.repeat(101) }, 'This is too long.'],
    ])('gets the form back with %j, as it was, with the reason at the field', async (wrong, reason) => {
      const before = await income();
      const answer = await send('/desk/gifts/new', typedGift({ word: 'Keep these words', ...wrong }));
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(reason);
      expect(answer.text).toContain('Keep these words');
      expect(await income()).toBe(before);
    });

    it('sees dates as the rest of the desk shows them: as the newsroom writes', async () => {
      const gift = await received(await promised());
      const { settings } = room().newsroom;
      const { siteSettings } = await import('#stories');
      const set = (language: string) =>
        room().database.write((writer) => settings.change(writer, siteSettings, { language }));
      await set('de');
      const page = await see(`/desk/gifts/${gift}`);
      await set('en');
      expect(page).toContain('10. März 2026');
      expect(page).toMatch(/50,00\s€/);
      expect(page).not.toContain('March');
    });
  },
  { config: { limits: 'off' } },
);
