import { beforeEach, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { ATTACKS } from '../../../test/attacks.ts';
import { redAndBlue } from '../../../test/sample-bytes.ts';
import { BANK, forgetAllWays, INTERAC, keepWays, keptWays, WALLET } from '../../../test/ways.ts';

const FORM = {
  ...{
    title: 'A new ferry',
    standfirst: 'For the island',
    text: 'One.\n\nTwo.',
    currency: 'CAD',
    goal: '100',
  },
  ...{ slug: '', alt: '', 'ends-on': '', fund: '', wall: 'yes' },
};

describeNewsroom(
  'A campaign',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [INTERAC, WALLET, BANK]);
      treasurer = await room().staff('treasurer');
    });

    /** A campaign of this test's own. */
    async function campaign(form: Record<string, string> = {}, wish: { open?: boolean } = {}) {
      const id = room().newId();
      const slug = `c${id}`;
      const kept = await room().post(
        '/desk/giving/campaigns',
        { ...FORM, slug, id, ...form },
        { as: treasurer },
      );
      expect(kept.status, kept.text).toBe(303);
      if (wish.open !== false) await room().post(`/desk/giving/campaigns/${id}/open`, {}, { as: treasurer });
      return { id, href: `/give/${slug}`, purpose: `campaign:${id}` };
    }

    async function pledge(purpose: string, form: Record<string, string> = {}) {
      const way = (await keptWays(room())).find(({ label }) => label === INTERAC.label)?.id ?? '';
      const sent = { way, key: room().newId(), country: 'CA', amount: '50', purpose, ...form };
      const made = await room().post('/give', sent);
      return { ...made, id: made.location?.slice('/gifts/'.length, -43) ?? '' };
    }

    /** Promised, and marked as arrived. Returns the gift's id. */
    async function give(
      purpose: string,
      form: Record<string, string> = {},
      amount = '50.00',
    ): Promise<string> {
      const { id } = await pledge(purpose, form);
      const gift = room().newId();
      const arrived = { gift, amount, date: '2026-03-10' };
      expect((await room().post(`/desk/gifts/${id}/received`, arrived, { as: treasurer })).status).toBe(303);
      return gift;
    }

    const giveBack = (gift: string) =>
      room().post(`/desk/gifts/arrived/${gift}/returned`, {}, { as: treasurer });

    it('is nobody’s to see until it is opened, and looks like none', async () => {
      const { href, id, purpose } = await campaign({ title: 'Hush' }, { open: false });
      const [draft, none] = [await room().visit(href), await room().visit('/give/none-at-all')];
      expect([draft.status, none.status]).toEqual([404, 404]);
      for (const path of ['/give', href]) expect((await room().visit(path)).text).not.toContain('Hush');
      expect((await pledge(purpose)).status).toBe(422);
      const preview = await room().visit(`/desk/giving/campaigns/${id}/preview`, { as: treasurer });
      expect(preview.text).toContain('Hush');
      await room().post(`/desk/giving/campaigns/${id}/open`, {}, { as: treasurer });
      expect((await room().visit(href)).text).toContain('Hush');
      expect((await room().visit('/give')).text).toContain(`href="${href}"`);
    });

    it('shows what was received by the ledger, apart from what is promised, and falls when a gift goes back', async () => {
      const { href, purpose } = await campaign();
      const seen = async () => (await room().visit(href)).text;
      expect(await seen()).toContain('CA$0.00 of CA$100.00 received (0%)');
      const promised = await pledge(purpose, { amount: '99' });
      expect(promised.status).toBe(303);
      expect(await seen()).toContain('CA$0.00 of CA$100.00 received (0%)');
      expect(await seen()).toContain('1 more gift is promised. It counts when it has arrived.');
      const gift = await give(purpose, {}, '25.99');
      const bar = 'max="10000" value="2599"';
      expect(await seen()).toContain('CA$25.99 of CA$100.00 received (25%)');
      expect(await seen()).toContain(bar);
      expect((await room().visit('/give')).text).toContain('CA$25.99 of CA$100.00 received (25%)');
      const list = await room().visit('/desk/giving/campaigns', { as: treasurer });
      expect(list.text).toContain('CA$25.99');
      expect((await giveBack(gift)).status).toBe(303);
      expect(await seen()).toContain('CA$0.00 of CA$100.00 received (0%)');
      expect(await seen()).not.toContain(bar);
    });

    it('is filled by its own currency alone, and names what came in others beside it', async () => {
      const { href, purpose } = await campaign({ currency: 'EUR', goal: '1000' });
      await give(purpose);
      const { text } = await room().visit(href);
      expect(text).toContain('€0.00 of €1,000.00 received (0%)');
      expect(text).toContain('Received in other currencies as well: CA$50.00.');
    });

    it('without a goal says what it received, and has no bar', async () => {
      const { href, purpose } = await campaign({ goal: '' });
      await give(purpose);
      const { text } = await room().visit(href);
      expect(text).toContain('CA$50.00 received');
      expect(text).not.toContain('<progress');
    });

    it('counts gifts that come at the same moment once each, however often it is looked at', async () => {
      const { href, purpose } = await campaign({ goal: '1000' });
      const looks = () => Promise.all([1, 2, 3, 4].map(() => room().visit(href)));
      for (const _ of [1, 2, 3]) await Promise.all([give(purpose), give(purpose), looks(), give(purpose)]);
      for (const { text } of await looks()) expect(text).toContain('CA$450.00 of CA$1,000.00 received (45%)');
    });

    it('A3: names on its wall those who agreed and whose gift arrived, and nobody else', async () => {
      const { href, purpose } = await campaign();
      const email = 'wall@giver.example';
      await give(purpose, { name: 'Ottoline Agreed', named: 'yes', email, word: 'My secret word' });
      await give(purpose, { name: 'Ottoline Silent', email });
      await pledge(purpose, { name: 'Ottoline Promised', named: 'yes' });
      const back = await give(purpose, { name: 'Ottoline Returned', named: 'yes' });
      await giveBack(back);
      await give(purpose, { name: 'ottoline@giver.example', named: 'yes' });
      const { text } = await room().visit(href);
      expect(text).toContain('<bdi>Ottoline Agreed</bdi>');
      const others = ['Ottoline Silent', 'Ottoline Promised', 'Ottoline Returned'];
      for (const hidden of [...others, 'giver.example', 'My secret word']) expect(text).not.toContain(hidden);
      const plain = { headers: { accept: 'application/json' } };
      for (const path of [
        '/give',
        '/give/details',
        '/.well-known/tidings-payment-details.json',
        '/',
        '/feed',
      ]) {
        for (const how of [{}, plain])
          expect((await room().visit(path, how)).text, path).not.toContain('ttoline');
      }
      const bare = await campaign({ wall: '' });
      await give(bare.purpose, { name: 'Ottoline Agreed', named: 'yes' });
      expect((await room().visit(bare.href)).text).not.toContain('Ottoline');
    });

    it('A2: has names with markup, from right to left, and with hidden letters on its wall as mere names', async () => {
      const { href, purpose } = await campaign();
      const names = ['<b>Bo</b> & Co', 'שרה', 'a\u202eevil\u2066', 'e\u200bv\u200fe', '\u200b\u202e'];
      const attacks = ATTACKS.slice(0, 6).map((attack) => attack.slice(0, 90));
      for (const name of [...names, ...attacks]) await pledgeAndReceive(name);
      const { text } = await room().visit(href);
      for (const shown of [
        '<bdi>&lt;b>Bo&lt;/b> &amp; Co</bdi>',
        '<bdi>שרה</bdi>',
        '<bdi>aevil</bdi>',
        '<bdi>eve</bdi>',
      ]) {
        expect(text).toContain(shown);
      }
      expect(text).not.toMatch(/[\u200b\u200f\u202e\u2066]/);
      expect(text).not.toMatch(
        /<script(?![^>]*src="\/assets)(?! type="application)|<img[^>]+onerror|<svg[^>]+onload/i,
      );

      async function pledgeAndReceive(name: string) {
        const made = await pledge(purpose, { name, named: 'yes' });
        if (made.status !== 303) return;
        const arrived = { gift: room().newId(), amount: '1', date: '2026-03-10' };
        await room().post(`/desk/gifts/${made.id}/received`, arrived, { as: treasurer });
      }
    });

    it('A9: takes no gift once it is closed or has ended, keeps what was typed, and its page stays', async () => {
      const [open, closed] = [
        await campaign({ title: 'Still open' }),
        await campaign({ title: 'Closed now' }),
      ];
      const ending = await campaign({ title: 'Ending', 'ends-on': '2026-03-10' });
      expect((await pledge(ending.purpose)).status).toBe(303);
      await room().post(`/desk/giving/campaigns/${closed.id}/close`, {}, { as: treasurer });
      room().clock.advance(DAY);
      for (const { purpose, href } of [closed, ending]) {
        const { status, text } = await pledge(purpose, { name: 'Olu & Co', word: 'Row on' });
        expect(status).toBe(422);
        for (const kept of ['This takes no gifts any more.', 'Olu &amp; Co', 'Row on', 'Still open']) {
          expect(text).toContain(kept);
        }
        const page = await room().visit(href);
        expect(page.status).toBe(200);
        expect(page.text).toContain('This takes no gifts any more. Thank you to all who gave.');
        expect(page.text).not.toContain('name="purpose"');
      }
      room().clock.advance(-DAY);
      const gone = await pledge(`campaign:${room().newId()}`);
      expect(gone.status).toBe(422);
      expect((await pledge(open.purpose)).status).toBe(303);
    });

    it('keeps its address once it was public, and takes nobody else’s', async () => {
      const { id, href } = await campaign();
      const slug = href.slice('/give/'.length);
      const change = (form: Record<string, string>) =>
        room().post(`/desk/giving/campaigns/${id}`, { ...FORM, ...form }, { as: treasurer });
      expect((await change({ title: 'Renamed', slug: 'another-word' })).status).toBe(303);
      expect((await room().visit(href)).text).toContain('Renamed');
      expect((await room().visit('/give/another-word')).status).toBe(404);
      for (const wrong of [{ slug }, { slug: 'details' }, { slug: 'MINE' }, { slug: '', title: 'Details' }]) {
        const { status, text } = await room().post(
          '/desk/giving/campaigns',
          { ...FORM, standfirst: 'Kept words', ...wrong },
          { as: treasurer },
        );
        expect(status, wrong.slug).toBe(422);
        expect(text).toContain('Kept words');
      }
    });

    it('shows its picture to everybody from the moment it is open, and never before', async () => {
      const id = room().newId();
      const bytes = await redAndBlue(420, 300).png().toBuffer();
      const fields = { ...FORM, id, slug: `p${id}`, alt: 'A ferry at the quay' };
      const picture = { name: 'ferry.png', type: 'image/png', bytes };
      const parts = [...Object.entries(fields), ['picture', picture]] as const;
      const sent = await room().postParts(
        '/desk/giving/campaigns',
        parts as Parameters<Room['postParts']>[1],
        {
          as: treasurer,
        },
      );
      expect(sent.status, sent.text).toBe(303);
      const form = (await room().visit(`/desk/giving/campaigns/${id}`, { as: treasurer })).text;
      expect(form).toContain('It has a picture, 420 × 300.');
      const pictureId = /name="kept-picture" value="([\w-]+)[\w-]{43}"/.exec(form)?.[1] ?? '';
      expect((await room().visit(`/pictures/${pictureId}/320.jpg`)).status).toBe(404);
      await room().post(`/desk/giving/campaigns/${id}/open`, {}, { as: treasurer });
      const { text } = await room().visit(`/give/p${id}`);
      expect(text).toContain('alt="A ferry at the quay"');
      expect(text).toContain(`/pictures/${pictureId}/`);
      expect((await room().visit(`/pictures/${pictureId}/320.jpg`)).status).toBe(200);
      // Beside a link on another site too.
      for (const said of ['og:title" content="A new ferry"', 'og:image:alt" content="A ferry at the quay"'])
        expect(text).toContain(said);
      const [, shared = ''] = /property="og:image" content="https?:\/\/[^/]+([^"]+)"/.exec(text) ?? [];
      expect((await room().visit(shared.replaceAll('&amp;', '&'))).header('content-type')).toBe('image/jpeg');
    });

    it('A3: names nobody any more whom the treasurer took off its wall, not even by the next gift of the promise', async () => {
      const { href, purpose } = await campaign();
      const { id } = await pledge(purpose, { name: 'Ottoline Gone', named: 'yes', rhythm: 'monthly' });
      const arrive = async (gift = room().newId()) => {
        const arrived = { gift, amount: '50.00', date: '2026-03-10' };
        await room().post(`/desk/gifts/${id}/received`, arrived, { as: treasurer });
        return gift;
      };
      const [first] = [await arrive(), await arrive()];
      expect((await room().visit(href)).text).toContain('Ottoline Gone');
      const off = () => room().post(`/desk/gifts/arrived/${first}/unnamed`, {}, { as: treasurer });
      expect([(await off()).location, (await off()).status]).toEqual([`/desk/gifts/${first}`, 303]);
      await arrive();
      expect((await room().visit(href)).text).not.toContain('Ottoline Gone');
      expect((await room().visit(`/desk/gifts/${first}`, { as: treasurer })).text).toContain('Ottoline Gone');
      const acts = await room().newsroom.staff.acts({ most: 1_000 });
      const subject = `gift:${first}`;
      const noted = acts.filter((act) => act.act === 'gift-taken-off-wall' && act.subject === subject);
      expect(noted).toHaveLength(1);
    });

    it.each(['contributor', 'author', 'editor', 'moderator'])(
      'A5: is no %s’s to see in the desk, or to change',
      async (role) => {
        const { id } = await campaign({}, { open: false });
        const as = await room().staff(role);
        for (const path of ['', '/new', `/${id}`, `/${id}/preview`]) {
          expect((await room().visit(`/desk/giving/campaigns${path}`, { as })).status, path).toBe(403);
        }
        for (const path of ['', `/${id}`, `/${id}/open`, `/${id}/close`]) {
          expect((await room().post(`/desk/giving/campaigns${path}`, FORM, { as })).status, path).toBe(403);
        }
        for (const path of ['/desk/giving/funds', '/desk/giving/amounts']) {
          expect((await room().visit(path, { as })).status, path).toBe(403);
          expect((await room().post(path, { name: 'Mine', position: '1' }, { as })).status, path).toBe(403);
        }
      },
    );
  },
  { config: { limits: 'off' } },
);
