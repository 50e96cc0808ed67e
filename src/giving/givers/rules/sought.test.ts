import { describe, expect, it } from 'vitest';
import { soughtAs, soughtPatterns } from './sought.ts';

/** As the database has it. */
function isFound(typed: string, giver: { name: string; email: string | null }): boolean {
  const text = soughtAs(giver);
  return soughtPatterns(typed).every((pattern) => text.includes(pattern.slice(1, -1)));
}

describe('A giver', () => {
  const zoe = { name: 'Zoë Öztürk-O’Neil', email: 'zoe.o@bay.example' };

  it('is found by the beginnings of words, in any order, without accents', () => {
    for (const typed of ['Zoë', 'ozt', 'neil zoe', 'ÖZTÜRK', 'zoe.o@bay', 'bay.example']) {
      expect(isFound(typed, zoe), typed).toBe(true);
    }
    for (const typed of ['turk', 'zoe smith', '%', 'harbour']) {
      expect(isFound(typed, zoe) && soughtPatterns(typed).length > 0, typed).toBe(false);
    }
  });

  it('is asked for by no sign that a database would read as any letter', () => {
    for (const typed of ['%', '_', '%%o', "o' or 1=1 --"]) {
      for (const pattern of soughtPatterns(typed)) expect(pattern.slice(2, -1)).toMatch(/^[\p{L}\p{N}]+$/u);
    }
  });
});
