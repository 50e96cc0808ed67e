import { createHash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { createFiles } from '#platform/files';
import { Refusal } from '#platform/http';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { noise, pngOfSide, redAndBlue, sidewaysWithPlace } from '../../../test/sample-bytes.ts';

const words = { fileName: 'harbour.jpg', alt: 'The harbour', caption: 'At dawn', credit: 'Ana Lund' };

describeNewsroom('A picture that is kept', (room) => {
  const pictures = () => room().newsroom.stories.pictures;

  async function refusalOf(bytes: Uint8Array, fileName = 'a.jpg'): Promise<Refusal> {
    const failure = await pictures()
      .keepPicture(bytes, { ...words, fileName })
      .catch((reason: unknown) => reason);
    if (failure instanceof Refusal) return failure;
    throw new Error(`It was not refused: ${String(failure)}`);
  }

  it('is known by its size, its average colour and the words that came with it', async () => {
    const kept = await pictures().keepPicture(await redAndBlue(640, 480).png().toBuffer(), words);
    expect(kept).toMatchObject({ width: 640, height: 480, focalX: 500, focalY: 400, alt: 'The harbour' });
    expect(kept.tone).toMatch(/^#[67][0-9a-f]10[67][0-9a-f]$/);
    const found = await pictures().findPictures(room().database, [kept.id, 'unknown']);
    expect([...found.values()]).toEqual([kept]);
  });

  it('stands upright', async () => {
    const kept = await pictures().keepPicture(await sidewaysWithPlace(600, 400), words);
    expect(kept).toMatchObject({ width: 400, height: 600 });
  });

  it('is one picture, however often its bytes come; new words replace the old, and none leave them', async () => {
    const bytes = await redAndBlue(320, 200).webp().toBuffer();
    const [first, second] = await Promise.all([
      pictures().keepPicture(bytes, words),
      pictures().keepPicture(bytes, words),
    ]);
    const third = await pictures().keepPicture(bytes, { ...words, alt: 'The old harbour', caption: '' });
    expect(second.id).toBe(first.id);
    expect(third).toEqual({ ...first, alt: 'The old harbour' });
  });

  it('may be an animation: its first moment counts', async () => {
    const second = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#1010d0' } })
      .png()
      .toBuffer();
    const animation = await sharp([await redAndBlue(90, 60).png().toBuffer(), second], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect((await sharp(animation).metadata()).pages).toBe(2);
    const kept = await pictures().keepPicture(animation, words);
    expect(kept).toMatchObject({ width: 90, height: 60 });
    expect(kept.tone).toMatch(/^#[67]/);
  });

  it('may be grey, see-through, of sixteen bits or in printing colours', async () => {
    const grey = await redAndBlue(64, 64).greyscale().png().toBuffer();
    const clear = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    const deep = await redAndBlue(64, 64).toColourspace('rgb16').png().toBuffer();
    const printed = await redAndBlue(64, 64).toColourspace('cmyk').jpeg().toBuffer();
    for (const bytes of [grey, clear, deep, printed]) {
      expect((await pictures().keepPicture(bytes, words)).tone).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect((await pictures().keepPicture(clear, words)).tone).toBe('#ffffff');
  });

  it('A2: is no drawing, whatever its name', async () => {
    const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    const refusal = await refusalOf(svg, 'logo.png');
    expect(refusal).toMatchObject({ code: 'picture-is-a-drawing', status: 422, field: 'picture' });
    expect(refusal.message).toContain('PNG');
  });

  it('A2: is nothing else in the clothes of a picture', async () => {
    for (const bytes of [
      Buffer.from('<html><script>alert(1)</script></html>'),
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('II*\0\x08\0\0\0', 'latin1'),
      Buffer.alloc(0),
    ]) {
      expect((await refusalOf(bytes)).code).toBe('picture-unknown');
    }
    const polyglot = Buffer.from('\xff\xd8\xff\xe0<html><script>alert(1)</script></html>', 'latin1');
    expect((await refusalOf(polyglot)).code).toBe('picture-damaged');
  });

  it('is whole: one that was cut off is refused, of each kind', async () => {
    const picture = noise(300, 200);
    for (const format of ['jpeg', 'png', 'webp', 'gif', 'avif'] as const) {
      const bytes = await picture.clone().toFormat(format).toBuffer();
      await expect(pictures().keepPicture(bytes, words), format).resolves.toMatchObject({ width: 300 });
      const cut = bytes.subarray(0, Math.floor(bytes.length * 0.7));
      expect((await refusalOf(cut)).code, format).toBe('picture-damaged');
    }
  });

  it('A2: is not so large that opening it would hurt, whatever few bytes it comes in', async () => {
    expect(await refusalOf(pngOfSide(50_000))).toMatchObject({
      code: 'picture-too-large',
      facts: { most: 100, unit: 'megapixels' },
    });
    expect((await refusalOf(Buffer.concat([pngOfSide(10), Buffer.alloc(61e6)]))).facts).toEqual({
      most: 60,
      unit: 'megabytes',
    });
  });

  it('leaves nothing behind when it is refused', async () => {
    const bytes = (await noise(60, 40).jpeg().toBuffer()).subarray(0, 900);
    await refusalOf(bytes);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await createFiles(join(room().folder, 'files')).pathOf(`${hash.slice(0, 2)}/${hash}`)).toBeNull();
  });

  it('is found again at the address it had before, in the size that was asked for there', async () => {
    const old = 'https://old.example/wp-content/uploads/2020/01';
    const kept = await pictures().keepPicture(await redAndBlue(900, 700).jpeg().toBuffer(), {
      ...words,
      sourceUrl: `${old}/h%C3%A4fen.jpg`,
    });
    const ask = (path: string) => pictures().newAddressOf(room().database, path);
    expect(await ask('/wp-content/uploads/2020/01/häfen-300x200.jpg')).toBe(`/pictures/${kept.id}/320.jpg`);
    expect(await ask('/wp-content/uploads/2020/01/häfen.jpg')).toBe(`/pictures/${kept.id}/1920.jpg`);
    expect(await ask(`${old}/h%C3%A4fen-scaled.jpg`)).toBe(`/pictures/${kept.id}/1920.jpg`);
    expect(await ask('/wp-content/uploads/2020/01/other.jpg')).toBeNull();
  });
});
