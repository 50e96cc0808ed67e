import { afterAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { beginPayees, HOUR, payees, SWAP, SWAPPED } from '../../../test/payees.ts';
import { CODE, loggedDeeds } from '../../../test/ways.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'Payment details that somebody wants to swap',
  (room) => {
    beforeEach(() => beginPayees(room()));
    const { wayId, give, change, details, runDue, keeper, later, twoKeepers, proposed } = payees(room);

    it('A6: of a real way change by one person alone never, once somebody has given', async () => {
      const [owner, treasurer] = await twoKeepers();
      const { href } = await room().publish();
      const proposal = await proposed(owner, { label: 'Harbour Wallet' });
      expect(await details()).toContain(CODE);
      expect(await details()).not.toContain(SWAPPED);
      expect((await room().visit(href)).text).toContain('Harbour Wallet');

      const alone = await room().post(`${proposal}/confirm`, {}, { as: owner.as });
      expect([alone.status, alone.text.includes('Somebody else has to confirm it')]).toEqual([409, true]);
      await later(1_000 * HOUR, owner, treasurer);
      await runDue();
      expect(await details()).not.toContain(SWAPPED);

      const { text } = await room().visit(proposal, { as: treasurer.as });
      expect(text).toContain(`<mark>${CODE}</mark>`);
      expect(text).toContain(`<mark>${SWAPPED}</mark>`);
      expect((await room().post(`${proposal}/confirm`, {}, { as: treasurer.as })).status).toBe(303);
      expect(await details()).toContain(SWAPPED);
      expect(await details()).toContain('Harbour Wallet');
      expect(await loggedDeeds(room())).toEqual(['changed', 'changed', 'added']);
    });

    it('A6: stay of their kind: another is refused with the form kept, before and after somebody has given', async () => {
      const owner = await keeper('owner');
      const other = { kind: 'cash', lines: 'At the fair', label: 'Notes and coins' };
      for (const when of ['before', 'after']) {
        const { status, text } = await change(owner, other);
        expect([when, status]).toEqual([when, 422]);
        expect(text).toContain('This way is of another kind, and stays so');
        expect(text).toContain('value="Notes and coins"');
        expect(text).toContain('At the fair');
        const anew = { ...SWAP, ...other, id: await wayId() };
        expect((await room().post('/desk/giving/ways', anew, { as: owner.as })).status).toBe(422);
        await give();
      }
      expect(await details()).toContain(CODE);
      expect(await loggedDeeds(room())).toEqual(['added']);
    });

    it('are called by their name in the audit trail, also while they are only proposed', async () => {
      const [owner] = await twoKeepers();
      const id = room().newId();
      const form = { ...SWAP, id, label: 'Never Wallet' };
      const { location = '' } = await room().post('/desk/giving/ways', form, { as: owner.as });
      expect(location).toContain('/desk/giving/proposals/');
      const trail = (await room().visit('/desk/acts', { as: owner.as })).text;
      expect(trail).toContain(`<a href="${location}"><bdi>Never Wallet</bdi></a>`);
    });

    it('A6: tell all owners and treasurers by real mail when a change is proposed and when it holds', async () => {
      const [owner, treasurer] = await twoKeepers();
      const other = await keeper('owner');
      const proposal = await proposed(owner);
      await room().settle();
      await room().post(`${proposal}/confirm`, {}, { as: treasurer.as });
      await room().settle();
      await room().settle();
      for (const { email } of [owner, treasurer, other]) {
        const all = lettersTo(server, email);
        const letters = all.filter(({ subject }) => subject.includes('where gifts go'));
        expect(letters.map(({ subject }) => subject)).toEqual([
          expect.stringContaining('somebody asks to change where gifts go'),
          expect.stringContaining('where gifts go has changed'),
        ]);
        for (const letter of letters) {
          expect(letter.paths).toContain(proposal);
          expect(letter.all).not.toContain(SWAPPED);
          expect(letter.all).not.toContain(CODE);
        }
      }
      const acts = await room().newsroom.staff.acts({ most: 20 });
      const ours = acts.filter(({ act }) => /payee|way-/.test(act)).map(({ act, staffId }) => [act, staffId]);
      expect(ours.slice(0, 3).reverse()).toEqual([
        ['payee-proposed', owner.id],
        ['payee-confirmed', treasurer.id],
        ['way-changed', owner.id],
      ]);
    });

    it('A6: are not changed by a colleague whom one person has just made up, or came in as', async () => {
      const owner = await keeper('owner');
      await give();
      await later(HOUR, owner);
      const madeUp = await keeper('treasurer');
      const proposal = await proposed(owner);
      const refused = await room().post(`${proposal}/confirm`, {}, { as: madeUp.as });
      expect([refused.status, refused.text.includes('less than 48 hours')]).toEqual([409, true]);
      await room().post(`${proposal}/stop`, {}, { as: madeUp.as });

      await later(48 * HOUR, owner, madeUp);
      const again = await proposed(owner);
      const link = await room().newsroom.staff.signInLink(madeUp.id, { id: owner.id });
      await room().post(link, {}, { as: madeUp.as });
      expect((await room().post(`${again}/confirm`, {}, { as: madeUp.as })).status).toBe(409);
      expect(await details()).not.toContain(SWAPPED);
    });

    it('do not change for somebody who was let go meanwhile', async () => {
      const [owner, thief] = [await keeper('owner'), await keeper('treasurer')];
      await give();
      await later(HOUR, owner, thief);
      const proposal = await proposed(thief);
      await room().newsroom.staff.letGo(thief.id, owner);
      await later(48 * HOUR, owner);
      await runDue();
      expect(await details()).not.toContain(SWAPPED);
      expect((await room().visit(proposal, { as: owner.as })).text).toContain(
        'no longer answers for the money',
      );
    });

    it('are refused by anybody else who answers for them, also by somebody new, and that is the end of it', async () => {
      const [owner, treasurer] = await twoKeepers();
      const newcomer = await keeper('treasurer');
      const proposal = await proposed(owner);
      expect((await room().post(`${proposal}/stop`, {}, { as: newcomer.as })).status).toBe(303);
      expect((await room().post(`${proposal}/confirm`, {}, { as: treasurer.as })).status).toBe(409);
      expect((await room().visit(proposal, { as: owner.as })).text).toContain('refused it on');
      expect(await details()).not.toContain(SWAPPED);
    });

    it('are all that waits: name, order, note, least and most and fee hold at once', async () => {
      const [owner] = await twoKeepers();
      const harmless = {
        ...{ label: 'A better name', position: '7', needs: 'Have the app at hand', code: CODE },
        ...{ least: '5 CAD', most: '500 CAD', feePercent: '2.9', feeFixed: '0.30 CAD' },
      };
      expect((await change(owner, harmless)).location).toBe('/desk/giving');
      for (const word of ['A better name', 'Have the app at hand', 'From CA$5.00 to CA$500.00 a gift.'])
        expect(await details()).toContain(word);
    });

    it.each([
      ['label', 'New account: DE89 3704 0044'],
      ['needs', 'We have moved! Send it to gifts@thief.example instead.'],
      ['needs', 'Pay at thief.example'],
      ['needs', 'Our number is now 416 555 0199'],
    ])('A6: cannot be smuggled into the %s: %s', async (field, words) => {
      const [owner] = await twoKeepers();
      await proposed(owner, { code: CODE, [field]: words });
      expect(await details()).not.toContain(words);
    });

    it('A6: are asked for by nobody who has not shown within ten minutes who they are', async () => {
      const [owner, treasurer] = await twoKeepers();
      const proposal = await proposed(owner);
      room().clock.advance(10 * 60 * 1_000);
      const asks = [
        await change(owner, { code: 'OTHER-9' }),
        await room().post('/desk/giving/ways', SWAP, { as: owner.as }),
        await room().post(`/desk/giving/ways/${await wayId()}/on`, {}, { as: owner.as }),
        await room().post(`${proposal}/confirm`, {}, { as: treasurer.as }),
      ];
      for (const { status, text } of asks) expect([status, text.includes('Is it you?')]).toEqual([403, true]);
      expect(await details()).not.toContain(SWAPPED);
      expect((await room().post(`${proposal}/stop`, {}, { as: treasurer.as })).status).toBe(303);
    });

    it('A5: are confirmed and stopped by owners and treasurers alone, and never at the wish of another site', async () => {
      const [owner, treasurer] = await twoKeepers();
      const proposal = await proposed(owner);
      for (const role of ['contributor', 'author', 'editor', 'moderator']) {
        const as = await room().staff(role);
        expect((await room().visit(proposal, { as })).status).toBe(403);
        for (const deed of ['confirm', 'stop'])
          expect((await room().post(`${proposal}/${deed}`, {}, { as })).status).toBe(403);
      }
      for (const deed of ['confirm', 'stop']) {
        const foreign = { as: treasurer.as, headers: { 'sec-fetch-site': 'cross-site' } };
        expect((await room().post(`${proposal}/${deed}`, {}, foreign)).status).toBe(403);
        await room().post(`${proposal}/${deed}`, {});
      }
      expect((await room().visit(proposal, { as: owner.as })).text).toContain('It waits for a second person');
      expect(await details()).not.toContain(SWAPPED);
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
