import { describe, expect, it } from 'vitest';
import type { StoryStatus } from '../../words.ts';
import { DEEDS, STAGES } from '../words.ts';
import { isPossible, stageAfter, standingOf } from './stages.ts';

const STATUSES: readonly StoryStatus[] = ['draft', 'in-review', 'scheduled', 'published', 'withdrawn'];

describe('The stages of a story', () => {
  it('allow exactly these deeds', () => {
    const allowed = STATUSES.flatMap((status) =>
      [null, ...STAGES].map((stage) => {
        const deeds = DEEDS.filter((deed) => deed !== 'restore' && isPossible(deed, { status, stage }));
        return `${status}, ${stage ?? 'no draft'}: ${deeds.join(' ')}`;
      }),
    );
    const unpublished = [
      'writing: save send-in ready schedule publish throw-away',
      'in-review: save send-back ready schedule publish throw-away',
      'ready: save send-back schedule publish throw-away',
      'scheduled: save schedule unschedule publish',
    ];
    const published = (last: string) => [
      `no draft: begin ${last}`,
      `writing: save send-in ready schedule publish discard ${last}`,
      `in-review: save send-back ready schedule publish discard ${last}`,
      `ready: save send-back schedule publish discard ${last}`,
      `scheduled: save schedule unschedule publish discard ${last}`,
    ];
    expect(allowed).toEqual([
      ...(['draft', 'in-review', 'scheduled'] as const).flatMap((status) =>
        [`no draft: begin${status === 'scheduled' ? '' : ' throw-away'}`, ...unpublished].map(
          (one) => `${status}, ${one}`,
        ),
      ),
      ...published('withdraw').map((one) => `published, ${one}`),
      ...published('bring-back').map((one) => `withdrawn, ${one}`),
    ]);
  });

  it('lead from one to the next', () => {
    expect(stageAfter('send-in', 'writing')).toBe('in-review');
    expect(stageAfter('send-back', 'ready')).toBe('writing');
    expect(stageAfter('unschedule', 'scheduled')).toBe('ready');
    expect(stageAfter('save', 'in-review')).toBe('in-review');
  });

  it('count before what the story was without a draft', () => {
    expect(standingOf({ status: 'draft', stage: null })).toBe('writing');
    expect(standingOf({ status: 'scheduled', stage: null })).toBe('scheduled');
    expect(standingOf({ status: 'published', stage: 'ready' })).toBe('ready');
    expect(standingOf({ status: 'withdrawn', stage: null })).toBe('withdrawn');
  });
});
