import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { ATTACKS } from '../../test/attacks.ts';
import { arrivedIn, pledgedIn } from '../../test/promised-gifts.ts';
import {
  ADDRESS,
  BANK,
  CODE,
  forgetAllWays,
  IBAN,
  INTERAC,
  keepWays,
  keptWays,
  loggedDeeds,
  scannedFrom,
  WALLET,
} from '../../test/ways.ts';
import { proveLedger } from './ledger/enter.ts';
import { balances } from './ledger/store.ts';
import type { WayToKeep } from './offers.ts';

/** All that must stand on `/give` and `/give/details` alone. */
const DETAILS = [IBAN, 'DE89 3704', ADDRESS, CODE, 'wallet.example.org'];

describeNewsroom('Giving', (room) => {
  beforeEach(() => forgetAllWays(room()));

  it('shows nothing of giving while there is no way', async () => {
    const { href } = await room().publish();
    expect((await room().visit(href)).text).not.toContain('preferred way to give');
    expect((await room().visit('/')).text).not.toContain('href="/give"');
    expect((await room().visit('/give')).text).toContain('No way to give is open');
  });

  it('shows the address of an e-Transfer to who chooses Canada', async () => {
    await keepWays(room(), [WALLET, INTERAC, BANK]);
    const page = await room().visit('/give?country=CA');
    expect(page.status).toBe(200);
    expect(page.header('cache-control')).toBe('no-store');
    expect(page.text).toContain('Please select your preferred way to give');
    expect(page.text).toContain('3 of 3 ways work from Canada.');
    expect(page.text).toContain(ADDRESS);
    expect(page.text).not.toContain('way--off');
  });

  it('shows to who chooses Germany why an e-Transfer does not work, and a code for the transfer that does', async () => {
    await keepWays(room(), [INTERAC, BANK]);
    const { text } = await room().visit('/give?country=DE');
    expect(text).toContain('For Canada only: the sender needs a Canadian bank account.');
    expect(text).toContain('1 of 2 ways works from Germany.');
    expect(text).not.toContain(ADDRESS);
    expect(text).toContain('DE89 3704 0044 0532 0130 00');
    expect(await scannedFrom(text)).toBe(`BCD\n002\n1\nSCT\n\nHarbour Lantern\n${IBAN}`);
  });

  it('has no code for a transfer in another currency, for which there is no standard', async () => {
    await keepWays(room(), [{ ...BANK, currencies: ['USD'] }]);
    expect((await room().visit('/give?country=US')).text).not.toContain('class="qr"');
  });

  it.each(['ZZ', '<script>alert(1)</script>', '__proto__', 'DE&country=CA'])(
    'takes the country %s as none',
    async (country) => {
      await keepWays(room(), [INTERAC]);
      const { status, text } = await room().visit(`/give?country=${country}`);
      expect(status).toBe(200);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain(country.startsWith('DE') ? 'from Germany' : 'Choose a country to see');
    },
  );

  it('draws for our own script the part that changes, and keeps the story in the form', async () => {
    await keepWays(room(), [INTERAC]);
    const part = await room().visit('/give?story=0190-a', { headers: { 'x-tidings': 'fragment' } });
    expect(part.text).toMatch(/^<div class="give"/);
    expect(part.text).toContain('<input type="hidden" name="story" value="0190-a"');
    expect(part.header('cache-control')).toBe('no-store');
    expect((await room().visit('/give?story="><b>')).text).not.toContain('name="story"');
  });

  it('keeps the details out of every page that is kept, and off feeds and search', async () => {
    await keepWays(room(), [WALLET, INTERAC, BANK]);
    const { href, id } = await room().publish();
    const { text: story } = await room().visit(href);
    expect(story).toContain('Please select your preferred way to give');
    expect(story).toContain('Interac e-Transfer');
    expect(story).toContain(`/give?story=${id}`);
    const others = [
      '/',
      '/feed',
      '/sitemap.xml',
      '/robots.txt',
      '/search?q=wallet',
      '/search?q=transfer',
      '/none',
    ];
    for (const path of [href, `${href}?me`, ...others]) {
      const { text } = await room().visit(path);
      for (const detail of DETAILS) expect(text).not.toContain(detail);
    }
  });

  it('gives programs the same at a well-known address', async () => {
    await keepWays(room(), [BANK]);
    const answer = await room().visit('/.well-known/tidings-payment-details.json');
    expect(answer.header('content-type')).toContain('application/json');
    expect(answer.json()).toMatchObject({
      ways: [{ label: 'Bank transfer', kind: 'bank', fields: { iban: IBAN }, countries: 'everywhere' }],
      changes: [{ deed: 'added', label: 'Bank transfer' }],
    });
    expect(answer.text).not.toContain('"by"');
  });

  it('asks nobody for money in the sample: it says so, and its ways are no payment details', async () => {
    await keepWays(room(), [{ ...BANK, sample: true }]);
    const { text } = await room().visit('/give?country=DE');
    expect(text).toContain('This is a sample newsroom.');
    expect(text).toContain('A made-up example. Please send no money.');
    expect((await room().visit('/give/details')).text).not.toContain('DE89');
    expect(await loggedDeeds(room())).toEqual([]);

    const owner = await room().staff('owner');
    await room().post('/desk/giving/remove-samples', {}, { as: owner });
    expect((await room().visit('/give')).text).toContain('No way to give is open');
  });

  it('leaves nothing in the books of what was tried out in the sample, and what is real stays', async () => {
    await keepWays(room(), [{ ...BANK, sample: true }]);
    const owner = await room().staff('owner');
    const income = async () =>
      0 -
      ((await balances(room().database)).find(
        ({ account, currency }) => account === 'income:gifts:general' && currency === 'EUR',
      )?.balance ?? 0);
    const before = await income();
    const tried = await pledgedIn(room());
    await arrivedIn(room(), { id: tried.id, date: '2026-03-10', by: owner });
    expect((await income()) - before).toBe(5_000);
    await keepWays(room(), [{ ...BANK, label: 'Our own account' }]);
    const own = (await keptWays(room())).find(({ label }) => label === 'Our own account')?.id ?? '';
    const real = await pledgedIn(room(), { way: own, amount: '20' });
    await arrivedIn(room(), { id: real.id, date: '2026-03-10', amount: '20', by: owner });
    await room().post('/desk/giving/remove-samples', {}, { as: owner });
    expect((await income()) - before).toBe(2_000);
    expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
    const page = (await room().visit(`/desk/gifts/${tried.id}`, { as: owner })).text;
    expect(page).not.toContain('kept:');
  });

  it('draws whatever is written as text: no page holds a piece of an attack', async () => {
    const tried = ATTACKS.filter((_attack, at) => at % 7 === 0);
    for (const attack of tried) await keepWhereTaken(room(), attack);
    expect((await keptWays(room())).length).toBeGreaterThan(10);
    const { href } = await room().publish();
    const owner = await room().staff('owner');
    const paths = ['/give', '/give?country=CA', '/give?country=DE', '/give/details', href];
    for (const path of [...paths, '/desk/giving']) {
      const { text } = await room().visit(path, path.startsWith('/desk') ? { as: owner } : {});
      expect(dangersIn(text)).toEqual([]);
    }
  });
});

