import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../../test/attacks.ts';
import { toldLicence } from './told-licence.ts';

describe('What readers are told of a licence', () => {
  it.each([
    ['CC BY 4.0', 'CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
    ['cc-by-sa-3.0', 'CC BY-SA 3.0', 'https://creativecommons.org/licenses/by-sa/3.0/'],
    [
      'Creative Commons BY-NC-ND 2.0 DE',
      'CC BY-NC-ND 2.0',
      'https://creativecommons.org/licenses/by-nc-nd/2.0/',
    ],
    ['CC0', 'CC0 1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
    [
      'https://creativecommons.org/licenses/by/4.0/deed.de',
      'CC BY 4.0',
      'https://creativecommons.org/licenses/by/4.0/deed.de',
    ],
    ['https://www.lantern.example/terms', 'lantern.example', 'https://www.lantern.example/terms'],
    ['© 2026 Ana Ruiz', '© 2026 Ana Ruiz', null],
    ['Public domain', 'Public domain', null],
  ])('is of %j: %j', (licence, words, href) => {
    expect(toldLicence(licence)).toEqual({ words, href });
  });

  it.each([
    '',
    'One use, paid 80 euros on 3 March, ask Ana before any other',
    'Editorial use only until 2027',
    `© ${'and so on '.repeat(20)}`,
    'javascript:alert(1)',
    ...ATTACKS.filter((attack) => !attack.startsWith('https://')),
  ])('is nothing of what is between newsroom and maker: %j', (licence) => {
    expect(toldLicence(licence)).toBeNull();
  });
});
