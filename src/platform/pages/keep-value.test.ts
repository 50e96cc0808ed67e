import { describe, expect, it } from 'vitest';
import { keepValue } from './keep-value.ts';

/** A value that says how often it was made, and depends on `menus`. */
function aValue(make: (nth: number) => Promise<string> = async (nth) => `made ${nth}`) {
  let touch: (name: string) => void = () => {};
  let miss = () => {};
  let times = 0;
  const pages = {
    onTouch(then: (name: string) => void, all: () => void) {
      touch = then;
      miss = all;
    },
  };
  const value = keepValue(
    pages,
    () => make(++times),
    () => ['menus'],
  );
  return { value, touch: (name: string) => touch(name), miss: () => miss() };
}

describe('What many pages show', () => {
  it('is made once, and anew after a fact of it was touched', async () => {
    const { value, touch } = aValue();
    expect(await Promise.all([value(), value()])).toEqual(['made 1', 'made 1']);
    touch('something else');
    expect(await value()).toBe('made 1');
    touch('menus');
    expect(await value()).toBe('made 2');
  });

  it('is made anew where any fact may have changed', async () => {
    const { value, miss } = aValue();
    await value();
    miss();
    expect(await value()).toBe('made 2');
  });

  it('is made anew where anything was touched while it was being made', async () => {
    let end: (said: string) => void = () => {};
    const { value, touch } = aValue((nth) =>
      nth === 1
        ? new Promise((resolve) => {
            end = resolve;
          })
        : Promise.resolve('made after it'),
    );
    const before = value();
    touch('menus');
    const after = value();
    end('read before it');
    expect(await before).toBe('read before it');
    expect(await after).toBe('made after it');
    expect(await value()).toBe('made after it');
  });

  it('is not kept where it could not be made', async () => {
    const { value } = aValue(async (nth) => {
      if (nth === 1) throw new Error('The database is away.');
      return `made ${nth}`;
    });
    await expect(value()).rejects.toThrow('away');
    expect(await value()).toBe('made 2');
  });
});
