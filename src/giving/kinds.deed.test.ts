import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom } from '../../test/a-newsroom.ts';
import { forgetAllWays, keepWays, keptWays, scannedFrom } from '../../test/ways.ts';
import type { WayToKeep } from './offers.ts';
import { pixCode } from './rules/pix-code.ts';
import { upiLink } from './rules/upi-link.ts';

const around = { countries: 'everywhere', currencies: [] } as const;
const PIX: WayToKeep = {
  ...{ ...around, label: 'PIX' },
  details: { kind: 'pix', key: 'gifts@lantern.example', holder: 'Jornal São João', city: 'São Paulo' },
};
const UPI: WayToKeep = {
  ...{ ...around, label: 'UPI' },
  details: { kind: 'upi', vpa: 'lantern@okbank', holder: 'Lantern & Sons' },
};
const CHEQUE: WayToKeep = {
  ...{ ...around, label: 'Cheque' },
  details: { kind: 'cheque', payableTo: 'Harbour Lantern', lines: '7 Quay Street\nHalifax' },
};
const PAYPAL: WayToKeep = {
  ...{ ...around, label: 'PayPal' },
  details: { kind: 'paypal', link: 'https://paypal.me/lantern' },
};

describeNewsroom('A way of each kind', (room) => {
  beforeEach(() => forgetAllWays(room()));

  async function giftPage(amount: string, currency = ''): Promise<string> {
    const [way] = await keptWays(room());
    const form = { way: way?.id ?? '', key: room().newId(), amount, currency };
    const made = await room().post('/give', form);
    expect([made.status, made.text]).toEqual([303, '']);
    return (await room().visit(made.location ?? '')).text;
  }

  const referenceIn = (text: string) => /data-copy="(RF\w{10})"/.exec(text)?.[1] ?? '';

  it('PIX: an app reads key, amount and reference, the same as can be pasted', async () => {
    await keepWays(room(), [PIX]);
    const text = await giftPage('1.000,50');
    const facts = { key: 'gifts@lantern.example', holder: 'Jornal Sao Joao', city: 'Sao Paulo' };
    const code = pixCode({ ...facts, centavos: 100_050, reference: referenceIn(text) });
    expect(code).toContain('54071000.50');
    expect(await scannedFrom(text)).toBe(code);
    expect(text).toContain(`data-copy="${code}"`);
    expect(await scannedFrom((await room().visit('/give?country=BR')).text)).toBe(pixCode(facts));
  });

  it('A20: UPI: an app reads who is paid, amount and reference, whatever stands in the name', async () => {
    await keepWays(room(), [UPI]);
    const text = await giftPage('250');
    const reference = referenceIn(text);
    const link = upiLink({
      ...{ address: 'lantern@okbank', holder: 'Lantern & Sons', paise: 25_000, reference, note: reference },
    });
    expect(await scannedFrom(text)).toBe(link);
    expect(new URL(link ?? '').searchParams.get('pn')).toBe('Lantern & Sons');
    expect(text).toContain(`href="${link?.replaceAll('&', '&amp;')}"`);
  });

  it('is greyed where its rail does not work, with the reason, whatever somebody wrote down', async () => {
    await keepWays(room(), [PIX, UPI]);
    const { text } = await room().visit('/give?country=CA');
    expect(text).toContain('For Brazil only: PIX needs a Brazilian bank account.');
    expect(text).toContain('For India only: UPI needs an Indian bank account.');
    expect(text).not.toContain('lantern@okbank');
  });

  it('a cheque and PayPal say where to write the reference, and lead where they are', async () => {
    await keepWays(room(), [CHEQUE]);
    const cheque = await giftPage('20');
    for (const words of ['Harbour Lantern', '7 Quay Street', 'Write it on the back of the cheque.'])
      expect(cheque).toContain(words);
    await forgetAllWays(room());
    await keepWays(room(), [PAYPAL]);
    expect(await giftPage('20')).toContain('href="https://paypal.me/lantern"');
    expect((await room().visit('/.well-known/tidings-payment-details.json')).json()).toMatchObject({
      ways: [{ kind: 'paypal', link: 'https://paypal.me/lantern' }],
    });
  });

  it('A9: takes no gift beyond its least and most, and says the bound at the amount', async () => {
    await keepWays(room(), [
      { ...CHEQUE, currencies: ['CAD'], limits: { CAD: { least: 500, most: 10_000 } } },
    ]);
    const [way] = await keptWays(room());
    const ask = (amount: string) => room().post('/give', { way: way?.id ?? '', key: room().newId(), amount });
    const [little, much] = [await ask('4.99'), await ask('100.01')];
    expect([little.status, much.status]).toEqual([422, 422]);
    expect(little.text).toContain('The least that this way takes is CA$5.00.');
    expect(much.text).toContain('The most that this way takes is CA$100.00.');
    expect(little.text).toContain('value="4.99"');
  });
});
