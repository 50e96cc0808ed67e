import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ControlMessage } from '#platform/control';
import { createFiles } from '#platform/files';
import { aNewsroom, MORNING, type Room } from '../../../test/a-newsroom.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { restoreBackup, writeBackup } from './index.ts';

const said: string[] = [];
const tell = (message: ControlMessage) => void (message.kind === 'line' && said.push(message.text));

/** On SQLite alone: of PostgreSQL the command says that its own tools are better. */
describe('A backup', () => {
  let room: Room;
  let home: string;
  let key: string;
  const from = () => ({ folder: room.folder, bucket: null, at: MORNING });
  const place = (name: string) => join(home, name);

  beforeAll(async () => {
    room = await aNewsroom({ engine: 'sqlite' });
    home = temporaryFolder();
    await room.publish({ title: 'The quay is mended' });
    const files = createFiles(join(room.folder, 'files'));
    key = (await files.keep(new Uint8Array(20_000_000).fill(7))).key;
    await files.write('copies/of/it.webp', Buffer.from('made anew'));
    await files.write('copies/of/nothing.webp', Buffer.from(''));
  });
  afterAll(async () => {
    await room.close();
    rmSync(home, { recursive: true });
  });

  it('of a newsroom that runs is one file for its owner alone, and brings all of it back', async () => {
    writeBackup(from(), place('whole'), tell);
    expect(statSync(place('whole')).mode & 0o077).toBe(0);
    const facts = await restoreBackup(place('whole'), place('restored'), tell);
    expect(facts).toEqual({ madeAt: MORNING, bucket: null, files: 4 });
    const database = new SqliteFile(join(place('restored'), 'tidings.sqlite'), { readonly: true });
    expect(database.prepare('select title from stories').all()).toEqual([{ title: 'The quay is mended' }]);
    expect(database.prepare("select name from sqlite_master where name like 'backup%'").all()).toEqual([]);
    database.close();
    const bytesAt = (folder: string, name: string) => readFileSync(join(folder, name));
    for (const name of [
      'secret',
      `files/${key}`,
      'files/copies/of/it.webp',
      'files/copies/of/nothing.webp',
    ]) {
      expect(bytesAt(place('restored'), name).equals(bytesAt(room.folder, name)), name).toBe(true);
    }
    expect(statSync(join(place('restored'), 'secret')).mode & 0o077).toBe(0);
    expect(existsSync(join(place('restored'), 'tidings.sqlite.restoring'))).toBe(false);
  });

  it('is written over nothing, and leaves nothing behind where it cannot be written', () => {
    writeFileSync(place('taken'), 'mine');
    expect(() => writeBackup(from(), place('taken'), tell)).toThrow(/is there already/);
    expect(readFileSync(place('taken'), 'utf8')).toBe('mine');
    expect(() => writeBackup(from(), place('no/folder/x'), tell)).toThrow(/cannot be written \(ENOENT\)/);
    const nobody = { ...from(), folder: home };
    expect(() => writeBackup(nobody, place('of-nothing'), tell)).toThrow(/There is no newsroom in/);
    expect(existsSync(place('of-nothing.part'))).toBe(false);
  });

  it('names the bucket in which the files stand, and has none of them', async () => {
    writeBackup({ ...from(), bucket: 'tidings-files' }, place('bucket'), tell);
    expect(said.join(' ')).toContain('Pictures and files stand in the bucket tidings-files.');
    const facts = await restoreBackup(place('bucket'), place('from-bucket'), tell);
    expect(facts).toMatchObject({ files: 1, bucket: 'tidings-files' });
    expect(existsSync(join(place('from-bucket'), 'files'))).toBe(false);
  });

  it('is not restored over a newsroom, of which nothing is touched', async () => {
    writeBackup(from(), place('again'), tell);
    const before = statSync(join(place('restored'), 'secret')).mtimeMs;
    await expect(restoreBackup(place('again'), place('restored'), tell)).rejects.toThrow(
      /There is a newsroom in/,
    );
    expect(statSync(join(place('restored'), 'secret')).mtimeMs).toBe(before);
  });

  it('that is none, was cut off or damaged says so, and makes no newsroom', async () => {
    const changed = (name: string, change: (path: string) => void) => {
      writeBackup(from(), place(name), tell);
      change(place(name));
      return place(name);
    };
    const tampered = (sql: string) => (path: string) => {
      const database = new SqliteFile(path);
      database.exec(sql);
      database.close();
    };
    writeFileSync(place('words'), 'no database');
    for (const [path, why] of [
      [place('words'), /no backup/],
      [join(room.folder, 'tidings.sqlite'), /no backup/],
      [place('nowhere'), /There is no file/],
      [changed('short', (path) => truncateSync(path, 1_000_000)), /no backup|damaged/],
      [
        changed('other', tampered("update backup_files set bytes = x'00' where piece = 1")),
        /not what it was/,
      ],
      [
        changed('outside', tampered("update backup_files set name = 'files/../../out'")),
        /no file of a newsroom/,
      ],
      [changed('far', tampered("update backup_files set name = '/etc/passwd'")), /no file of a newsroom/],
    ] as const) {
      const folder = join(home, 'vain');
      await expect(restoreBackup(path, folder, tell), String(path)).rejects.toThrow(why);
      expect(existsSync(join(folder, 'tidings.sqlite'))).toBe(false);
      expect(existsSync(join(home, 'out'))).toBe(false);
    }
  });
});
