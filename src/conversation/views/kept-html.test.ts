import { describe, expect, it } from 'vitest';
import { keepHtml } from './kept-html.ts';

describe('HTML that is kept', () => {
  function counting(most = 1_000) {
    const kept = keepHtml<{ words: string; score: number }>(most);
    let made = 0;
    return {
      draw: (key: string, value: { words: string; score: number }, around = '') =>
        kept.of(key, { value, around }, () => {
          made += 1;
          return `<p>${value.words} ${value.score}</p>`;
        }),
      made: () => made,
    };
  }

  it('is made once for equal values', () => {
    const { draw, made } = counting();
    expect(draw('a', { words: 'Yes', score: 1 })).toBe('<p>Yes 1</p>');
    expect(draw('a', { words: 'Yes', score: 1 })).toBe('<p>Yes 1</p>');
    expect(made()).toBe(1);
  });

  it('is made anew when a member or what stands around it changes', () => {
    const { draw, made } = counting();
    draw('a', { words: 'Yes', score: 1 });
    expect(draw('a', { words: 'Yes', score: 2 })).toBe('<p>Yes 2</p>');
    draw('a', { words: 'Yes', score: 2 }, 'closed');
    expect(made()).toBe(3);
  });

  it('is made anew when a list that it is made of becomes longer or shorter', () => {
    const kept = keepHtml<readonly string[], Buffer>(1_000);
    const draw = (...pieces: string[]) =>
      String(kept.of('a', { value: pieces, around: '' }, () => Buffer.from(pieces.join(''))));
    expect(draw('<p>', 'Yes')).toBe('<p>Yes');
    expect(draw('<p>', 'Yes', '</p>')).toBe('<p>Yes</p>');
    expect(draw('<p>')).toBe('<p>');
  });

  it('is forgotten where there is no more room, the least recently used first', () => {
    const { draw, made } = counting(3 * '<p>Yes 1</p>'.length);
    for (const key of ['a', 'b', 'c']) draw(key, { words: 'Yes', score: 1 });
    draw('a', { words: 'Yes', score: 1 });
    draw('d', { words: 'Yes', score: 1 });
    expect(made()).toBe(4);
    draw('a', { words: 'Yes', score: 1 });
    expect(made()).toBe(4);
    draw('b', { words: 'Yes', score: 1 });
    expect(made()).toBe(5);
  });
});
