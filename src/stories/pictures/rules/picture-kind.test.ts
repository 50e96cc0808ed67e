import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureKind } from './picture-kind.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('The kind of a picture', () => {
  it('is what its first bytes say', () => {
    expect(pictureKind(latin('\xff\xd8\xff\xe0..JFIF'))).toBe('image/jpeg');
    expect(pictureKind(latin('\x89PNG\r\n\x1a\n....IHDR'))).toBe('image/png');
    expect(pictureKind(latin('GIF89a....'))).toBe('image/gif');
    expect(pictureKind(latin('RIFF....WEBPVP8 '))).toBe('image/webp');
    expect(pictureKind(latin('\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf....'))).toBe('image/avif');
  });

  it('is a drawing for SVG, however it begins', () => {
    expect(pictureKind(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('drawing');
    expect(pictureKind(Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n<SVG>'))).toBe('drawing');
  });

  it('is unknown for other formats, and for those that a decoder might take all the same', () => {
    expect(pictureKind(latin('II*\0........'))).toBe('unknown');
    expect(pictureKind(latin('%PDF-1.7'))).toBe('unknown');
    expect(pictureKind(latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe('unknown');
    expect(pictureKind(Buffer.from('<html><img src=x>'))).toBe('unknown');
    expect(pictureKind(latin('\0\0\0\x10ftyp'))).toBe('unknown');
  });

  it('is asked of any bytes without harm', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof pictureKind(bytes) === 'string'));
  });
});
