import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { BANK, forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { currenciesThatDiffer } from './check-reports.ts';

const REPORTS = '/desk/gifts/reports';
const LEDGER = '/desk/gifts/ledger';

describeNewsroom('What arrived', (room) => {
  let treasurer: Person;
  let ways: readonly { id: string; label: string }[] = [];
  let story = { id: '', href: '' };

  const see = async (path: string) => (await room().visit(path, { as: treasurer })).text;
  const send = (path: string, form: Record<string, string> = {}) =>
    room().post(path, form, { as: treasurer });

  async function entered(form: Record<string, string>) {
    const gift = room().newId();
    const typed = {
      amount: '20',
      currency: 'EUR',
      way: ways[0]?.id ?? '',
      day: '2026-03-10',
      fund: 'general',
    };
    expect((await send('/desk/gifts/new', { ...typed, gift, ...form })).status).toBe(303);
    return gift;
  }

  /** The lines of a report as its table says them, with nothing between the cells but a bar. */
  async function lines(query: string) {
    const rows = [...(await see(`${REPORTS}?${query}`)).matchAll(/<tr>(.*?)<\/tr>/g)];
    return rows.map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)]
        .map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''))
        .join(' | '),
    );
  }

  async function saved(path: string, form: Record<string, string>) {
    const answer = await send(path, form);
    expect(answer.header('content-type')).toContain('text/csv');
    expect(answer.header('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    expect(answer.header('cache-control')).toBe('no-store');
    return parse(answer.text, { bom: true }) as string[][];
  }

  beforeAll(async () => {
    await forgetAllWays(room());
    await keepWays(room(), [BANK, { ...WALLET, label: '=HYPERLINK("https://evil.example")' }]);
    treasurer = await room().staff('treasurer');
    ways = await keptWays(room());
    story = await room().publish({ title: 'The bridge' });
    await entered({ amount: '100', day: '2026-01-15', country: 'DE', story: story.href });
    await entered({ amount: '50', day: '2026-02-01', country: 'FR' });
    const back = await entered({ amount: '30', way: ways[1]?.id ?? '' });
    await entered({ amount: '5000', currency: 'JPY' });
    await send(`/desk/gifts/arrived/${back}/returned`, { return: room().newId(), amount: '10' });
    const mistake = await entered({ amount: '999', country: 'DE' });
    await send(`/desk/gifts/arrived/${mistake}/struck`);
  });
  beforeEach(() => expect(ways).toHaveLength(2));

  it('is reported by month, currencies apart, less what went back and what was a mistake', async () => {
    const report = await lines('by=month');
    expect(report).toContain('2026-01 | 1 | €100.00 | – | €100.00');
    expect(report).toContain('2026-02 | 1 | €50.00 | – | €50.00');
    expect(report).toContain('2026-03 | 1 | €1,029.00 | -€1,009.00 | €20.00');
    expect(report).toContain('Together | 3 | €1,179.00 | -€1,009.00 | €170.00');
    expect(report).toContain('Together | 1 | ¥5,000 | – | ¥5,000');
  });

  it('is reported by country, way, fund, story and currency', async () => {
    expect(await lines('by=country')).toContain('Germany | 1 | €1,099.00 | -€999.00 | €100.00');
    expect(await lines('by=country')).toContain('France | 1 | €50.00 | – | €50.00');
    expect(await lines('by=way')).toContain(`${BANK.label} | 2 | €1,149.00 | -€999.00 | €150.00`);
    expect(await lines('by=fund')).toContain('General fund | 1 | ¥5,000 | – | ¥5,000');
    expect(await lines('by=story')).toContain('The bridge | 1 | €100.00 | – | €100.00');
    expect(await lines('by=campaign')).toContain('none | 3 | €1,179.00 | -€1,009.00 | €170.00');
    expect(await lines('by=currency')).toContain('JPY | 1 | ¥5,000 | – | ¥5,000');
  });

  it('is reported of the days that are asked for, in the newsroom’s time zone', async () => {
    expect(await lines('by=month&from=2026-02-01&to=2026-02-28')).toContain(
      'Together | 1 | €50.00 | – | €50.00',
    );
    expect(await see(`${REPORTS}?by=month&from=2025-01-01&to=2025-12-31`)).toContain('Nothing arrived');
    expect(await see(`${REPORTS}?by=month&from=2026-03-02&to=2026-03-01`)).toContain('Nothing arrived');
    expect(await see(`${REPORTS}?by=none&from=soon`)).toContain('2026-01');
  });

  it('is drawn as bars, beside a table that says the same', async () => {
    const page = await see(`${REPORTS}?by=month`);
    expect(page).toMatch(/<svg class="report__chart"[^>]*role="img" aria-label="What stays of gifts in EUR/);
    expect(page.match(/<rect /g)).toHaveLength(3);
  });

  it('A16: is saved as a table that carries out nothing, and amounts below nothing stay numbers', async () => {
    const rows = await saved(`${REPORTS}/csv`, { by: 'way', from: '', to: '' });
    expect(rows[0]).toEqual(['Way', 'Currency', 'Gifts', 'Arrived', 'Went back', 'Stays']);
    expect(rows).toContainEqual([BANK.label, 'EUR', '2', '1149.00', '-999.00', '150.00']);
    const evil = rows.find(([label]) => label?.includes('HYPERLINK'));
    expect(evil?.[0]).toBe(`'${ways[1]?.label}`);
    for (const row of rows) for (const cell of row) expect(cell).toMatch(/^(?![=+@])(-\d|[^-])/);
  });

  it('stands in the ledger by numbers, to be sifted, walked over and saved', async () => {
    const page = await see(LEDGER);
    expect(page).toContain('№ 1</a>');
    expect(page).toContain('Gifts, General fund');
    const account = `assets:clearing:${ways[1]?.id}`;
    const sifted = await see(`${LEDGER}?${new URLSearchParams({ account })}`);
    expect(sifted.match(/<li id="entry-/g)).toHaveLength(2);
    expect((await see(`${LEDGER}?after=2`)).includes('id="entry-2"')).toBe(false);
    expect(await see(`${LEDGER}?after=-3&fund=none`)).toContain('No entry is like that.');
    const proof = await send(`${LEDGER}/prove`);
    expect(proof.text).toMatch(/Whole up to number \d+\. Every entry is what was entered/);
    const rows = await saved(`${LEDGER}/csv`, { account: '', fund: '', gift: '', after: '0' });
    expect(rows[0]?.[0]).toBe('Number');
    expect(rows[1]?.slice(0, 2)).toEqual(['1', 'received']);
    const numbers = rows.slice(1).map(([number]) => Number(number));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  });

  it('A22: is proved by the walk to be what was entered, and where it was altered the page says so', async () => {
    const altered = { currency: 'EUR' };
    await room().database.write(async (writer) => {
      await sql`update ledger_income set came = came + 1 where number = 1`.execute(writer.tables());
    });
    expect(await currenciesThatDiffer(room().database)).toEqual([altered.currency]);
    expect((await send(`${LEDGER}/prove`)).text).toContain('yet the reports in EUR are not its sums');
    await room().database.write(async (writer) => {
      await sql`update ledger_income set came = came - 1 where number = 1`.execute(writer.tables());
    });
    expect(await currenciesThatDiffer(room().database)).toEqual([]);
  });

  it('A3, A5: is told authors of their own stories alone, in sums of three gifts and more of whole months', async () => {
    const author = await room().staff('author');
    const { id: authorId } = await byline(author);
    const mine = await room().publish({ title: 'My own story', authorIds: [authorId] });
    for (const amount of ['10', '20']) await entered({ amount, story: mine.href, day: '2026-02-10' });
    const look = async () => (await room().visit('/desk/my-gifts', { as: author })).text;
    expect(await look()).toContain('EUR: fewer than three gifts');
    await entered({ amount: '40', story: mine.href, day: '2026-02-11', name: 'Secret Name' });
    await entered({ amount: '500', story: mine.href, day: '2026-03-01' });
    const page = await look();
    expect(page).toContain('€70.00, 3 gifts');
    for (const untold of ['The bridge', 'Secret Name', '€500', '€570']) expect(page).not.toContain(untold);
    for (const path of [REPORTS, LEDGER]) {
      expect((await room().visit(path, { as: author })).status).toBe(403);
      expect((await room().post(`${path}/csv`, {}, { as: author })).status).toBe(403);
    }
  });

  /** Gives an author a byline. */
  async function byline(author: Person) {
    const id = room().newId();
    const cookie = (name: string) => author.cookies.get(name);
    const member = await room().newsroom.staff.staffOf({ cookie });
    await room().database.write(async (writer) => {
      await room().newsroom.stories.keepAuthor(writer, { id, slug: id, name: 'Ana Reis', about: '' });
      await room().newsroom.stories.bylines.give(writer, { staffId: member?.id ?? '', authorId: id });
    });
    return { id };
  }
});
