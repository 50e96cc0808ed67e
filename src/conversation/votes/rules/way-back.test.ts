import { expect, it } from 'vitest';
import { wayBack } from './way-back.ts';

const STORY = { href: '/2026/03/ferry', guarded: false };
const back = (from?: string) => wayBack(STORY, '7', from);

it('Who votes comes back to the page on which they were', () => {
  expect(back('https://bay.example/2026/03/ferry')).toBe('/2026/03/ferry?me#comment-7');
  expect(back('https://bay.example/2026/03/ferry?me&sort=newest&page=2#comments')).toBe(
    '/2026/03/ferry?me&sort=newest&page=2#comment-7',
  );
});

it('A1: what no page of the story would be asked for is left out', () => {
  expect(back('https://bay.example/2026/03/ferry?sort=drop&x=1&page=-1&find=a')).toBe(
    '/2026/03/ferry?me#comment-7',
  );
});

it('Who came from elsewhere, or does not say, finds the thread', () => {
  for (const from of [
    undefined,
    'nonsense',
    'https://bay.example/comments/7/vote',
    'https://evil.example/',
  ]) {
    expect(back(from)).toBe('/2026/03/ferry?me&thread=7#comment-7');
  }
});
