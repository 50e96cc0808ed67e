import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../a-newsroom.ts';
import { ATTACKS } from '../attacks.ts';
import { addressOf, aPicture, pictureFiles, sendWith, whilePictures } from '../comment-pictures.ts';
import { postedId } from '../comments.ts';
import { inParts } from '../in-parts.ts';
import { NO_PICTURES, type NoPicture, polyglots } from '../no-pictures.ts';
import { noise, redAndBlue } from '../sample-bytes.ts';

/** What the form of a comment says of what is no picture. */
const SAYS: Readonly<Record<NoPicture['why'], string>> = {
  'picture-is-a-drawing': 'This is an SVG drawing',
  'picture-unknown': 'not a picture that can be shown',
  'picture-damaged': 'damaged',
  'picture-too-large': 'more than 50 million pixels',
};

describeNewsroom(
  'A hostile picture',
  (room) => {
    for (const [what, { content, why }] of Object.entries(NO_PICTURES)) {
      it(`A2: is ${what}, and is refused at its field, where nothing else is lost`, async () => {
        await whilePictures(room(), async () => {
          const { href } = await room().publish();
          const before = pictureFiles(room());
          for (const [name, type] of [
            ['ferry.jpg', 'image/jpeg'],
            ['ferry.php', 'image/gif'],
          ] as const) {
            const form = { body: 'Words that stay', alt: 'The pier' };
            const picture = { bytes: Buffer.from(content), name, type };
            const refused = await sendWith(room(), href, picture, { form });
            expect(refused.status).toBe(422);
            expect(refused.text).toContain('Words that stay');
            expect(refused.text).toContain('value="The pier"');
            const [, atField = ''] =
              /id="comment-form-picture-error"[\s\S]*?<\/svg>([^<]*)/.exec(refused.text) ?? [];
            expect(atField).toContain(SAYS[why]);
          }
          expect(pictureFiles(room())).toEqual(before);
        });
      });
    }

    it('A2: is whole, or is refused: one that was cut off, of each kind', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
          const whole = await noise(120, 90).toFormat(format).toBuffer();
          const bytes = whole.subarray(0, Math.floor(whole.length / 2));
          const refused = await sendWith(room(), href, { bytes, name: `ferry.${format}` });
          expect(refused.status, format).toBe(422);
          expect(refused.text, format).toContain('damaged or was cut off');
        }
      });
    });

    it('A2: is a picture and a program at once, and what is kept is the picture alone', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        for (const bytes of await polyglots()) {
          expect(bytes.includes('<?php')).toBe(true);
          const sent = await sendWith(room(), href, { bytes, name: 'ferry.php', type: 'text/html' });
          const address = await addressOf(room(), postedId(sent));
          const got = await room().visit(address);
          expect(got.header('content-type')).toBe('image/webp');
          expect((await sharp(got.bytes).metadata()).format).toBe('webp');
          for (const of of ['<?php', '<script>', 'GIF8', 'Exif']) expect(got.bytes.includes(of)).toBe(false);
        }
      });
    });

    it('A2, A17: keeps nothing of the name under which it comes', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const { bytes } = await aPicture();
        for (const name of [
          '../../../../tmp/tidings-was-here.php',
          '..\\..\\desk.html',
          '/etc/cron.d/ferry',
          'ferry.webp.php',
          'ferry.php\u0000.png',
          `${'long'.repeat(200)}.png`,
          '.htaccess',
          '<img src=x onerror=alert(1)>.png',
        ]) {
          const id = postedId(await sendWith(room(), href, { bytes, name }));
          expect(await addressOf(room(), id)).toMatch(/^\/comments\/[\w-]+\/pictures\/[0-9a-f]{32}\.webp$/);
        }
        for (const file of pictureFiles(room())) expect(file).toMatch(/^[0-9a-f]{32}\.webp$/);
        const { text } = await room().visit(href);
        for (const told of ['was-here', 'htaccess', 'onerror', '.php']) expect(text).not.toContain(told);
      });
    });

    it('A2: is named differently than it is, and is still only what its bytes are', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const bytes = await redAndBlue(60, 40).jpeg().toBuffer();
        for (const [name, type] of [
          ['ferry.html', 'text/html'],
          ['ferry.svg', 'image/svg+xml'],
          ['ferry', 'application/x-php'],
        ] as const) {
          const id = postedId(await sendWith(room(), href, { bytes, name, type }));
          const got = await room().visit(await addressOf(room(), id));
          expect(got.header('content-type')).toBe('image/webp');
        }
      });
    });

    it('A3: says of itself what would run elsewhere, and it stands there as words', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const picture = await aPicture();
        for (const alt of ATTACKS.filter((_, at) => at % 12 === 0)) {
          const posted = await sendWith(room(), href, picture, { form: { alt } });
          const drawn = await room().visit(`${href}?thread=${postedId(posted)}`);
          const tags = [...drawn.text.matchAll(/<img\b(?:"[^"]*"|[^>"])*>/g)].map(([tag]) => tag);
          expect(tags.length).toBeGreaterThan(0);
          for (const tag of tags) {
            expect(tag.replace(/"[^"]*"/g, '""')).toMatch(/^<img( [a-z]+=""){3,}\s*\/?>$/);
          }
          const feed = (await room().visit(`${href}/feed`)).text;
          for (const running of ['<img', '<script', '&lt;img', '&lt;script'])
            expect(feed).not.toContain(running);
        }
      });
    });

    it('A4: comes from another site, and is not even read', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const { payload, type } = inParts([
          ['body', 'From elsewhere'],
          ['picture', await aPicture()],
        ]);
        for (const foreign of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
          const answer = await room().newsroom.app.inject({
            ...{ method: 'POST', url: `${href}/comments`, payload },
            headers: { 'content-type': type, ...foreign },
          });
          expect(answer.statusCode).toBe(403);
        }
        expect((await room().visit(href)).text).not.toContain('From elsewhere');
      });
    });

    it('A2: comes while the newsroom takes none: it goes by unread, and the words come back', async () => {
      const { href } = await room().publish();
      const before = pictureFiles(room());
      const refused = await sendWith(room(), href, await aPicture(), { form: { body: 'Words that stay' } });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Pictures are not taken here at present.');
      expect(refused.text).toContain('Words that stay');
      expect(refused.text).not.toContain('name="picture"');
      expect(pictureFiles(room())).toEqual(before);
      // A form that was opened while they were taken, and in which none was chosen.
      const words = { body: 'Words alone', name: 'Ada' };
      const none = { bytes: new Uint8Array(), name: '' };
      const posted = await room().postParts(`${href}/comments`, [
        ...Object.entries(words),
        ['picture', none],
      ]);
      expect(posted.status).toBe(303);
    });

    it('A2: is larger than is taken, or one of two, or without an end', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const before = pictureFiles(room());
        const large = { bytes: Buffer.alloc(8_000_001, 'x'), name: 'ferry.png' };
        const refused = await sendWith(room(), href, large, { form: { body: 'Words that stay' } });
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('This picture has more than 8 MB.');
        expect(refused.text).toContain('Words that stay');
        const picture = await aPicture();
        const two = [
          ['body', 'Two of them'],
          ['picture', picture],
          ['picture', picture],
          ['name', 'Ada'],
        ] as const;
        expect((await room().postParts(`${href}/comments`, two)).status).toBe(413);
        const endless = [['body', 'x'.repeat(600_000)] as const, ['picture', picture] as const];
        expect((await room().postParts(`${href}/comments`, endless)).status).toBe(413);
        const { payload, type } = inParts([['picture', picture]]);
        for (const [sent, as] of [
          [payload, 'multipart/form-data'],
          [payload.subarray(0, payload.length - 60), type],
          [Buffer.from('no parts'), type],
        ] as const) {
          const answer = await room().newsroom.app.inject({
            ...{ method: 'POST', url: `${href}/comments`, payload: sent },
            headers: { 'content-type': as },
          });
          expect(answer.statusCode).toBe(400);
        }
        expect(pictureFiles(room())).toEqual(before);
      });
    });

    it('A6: that is kept for another try is found by nobody who does not know its name', async () => {
      await whilePictures(room(), async () => {
        const { href } = await room().publish();
        const as: Person = room().person();
        await sendWith(room(), href, await aPicture(), { as, form: { name: '' } });
        for (const kept of ['1', '__proto__', '../x', 'x'.repeat(1_000)]) {
          const stolen = await room().post(`${href}/comments`, { body: 'Mine now', name: 'Eve', kept });
          expect(stolen.status).toBe(422);
          expect(stolen.text).toContain('Your picture is not here any more.');
        }
      });
    });
  },
  { config: { limits: 'off' } },
);
