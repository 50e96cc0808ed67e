import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { MORNING, type Room } from './a-newsroom.ts';
import { say } from './comments.ts';
import { aLogo, giveLogo } from './logos.ts';
import { arrivedIn, pledgedIn } from './promised-gifts.ts';
import { noise } from './sample-bytes.ts';
import { BANK, keepWays } from './ways.ts';

/** A comment, a gift, stories that not everybody may read, a draft, and pictures with names that mean harm. */
export async function fillForExport(room: Room): Promise<void> {
  const { href } = await room.publish({
    ...{ title: 'The quay is mended', slug: 'quay-mended' },
    paragraphs: ['It holds, says the harbour master.'],
  });
  await say(room, href, { name: 'Olu', email: 'olu@example.org', body: 'At last, says Olu.' });
  await room.publish({ slug: 'behind-a-password', visibility: 'password' });
  await room.publish({ slug: 'withdrawn', status: 'withdrawn' });
  await room.publish({ slug: 'same-word', sectionIds: [], createdAt: '2026-03-09T08:00:00.000Z' });
  await room.publish({ slug: 'Same-Word', firstPublishedAt: '2026-02-01T08:00:00.000Z' });
  for (const [at, fileName] of ['../../etc/passwd.png', 'CON.png', 'Quay.png', 'quay.PNG'].entries()) {
    const bytes = await noise(40 + at, 30)
      .png()
      .toBuffer();
    await room.newsroom.stories.pictures.keepPicture(bytes, { fileName, alt: '', caption: '', credit: '' });
  }
  for (const title of ['Not named yet', ''])
    await room.publish({ slug: '', title, status: 'draft', firstPublishedAt: null });
  const owner = await room.staff('owner');
  await giveLogo(room, 'light', await aLogo({ width: 400, height: 100 }), owner);
  await keepWays(room, [BANK]);
  const treasurer = await room.staff('treasurer');
  const { id } = await pledgedIn(room, {
    name: '=HYPERLINK("https://x.example")',
    email: 'giver@example.org',
  });
  await arrivedIn(room, { id, date: MORNING.slice(0, 10), by: treasurer });
  await room.settle();
}

export function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

export function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export function tableIn(path: string): readonly Readonly<Record<string, string>>[] {
  return parse(readFileSync(path), { bom: true, columns: true });
}

/** Of a folder, as the manifest names them. */
export function everyFile(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
}
