import { expect, it } from 'vitest';
import { nicenameOf } from './nicename.ts';

it('The word of an author follows from the login as WordPress makes it', () => {
  expect(
    ['ann', 'Ann Lee', 'j.smith@paper.example', 'Inês_Prado', 'юрий', ' - ', 'o’neill'].map(nicenameOf),
  ).toEqual(['ann', 'ann-lee', 'j-smithpaper-example', 'ines_prado', 'юрий', '', 'oneill']);
});
