import { describe, expect, it } from 'vitest';
import { soughtText } from './sought-text.ts';

const minorsOf = (typed: string, currency: string) =>
  soughtText(typed)
    .amounts.filter(({ currencies }) => currencies.includes(currency))
    .map(({ minor }) => minor);

describe('What a treasurer types to find a gift', () => {
  it('may be an amount, in the units of each currency', () => {
    expect(minorsOf('50', 'CAD')).toEqual([5_000]);
    expect(minorsOf('50', 'JPY')).toEqual([50]);
    expect(minorsOf('50.5', 'EUR')).toEqual([5_050]);
    expect(minorsOf('1.000', 'EUR')).toContain(100_000);
    expect(minorsOf('€50', 'EUR')).toEqual([5_000]);
    expect(minorsOf('50 CAD', 'CAD')).toEqual([5_000]);
    expect(minorsOf('Olu', 'EUR')).toEqual([]);
  });

  it('may be a reference, as it was printed or in part', () => {
    expect(soughtText('RF18 5390 07qx').references).toEqual(['RF18539007QX']);
    expect(soughtText('07QX').references).toEqual(['07QX']);
    expect(soughtText('Olu').references).toEqual([]);
    expect(soughtText('olu@bay').references).toEqual([]);
  });

  it('may be the short form of one, alone or in a memo that was copied whole, with letters as hands write them', () => {
    expect(soughtText('539007qx').references).toEqual(['539007QX']);
    expect(soughtText('5390O7QX').references).toEqual(['539007QX']);
    expect(soughtText('김민준 539007QX 후원').references).toEqual(['539007QX']);
  });

  it('is a name of any alphabet, and no sign of it stands for any other', () => {
    expect(soughtText('Bright').words).toEqual(['%bright%']);
    expect(soughtText('100%_').words).toEqual(['%100\\%\\_%']);
    expect(soughtText('żółw').words).toContain('%Żółw%');
    expect(soughtText('żółw').words).toContain('%żółw%');
  });
});
