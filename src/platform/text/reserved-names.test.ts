import { describe, expect, it } from 'vitest';
import { isOffice, isTaken, readsAlike, takenNames } from './reserved-names.ts';

const names = ['Mira Olsen', 'The Harbour Lantern'];
const isReserved = (name: string, taken: readonly string[]) =>
  isOffice(name) || isTaken(name, takenNames(taken));

describe('A name poses', () => {
  it('as somebody who works here, in whatever letters', () => {
    for (const name of [
      ...['Mira Olsen', 'mira  olsen', 'MiraOlsen', 'Mirа Оlsen', 'M1ra 0lsen', 'Míra Ólsen', 'Mira-Olsen'],
      ...['Mira Olsen (staff)', 'Mira\u200b Olsen', 'Ｍｉｒａ Ｏｌｓｅｎ'],
    ]) {
      expect(isReserved(name, names), name).toBe(true);
    }
  });

  it('as the newsroom or an office of it', () => {
    for (const name of [
      ...[
        'The Harbour Lantern',
        'Harbour Lantern Team'.replace('Harbour', 'The Harbour'),
        'Editor',
        'The Editor',
      ],
      ...['Editor in Chief', 'аdmin', 'Site Admin', 'M0derator', 'The Newsroom', 'Your Moderator', 'STAFF'],
    ]) {
      expect(isReserved(name, names), name).toBe(true);
    }
  });
});

describe('A name is anybody’s', () => {
  it('that is also the first name of somebody who works here', () => {
    expect(isReserved('Mira', ['Mira'])).toBe(false);
    expect(isReserved('Lantern', ['Lantern'])).toBe(true);
  });

  it('that only sounds like one of them', () => {
    for (const name of [
      'Mira',
      'Olsen',
      'Mira Olson',
      'Samira Olsener',
      'Ada Quay',
      'Bo Staff',
      '민지',
      '👏',
      '',
    ]) {
      expect(isReserved(name, names), name).toBe(false);
    }
  });
});

describe('A name without letters', () => {
  it('reads like no other', () => {
    expect(readsAlike('🦊', '🐻')).toBe(false);
    expect(readsAlike('Mira', 'M1ra')).toBe(true);
  });
});
