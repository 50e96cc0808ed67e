import { expect, it } from 'vitest';
import { cellsOn, shareOn } from './cells.ts';

const ACTS = ['read', 'write', 'vote'];
const PEOPLE = ['reader', 'guest', 'editor', 'owner'];
const STATES = ['open', 'held', 'closed', 'draft'];
const cells = () =>
  ACTS.flatMap((act) => PEOPLE.flatMap((person) => STATES.map((state) => ({ act, person, state }))));

it('One engine acts out every cell, the other as many as it takes for any two things to meet', () => {
  expect([...cellsOn('sqlite', cells())]).toEqual(cells());
  const fewer = [...cellsOn('postgres', cells())];
  expect(fewer.length).toBeLessThan(cells().length);
  for (const { act, person, state } of cells()) {
    expect(fewer.some((one) => one.act === act && one.person === person)).toBe(true);
    expect(fewer.some((one) => one.act === act && one.state === state)).toBe(true);
    expect(fewer.some((one) => one.person === person && one.state === state)).toBe(true);
  }
});

it('One engine has every like thing, of the other two that share them have them all between them', () => {
  expect(shareOn('sqlite', PEOPLE, 1)).toEqual(PEOPLE);
  expect([shareOn('postgres', PEOPLE, 0), shareOn('postgres', PEOPLE, 1)]).toEqual([
    ['reader', 'editor'],
    ['guest', 'owner'],
  ]);
});
