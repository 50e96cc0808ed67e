import { describe, expect, it } from 'vitest';
import { handfulOf } from './handful.ts';

const due = (id: string, isLeft = false, deaths = 0) => ({ id, isLeft, deaths });

describe('A handful of what is due', () => {
  it('is all of it', () => {
    const all = [due('one'), due('two', false, 2)];
    expect(handfulOf(all)).toEqual(all);
    expect(handfulOf([])).toEqual([]);
  });

  it('is one alone that a dead process left, with that death counted', () => {
    expect(handfulOf([due('one', true, 1), due('two', true), due('three')])).toEqual([due('one', true, 2)]);
  });

  it('ends before one that a dead process left', () => {
    expect(handfulOf([due('one'), due('two'), due('three', true)])).toEqual([due('one'), due('two')]);
  });
});
