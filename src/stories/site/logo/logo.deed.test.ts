import sharp from 'sharp';
import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Seen } from '../../../../test/a-newsroom.ts';
import { aLogo, giveLogo, noLogo } from '../../../../test/logos.ts';
import { NO_PICTURES, polyglots } from '../../../../test/no-pictures.ts';
import { redAndBlue } from '../../../../test/sample-bytes.ts';

const LOGO = '/desk/site/logo';
const FILE = /\/pictures\/site\/[0-9a-f]{32}\.\w+/g;

/** The picture in the masthead, as its attributes. */
const masthead = ({ text }: Seen) => /<header class="masthead">[\s\S]*?<hr/.exec(text)?.[0] ?? '';
const filesIn = (text: string) => [...new Set(text.match(FILE) ?? [])];

describeNewsroom(
  'The logo of a newsroom',
  (room) => {
    const wide = () => aLogo({ width: 900, height: 180 });
    const square = () => aLogo({ width: 300, height: 300 });
    const owner = async (): Promise<Person> => {
      const as = await room().staff('owner');
      await noLogo(room(), as);
      return as;
    };

    it('stands in place of the name on every page, and its name is what is heard', async () => {
      const as = await owner();
      const { href } = await room().publish();
      const before = new Map<string, Seen>();
      const pages = ['/', href, '/search?q=ferry', '/give', '/nothing-here', '/me'];
      for (const page of pages) before.set(page, await room().visit(page));
      expect((await giveLogo(room(), 'light', await wide(), as)).location).toBe(`${LOGO}?saved#light`);
      for (const page of pages) {
        const head = masthead(await room().visit(page));
        expect(head, page).toMatch(
          /<a class="logo logo--wide logo--plate" href="\/"><picture><img src="\/pictures\/site\/[0-9a-f]{32}\.webp" width="720" height="144" alt="A new newsroom"\/?><\/picture><\/a>/,
        );
        expect(head).not.toContain('>A new newsroom<');
      }
      expect((await room().visit('/desk', { as })).text).toContain('<bdi>A new newsroom</bdi>');
      await noLogo(room(), as);
      expect((await room().visit('/')).text).toBe(before.get('/')?.text);
      expect((await room().visit(href)).text).toBe(before.get(href)?.text);
      const [act] = await room().newsroom.staff.acts({ most: 1, words: 'logo changed' });
      expect(act).toMatchObject({ act: 'logo-changed', subject: 'site' });
    });

    it('is said to be too wide for telephones where nobody could read it there', async () => {
      const as = await owner();
      const warned = async (width: number) => {
        await giveLogo(room(), 'light', await aLogo({ width, height: 100 }), as);
        return /only (\d+) pixels high on a telephone/.exec((await room().visit(LOGO, { as })).text)?.[1];
      };
      expect(await warned(1_000)).toBeUndefined();
      expect(masthead(await room().visit('/'))).toContain('logo--strip');
      expect(await warned(2_000)).toBe('16');
    });

    it('has another form on dark ground, and goes with it', async () => {
      const as = await owner();
      const early = await giveLogo(room(), 'dark', await wide(), as);
      expect(early.status).toBe(422);
      expect(early.text).toContain('Give a logo first');
      await giveLogo(room(), 'light', await wide(), as);
      await giveLogo(room(), 'dark', await aLogo({ width: 400, height: 100, colour: '#fff' }), as);
      const head = masthead(await room().visit('/'));
      expect(head).toMatch(
        /<source media="screen and \(prefers-color-scheme: dark\)" srcset="\/pictures\/site\/\w{32}\.webp" width="320" height="80"\/?>/,
      );
      expect(head).not.toContain('logo--plate');
      await room().post(`${LOGO}/remove`, { form: 'light' }, { as });
      expect(masthead(await room().visit('/'))).not.toContain('picture');
      expect((await room().visit(LOGO, { as })).text).not.toContain('/pictures/site/');
    });

    it('lies on a light plate where it would be lost on dark ground, unless its owner says no', async () => {
      const as = await owner();
      await giveLogo(room(), 'light', await wide(), as);
      expect((await room().visit(LOGO, { as })).text).toContain('hardly be seen on the dark page');
      expect(masthead(await room().visit('/'))).toContain('logo--plate');
      await room().post(`${LOGO}/dark-mode`, { 'on-dark': 'bare' }, { as });
      expect(masthead(await room().visit('/'))).not.toContain('logo--plate');
      expect((await room().post(`${LOGO}/dark-mode`, { 'on-dark': 'x' }, { as })).status).toBe(400);
      await room().post(`${LOGO}/dark-mode`, { 'on-dark': 'plate' }, { as });
      await giveLogo(room(), 'light', await aLogo({ width: 900, height: 180, colour: '#eee' }), as);
      const { text } = await room().visit(LOGO, { as });
      expect(text).toContain('hardly be seen on the light page');
      expect(text).not.toContain('hardly be seen on the dark page');
      expect(masthead(await room().visit('/'))).not.toContain('logo--plate');
    });

    it('is the icon where it is square, unless there is one of its own', async () => {
      const as = await owner();
      const ours = await room().visit('/favicon.ico');
      expect(ours.header('content-type')).toContain('image/svg+xml');
      await giveLogo(room(), 'light', await wide(), as);
      expect((await room().visit('/')).text).toContain('rel="icon" href="data:image/svg+xml');
      await giveLogo(room(), 'light', await square(), as);
      const made = (await room().visit('/')).text;
      const [, small = ''] =
        /<link rel="icon" type="image\/png" sizes="32x32" href="([^"]+)"/.exec(made) ?? [];
      const [, large = ''] = /<link rel="apple-touch-icon" sizes="180x180" href="([^"]+)"/.exec(made) ?? [];
      expect(await sharp((await room().visit(small)).bytes).metadata()).toMatchObject({
        ...{ format: 'png', width: 32, height: 32, hasAlpha: false },
      });
      expect(await sharp((await room().visit(large)).bytes).metadata()).toMatchObject({
        ...{ format: 'png', width: 180, height: 180, hasAlpha: false },
      });
      const asked = await room().visit('/favicon.ico');
      expect(asked.header('content-type')).toBe('image/png');
      expect(asked.header('cache-control')).toBe('no-cache');
      expect(asked.bytes.equals((await room().visit(small)).bytes)).toBe(true);
      const icon = { bytes: await redAndBlue(256, 256).png().toBuffer(), name: 'icon.png' };
      expect((await giveLogo(room(), 'icon', icon, as)).location).toBe(`${LOGO}?saved#icon`);
      expect((await room().visit('/')).text).not.toContain(small);
      const amber = await aLogo({ width: 256, height: 256, colour: '#c07810' });
      await giveLogo(room(), 'icon', amber, as);
      const [, clear = ''] =
        /type="image\/png" sizes="32x32" href="([^"]+)"/.exec((await room().visit('/')).text) ?? [];
      expect((await sharp((await room().visit(clear)).bytes).metadata()).hasAlpha).toBe(true);
      expect((await room().visit('/desk', { as })).text).toContain('rel="apple-touch-icon"');
    });

    it('is refused as an icon where it is not square, or too small', async () => {
      const as = await owner();
      const small = await giveLogo(room(), 'icon', await aLogo({ width: 100, height: 100 }), as);
      expect(small.status).toBe(422);
      expect(small.text).toContain('an icon needs 192 pixels');
      const long = await giveLogo(room(), 'icon', await wide(), as);
      expect(long.text).toMatch(/id="file-icon-error"[\s\S]*?<\/svg> An icon is square/);
      const none = await giveLogo(room(), 'icon', null, as);
      expect(none.text).toMatch(/id="file-icon-error"[\s\S]*?<\/svg> Choose a file/);
      expect((await giveLogo(room(), 'other', await wide(), as)).status).toBe(400);
    });

    it('is told to other sites, to readers of feeds and to search engines', async () => {
      const as = await owner();
      const { href } = await room().publish();
      const pages = ['/', href, '/give'] as const;
      for (const page of pages) expect((await room().visit(page)).text).not.toContain('og:image');
      expect((await room().visit('/feed')).text).not.toContain('<image>');
      await giveLogo(room(), 'light', await wide(), as);
      for (const page of pages) {
        const { text } = await room().visit(page);
        const [, share = ''] = /property="og:image" content="([^"]+)"/.exec(text) ?? [];
        expect(share).toMatch(/^http/);
        const { bytes, header } = await room().visit(new URL(share).pathname);
        expect(header('content-type')).toBe('image/jpeg');
        expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630 });
        expect(text).toContain('property="og:image:alt" content="A new newsroom"');
      }
      const [, json = '{}'] =
        /<script type="application\/ld\+json">(.*?)<\/script>/.exec((await room().visit(href)).text) ?? [];
      expect(JSON.parse(json).publisher.logo).toEqual({
        ...{ '@type': 'ImageObject', width: 720, height: 144 },
        url: expect.stringMatching(/^http.*\/pictures\/site\/\w{32}\.webp$/),
      });
      for (const feed of ['/feed', `${href}/feed`]) {
        const { text } = await room().visit(feed);
        const [, url = '', width, height] =
          /<image>\n<url>(.*)<\/url>\n<title>.*<\/title>\n<link>.*<\/link>\n<width>(\d+)<\/width>\n<height>(\d+)<\/height>\n<\/image>/.exec(
            text,
          ) ?? [];
        expect([width, height]).toEqual(['144', '29']);
        const { bytes } = await room().visit(new URL(url).pathname);
        expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 144, height: 29 });
      }
    });

    it('is kept for ever by browsers, says what it is, and brings no cookie', async () => {
      const as = await owner();
      await giveLogo(room(), 'light', await square(), as);
      const files = filesIn((await room().visit('/')).text);
      expect(files.length).toBeGreaterThanOrEqual(4);
      for (const file of files) {
        const got = await room().visit(file, { as });
        expect(got.status).toBe(200);
        expect(got.header('cache-control')).toBe('public, max-age=31536000, immutable');
        expect(got.header('x-content-type-options')).toBe('nosniff');
        expect(got.header('set-cookie')).toBeUndefined();
        expect(got.header('content-type')).toMatch(/^image\/(webp|png|jpeg)$/);
      }
      for (const none of ['none.webp', `${'0'.repeat(32)}.webp`, '..%2f..%2fkey', `${'0'.repeat(32)}.svg`]) {
        expect((await room().visit(`/pictures/site/${none}`)).status).toBe(404);
      }
    });

    it('has its bytes deleted a day after another took its place, and the doctor misses what is lost', async () => {
      const as = await owner();
      const { stories, files } = room().newsroom;
      await giveLogo(room(), 'light', await square(), as);
      const old = filesIn((await room().visit('/')).text);
      await giveLogo(room(), 'light', await aLogo({ width: 320, height: 320 }), as);
      const now = filesIn((await room().visit('/')).text);
      expect(now.filter((file) => old.includes(file))).toEqual([]);
      room().clock.advance(DAY / 2);
      await room().settle();
      for (const file of [...old, ...now]) expect((await room().visit(file)).status).toBe(200);
      room().clock.advance(DAY);
      await room().settle();
      for (const file of old) expect((await room().visit(file)).status).toBe(404);
      for (const file of old) expect(await files.holds(file.replace('/pictures/', ''))).toBe(false);
      for (const file of now) expect((await room().visit(file)).status).toBe(200);
      expect(await stories.checkLogo()).toMatchObject({ isWell: true });
      const [lost = ''] = now;
      await files.delete(lost.replace('/pictures/', ''));
      expect(await stories.checkLogo()).toEqual({
        isWell: false,
        says: `1 of 5 files of the logo has lost its bytes: ${lost.split('/').at(-1)}.`,
      });
      for (const file of now) await files.delete(file.replace('/pictures/', ''));
      expect((await giveLogo(room(), 'light', await wide(), as)).status).toBe(303);
      await noLogo(room(), as);
      room().clock.advance(2 * DAY);
      await room().settle();
      expect(await room().newsroom.outbox.deadLetters()).toEqual([]);
    });

    it('is whole where two change it at the same time', async () => {
      const as = await owner();
      const icon = { bytes: await redAndBlue(256, 256).png().toBuffer(), name: 'icon.png' };
      await Promise.all([giveLogo(room(), 'light', await square(), as), giveLogo(room(), 'icon', icon, as)]);
      const { text } = await room().visit('/');
      expect(masthead({ text } as Seen)).toContain('logo--tall');
      const [, large = ''] = /apple-touch-icon" sizes="180x180" href="([^"]+)"/.exec(text) ?? [];
      const { data } = await sharp((await room().visit(large)).bytes)
        .raw()
        .toBuffer({ resolveWithObject: true });
      // Of the icon, which fills its box, and whose left half is red.
      expect([...data.subarray(0, 3)].map((part) => part > 128)).toEqual([true, false, false]);
      for (const file of filesIn(text)) expect((await room().visit(file)).status).toBe(200);
    });

    for (const [what, { content }] of Object.entries(NO_PICTURES)) {
      it(`A2: is not ${what}: that is refused at its field, and what stands there stays`, async () => {
        const as = await owner();
        await giveLogo(room(), 'light', await wide(), as);
        const before = (await room().visit('/')).text;
        const sent = { bytes: Buffer.from(content), name: 'logo.png', type: 'image/png' };
        const refused = await giveLogo(room(), 'light', sent, as);
        expect(refused.status).toBe(422);
        expect(refused.text).toMatch(/id="file-light-error"[\s\S]*?<\/svg> (This|Choose)/);
        if (what === 'an SVG drawing')
          expect(refused.text).toContain('Save it as PNG and send that instead.');
        expect((await room().visit('/')).text).toBe(before);
      });
    }

    it('A2, A4: is not a file of more than 20 MB, and none that comes from another site', async () => {
      const as = await owner();
      const large = { bytes: Buffer.alloc(20_000_001, 'x'), name: 'logo.png' };
      const refused = await giveLogo(room(), 'light', large, as);
      expect(refused.status).toBe(422);
      expect(refused.text).toMatch(
        /id="file-light-error"[\s\S]*?<\/svg> This file is too large: the most is 20 MB/,
      );
      const form = [['form', 'light'] as const, ['picture', await wide()] as const];
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect((await room().postParts(LOGO, form, { as, headers })).status).toBe(403);
      expect(masthead(await room().visit('/'))).not.toContain('picture');
    });

    it('A2: keeps nothing of a program that hides in a picture', async () => {
      const as = await owner();
      for (const bytes of await polyglots()) {
        await giveLogo(room(), 'light', { bytes, name: 'logo.php', type: 'text/html' }, as);
        for (const file of filesIn((await room().visit('/')).text)) {
          const got = await room().visit(file);
          for (const of of ['<?php', '<script>', 'Exif']) expect(got.bytes.includes(of)).toBe(false);
        }
      }
    });

    it('is its owner’s alone', async () => {
      for (const role of ['editor', 'author', 'contributor', 'moderator', 'treasurer']) {
        const as = await room().staff(role);
        expect((await giveLogo(room(), 'light', await wide(), as)).status, role).toBe(403);
        expect((await room().post(`${LOGO}/remove`, { form: 'light' }, { as })).status, role).toBe(403);
        expect((await room().post(`${LOGO}/dark-mode`, { 'on-dark': 'bare' }, { as })).status, role).toBe(
          403,
        );
        expect((await room().visit(LOGO, { as })).status, role).toBe(403);
      }
      const nobody = await giveLogo(room(), 'light', await wide(), room().person());
      expect(nobody.status).toBeGreaterThanOrEqual(300);
      expect(nobody.location ?? '').not.toContain('saved');
    });
  },
  { config: { limits: 'off' } },
);
