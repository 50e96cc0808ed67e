import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import {
  ADDRESS,
  BANK,
  CODE,
  forgetAllWays,
  INTERAC,
  keepWays,
  keptWays,
  WALLET,
} from '../../../test/ways.ts';

/** Takes two currencies. */
const TWO = { ...WALLET, label: 'Two currencies', currencies: ['USD', 'EUR'] };

describeNewsroom(
  'The form of a gift',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [WALLET, INTERAC, BANK, TWO]);
      treasurer = await room().staff('treasurer');
    });

    const wayId = async (label: string) =>
      (await keptWays(room())).find((way) => way.label === label)?.id ?? '';

    const send = async (label: string, form: Record<string, string>) =>
      room().post('/give', { way: await wayId(label), key: room().newId(), ...form });

    const switchOff = async (label: string) => {
      const answer = await room().post(`/desk/giving/ways/${await wayId(label)}/off`, {}, { as: treasurer });
      expect(answer.status).toBe(303);
    };

    async function fund(name: string): Promise<string> {
      const id = room().newId();
      const kept = await room().post('/desk/giving/funds', { id, name, position: '1' }, { as: treasurer });
      expect(kept.status).toBe(303);
      return id;
    }

    const pageOf = async (made: { location: string | undefined; status: number }) => {
      expect(made.status).toBe(303);
      return (await room().visit(made.location ?? '')).text;
    };

    it('asks for amount and rhythm by named groups of choices, which a keyboard and a screen reader know', async () => {
      const { text } = await room().visit('/give?country=CA');
      for (const legend of ['How much would you like to give?', 'How often?']) {
        expect(text).toContain(`<legend>${legend}</legend>`);
      }
      expect(text).toMatch(/<input name="chosen"[^>]* type="radio" value="CAD 50.00"/);
      expect(text).toMatch(/value="USD 25.00"[\s\S]+value="EUR 25.00"/);
      expect(text).not.toContain('name="purpose"');
    });

    it('offers the amounts that the newsroom decided, and takes others all the same', async () => {
      const typed = { amounts: 'CAD 7 14\nEUR 1.000,00' };
      expect((await room().post('/desk/giving/amounts', typed, { as: treasurer })).status).toBe(303);
      const { text } = await room().visit('/give?country=CA');
      for (const value of ['CAD 7.00', 'CAD 14.00', 'EUR 1000.00', 'USD 10.00'])
        expect(text).toContain(`"${value}"`);
      expect(text).not.toContain('"CAD 10.00"');
      expect(await pageOf(await send(INTERAC.label, { country: 'CA', chosen: 'CAD 10.00' }))).toContain(
        'CA$10.00',
      );
      const wrong = await room().post(
        '/desk/giving/amounts',
        { amounts: 'CAD -1\nBTC 5' },
        { as: treasurer },
      );
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('“BTC 5” does not begin with a currency.');
      expect(wrong.text).toContain('CAD -1\nBTC 5');
      await room().post('/desk/giving/amounts', { amounts: '' }, { as: treasurer });
    });

    it.each([
      ['0', 422],
      ['-1', 422],
      ['1e9', 422],
      ['0.001', 422],
      ['NaN', 422],
      ['', 422],
      ['1,000.00', 303],
      ['1.000,00', 303],
      ['١٬٠٠٠٫٠٠', 303],
      ['١٠٠٠', 303],
    ])('A9: reads the amount "%s" as what it is, or asks: %i', async (amount, status) => {
      const made = await send(INTERAC.label, { country: 'CA', amount, name: 'Olu & Co' });
      expect(made.status).toBe(status);
      if (status === 303) expect(await pageOf(made)).toContain('CA$1,000.00');
      else expect(made.text).toContain('value="Olu &amp; Co"');
    });

    it('A9: takes no amount in a currency that was switched after the price', async () => {
      const offered = await send(TWO.label, { chosen: 'EUR 25.00', currency: 'USD', amount: '' });
      expect(await pageOf(offered)).toContain('€25.00');
      for (const tampered of [
        { chosen: 'CAD 25.00' },
        { amount: '25', currency: 'CAD' },
        { chosen: 'JPY 25' },
      ]) {
        const { status, text } = await send(TWO.label, { name: 'Olu', ...tampered });
        expect(status).toBe(422);
        expect(text).toContain('value="Olu"');
        expect(text).toContain('This way takes USD and EUR.');
      }
      const both = await send(TWO.label, { chosen: 'EUR 25.00', amount: '70', currency: 'EUR' });
      expect(both.status).toBe(422);
      expect(both.text).toContain('You chose €25.00 and wrote 70.');
      for (const kept of [/checked[^>]*value="EUR 25.00"/, /value="70"/]) expect(both.text).toMatch(kept);
    });

    it('A9: where its way was closed meanwhile, offers the others that work there, with all that was typed', async () => {
      const typed = {
        ...{
          country: 'CA',
          amount: '50',
          currency: 'CAD',
          name: 'Olu & Co',
          word: 'Row\non',
          email: 'olu@bay.example',
        },
        ...{ rhythm: 'monthly', tribute: 'memory', 'tribute-name': 'Ana Reis' },
      };
      await switchOff(INTERAC.label);
      await switchOff(BANK.label);
      const { status, text } = await send(INTERAC.label, typed);
      expect(status).toBe(422);
      expect(text).toContain('This way to give is closed at present.');
      expect(text).toContain(`value="${await wayId(WALLET.label)}"`);
      for (const gone of [await wayId(INTERAC.label), await wayId(BANK.label), ADDRESS, CODE]) {
        expect(text).not.toContain(`value="${gone}"`);
      }
      const hidden = [...text.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
      const carried = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      expect(carried).toMatchObject({ ...typed, name: 'Olu &amp; Co' });
      const made = await send(WALLET.label, { ...typed, ...carried, name: 'Olu & Co', currency: 'EUR' });
      const page = await pageOf(made);
      for (const said of ['a month', 'In memory of Ana Reis.']) expect(page).toContain(said);
    });

    it('A9: a way that does not work from there offers those that do', async () => {
      const { status, text } = await send(INTERAC.label, { country: 'DE', amount: '50', word: 'Hallo' });
      expect(status).toBe(422);
      expect(text).toContain('This way does not work from the country that you chose.');
      expect(text).toContain(`value="${await wayId(BANK.label)}"`);
      expect(text).not.toContain(`value="${await wayId(INTERAC.label)}"`);
      expect(text).toContain('value="Hallo"');
    });

    it('A9: takes nothing for a fund that is closed or not there, and says so at the field', async () => {
      const [open, closed] = [await fund('Open fund'), await fund('Closed fund')];
      await room().post(`/desk/giving/funds/${closed}/switch`, { open: 'no' }, { as: treasurer });
      const { text } = await room().visit('/give?country=CA');
      expect(text).toContain('Open fund');
      expect(text).not.toContain('Closed fund');
      const give = (purpose: string) => send(WALLET.label, { amount: '5', purpose, word: 'Row on' });
      expect(await pageOf(await give(`fund:${open}`))).toContain('It is for “Open fund”.');
      for (const purpose of [`fund:${closed}`, `fund:${room().newId()}`, `campaign:${open}`, '__proto__']) {
        const refused = await give(purpose);
        expect(refused.status, purpose).toBe(422);
        expect(refused.text).toContain('This takes no gifts any more.');
        expect(refused.text).toContain('Row on');
      }
      const draft = { id: room().newId(), title: 'Uses it', slug: `u${open}`, currency: 'EUR', fund: open };
      await room().post('/desk/giving/campaigns', draft, { as: treasurer });
      await room().post(`/desk/giving/campaigns/${draft.id}/open`, {}, { as: treasurer });
      const closing = await room().post(
        `/desk/giving/funds/${open}/switch`,
        { open: 'no' },
        { as: treasurer },
      );
      expect(closing.status).toBe(409);
      expect(closing.text).toContain('Uses it');
    });

    it('opens what is folded away where something is wrong in it', async () => {
      const { text } = await send(WALLET.label, { amount: '5', tribute: 'honour', named: 'yes' });
      for (const said of ['Please write the name.', 'Please write the name that we may show.']) {
        expect(text).toContain(said);
      }
      expect(text).toContain('<details class="pledge-form__more" open');
      const plain = await send(WALLET.label, { amount: 'x' });
      expect(plain.text).toContain('<details class="pledge-form__more">');
    });
  },
  { config: { limits: 'off' } },
);
