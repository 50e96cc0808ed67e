import { expect, it } from 'vitest';
import { createIds, manualClock } from '#platform/clock';
import type { Migration, Reader, Writer } from '#platform/database';
import type { Answer, Request, SetCookie } from '#platform/http';
import type { Letter, Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import { describeOnBothEngines, type Given } from '../../../test/databases.ts';
import { createReaders, readersMigrations } from './index.ts';
import type { ReadersNeeds } from './needs.ts';
import type { ReaderProof } from './words.ts';

/** A feature as small as one can be: notes that readers leave. */
interface NotesTables {
  notes: { id: string; reader_id: string; email: string };
}
const notesMigration: Migration = {
  name: 'notes-001',
  sql: 'create table notes (id text primary key, reader_id text not null, email text not null)',
};

describeOnBothEngines('What features give to readers', [...readersMigrations, notesMigration], (given) => {
  const notesOf = async (readerId: string) =>
    (await notes(given.database).where('reader_id', '=', readerId).execute()).map(({ id }) => id).sort();

  it('a proof claims what was written under exactly that address', async () => {
    const room = aRoom(given);
    const guest = await room.guest('a_b@bay.example');
    const others = await Promise.all(
      ['axb@bay.example', 'a_b@bay.example.evil', 'xa_b@bay.example'].map(room.guest),
    );
    for (const one of [guest, ...others]) await room.note(one.id, one.email);
    const browser = await room.signIn('A_B@bay.example');
    const known = await room.readerOf(browser);
    expect(await notesOf(known?.id ?? '')).toEqual([`note of ${guest.id}`]);
    for (const one of others) expect(await notesOf(one.id)).toHaveLength(1);
  });

  it('an address that was merely typed claims nothing', async () => {
    const room = aRoom(given);
    const guest = await room.guest('typed@bay.example');
    await room.note(guest.id, guest.email);
    const eve = await room.guest('typed@bay.example');
    expect(await notesOf(eve.id)).toEqual([]);
    expect(await notesOf(guest.id)).toHaveLength(1);
  });

  it('a guest who has an account becomes its reader, with all that is theirs', async () => {
    const room = aRoom(given);
    const account = await room.readerOf(await room.signIn('two@bay.example'));
    const guest = await room.guest('');
    await room.note(guest.id, '');
    const browser = await room.signIn('two@bay.example', guest.browser);
    expect((await room.readerOf(browser))?.id).toBe(account?.id);
    expect(await notesOf(account?.id ?? '')).toEqual([`note of ${guest.id}`]);
    expect(await notesOf(guest.id)).toEqual([]);
  });

  it('erasing is whole or not at all, and asks with proofs alone', async () => {
    const proofs: ReaderProof[] = [];
    let fails = true;
    const room = aRoom(given, {
      erasers: () => [
        {
          ...{ name: 'notes', explains: () => 'Your notes are deleted.' },
          async erase(writer, proof) {
            proofs.push(proof);
            await erased(writer, proof.readerId);
          },
        },
        {
          ...{ name: 'last', explains: () => 'And all else.' },
          async erase() {
            if (fails) throw new Error('The last one fails.');
          },
        },
      ],
    });
    const guest = await room.guest('erased@bay.example');
    await room.note(guest.id, guest.email);
    const erase = () => room.ask('POST', '/me/erase', { browser: guest.browser });
    await expect(erase()).rejects.toThrow('The last one fails.');
    expect(await notesOf(guest.id)).toHaveLength(1);
    expect(await room.readerOf(guest.browser)).not.toBeNull();

    fails = false;
    await erase();
    expect(await notesOf(guest.id)).toEqual([]);
    expect(await room.readerOf(guest.browser)).toBeNull();
    expect(proofs.at(-1)).toEqual({ readerId: guest.id, provedEmail: null });
  });

  it('a section and an export stand on the own page', async () => {
    const room = aRoom(given, {
      mySections: () => [
        { title: () => 'Your notes', draw: async ({ name }) => `Noted by ${name}.` },
        { title: () => 'Not for you', draw: async () => null },
      ],
      exporters: () => [
        {
          ...{ name: 'notes', title: () => 'Notes', label: () => 'Note' },
          entries: async (database, { readerId }) =>
            (await notes(database).where('reader_id', '=', readerId).execute()).map(({ id }) => ({ id })),
        },
      ],
    });
    const guest = await room.guest('');
    await room.note(guest.id, '');
    const own = JSON.stringify(await room.ask('GET', '/me', { browser: guest.browser }));
    expect(own).toContain('Your notes');
    expect(own).not.toContain('Not for you');
    const data = await room.ask('GET', '/me/export.json', { browser: guest.browser });
    expect(data).toMatchObject({
      value: { you: [{ name: 'Guest' }], notes: [{ id: `note of ${guest.id}` }] },
    });
  });
});

function notes(database: Reader) {
  return database.tables<NotesTables>().selectFrom('notes').selectAll();
}

async function erased(writer: Writer, readerId: string): Promise<void> {
  await writer.tables<NotesTables>().deleteFrom('notes').where('reader_id', '=', readerId).execute();
}

/** Its cookies. */
type Browser = Map<string, string>;

function aRoom(given: Given, slots: Partial<ReadersNeeds> = {}) {
  const { database } = given;
  const clock = manualClock('2026-03-10T08:00:00.000Z');
  const letters: Letter[] = [];
  const owed = anOutbox();
  const newId = createIds(clock);
  const readers = createReaders({
    ...{ database, clock, newId, outbox: owed.outbox, mail: aMail(letters), secret: Buffer.alloc(32, 7) },
    frame: async ({ children }) => JSON.stringify(children),
    assets: { address: () => undefined },
    origin: () => 'http://localhost:3000',
    site: async () => ({
      ...{ name: 'The Lantern', tagline: '', language: 'en', timeZone: 'UTC', currency: 'EUR', origin: '' },
    }),
    limits: 'off',
    claims: () => [{ name: 'notes', claim: claimNotes }],
    merges: () => [
      { name: 'notes', merge: (writer, { from, into }) => giveNotes(writer, 'reader_id', from, into) },
    ],
    ...slots,
  });
  const readerOf = (browser: Browser) => readers.readerOf({ cookie: (name) => browser.get(name) });

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    how: { browser: Browser; form?: Record<string, string> },
  ): Promise<Answer> {
    const secret = path.match(/^\/sign-in\/(.+)$/)?.[1];
    const pattern = secret === undefined ? path : '/sign-in/:secret';
    const route = readers.routes.find((one) => one.method === method && one.path === pattern);
    if (!route) throw new Error(`There is no ${method} ${path}.`);
    const request: Request = {
      ...{ method, url: path, path, params: { secret: secret ?? '' }, query: new Map(), wants: 'page' },
      ...{ network: '192.0.2.0', loopback: false, header: () => undefined, parts: null, raw: null },
      form: new Map(Object.entries(how.form ?? {})),
      cookie: (name) => how.browser.get(name),
    };
    const answer = await route.answer(request);
    keep(how.browser, 'cookies' in answer ? (answer.cookies ?? []) : []);
    return answer;
  }

  return {
    ...{ readerOf, ask },
    async guest(email: string) {
      const signs = { name: 'Guest', email, website: '' };
      const { reader, cookies } = await database.write((writer) => readers.receive(writer, null, signs));
      const browser: Browser = new Map();
      keep(browser, cookies);
      return { id: reader.id, email, browser };
    },
    note: (readerId: string, email: string) =>
      database.write((writer) =>
        writer
          .tables<NotesTables>()
          .insertInto('notes')
          .values({ id: `note of ${readerId}`, reader_id: readerId, email })
          .execute(),
      ),
    async signIn(email: string, browser: Browser = new Map()) {
      await ask('POST', '/sign-in', { browser, form: { email } });
      await owed.settle();
      const path = letters.at(-1)?.text.match(/\/sign-in\/[\w-]{43}/)?.[0] ?? '';
      await ask('POST', path, { browser });
      return browser;
    },
  };
}

