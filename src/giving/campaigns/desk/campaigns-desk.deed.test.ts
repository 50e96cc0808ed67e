import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../../test/library.ts';
import { BANK, forgetAllWays, keepWays, keptWays } from '../../../../test/ways.ts';

const LIST = '/desk/giving/campaigns';

describeNewsroom(
  'Campaigns in the desk',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [BANK]);
      treasurer ??= await room().staff('treasurer');
    });

    const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
    const send = (path: string, form: Record<string, string> = {}) =>
      room().post(path, form, { as: treasurer });

    async function draft(title = 'A new ferry'): Promise<string> {
      const id = room().newId();
      const about = { id, title, slug: `c${id}`, currency: 'EUR', fund: '', wall: 'yes' };
      expect((await send(LIST, about)).status).toBe(303);
      return id;
    }

    /** Promised by somebody who agrees to be named, and arrived. */
    async function given(campaign: string, name: string): Promise<string> {
      const way = (await keptWays(room()))[0]?.id ?? '';
      const purpose = `campaign:${campaign}`;
      const form = { way, key: room().newId(), country: 'DE', amount: '50', purpose, name, named: 'yes' };
      const { location = '' } = await room().post('/give', form);
      const gift = room().newId();
      const id = location.slice('/gifts/'.length, -43);
      const arrived = { gift, amount: '50', date: '2026-03-10' };
      expect((await send(`/desk/gifts/${id}/received`, arrived)).status).toBe(303);
      return gift;
    }

    it('takes a picture of the library without changing a word that the newsroom says of it', async () => {
      const editor = await room().staff('editor');
      const file = await aFile('the harbour.png');
      const picture = idOf((await upload(room(), editor, file))[0]);
      const said = { alt: 'The harbour at dawn', credit: 'Marit Pier' };
      await room().post(`/desk/pictures/${picture}`, said, { as: editor });
      const campaign = { id: room().newId(), title: 'Harbour', slug: 'harbour', currency: 'EUR', fund: '' };
      const fields = [...Object.entries({ ...campaign, alt: 'Give!' }), ['picture', file] as const] as const;
      expect((await room().postParts(LIST, fields, { as: treasurer })).status).toBe(303);
      const page = (await room().visit(`/desk/pictures/${picture}`, { as: editor })).text;
      expect(page).toContain('the harbour.png');
      expect(page).toContain('The harbour at dawn');
      expect(page).not.toContain('Give!');
      expect(page).toContain('Harbour</bdi>');
    });

    it('goes as long as it is a draft, once, and it is noted who deleted it', async () => {
      const id = await draft('An idea');
      expect(await see(LIST)).toContain(`action="${LIST}/${id}/delete"`);
      for (const _ of [1, 2]) expect((await send(`${LIST}/${id}/delete`)).location).toBe(LIST);
      expect(await see(LIST)).not.toContain('An idea');
      expect((await room().visit(`${LIST}/${id}`, { as: treasurer })).status).toBe(404);
      const acts = await room().newsroom.staff.acts({ most: 50 });
      const ours = acts.filter(({ subject }) => subject === `campaign:${id}`).map(({ act }) => act);
      expect(ours.sort()).toEqual(['campaign-added', 'campaign-deleted']);
    });

    it('A6: tells of no other place to send money to, nor does a fund: said at the field, and nothing is lost', async () => {
      const id = room().newId();
      const form = { id, title: 'A ferry', slug: `c${id}`, currency: 'EUR', fund: '', wall: 'yes' };
      const text = 'We have moved. Send it to DE89 3704 0044 0532 0130 00';
      const refused = await send(LIST, { ...form, text });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Such details stand under Ways to give');
      expect(refused.text).toContain(text);
      expect(refused.text).toContain('value="A ferry"');
      expect(await see(LIST)).not.toContain(`${LIST}/${id}`);
      expect((await send(LIST, { ...form, text: 'By 2027 we need €10,000: 416-555-0199.' })).status).toBe(
        303,
      );
      const fund = await send('/desk/giving/funds', {
        id: room().newId(),
        name: 'Pay a@b.example',
        position: '1',
      });
      expect([fund.status, fund.text.includes('value="Pay a@b.example"')]).toEqual([422, true]);
    });

    it('stays once it was public, whatever was given to it', async () => {
      const id = await draft();
      await send(`${LIST}/${id}/open`);
      await send(`${LIST}/${id}/close`);
      const refused = await send(`${LIST}/${id}/delete`);
      expect([refused.status, refused.text.includes('It can only be closed.')]).toEqual([409, true]);
      expect((await room().visit(`/give/c${id}`)).status).toBe(200);
      expect(await see(LIST)).not.toContain(`action="${LIST}/${id}/delete"`);
    });

    it('lists whom its wall names, and whom it does not, and takes a name off', async () => {
      const id = await draft();
      await send(`${LIST}/${id}/open`);
      expect(await see(`${LIST}/${id}/wall`)).toContain('There is nobody to name');
      const gift = await given(id, 'Olu Bright');
      await given(id, 'www.pills.example');
      expect(await see(LIST)).toContain(`href="${LIST}/${id}/wall"`);
      const wall = await see(`${LIST}/${id}/wall`);
      for (const word of ['Olu Bright', '€50.00', `href="/desk/gifts/${gift}"`, 'Not shown']) {
        expect(wall).toContain(word);
      }
      expect(await see(`/give/c${id}`)).toContain('Olu Bright');
      expect((await send(`${LIST}/${id}/wall`, { gift })).location).toBe(`${LIST}/${id}/wall`);
      expect(await see(`${LIST}/${id}/wall`)).not.toContain('Olu Bright');
      expect(await see(`/give/c${id}`)).not.toContain('Olu Bright');
      expect(await see(`/desk/gifts/${gift}`)).toContain('Olu Bright');
      const author = await room().staff('author');
      expect((await room().post(`${LIST}/${id}/wall`, { gift }, { as: author })).status).toBe(403);
    });
  },
  { config: { limits: 'off' } },
);
