import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { openMediaFolder } from './media-folder.ts';

describe('The folder of uploads', () => {
  const root = temporaryFolder();
  const folder = join(root, 'uploads');
  const find = async (name: string) =>
    (await openMediaFolder(folder).find(`https://old.example/wp-content/uploads/${name}`))?.path;

  beforeAll(() => {
    mkdirSync(join(folder, '2020'), { recursive: true });
    for (const name of ['2020/boat.jpg', '2020/cafe\u0301.jpg', '2020/only-90x60.jpg', '../secret.txt'])
      writeFileSync(join(folder, name), 'x');
    symlinkSync(join(root, 'secret.txt'), join(folder, '2020/leads-out.txt'));
    symlinkSync(root, join(folder, 'out'));
    symlinkSync(join(folder, '2020'), join(folder, 'again'));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('has a file under each way in which its name is written', async () => {
    for (const name of ['2020/boat.jpg', '2020/boat-300x200.jpg', '2020/boat-scaled.jpg'])
      expect(await find(name)).toBe(join(folder, '2020/boat.jpg'));
    expect(await find('2020/caf%C3%A9.jpg')).toBe(join(folder, '2020/cafe\u0301.jpg'));
    expect(await find('2020/only-90x60.jpg')).toBe(join(folder, '2020/only-90x60.jpg'));
    expect(await find('again/boat.jpg')).toBe(join(folder, 'again/boat.jpg'));
  });

  it('A22: has nothing of what stands outside of it, whatever leads there', async () => {
    const names = [
      '../secret.txt',
      '..%2Fsecret.txt',
      '2020/leads-out.txt',
      'out/secret.txt',
      '2020',
      'none.jpg',
    ];
    for (const name of names) expect(await find(name), name).toBeUndefined();
  });
});
