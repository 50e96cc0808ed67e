import { describe, expect, it } from 'vitest';
import { likelyOriginals, sourcePath, widthInPath } from './source-path.ts';

describe('The old place of a picture', () => {
  it('is its path, decoded, whatever host it stood on', () => {
    expect(sourcePath('https://old.example/wp-content/uploads/2020/01/a.jpg?x=1')).toBe(
      '/wp-content/uploads/2020/01/a.jpg',
    );
    expect(sourcePath('/wp-content/uploads/e%CC%81te%CC%81.jpg')).toBe('/wp-content/uploads/été.jpg');
    expect(sourcePath('/wp-content/uploads/%zz.jpg')).toBeNull();
    expect(sourcePath('http://')).toBeNull();
  });

  it('may be that of a size, of a scaled original, or its own', () => {
    expect(likelyOriginals('/u/a-300x200.jpg')).toEqual([
      '/u/a-300x200.jpg',
      '/u/a.jpg',
      '/u/a-scaled.jpg',
      '/u/a-rotated.jpg',
    ]);
    expect(likelyOriginals('/u/a-scaled.jpg')).toEqual(['/u/a-scaled.jpg', '/u/a.jpg', '/u/a-rotated.jpg']);
    expect(likelyOriginals('/u/map-2x3/plan')).toEqual(['/u/map-2x3/plan']);
  });

  it('says which width was asked for', () => {
    expect(widthInPath('/u/a-1024x768.png')).toBe(1024);
    expect(widthInPath('/u/a.png')).toBeNull();
  });
});
