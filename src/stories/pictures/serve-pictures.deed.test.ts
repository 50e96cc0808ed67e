import sharp from 'sharp';
import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { redAndBlue, sidewaysWithPlace } from '../../../test/sample-bytes.ts';

const NONE = '0190a5f0-0000-7000-8000-000000000001';
const words = { alt: '', caption: '', credit: '' };

describeNewsroom('A picture at its address', (room) => {
  /** What comes for an address: all that a reader gets to see of it. */
  async function ask(url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') {
    const answer = await room().newsroom.app.inject({ method, url, headers });
    return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
  }

  async function keep(bytes: Promise<Buffer>, fileName = 'picture.jpg') {
    return room().newsroom.stories.pictures.keepPicture(await bytes, { ...words, fileName });
  }

  const unlike = (seed: number) =>
    redAndBlue(1400 + seed, 1000)
      .jpeg()
      .toBuffer();

  it('comes in the size and format that were asked for, upright', async () => {
    const picture = await keep(sidewaysWithPlace(1500, 1000));
    await room().publish({ leadPictureId: picture.id });
    for (const [form, type, format, width, height] of [
      ['320.jpg', 'image/jpeg', 'jpeg', 320, 480],
      ['640.webp', 'image/webp', 'webp', 640, 960],
      ['960.avif', 'image/avif', 'heif', 960, 1440],
      ['1920.jpg', 'image/jpeg', 'jpeg', 1000, 1500],
      ['400x300.webp', 'image/webp', 'webp', 400, 300],
      ['1200x630.jpg?focus=500-100', 'image/jpeg', 'jpeg', 1000, 525],
    ] as const) {
      const answer = await ask(`/pictures/${picture.id}/${form}`);
      expect(answer.headers, form).toMatchObject({
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      expect(await sharp(answer.bytes).metadata(), form).toMatchObject({ format, width, height });
    }
    const top = await sharp((await ask(`/pictures/${picture.id}/320.jpg`)).bytes)
      .extract({ left: 0, top: 0, width: 320, height: 200 })
      .resize(1, 1)
      .raw()
      .toBuffer();
    expect(top[0]).toBeGreaterThan(180);
    expect(top[2]).toBeLessThan(60);
  });

  it('A2: tells nothing of where and with what it was taken', async () => {
    const bytes = await sidewaysWithPlace(901, 600);
    expect(bytes.includes('A telling camera')).toBe(true);
    const picture = await keep(Promise.resolve(bytes));
    await room().publish({ leadPictureId: picture.id });
    for (const form of ['640.jpg', '640.webp', '640.avif', '1200x630.jpg']) {
      const answer = await ask(`/pictures/${picture.id}/${form}`);
      const seen = await sharp(answer.bytes).metadata();
      expect([seen.exif, seen.xmp, seen.iptc, seen.icc], form).toEqual(Array(4).fill(undefined));
      expect(answer.bytes.includes('telling'), form).toBe(false);
    }
  });

  it('is made once, however many ask at the same time', async () => {
    const picture = await keep(unlike(0));
    await room().publish({ leadPictureId: picture.id });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => ask(`/pictures/${picture.id}/640.webp`)),
    );
    expect(new Set(answers.map((answer) => answer.headers['etag'])).size).toBe(1);
    const etag = String(answers[0]?.headers['etag']);
    const again = await ask(`/pictures/${picture.id}/640.webp`, { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('comes in no other size, format or spelling', async () => {
    const picture = await keep(unlike(1));
    await room().publish({ leadPictureId: picture.id });
    for (const form of ['641.webp', '640.png', '640', 'original.jpg', '640.webp%00', '..%2f640.webp']) {
      expect((await ask(`/pictures/${picture.id}/${form}`)).status, form).toBe(404);
    }
  });

  it('is seen by nobody while no visible story shows it: the answer is the one for no picture at all', async () => {
    const picture = await keep(unlike(2));
    const at = (id: string) => `/pictures/${id}/640.jpg`;
    const plain = ({ status, headers, bytes }: Awaited<ReturnType<typeof ask>>) => {
      const { date: _, 'content-length': _length, ...rest } = headers;
      return { status, rest, text: bytes.toString().replaceAll(picture.id, NONE) };
    };
    async function expectNothing(why: string) {
      const none = plain(await ask(at(NONE)));
      expect(none.status).toBe(404);
      expect(plain(await ask(at(picture.id))), why).toEqual(none);
    }
    const show = (story: object) => room().publish({ id, leadPictureId: picture.id, ...story });
    const id = room().newId();
    await expectNothing('no story at all');
    for (const hidden of [
      { status: 'draft', firstPublishedAt: null },
      { status: 'scheduled', firstPublishedAt: null, scheduledFor: '2027-01-01T08:00:00.000Z' },
      { status: 'withdrawn' },
      { visibility: 'private' },
      { visibility: 'password', passwordHash: 'x:y' },
    ]) {
      await show(hidden);
      await expectNothing(JSON.stringify(hidden));
    }
    await show({});
    expect((await ask(at(picture.id))).status).toBe(200);
    await show({ leadPictureId: null });
    await expectNothing('a story without it');
  });

  it('is public in whatever place of a story it stands', async () => {
    const [block, island] = await Promise.all([keep(unlike(3)), keep(unlike(4))]);
    const html = `<img src="/pictures/${island.id}/640.jpg" alt="">`;
    const { id } = await room().publish({
      document: {
        type: 'doc',
        content: [
          { type: 'picture', attrs: { id: 'block001', pictureId: block.id, alt: 'Red' } },
          { type: 'island', attrs: { id: 'block002', html } },
        ],
      },
    });
    for (const one of [block, island]) expect((await ask(`/pictures/${one.id}/320.jpg`)).status).toBe(200);
    await room().database.write((writer) => room().newsroom.stories.removeStories(writer, [id]));
    for (const one of [block, island]) expect((await ask(`/pictures/${one.id}/320.jpg`)).status).toBe(404);
  });

  it('leads on from its old address only while it may be seen', async () => {
    const { pictures } = room().newsroom.stories;
    const sourceUrl = 'https://old.example/wp-content/uploads/2021/05/mill.jpg';
    const picture = await pictures.keepPicture(await unlike(5), {
      ...words,
      fileName: 'mill.jpg',
      sourceUrl,
    });
    const old = '/wp-content/uploads/2021/05/mill-640x400.jpg';
    expect((await ask(old)).status).toBe(404);
    await room().publish({ leadPictureId: picture.id });
    expect(await ask(old)).toMatchObject({
      status: 301,
      headers: { location: `/pictures/${picture.id}/640.jpg` },
    });
  });
});

describeNewsroom('A recording or document at its address', (room) => {
  const sound = Buffer.from(Array.from({ length: 5000 }, (_, at) => at % 251));

  async function shown(facts: { fileName: string; mime: string }, bytes = sound) {
    const file = await room().newsroom.stories.pictures.keepFile(bytes, facts);
    const attrs = { id: 'block001', kind: 'audio' as const, url: file.href };
    await room().publish({ document: { type: 'doc', content: [{ type: 'recording', attrs }] } });
    return file;
  }
  const ask = (url: string, headers: Record<string, string> = {}) =>
    room().newsroom.app.inject({ url, headers: { ...headers } });

  it('comes whole, or the part that was asked for', async () => {
    const { href } = await shown({ fileName: 'Interview 신문.mp3', mime: 'audio/mpeg' });
    const whole = await ask(href);
    expect(whole.rawPayload).toEqual(sound);
    expect(whole.headers).toMatchObject({
      'content-type': 'audio/mpeg',
      'accept-ranges': 'bytes',
      'cache-control': 'no-cache',
      'content-disposition': `inline; filename*=UTF-8''Interview%20%EC%8B%A0%EB%AC%B8.mp3`,
    });
    const part = await ask(href, { range: 'bytes=100-199' });
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, 'bytes 100-199/5000']);
    expect(part.rawPayload).toEqual(sound.subarray(100, 200));
    const beyond = await ask(href, { range: 'bytes=5000-' });
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, 'bytes */5000']);
    const changed = await ask(href, { range: 'bytes=0-9', 'if-range': '"another"' });
    expect([changed.statusCode, changed.rawPayload.length]).toEqual([200, 5000]);
    const head = await room().newsroom.app.inject({ method: 'HEAD', url: href });
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([
      200,
      '5000',
      0,
    ]);
  });

  it('is only saved if it might run in our name', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    const { href } = await shown({ fileName: 'report.html', mime: 'text/html' }, page);
    expect((await ask(href)).headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''report.html`,
      'x-content-type-options': 'nosniff',
    });
  });

  it('is one file however often it comes, and is seen only while a visible story uses it', async () => {
    const { pictures } = room().newsroom.stories;
    const facts = {
      fileName: 'Plan.pdf',
      mime: 'application/pdf',
      sourceUrl: '/wp-content/uploads/Plan.pdf',
    };
    const bytes = Buffer.from('%PDF-1.7 a plan');
    const first = await pictures.keepFile(bytes, facts);
    expect(await pictures.keepFile(bytes, facts)).toEqual(first);
    expect((await ask(first.href)).statusCode).toBe(404);
    expect(await pictures.newAddressOf(room().database, facts.sourceUrl)).toBe(first.href);
    await shown(facts, bytes);
    expect((await ask(first.href)).statusCode).toBe(200);
  });
});
