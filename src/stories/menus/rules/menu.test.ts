import { describe, expect, it } from 'vitest';
import type { MenuEntry } from '../words.ts';
import { keyOf, moved, readLabel, renamed, whyNot, without } from './menu.ts';

const [one, two, three]: readonly MenuEntry[] = ['1', '2', '3'].map((to) => ({
  ...{ of: 'page', to, label: '' },
}));
const entries = [one, two, three] as MenuEntry[];
const keys = (of: readonly MenuEntry[]) => of.map(({ to }) => to).join('');

describe('The entries of a menu', () => {
  it('go one place up or down, and stay where there is none further', () => {
    expect(keys(moved(entries, 'page:2', 'up'))).toBe('213');
    expect(keys(moved(entries, 'page:2', 'down'))).toBe('132');
    expect(keys(moved(entries, 'page:1', 'up'))).toBe('123');
    expect(keys(moved(entries, 'page:3', 'down'))).toBe('123');
    expect(keys(moved(entries, 'page:9', 'down'))).toBe('123');
  });

  it('are called otherwise and taken out one by one', () => {
    expect(renamed(entries, 'page:2', 'Two').map(({ label }) => label)).toEqual(['', 'Two', '']);
    expect(keys(without(entries, 'page:2'))).toBe('13');
  });

  it('stand in it once, and are no more than fit', () => {
    expect(whyNot('head', entries, { of: 'page', to: '2', label: 'Again' })).toBe('twice');
    expect(whyNot('head', entries, { of: 'tag', to: '2', label: '' })).toBeNull();
    const many = Array.from({ length: 10 }, (_, at): MenuEntry => ({ of: 'tag', to: `${at}`, label: '' }));
    expect(whyNot('head', many, { of: 'tag', to: 'x', label: '' })).toBe('full');
    expect(whyNot('foot', many, { of: 'tag', to: 'x', label: '' })).toBeNull();
    expect(keyOf({ of: 'elsewhere', to: '/give' })).toBe('elsewhere:/give');
  });

  it('have names of one line that turn nothing around them about', () => {
    expect(readLabel('  About\n us\u202e ')).toBe('About us');
    expect(readLabel('عن الصحيفة')).toBe('عن الصحيفة');
    expect(readLabel('x'.repeat(41))).toBeNull();
    expect(readLabel()).toBe('');
  });
});
