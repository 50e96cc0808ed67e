import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import {
  addressOf,
  aPicture,
  pictureFiles,
  sayWith,
  sendWith,
  whilePictures,
} from '../../../test/comment-pictures.ts';
import { commentsIn, postedId, say, whileSettings } from '../../../test/comments.ts';
import { sidewaysWithPlace } from '../../../test/sample-bytes.ts';
import { MOST_PICTURES } from '../actions/limit-posts.ts';

const off = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A picture with a comment',
  (room) => {
    it('is described anew by its author, and what is said of it is judged as it was when it came', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const as = room().person();
        const { id, address } = await sayWith(room(), href, { as, form: { body: 'Look', alt: 'A peir' } });
        const edit = (form: Record<string, string>) => room().post(`/comments/${id}/edit`, form, { as });
        const form = (await room().visit(`/comments/${id}/edit`, { as })).text;
        expect(form).toContain('value="A peir"');
        expect((await edit({ body: 'Look', alt: 'A pier' })).status).toBe(303);
        const page = async () => (await room().visit(href)).text;
        expect(await page()).toContain(`src="${address}" alt="A pier"`);
        expect((await edit({ body: 'Look here' })).status).toBe(303);
        expect(await page()).toContain('alt="A pier"');

        const long = await edit({ body: 'Look', alt: 'x'.repeat(501) });
        expect(long.status).toBe(422);
        expect(long.text).toContain(`aria-describedby="edit-${id}-alt`);
        expect(long.text).toContain('x'.repeat(501));
        await whileSettings(room(), { refusedWords: 'gardener', withPicture: 'hold' }, async () => {
          expect((await edit({ body: 'Look', alt: 'A gardener' })).status).toBe(422);
          expect((await edit({ body: 'Look', alt: '' })).status).toBe(303);
          expect(await page()).toContain(`src="${address}" alt="A picture by`);
        });
      });
    });

    it('is asked for only where the newsroom takes any', async () => {
      const { href } = await room().publish();
      const id = await say(room(), href, { body: 'First.' });
      const forms = async () => [
        (await room().visit(href)).text,
        (await room().visit(`/comments/${id}/reply`)).text,
      ];
      for (const text of await forms()) {
        expect(text).not.toContain('multipart/form-data');
        expect(text).not.toContain('name="picture"');
      }
      await whilePictures(room(), async () => {
        for (const text of await forms()) {
          expect(text).toContain('enctype="multipart/form-data"');
          expect(text).toMatch(/<input[^>]* name="picture"[^>]* type="file"/);
          expect(text).toContain('name="alt"');
        }
      });
    });

    it('stands under its words, in a place that is kept free, with what it shows', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const picture = await aPicture(1_280, 720);
        const form = { alt: 'The ferry at “her” <pier>' };
        const id = postedId(await sendWith(room(), href, picture, { form }));
        const address = await addressOf(room(), id);
        const { text } = await room().visit(href);
        const [img = ''] = /<img[^>]*pictures.*?async"/.exec(text) ?? [];
        expect(img).toContain(`src="${address}"`);
        expect(img).toContain('alt="The ferry at “her” &lt;pier>"');
        expect(img).toContain('width="640" height="360" loading="lazy"');
        const got = await room().visit(address);
        const { format, width, height } = await sharp(got.bytes).metadata();
        expect({ format, width, height }).toEqual({ format: 'webp', width: 1_280, height: 720 });
      });
    });

    it('says whose it is where nobody says what it shows', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        await sayWith(room(), href, { form: { name: 'Olu' } });
        expect((await room().visit(href)).text).toContain('alt="A picture by Olu, without a description"');
      });
    });

    it('is read before it appears, unless the newsroom decides otherwise; staff wait for nobody', async () => {
      await whileSettings(room(), { pictures: 'on' }, async () => {
        const { href } = await room().publish();
        const held = postedId(await sendWith(room(), href, await aPicture()));
        expect(commentsIn(await room().visit(href))).toEqual([]);
        const moderator = await room().staff('moderator');
        const queue = await room().visit('/desk/comments', { as: moderator });
        expect(queue.text).toContain(await addressOf(room(), held));
        expect(queue.text).toContain('Comments with a picture are read before they appear.');
        const staff = postedId(await sendWith(room(), href, await aPicture(), { as: moderator }));
        expect(commentsIn(await room().visit(href))).toEqual([staff]);
        await say(room(), href, { body: 'Words alone.' });
        expect(commentsIn(await room().visit(href))).toHaveLength(2);
      });
    });

    it('needs words beside it, and is kept for the next try', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const form = { body: ' ', alt: 'The pier', name: '' };
        const refused = await sendWith(room(), href, await aPicture(), { form });
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('Please write something.');
        expect(refused.text).toContain('Please say your name.');
        expect(refused.text).toContain('value="The pier"');
        expect(pictureFiles(room())).toEqual(await withoutNew());
        const [, kept = ''] = /name="kept"[^>]* value="([\w-]+)"/.exec(refused.text) ?? [];
        const again = { body: 'Now with words', name: 'Ada', alt: 'The pier', kept };
        const posted = postedId(await room().post(`${href}/comments`, again));
        expect((await room().visit(await addressOf(room(), posted))).status).toBe(200);
        room().clock.advance(31 * 60_000);
        const late = await room().post(`${href}/comments`, { ...again, body: 'Too late for it' });
        expect(late.status).toBe(422);
        expect(late.text).toContain('Your picture is not here any more.');
        expect(late.text).toContain('Too late for it');
      });
    });

    it('is part of what is said: the same words with another picture are another comment', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const form = { body: 'Twice the same', key: 'one-and-the-same-key' };
        const [one, other] = [await aPicture(), await aPicture(60, 90)];
        const ids = new Set<string>();
        for (const picture of [one, one, other]) {
          ids.add(postedId(await sendWith(room(), href, picture, { form })));
        }
        ids.add(postedId(await room().post(`${href}/comments`, { ...form, name: 'Ada' })));
        expect(ids.size).toBe(3);
      });
    });

    it('comes once, however often its form is sent at the same time, and leaves no second file', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const before = pictureFiles(room());
        const picture = await aPicture();
        const sent = Array.from({ length: 5 }, () =>
          sendWith(room(), href, picture, { form: { body: 'At once' } }),
        );
        const ids = new Set((await Promise.all(sent)).map(postedId));
        expect(ids.size).toBe(1);
        room().clock.advance(11 * 60_000);
        await room().settle();
        expect(pictureFiles(room())).toHaveLength(before.length + 1);
        const [id = ''] = ids;
        expect((await room().visit(await addressOf(room(), id))).status).toBe(200);
      });
    });

    it('is told to programs, to the feed and in the reader’s own copy, by its address or in words', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const as = room().person();
        const form = { alt: 'The <pier>' };
        const answer = await sendWith(room(), href, await aPicture(), {
          ...{ as, form, accept: 'application/json' },
        });
        expect(answer.status).toBe(201);
        const { id, picture } = answer.json() as { id: string; picture: object };
        const url = await addressOf(room(), id);
        expect(picture).toEqual({ url, width: 90, height: 60, alt: 'The <pier>' });
        const feed = await room().visit(`${href}/feed`);
        expect(feed.text).toContain('With a picture: The &amp;lt;pier&amp;gt;');
        expect(feed.text).not.toContain('.webp');
        const mine = (await room().visit('/me/export.json', { as })).text;
        expect(mine).toContain(`${room().newsroom.origin()}${url}`);
        expect(mine).toContain('The <pier>');
        expect((await room().visit('/me', { as })).text).toContain(`src="${url}"`);
      });
    });

    it('A2: is shown by itself as nothing but a picture', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const { address } = await sayWith(room(), href);
        const got = await room().visit(address);
        expect(got.header('content-type')).toBe('image/webp');
        expect(got.header('x-content-type-options')).toBe('nosniff');
        expect(got.header('content-security-policy')).toContain("default-src 'none'");
        expect(got.header('content-security-policy')).toContain('sandbox');
        expect(got.header('cross-origin-resource-policy')).toBe('same-origin');
        expect(got.header('content-disposition')).toBe("inline; filename*=UTF-8''picture.webp");
        expect(got.header('cache-control')).toBe('no-cache');
        for (const other of [
          address.replace('.webp', ''),
          address.replace('.webp', '.html'),
          address.replace('.webp', '.webp.html'),
          address.replace(/\w{4}\.webp/, '0000.webp'),
          address.replace(/pictures\/.*/, 'pictures/..%2f..%2fsecret'),
        ]) {
          expect((await room().visit(other)).status, other).toBe(404);
        }
      });
    });

    it('A2: stands upright and tells neither where nor with what it was taken', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const picture = { bytes: await sidewaysWithPlace(120, 80), name: 'IMG_0001.jpg', type: 'image/jpeg' };
        const id = postedId(await sendWith(room(), href, picture));
        const { bytes } = await room().visit(await addressOf(room(), id));
        const { width, height, exif } = await sharp(bytes).metadata();
        expect({ width, height, exif }).toEqual({ width: 80, height: 120, exif: undefined });
        expect(bytes.includes('telling camera')).toBe(false);
        expect(pictureFiles(room()).join()).not.toContain('IMG');
      });
    });

    const withoutNew = async () => {
      room().clock.advance(11 * 60_000);
      await room().settle();
      return pictureFiles(room());
    };
  },
  off,
);

describeNewsroom('Pictures from one network', (room) => {
  it('are ten within ten minutes; then words still come, and nobody has lost theirs', async () => {
    await whilePictures(room(), async () => {
      const { href } = await room().publish();
      for (let at = 0; at < MOST_PICTURES; at += 1) {
        const as = room().person();
        await sendWith(room(), href, await aPicture(), { as, form: { body: ' ' } });
      }
      const refused = await sendWith(room(), href, await aPicture(), { form: { body: 'Words that stay' } });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('There were many pictures from your network');
      expect(refused.text).toContain('Words that stay');
      await say(room(), href, { body: 'Words alone' });
    });
  });
});
