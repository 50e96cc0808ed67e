import { describe, expect, it } from 'vitest';
import { fileAddress, mediaIdsIn, pictureAddress, plainPictureAddress } from './media-address.ts';

const id = '0190a5f0-0000-7000-8000-000000000001';
const other = '0190a5f0-0000-7000-8000-000000000002';

describe('The address of a picture', () => {
  it('is its id and its form', () => {
    expect(pictureAddress({ id, focalX: 500, focalY: 400 }, '400x300.webp')).toBe(
      `/pictures/${id}/400x300.webp`,
    );
  });

  it('changes with the focal point where the crop does', () => {
    const moved = { id, focalX: 250, focalY: 400 };
    expect(pictureAddress(moved, '400x300.webp')).toBe(`/pictures/${id}/400x300.webp?focus=250-400`);
    expect(pictureAddress(moved, '640.webp')).toBe(`/pictures/${id}/640.webp`);
  });

  it('is wide enough for an old one', () => {
    expect(plainPictureAddress(id, 300)).toBe(`/pictures/${id}/320.jpg`);
    expect(plainPictureAddress(id, 321)).toBe(`/pictures/${id}/640.jpg`);
    expect(plainPictureAddress(id, 5000)).toBe(`/pictures/${id}/1920.jpg`);
    expect(plainPictureAddress(id, null)).toBe(`/pictures/${id}/1920.jpg`);
  });
});

describe('Media in a text', () => {
  it('are found by their addresses, each once', () => {
    const text = `<a href="/pictures/${id}/1920.jpg"><audio src='${fileAddress({ id: other, fileName: 'a b.mp3' })}'> /pictures/${id}/640.webp /pictures/none/`;
    expect(mediaIdsIn(text)).toEqual([id, other]);
  });

  it('are found by the ids of blocks', () => {
    const document = {
      content: [
        { type: 'picture', attrs: { id: 'block001', pictureId: id, alt: `"pictureId":"${other}"` } },
        { type: 'island', attrs: { id: 'block002', html: `<img src="/pictures/${other}/640.jpg">` } },
      ],
    };
    expect(mediaIdsIn(JSON.stringify(document))).toEqual([id, other]);
    expect(mediaIdsIn(JSON.stringify(document.content[0]))).toEqual([id]);
  });
});
