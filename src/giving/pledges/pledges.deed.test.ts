import { afterAll, beforeEach, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { ATTACKS } from '../../../test/attacks.ts';
import { everyRow } from '../../../test/every-row.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { signInBySmtp } from '../../../test/subscribers.ts';
import {
  ADDRESS,
  BANK,
  forgetAllWays,
  IBAN,
  INTERAC,
  keepWays,
  keptWays,
  scannedFrom,
  WALLET,
} from '../../../test/ways.ts';
import { isReference } from '../references/reference.ts';

const server = await aMailServer();
afterAll(() => server.close());

describeNewsroom(
  'A pledge',
  (room) => {
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [WALLET, INTERAC, BANK]);
    });

    const wayId = async (label: string) =>
      (await keptWays(room())).find((way) => way.label === label)?.id ?? '';

    async function pledge(label: string, form: Record<string, string> = {}) {
      const sent = { way: await wayId(label), key: room().newId(), amount: '50', ...form };
      return room().post('/give', sent);
    }

    const referenceIn = (text: string) => /data-copy="(RF\w{10})"/.exec(text)?.[1] ?? '';

    async function pageOf(seen: { location: string | undefined }) {
      const page = await room().visit(seen.location ?? '');
      expect(page.status).toBe(200);
      return page;
    }

    it('is made without script in Canada: page and letter carry address, amount and a reference of its own', async () => {
      const email = `${room().newId()}@giver.example`;
      const form = (await room().visit('/give?country=CA')).text;
      expect(form).toContain('action="/give"');
      const made = await pledge(INTERAC.label, { country: 'CA', name: 'Olu', email });
      expect(made.status).toBe(303);
      const page = await pageOf(made);
      expect(page.header('cache-control')).toBe('no-store');
      expect(page.header('referrer-policy')).toBe('same-origin');
      expect(page.text).toContain('A copy goes to the address');
      const reference = referenceIn(page.text);
      expect(isReference(reference)).toBe(true);
      for (const word of [ADDRESS, 'CA$50.00', 'It has not arrived yet.']) expect(page.text).toContain(word);

      await room().settle();
      await room().settle();
      const [letter, ...more] = lettersTo(server, email);
      expect(more).toEqual([]);
      expect(letter?.subject).toContain('CA$50.00');
      const printed = reference.replaceAll(/(.{4})(?=.)/g, '$1 ');
      for (const word of [ADDRESS, 'CA$50.00', printed]) expect(letter?.all).toContain(word);
      expect(letter?.all).not.toContain('Olu');
      expect(letter?.paths).toContain(made.location);
    });

    it('in euro has a code from which an app reads account, amount and reference', async () => {
      const { text } = await pageOf(await pledge(BANK.label, { country: 'DE', amount: '1.000,50' }));
      const reference = referenceIn(text);
      const lines = ['BCD', '002', '1', 'SCT', '', 'Harbour Lantern', IBAN, 'EUR1000.50', '', reference];
      expect(await scannedFrom(text)).toBe(lines.join('\n'));
    });

    it('A9: comes back whole with the reason at the field where it cannot be one', async () => {
      const typed = { country: 'CA', name: 'Olu & <Co>', email: 'olu', amount: 'fifty', word: 'Keep\nat it' };
      const { status, text } = await pledge(INTERAC.label, typed);
      expect(status).toBe(422);
      for (const word of ['This is not an amount that we can read.', 'This is not an e-mail address.']) {
        expect(text).toContain(word);
      }
      for (const kept of ['Olu &amp; &lt;Co>', 'value="olu"', 'value="fifty"', 'Keep\nat it']) {
        expect(text).toContain(kept);
      }
      for (const amount of ['0', '-1', '1e9', '0.001', 'NaN', '€50', '99999999999999']) {
        expect((await pledge(INTERAC.label, { country: 'CA', amount })).status, amount).toBe(422);
      }
    });

    it('A9: is not made for a way that is closed, gone, or does not work there', async () => {
      expect((await pledge(INTERAC.label, { country: 'DE' })).status).toBe(422);
      const treasurer = await room().staff('treasurer');
      await room().post(`/desk/giving/ways/${await wayId(BANK.label)}/off`, {}, { as: treasurer });
      expect((await pledge(BANK.label)).status).toBe(422);
      for (const way of ['', 'none', '__proto__'])
        expect((await pledge(WALLET.label, { way })).status).toBe(422);
      expect((await pledge(WALLET.label, { topic: 'filled in' })).status).toBe(422);
    });

    it('is one, however often its form is sent, and another one where the amount is another', async () => {
      const sent = { key: room().newId(), way: await wayId(WALLET.label), amount: '50' };
      const made = await Promise.all([1, 2, 3].map(() => room().post('/give', sent)));
      expect(new Set(made.map(({ location }) => location)).size).toBe(1);
      const other = await room().post('/give', { ...sent, amount: '60' });
      expect(other.location).not.toBe(made[0]?.location);
    });

    it('is another one where anything in its form is another: no address that was mended goes lost', async () => {
      const key = room().newId();
      const [wrong, right] = [`${room().newId()}@giver.exmaple`, `${room().newId()}@giver.example`];
      const one = await pledge(WALLET.label, { key, email: wrong });
      const other = await pledge(WALLET.label, { key, email: right });
      expect(other.location).not.toBe(one.location);
      await room().settle();
      await room().settle();
      expect(lettersTo(server, right)).toHaveLength(1);
      const named = await pledge(WALLET.label, { key, email: right, name: 'Olu' });
      expect(named.location).not.toBe(other.location);
    });

    it('A9: is refused where the way takes another currency than the form was made for', async () => {
      const typed = { country: 'DE', amount: '50', currency: 'USD', name: 'Olu' };
      const { status, text } = await pledge(BANK.label, typed);
      expect(status).toBe(422);
      expect(text).toContain('This way takes EUR.');
      expect(text).toContain('value="Olu"');
      const again = text.match(/name="currency" value="(\w+)"/)?.[1];
      expect(again).toBe('EUR');
      expect((await pledge(BANK.label, { ...typed, currency: again ?? '' })).status).toBe(303);
      for (const currency of ['\u0001', '__proto__', 'x'.repeat(400)]) {
        expect((await pledge(BANK.label, { ...typed, currency })).status, currency).toBe(422);
      }
    });

    it('is followed by who has its address alone', async () => {
      const made = await pledge(WALLET.label);
      const [one, other] = [made.location ?? '', (await pledge(WALLET.label)).location ?? ''];
      for (const wrong of [
        `${one}x`,
        one.slice(0, -1),
        `${one.slice(0, -43)}${other.slice(-43)}`,
        '/gifts/none',
      ]) {
        expect((await room().visit(wrong)).status, wrong).toBe(404);
        expect((await room().post(`${wrong}/sent`, {})).status, wrong).toBe(404);
      }
    });

    it('hears from its giver that it is sent, or will not come, and a look changes nothing', async () => {
      const made = await pledge(WALLET.label);
      const said = async (word: string) => {
        expect((await room().post(`${made.location}/${word}`, {})).status).toBe(303);
        return (await pageOf(made)).text;
      };
      expect(await said('sent')).toContain('You told us on March 10, 2026 that you sent it.');
      expect((await room().visit(`${made.location}/cancel`)).status).toBe(404);
      expect(await said('cancel')).toContain('You took it back on March 10, 2026.');
      expect(await said('sent')).toContain('You took it back');
    });

    it('is not waited for without end, and its page shows no details of a way that was closed since', async () => {
      const made = await pledge(BANK.label, { country: 'DE' });
      room().clock.advance(60 * DAY);
      expect((await pageOf(made)).text).toContain('we no longer wait for it');
      room().clock.advance(-60 * DAY);
      const treasurer = await room().staff('treasurer');
      await room().post(`/desk/giving/ways/${await wayId(BANK.label)}/off`, {}, { as: treasurer });
      const { text } = await pageOf(made);
      expect(text).toContain('Please do not send anything');
      expect(text).not.toContain(IBAN);
    });

    it('A2: shows no script of anybody, on its page and in the desk', async () => {
      const treasurer = await room().staff('treasurer');
      for (const attack of ATTACKS.slice(0, 12)) {
        const made = await pledge(WALLET.label, { name: attack.slice(0, 90), word: attack });
        if (made.status !== 303) continue;
        const desk = await room().visit('/desk/gifts', { as: treasurer });
        for (const { text } of [await pageOf(made), desk]) {
          expect(text.replaceAll(/<script [^>]*src="\/assets[^>]*><\/script>/g, '')).not.toMatch(
            /<script(?! type="application)|<img[^>]+onerror|<svg[^>]+onload/i,
          );
        }
      }
    });

    it('A23: goes along with who proves its address, and out of it goes who gave when they leave', async () => {
      const email = `${room().newId()}@giver.example`;
      const as = room().person();
      const form = { email, name: 'Ottoline Leaving', word: 'My farewell' };
      const made = await pledge(WALLET.label, form);
      await signInBySmtp(room(), server, { email, as });
      const taken = await room().visit('/me/export.json', { as });
      expect(taken.json()).toMatchObject({
        gifts: [{ amount: '50.00', currency: 'EUR', name: 'Ottoline Leaving', word: 'My farewell' }],
      });
      const stranger = room().person();
      await signInBySmtp(room(), server, { email: `x${email}`, as: stranger });
      expect((await room().visit('/me/export.json', { as: stranger })).text).not.toContain('Ottoline');
      expect((await room().post('/me/erase', {}, { as })).status).toBeLessThan(400);
      const rows = await everyRow(room());
      expect(rows).toContain(referenceIn((await pageOf(made)).text));
      for (const gone of ['Ottoline Leaving', 'My farewell']) expect(rows).not.toContain(gone);
    });

    it('A3: nobody but owner and treasurer sees who promised', async () => {
      await pledge(WALLET.label, { name: 'Ottoline Secret', email: 'ottoline@giver.example' });
      for (const role of ['editor', 'author', 'moderator']) {
        const as = await room().staff(role);
        expect((await room().visit('/desk/gifts', { as })).text, role).not.toContain('Ottoline');
      }
      const as = await room().staff('treasurer');
      expect((await room().visit('/desk/gifts', { as })).text).toContain('Ottoline Secret');
      for (const path of ['/give', '/give/details', '/.well-known/tidings-payment-details.json', '/']) {
        expect((await room().visit(path)).text, path).not.toContain('ttoline');
      }
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);

describeNewsroom(
  'Pledges of one network',
  (room) => {
    it('A11: are few within ten minutes, lose nothing that was typed, and bombard nobody', async () => {
      await keepWays(room(), [WALLET]);
      const [way] = await keptWays(room());
      const victim = 'victim@giver.example';
      const send = (at: number) =>
        room().post('/give', {
          ...{ way: way?.id ?? '', key: `k${at}`, amount: '5', email: victim, word: 'My words' },
        });
      const answers = [];
      for (let at = 0; at < 11; at += 1) answers.push(await send(at));
      expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(303), 429]);
      expect(answers.at(-1)?.text).toContain('My words');
      await room().settle();
      expect(lettersTo(server, victim)).toHaveLength(countOf(room()));
    });
  },
  { config: { smtpUrl: server.url } },
);

describeNewsroom(
  'A pledge where no mail is set up',
  (room) => {
    it('promises no letter: who keeps the page has all', async () => {
      await keepWays(room(), [WALLET]);
      const [way] = await keptWays(room());
      const sent = { way: way?.id ?? '', key: room().newId(), amount: '5', email: 'olu@giver.example' };
      const { text } = await room().visit((await room().post('/give', sent)).location ?? '');
      expect(text).toContain('Keep the address of this page.');
      expect(text).not.toContain('A copy goes to the address');
    });
  },
  { config: { limits: 'off', loopback: false, siteUrl: 'https://bay.example' } },
);

/** Two a day at the wish of one network; the server is the same for both engines. */
function countOf({ engine }: Room): number {
  return engine === 'sqlite' ? 2 : 4;
}
