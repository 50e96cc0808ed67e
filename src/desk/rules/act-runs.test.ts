import { expect, it } from 'vitest';
import type { StaffAct } from '#people';
import { actRuns } from './act-runs.ts';

const act = (at: string, facts: Partial<StaffAct> = {}): StaffAct => ({
  ...{ id: at, at: `2026-03-10T${at}:00.000Z`, staffId: 'ada', staffName: 'Ada', act: 'gifts-listed' },
  ...{ subject: null, ...facts },
});

it('Acts that came again in a row are one, with how many there were and since when', () => {
  const runs = actRuns([act('09:30'), act('09:20'), act('09:10')]);
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ act: { id: '09:30' }, times: 3, first: { id: '09:10' } });
});

it('Acts of another person, on another thing, or with another act in between stay apart', () => {
  const acts = [
    ...[act('09:50'), act('09:40', { staffId: 'olu' }), act('09:30'), act('09:20', { act: 'signed-in' })],
    ...[act('09:10'), act('09:05', { subject: 'gift:1' })],
  ];
  expect(actRuns(acts).map(({ times }) => times)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(actRuns([])).toEqual([]);
});
