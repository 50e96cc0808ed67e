import jsqr from 'jsqr';
import { renderToString } from 'preact-render-to-string';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { QrCode } from '#ui';
import { epcCode } from '../rules/epc-code.ts';

async function scanned(text: string): Promise<string | undefined> {
  const svg = renderToString(<QrCode text={text} title="A code" />).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" ',
  );
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('A QR code', () => {
  it('is read by a camera as exactly the text of the transfer', async () => {
    const text = epcCode({
      holder: 'Café Größe € 新聞',
      iban: 'DE89370400440532013000',
      bic: '',
      note: 'Gift',
    });
    expect(text).not.toBeNull();
    expect(await scanned(text ?? '')).toBe(text);
  });

  it('is read at the longest that the standard allows', async () => {
    const text = epcCode({
      holder: `${'€'.repeat(43)}z`,
      iban: 'DE89370400440532013000',
      bic: '',
      note: 'y'.repeat(140),
    });
    expect(Buffer.byteLength(text ?? '')).toBeGreaterThan(300);
    expect(await scanned(text ?? '')).toBe(text);
  });

  it('has a name for those who hear the page, and no style of its own', () => {
    const svg = renderToString(<QrCode text="x" title={'"><script>alert(1)</script>'} />);
    expect(svg).toContain('role="img"');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('style=');
  });
});
