import { describe, expect, it } from 'vitest';
import { embedFrame } from './embed-frame.ts';

describe('What a frame shows of another host', () => {
  it('is the same film, at the address that follows nobody', () => {
    const film = 'https://www.youtube-nocookie.com/embed/abc_DEF-123';
    for (const address of [
      'https://www.youtube.com/watch?v=abc_DEF-123&t=9',
      'https://youtu.be/abc_DEF-123',
      'http://m.youtube.com/watch?v=abc_DEF-123',
      'https://www.youtube.com/embed/abc_DEF-123?autoplay=1',
    ]) {
      expect(embedFrame(address)).toBe(film);
    }
    expect(embedFrame('https://vimeo.com/123456')).toBe('https://player.vimeo.com/video/123456?dnt=1');
  });

  it('is nothing for hosts that only look like one, and for what is no film', () => {
    for (const address of [
      'https://youtube.com.evil.example/watch?v=abc_DEF-123',
      'https://www.youtube.com/watch?v="><script>',
      'javascript:alert(1)//youtube.com',
      'https://example.org/film',
      'no address',
    ]) {
      expect(embedFrame(address)).toBeNull();
    }
  });
});
