import { describe, expect, it } from 'vitest';
import { readWholeSite } from './whole-site.ts';

const good = {
  ...{ 'site-name': 'The Lantern', tagline: '', language: 'en', 'time-zone': 'UTC', currency: 'EUR' },
  ...{ colour: 'wine', type: 'serif', 'stories-on-page': '30' },
};
const read = (changed: Record<string, string> = {}) =>
  readWholeSite(new Map(Object.entries({ ...good, ...changed })));

describe('The site as the desk asks it', () => {
  it('has a look and a length of its lists', () => {
    expect(read().site).toMatchObject({
      name: 'The Lantern',
      colour: 'wine',
      type: 'serif',
      storiesOnPage: 30,
    });
  });

  it.each([
    ['colour', 'neon', 'choice-wrong'],
    ['type', 'Comic', 'choice-wrong'],
    ['stories-on-page', '4', 'number-wrong'],
    ['stories-on-page', '101', 'number-wrong'],
    ['stories-on-page', '12.5', 'number-wrong'],
    ['stories-on-page', 'many', 'number-wrong'],
    ['site-name', '', 'name-wrong'],
  ])('is refused for the field %s when it is %j', (field, value, wrong) => {
    expect(read({ [field]: value })).toEqual({ site: null, wrong: new Map([[field, wrong]]) });
  });
});
