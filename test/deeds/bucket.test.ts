import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { aNewsroom, type Person, type Room } from '../a-newsroom.ts';
import { aStore, type Store } from '../bucket.ts';
import { addressOf, aPicture, sayWith, sendWith, whilePictures } from '../comment-pictures.ts';
import { bringExport } from '../exports.ts';
import { aFile, idOf, upload } from '../library.ts';
import { aLogo, giveLogo, noLogo } from '../logos.ts';
import { noise } from '../sample-bytes.ts';
import { ROOT } from '../source.ts';

const EXPORT = join(ROOT, 'src/migrating/wordpress/fixtures/harbour-post.wxr.xml');
/** After a failure the store is left alone for so long. */
const RESTED = 3_000;

/** Pictures and files through the whole house, where they stand in a bucket. */
for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`A newsroom with its files in a bucket (${engine})`, () => {
    let store: Store;
    let room: Room;
    let author: Person;
    beforeAll(async () => {
      store = await aStore();
      room = await aNewsroom({ engine, config: { bucket: store.bucket, limits: 'off' } });
      author = await room.staff('editor');
    });
    afterAll(async () => {
      await room.close();
      await store.close();
    });
    afterEach(() => {
      store.fails = 'not';
    });

    const forgetCopies = () => rmSync(join(room.folder, 'copies'), { recursive: true, force: true });
    const shown = (pictureId: string, alt: string) => {
      const content = [{ type: 'picture' as const, attrs: { id: 'block001', pictureId, alt } }];
      return room.publish({ document: { type: 'doc', content } });
    };
    const keysOf = async (pictureId: string) => {
      const { file_key: key } = await room.database
        .tables<{ pictures: { id: string; file_key: string } }>()
        .selectFrom('pictures')
        .select('file_key')
        .where('id', '=', pictureId)
        .executeTakeFirstOrThrow();
      return (await store.keys()).filter((one) => one.includes(key));
    };

    it('shows a picture to readers while a visible story uses it, from any machine, and to nobody else', async () => {
      const id = idOf((await upload(room, author, await aFile('pier.png')))[0]);
      expect(existsSync(join(room.folder, 'files'))).toBe(false);
      expect(await keysOf(id)).toHaveLength(1);
      const path = `/pictures/${id}/320.webp`;
      expect((await room.visit(path)).status).toBe(404);
      await shown(id, 'A pier');
      const seen = await room.visit(path);
      expect(seen).toMatchObject({ status: 200 });
      expect(seen.header('content-type')).toBe('image/webp');
      expect(await keysOf(id)).toHaveLength(2);
      forgetCopies();
      const again = await room.visit(path);
      expect(again.bytes.equals(seen.bytes)).toBe(true);
    });

    it('replaces and deletes it with all that was made of it, a day later', async () => {
      const id = idOf((await upload(room, author, await aFile('before.png')))[0]);
      const { id: storyId } = await shown(id, 'Before');
      expect((await room.visit(`/pictures/${id}/320.webp`)).status).toBe(200);
      const before = await keysOf(id);
      const form = [['picture', await aFile('after.png')] as const];
      expect((await room.postParts(`/desk/pictures/${id}/replace`, form, { as: author })).status).toBe(303);
      expect((await room.visit(`/pictures/${id}/320.webp`)).status).toBe(200);
      room.clock.advance(DAY + 1_000);
      await room.settle();
      const left = await store.keys();
      expect(before.filter((key) => left.includes(key))).toEqual([]);
      await room.database.write((writer) => room.newsroom.stories.removeStories(writer, [storyId]));
      const after = await keysOf(id);
      expect(after).toHaveLength(2);
      expect((await room.post(`/desk/pictures/${id}/remove`, {}, { as: author })).status).toBe(303);
      room.clock.advance(DAY + 1_000);
      await room.settle();
      expect((await store.keys()).filter((key) => after.includes(key))).toEqual([]);
    });

    it('keeps recordings there too, and sends the part that is asked for', async () => {
      const { pictures } = room.newsroom.stories;
      const facts = { fileName: 'talk.mp3', mime: 'audio/mpeg' };
      const { id, href } = await pictures.keepFile(Buffer.from('0123456789'), facts);
      expect((await room.visit(href)).status).toBe(404);
      const story = await room.publish();
      await room.database.write((writer) =>
        pictures.setUses(writer, story.id, { mediaIds: [id], shownAt: null }),
      );
      forgetCopies();
      const part = await room.visit(href, { headers: { range: 'bytes=2-4' } });
      expect(part).toMatchObject({ status: 206, text: '234' });
    });

    it('keeps the picture of a comment there, and deletes it with the comment', async () => {
      await whilePictures(room, async () => {
        const { href } = await room.publish();
        const as = room.person();
        const { id, address } = await sayWith(room, href, { as });
        forgetCopies();
        expect((await room.visit(address)).status).toBe(200);
        const key = (await store.keys()).find((one) => one.includes(/(\w+)\.webp/.exec(address)?.[1] ?? '?'));
        expect(key).toBeDefined();
        await room.post(`/comments/${id}/delete`, {}, { as });
        await room.settle();
        expect(await store.keys()).not.toContain(key);
      });
    });

    it('keeps the logo there, shows it from any machine, and says so at its field when it cannot be kept', async () => {
      const owner = await room.staff('owner');
      const logo = await aLogo({ width: 300, height: 300 });
      await giveLogo(room, 'light', logo, owner);
      const [, href = ''] = /<img src="(\/pictures\/site\/[^"]+)"/.exec((await room.visit('/')).text) ?? [];
      forgetCopies();
      expect((await room.visit(href)).status).toBe(200);
      expect((await store.keys()).filter((key) => key.startsWith('site/'))).toHaveLength(5);
      store.fails = 'with-503';
      const refused = await giveLogo(room, 'light', logo, owner);
      expect(refused).toMatchObject({ status: 422, text: expect.stringContaining('does not answer') });
      store.fails = 'not';
      room.clock.advance(RESTED);
      expect((await room.visit(href)).status).toBe(200);
      await noLogo(room, owner);
      room.clock.advance(DAY + 1_000);
      await room.settle();
      expect((await store.keys()).filter((key) => key.startsWith('site/'))).toEqual([]);
    });

    it('says so while the store is out of reach, and keeps no row without its bytes', async () => {
      const id = idOf((await upload(room, author, await aFile('there.png')))[0]);
      await shown(id, 'There');
      forgetCopies();
      store.fails = 'with-503';
      const seen = await room.visit(`/pictures/${id}/320.webp`);
      expect(seen.status).toBe(503);
      expect(seen.header('cache-control')).toBe('no-store');
      expect(seen.header('retry-after')).toBe('60');
      const page = await room.visit(`/pictures/${id}/320.webp`, { headers: { accept: 'text/html' } });
      expect(page).toMatchObject({ status: 503, text: expect.stringContaining('<h1>') });
      const lost = await aFile('lost.png');
      expect((await upload(room, author, lost))[0]).toMatchObject({
        ...{ outcome: 'refused', says: expect.stringMatching(/Send it once more/) },
      });
      const rows = await room.visit('/desk/pictures', { as: author });
      expect(rows.text).not.toContain('lost.png');
      store.fails = 'not';
      room.clock.advance(RESTED);
      expect((await upload(room, author, lost))[0]).toMatchObject({ outcome: 'kept' });
      expect((await room.visit(`/pictures/${id}/320.webp`)).status).toBe(200);
    });

    it('gives a comment back with its picture while the store is out of reach', async () => {
      await whilePictures(room, async () => {
        const { href } = await room.publish();
        const as = room.person();
        store.fails = 'by-breaking-off';
        const refused = await sendWith(room, href, await aPicture(), {
          as,
          form: { body: 'Look at the ferry' },
        });
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('Pictures cannot be kept at this moment.');
        expect(refused.text).toContain('Look at the ferry</textarea>');
        const kept = /name="kept"[^>]* value="([\w-]+)"/.exec(refused.text)?.[1] ?? '';
        expect(kept).not.toBe('');
        store.fails = 'not';
        room.clock.advance(RESTED);
        const form = { body: 'Look at the ferry', name: 'Ada', kept };
        const posted = await room.post(`${href}/comments`, form, { as });
        expect(posted.status).toBe(303);
        const id = /comment-([\w-]+)$/.exec(posted.location ?? '')?.[1] ?? '';
        expect((await room.visit(await addressOf(room, id))).status).toBe(200);
      });
    });

    it('takes what an import brings, and an import ends where the store is out of reach', async () => {
      const media = join(room.folder, 'uploads');
      mkdirSync(join(media, '2024/04'), { recursive: true });
      writeFileSync(join(media, '2024/04/boat.jpg'), await noise(300, 200).jpeg().toBuffer());
      const bring = () => bringExport(room, readFileSync(EXPORT), { media });
      store.fails = 'with-503';
      await expect(bring()).rejects.toThrow('The store of files cannot be reached. Run the import again');
      store.fails = 'not';
      room.clock.advance(RESTED);
      expect((await bring()).report.kinds.picture.imported).toBe(1);
      forgetCopies();
      const old = await room.visit('/paper/wp-content/uploads/2024/04/boat-300x200.jpg');
      expect((await room.visit(old.location ?? '')).status).toBe(200);
    });

    it('gives an export its bytes, and ends one that it does not answer', async () => {
      const picture = await aFile('leaving.png');
      const { pictures } = room.newsroom.stories;
      await pictures.keepPicture(picture.bytes, { fileName: picture.name, alt: '', caption: '', credit: '' });
      forgetCopies();
      const folder = join(room.folder, 'ours');
      const leave = () => room.newsroom.migrating.exportTo(folder, () => {});
      store.fails = 'with-503';
      await expect(leave()).rejects.toThrow('The store of files cannot be reached. Nothing was exported');
      expect(readdirSync(room.folder).filter((name) => name.startsWith('ours'))).toEqual([]);
      store.fails = 'not';
      room.clock.advance(RESTED);
      expect(await leave()).toBe(0);
      expect(readFileSync(join(folder, 'media', 'leaving.png')).equals(picture.bytes)).toBe(true);
    });

    it('tells the doctor what has lost its bytes', async () => {
      const { pictures } = room.newsroom.stories;
      expect(await pictures.checkFiles()).toMatchObject({
        isWell: true,
        says: expect.stringMatching(/^All \d+ /),
      });
      const id = idOf((await upload(room, author, await aFile('gone.png')))[0]);
      const [key = ''] = await keysOf(id);
      await room.newsroom.files.delete(key);
      expect(await pictures.checkFiles()).toEqual({
        isWell: false,
        says: expect.stringMatching(new RegExp(`^1 of \\d+ .+ has lost its bytes: ${id}\\.$`)),
      });
      expect(readdirSync(join(room.folder, 'copies', '.incoming'))).toEqual([]);
    });
  });
}