/** Writes an attack into every text of every kind of way; what is refused is refused. */
async function keepWhereTaken(room: Room, attack: string): Promise<void> {
  const short = attack.slice(0, 70);
  const proposed: WayToKeep[] = [
    {
      ...{ label: short, countries: 'everywhere', currencies: [], needs: attack.slice(0, 300) },
      details: { kind: 'wallet-code', wallet: short, code: short, link: '' },
    },
    { ...WALLET, details: { kind: 'wallet-code', wallet: 'W', code: 'C', link: attack } },
    { ...INTERAC, details: { kind: 'interac', address: attack, autodeposit: true, question: '' } },
    {
      ...INTERAC,
      details: { kind: 'interac', address: ADDRESS, autodeposit: false, question: attack.slice(0, 200) },
    },
    { ...BANK, details: { kind: 'bank', form: 'IBAN', holder: short, bank: short, fields: { iban: IBAN } } },
    { ...BANK, details: { kind: 'bank', form: 'free', holder: short, bank: '', fields: { lines: attack } } },
  ];
  for (const way of proposed) {
    await keepWays(room, [way]).catch((failure: unknown) =>
      expect(failure).toMatchObject({ code: 'not-a-way' }),
    );
  }
}

/** What could act in a parsed page: a script or style not of ours, a handler, a link to another scheme. */
function dangersIn(html: string): readonly string[] {
  const dangers: string[] = [];
  const look = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      const isData = node.attrs.some(({ value }) => value === 'application/ld+json');
      const acts = node.tagName === 'style' || (node.tagName === 'script' && !isData);
      const inline = acts && node.childNodes.length > 0;
      // Our own templates are named, and what stands in them is looked at as well.
      const isForeign = node.tagName === 'template' && !node.attrs.some(({ name }) => name === 'data-for');
      if (inline || isForeign || FOREIGN.has(node.tagName)) dangers.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') dangers.push(name);
        if (node.tagName === 'a' && name === 'href' && !/^(\/(?!\/)|#|https?:\/\/)/.test(value))
          dangers.push(value);
      }
    }
    if ('content' in node) look(node.content);
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return dangers;
}

const FOREIGN = new Set(['iframe', 'object', 'embed', 'base', 'img', 'video', 'audio', 'math']);
