import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveTable } from '#platform/archive';
import type { ControlMessage } from '#platform/control';
import { allArchives } from '../../src/all-archives.ts';
import { describeNewsroom, MORNING } from '../a-newsroom.ts';
import { everyFile, fillForExport, hashOf, tableIn, textOf } from '../exported.ts';
import { everyColumn, PLANTED, plantColumns, plantRow } from '../planted.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { BANK } from '../ways.ts';

const kinds = allArchives.flatMap((archive) => archive.kinds);
const left = Object.assign({}, ...allArchives.map((archive) => archive.left)) as Record<string, string>;
const tables: readonly ArchiveTable[] = kinds.flatMap((kind) => [kind, ...(kind.parts ?? [])]);
/** Tables whose rows are not even read, where something is planted; others would not take any row. */
const plantable = Object.keys(left).filter((table) => !/^(search_|migrations$|changes$|ledger_)/.test(table));

type Line = Readonly<Record<string, unknown>>;

describeNewsroom(
  'An export',
  (room) => {
    let home: string;
    let folder: string;
    const told: string[] = [];
    const exportTo = (to: string) =>
      room().newsroom.migrating.exportTo(to, (message: ControlMessage) => {
        if (message.kind === 'line') told.push(message.text);
      });
    const lines = (kind: string): readonly Line[] =>
      textOf(join(folder, `${kind}.jsonl`))
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Line);
    const rowsOf = async (table: string) =>
      (await sql<Line>`select * from ${sql.table(table)}`.execute(room().database.tables())).rows;

    beforeAll(async () => {
      home = temporaryFolder();
      folder = join(home, 'ours');
      await room().newsroom.demo.open();
      await fillForExport(room());
      expect(await exportTo(folder)).toBe(0);
    });
    afterAll(() => rmSync(home, { recursive: true }));

    it('was decided about column by column, of every table that there is', async () => {
      const found = await everyColumn(room().database);
      const decided = new Map(
        tables.map(({ table, kept, json = [], left: stays = {} }) => [
          table,
          [...kept, ...json, ...Object.values(stays).flat()].sort(),
        ]),
      );
      const namesIn = (table: string) =>
        found.flatMap((column) => (column.table === table ? [column.name] : [])).sort();
      const all = [...new Set(found.map(({ table }) => table))].filter((table) => !isOfSearch(table));
      const undecided = all.filter(
        (table) => !(table in left) && String(decided.get(table)) !== String(namesIn(table)),
      );
      expect(undecided).toEqual([]);
      expect(all.length).toBeGreaterThan(tables.length);
      expect(decided.size).toBe(tables.length);
      expect([...decided.keys()].filter((table) => table in left)).toEqual([]);
    });

    it('has a line for each row of each kind, and in it each row that belongs to it', async () => {
      for (const kind of kinds) {
        const own = lines(kind.name);
        const rows = await rowsOf(kind.table);
        const names = (some: readonly Line[]) =>
          some.map((one) => JSON.stringify(kind.key.map((column) => one[column]))).sort();
        expect(names(own), kind.name).toEqual(names(rows));
        for (const part of kind.parts ?? []) {
          const inLines = own.reduce((sum, line) => sum + (line[part.name] as readonly Line[]).length, 0);
          expect(inLines, `${kind.name}: ${part.name}`).toBe((await rowsOf(part.table)).length);
        }
      }
      for (const kind of ['stories', 'revisions', 'comments', 'gifts', 'ledger', 'pledges', 'staff']) {
        expect(lines(kind).length, kind).toBeGreaterThan(0);
      }
    });

    it('keeps what a row says, and JSON as JSON', async () => {
      const [said] = lines('comments').filter(({ body }) => String(body).startsWith('At last, says Olu'));
      expect(said).toMatchObject({ author_name: 'Olu', email: 'olu@example.org', votes: [], reasons: [] });
      const ids = new Set(lines('revisions').map(({ id }) => id));
      expect(lines('stories').filter(({ revision_id }) => !ids.has(revision_id))).toEqual([]);
      const [text] = lines('revisions').filter(({ title }) => title === 'The quay is mended');
      expect(text?.['document']).toMatchObject({ type: 'doc', content: [{ type: 'paragraph' }] });
    });

    it('tells the books to a spreadsheet to the last cent', async () => {
      const rows = tableIn(join(folder, 'ledger.csv'));
      const transfers = await rowsOf('ledger_transfers');
      expect(rows).toHaveLength(transfers.length);
      const minor = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
      const inTable = rows.map((row) => Number(row['Minor units']));
      expect(minor(inTable)).toBe(minor(transfers.map(({ amount }) => Number(amount))));
      for (const row of rows) {
        expect(Math.round(Number(row['Amount']) * 100)).toBe(Number(row['Minor units']));
        expect(row['Currency']).toBe('EUR');
      }
    });

    it('tells gifts with their names, references and what stays, and carries out no formula', async () => {
      const rows = tableIn(join(folder, 'gifts.csv'));
      expect(rows).toHaveLength((await rowsOf('gifts')).length);
      expect(rows[0]).toMatchObject({
        ...{ Amount: '50.00', Currency: 'EUR', 'Minor units': '5000', Stays: '50.00', State: 'received' },
        ...{ Name: `'=HYPERLINK("https://x.example")`, Way: BANK.label, Fund: 'General fund' },
        ...{ 'E-mail': 'giver@example.org', Reference: expect.stringMatching(/^RF/) },
      });
    });

    it('has a page for each story, apart from those that not everybody may read', () => {
      const pages = readdirSync(join(folder, 'stories'));
      const hidden = readdirSync(join(folder, 'stories-not-public'));
      expect(pages).toContain('quay-mended.html');
      expect(hidden).toEqual(
        expect.arrayContaining([
          'behind-a-password.html',
          'withdrawn.html',
          'Not named yet.html',
          'untitled.html',
        ]),
      );
      expect(pages.filter((name) => hidden.includes(name))).toEqual([]);
      const page = textOf(join(folder, 'stories', 'quay-mended.html'));
      expect(page).toContain('<h1>The quay is mended</h1>');
      expect(page).toContain('It holds, says the harbour master.');
    });

    it('shows the pictures of its pages from beside them, each with its own bytes', () => {
      let seen = 0;
      for (const name of readdirSync(join(folder, 'stories'))) {
        const page = textOf(join(folder, 'stories', name));
        for (const [, src = ''] of page.matchAll(/<img[^>]* src="([^"]*)"/g)) {
          expect(src, name).toMatch(/^\.\.\/media\//);
          expect(existsSync(join(folder, 'stories', decodeURIComponent(src))), src).toBe(true);
          seen += 1;
        }
        expect(page).not.toMatch(/srcset=|src="\/|href="\/|<script/);
      }
      expect(seen).toBeGreaterThan(5);
      for (const { file, file_key } of lines('pictures')) {
        expect(hashOf(join(folder, String(file))), String(file)).toBe(String(file_key).slice(3));
      }
    });

    it('names files so that every system can keep them, whatever they were called', () => {
      const media = readdirSync(join(folder, 'media'));
      expect(media).toEqual(
        expect.arrayContaining(['passwd.png', '_CON.png', 'Quay.png', 'quay-2.PNG', 'logo.webp']),
      );
      const letters = (name: string) => name.normalize('NFKC').toLowerCase();
      expect(new Set(media.map(letters)).size).toBe(media.length);

      expect(readdirSync(join(folder, 'stories'))).toEqual(
        expect.arrayContaining(['same-word.html', 'Same-Word-2.html']),
      );
    });

    it('lists every file with its hash, and how many rows it has', () => {
      const manifest = JSON.parse(textOf(join(folder, 'manifest.json'))) as {
        readonly format: number;
        readonly asOf: string;
        readonly files: readonly { file: string; rows?: number; bytes: number; sha256: string }[];
      };
      expect(manifest).toMatchObject({ format: 1, program: 'Tidings', asOf: MORNING });
      const files = everyFile(folder).filter((file) => file !== 'manifest.json');
      expect(manifest.files.map(({ file }) => file).sort()).toEqual(files);
      for (const { file, rows, bytes, sha256 } of manifest.files) {
        expect(sha256, file).toBe(hashOf(join(folder, file)));
        expect(bytes, file).toBe(statSync(join(folder, file)).size);
        if (file.endsWith('.jsonl')) expect(rows, file).toBe(lines(file.slice(0, -6)).length);
      }
      const readme = textOf(join(folder, 'README.txt'));
      for (const { name } of kinds) expect(readme).toContain(`\n${name}.jsonl (`);
      expect(readme).toContain('e-mail addresses');
    });

    it('is for its owner’s eyes alone', () => {
      for (const file of everyFile(folder))
        expect(statSync(join(folder, file)).mode & 0o777, file).toBe(0o600);
      for (const one of ['.', 'media', 'stories', 'stories-not-public']) {
        expect(statSync(join(folder, one)).mode & 0o777, one).toBe(0o700);
      }
    });

    it('holds no secret, and no trace of where somebody was', async () => {
      const stays = tables.filter(({ left: some }) => some?.secret || some?.trace);
      for (const { table, key, left: some = {} } of stays) {
        if ((await rowsOf(table)).length === 0) await plantRow(room(), table, ({ name }) => `"a ${name}"`);
        const columns = [...(some.secret ?? []), ...(some.trace ?? [])];
        await plantColumns(room(), table, { columns, key: key[0] ?? '' });
      }
      for (const table of plantable) await plantRow(room(), table);
      const planted =
        JSON.stringify(await rowsOf('staff_code_keys')) + JSON.stringify(await rowsOf('stories'));
      expect(planted).toContain(`${PLANTED} staff_code_keys.sealed_key`);
      expect(planted).toContain(`${PLANTED} stories.password_hash`);
      const other = join(home, 'with-secrets');
      expect(await exportTo(other)).toBe(0);
      for (const file of everyFile(other)) {
        expect(readFileSync(join(other, file)).includes(PLANTED), file).toBe(false);
      }
      expect(stays.length + plantable.length).toBeGreaterThan(30);
    });

    it('takes the place of an empty folder, and of nothing else; what fails leaves nothing behind', async () => {
      const [empty, taken, file] = ['empty', 'taken', 'file'].map((name) => join(home, name));
      mkdirSync(String(empty));
      expect(await exportTo(String(empty))).toBe(0);
      expect(existsSync(join(String(empty), 'manifest.json'))).toBe(true);
      mkdirSync(String(taken));
      writeFileSync(join(String(taken), 'mine.txt'), 'mine');
      writeFileSync(String(file), 'mine');
      await expect(exportTo(String(taken))).rejects.toThrow(/is not empty/);
      await expect(exportTo(String(file))).rejects.toThrow(/is a file/);
      symlinkSync(join(home, 'nowhere'), join(home, 'link'));
      await expect(exportTo(join(home, 'link'))).rejects.toThrow(/is a link that leads nowhere/);
      await expect(exportTo(join(home, 'none', 'deep'))).rejects.toThrow(/cannot be written \(ENOENT\)/);
      await expect(exportTo('/proc/ours')).rejects.toThrow(/cannot be written/);
      expect(readdirSync(String(taken))).toEqual(['mine.txt']);
      expect(readdirSync(home).filter((name) => name.includes('.part'))).toEqual([]);
    });

    it('says which pictures had lost their bytes', async () => {
      const [lost] = lines('pictures').filter(({ file }) => file === 'media/Quay.png');
      await room().newsroom.files.delete(String(lost?.['file_key']));
      const other = join(home, 'with-a-loss');
      expect(await exportTo(other)).toBe(0);
      expect(told.filter((line) => line.startsWith('1 of its pictures'))).toHaveLength(1);
      expect(textOf(join(other, 'README.txt'))).toContain('media/Quay.png');
      const pages = readdirSync(join(other, 'stories')).map((name) => textOf(join(other, 'stories', name)));
      expect(pages.filter((html) => html.includes('../media/Quay.png'))).toEqual([]);
    });

    it('says at which story it breaks off, and leaves nothing behind', async () => {
      const { id } = await room().publish();
      const broken = sql`update revisions set document = '{}' where story_id = ${id}`;
      await room().database.write((writer) => broken.execute(writer.tables()));
      await expect(exportTo(join(home, 'broken'))).rejects.toThrow(id);
      expect(readdirSync(home).filter((name) => name.startsWith('broken'))).toEqual([]);
    });
  },
  { config: { limits: 'off' } },
);

describe('What leaves with an export', () => {
  it('has a file of its own for each kind', () => {
    const names = kinds.flatMap(({ name, sheet }) => [
      `${name}.jsonl`,
      ...(sheet ? [`${sheet.name}.csv`] : []),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is read by the key of its table, and can be told whose it is', () => {
    for (const kind of kinds) {
      if (kind.parts) expect(kind.kept, kind.name).toContain('id');
      for (const part of kind.parts ?? []) expect(part.kept, part.table).toContain(part.of);
    }
  });
});

function isOfSearch(table: string): boolean {
  return /^search_(words|terms)/.test(table);
}