function keep(browser: Browser, cookies: readonly SetCookie[]): void {
  for (const { name, value, maxAge } of cookies) {
    if (maxAge === 0) browser.delete(name);
    else browser.set(name, value);
  }
}

async function claimNotes(writer: Writer, { readerId, email }: { readerId: string; email: string }) {
  await giveNotes(writer, 'email', email, readerId);
}

/** Gives the notes with this `value` in `column` to a reader. */
async function giveNotes(
  writer: Writer,
  ...[column, value, readerId]: [column: 'email' | 'reader_id', value: string, readerId: string]
): Promise<void> {
  await writer
    .tables<NotesTables>()
    .updateTable('notes')
    .set({ reader_id: readerId })
    .where(column, '=', value)
    .execute();
}

type ConsequenceHandler = Parameters<Outbox['on']>[1];

function anOutbox() {
  const handlers = new Map<string, ConsequenceHandler>();
  const waiting: { topic: string; payload: Parameters<ConsequenceHandler>[0] }[] = [];
  const outbox: Outbox = {
    put: async (_writer, consequence) => void waiting.push(consequence),
    on: (topic, handler) => void handlers.set(topic, handler),
    ...{ start: () => {}, stop: async () => {}, settle: async () => {} },
    ...{ deadLetters: async () => [], revive: async () => {} },
  };
  return {
    outbox,
    async settle() {
      for (const { topic, payload } of waiting.splice(0)) await handlers.get(topic)?.(payload);
    },
  };
}

function aMail(letters: Letter[]): Mail {
  return {
    ...{ works: true, way: 'smtp', mayAsk: async () => true, suppress: async () => {} },
    ...{ suppressionOf: async () => null, suppressions: async () => ({ count: 0, newest: [] }) },
    ...{ lift: async () => false, onLifted: () => {}, onSuppressed: () => {} },
    ...{ withhold: () => {}, withheld: () => [] },
    echoes: { name: 'echoes', take: async () => false },
    keptLetters: async () => [],
    async post(letter) {
      letters.push(letter);
      return 'sent';
    },
  };
}
