import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { beginPayees, HOUR, payees, SWAP, SWAPPED } from '../../../test/payees.ts';
import { loggedDeeds } from '../../../test/ways.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'Payment details',
  (room) => {
    beforeEach(() => beginPayees(room()));
    const { wayId, give, change, details, runDue, keeper, later, twoKeepers, proposed } = payees(room);

    it('change at once while nobody has given: all owners get a letter all the same', async () => {
      const owner = await keeper('owner');
      expect((await change(owner)).location).toBe('/desk/giving');
      expect(await details()).toContain(SWAPPED);
      expect(await loggedDeeds(room())).toEqual(['changed', 'added']);
      await room().settle();
      const [letter] = lettersTo(server, owner.email);
      expect(letter?.subject).toContain('where gifts go has changed');
    });

    it('hold by themselves after 48 hours where there is nobody else, and can be stopped until then', async () => {
      const owner = await keeper('owner');
      await give();
      await later(HOUR, owner);
      const first = await proposed(owner);
      expect((await room().visit(first, { as: owner.as })).text).toContain('holds by itself on');
      await room().post(`${first}/stop`, {}, { as: owner.as });
      await later(48 * HOUR, owner);
      await runDue();
      expect(await details()).not.toContain(SWAPPED);

      const second = await proposed(owner);
      room().clock.advance(48 * HOUR - 1);
      await runDue();
      expect(await details()).not.toContain(SWAPPED);
      room().clock.advance(1);
      await Promise.all([runDue(), runDue()]);
      expect(await details()).toContain(SWAPPED);
      await later(0, owner);
      expect((await room().visit(second, { as: owner.as })).text).toContain('by itself');
      expect((await room().post(`${second}/stop`, {}, { as: owner.as })).status).toBe(409);
    });

    it('of one way wait once: a later proposal takes the place of the first, and says so', async () => {
      const [owner, treasurer] = await twoKeepers();
      const first = await proposed(owner);
      await later(1_000);
      const second = await proposed(treasurer, { code: 'SECOND-2' });
      expect((await room().visit(second, { as: owner.as })).text).toContain('It took the place of what');
      expect((await room().visit(first, { as: owner.as })).text).toContain('took its place on');
      expect((await room().post(`${first}/confirm`, {}, { as: treasurer.as })).status).toBe(409);
      expect((await room().post(`${second}/confirm`, {}, { as: owner.as })).status).toBe(303);
      expect(await details()).toContain('SECOND-2');
    });

    it('stand one proposal of two that come at the same moment', async () => {
      const [owner, treasurer] = await twoKeepers();
      const [one, other] = await Promise.all([proposed(owner), proposed(treasurer, { code: 'SECOND-2' })]);
      const waits = await Promise.all(
        [one, other].map(async (path) =>
          (await room().visit(path, { as: owner.as })).text.includes('It waits for'),
        ),
      );
      expect(waits.filter(Boolean)).toHaveLength(1);
    });

    it('change once when two confirm at once, and either once or never when one confirms and one takes back', async () => {
      const [owner, treasurer] = await twoKeepers();
      const third = await keeper('owner');
      await later(48 * HOUR, owner, treasurer, third);
      const proposal = await proposed(owner);
      const both = await Promise.all(
        [treasurer, third].map(({ as }) => room().post(`${proposal}/confirm`, {}, { as })),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
      expect(await loggedDeeds(room())).toEqual(['changed', 'added']);

      const next = await proposed(owner, { code: 'NEXT-3' });
      const [confirmed, takenBack] = await Promise.all([
        room().post(`${next}/confirm`, {}, { as: treasurer.as }),
        room().post(`${next}/stop`, {}, { as: owner.as }),
      ]);
      expect([confirmed.status, takenBack.status].sort()).toEqual([303, 409]);
      expect((await details()).includes('NEXT-3')).toBe(confirmed.status === 303);
    });

    it('wait as well where a way is added or switched on again; off is at once', async () => {
      const [owner, treasurer] = await twoKeepers();
      const id = await wayId();
      const story = await room().publish();
      const panel = async () => (await room().visit(story.href)).text;
      expect(await panel()).toContain('Lantern Wallet');
      await room().post(`/desk/giving/ways/${id}/off`, {}, { as: owner.as });
      expect(await panel()).not.toContain('Lantern Wallet');

      const on = await room().post(`/desk/giving/ways/${id}/on`, {}, { as: owner.as });
      expect(await panel()).not.toContain('Lantern Wallet');
      await room().post(`${on.location}/confirm`, {}, { as: treasurer.as });
      expect(await panel()).toContain('Lantern Wallet');

      const added = await room().post(
        '/desk/giving/ways',
        { ...SWAP, label: 'New wallet' },
        { as: owner.as },
      );
      expect(await details()).not.toContain('New wallet');
      expect(await panel()).not.toContain('New wallet');
      expect((await room().visit(added.location ?? '', { as: treasurer.as })).text).toContain('New wallet');
      await room().post(`${added.location}/confirm`, {}, { as: treasurer.as });
      expect(await details()).toContain('New wallet');
      expect(await panel()).toContain('New wallet');
      expect(await loggedDeeds(room())).toEqual(['added', 'switched-on', 'switched-off', 'added']);
    });

    it('that wait are on the start page of those who can confirm them', async () => {
      const [owner, treasurer] = await twoKeepers();
      const proposal = await proposed(owner);
      const start = async (as: Person) => (await room().visit('/desk', { as })).text;
      expect(await start(treasurer.as)).toContain(proposal);
      expect(await start(await room().staff('author'))).not.toContain(proposal);
      expect((await room().visit('/desk/giving', { as: treasurer.as })).text).toContain(proposal);
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
