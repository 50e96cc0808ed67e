import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../document/words.ts';
import type { Met } from '../words.ts';
import { openMeetings } from './open-meetings.ts';

const paragraph = (id: string) => ({ type: 'paragraph' as const, attrs: { id } });
const text = (...ids: readonly string[]): StoryDocument => ({ type: 'doc', content: ids.map(paragraph) });
const both: Met = { kind: 'both-changed', blockId: 'theirs', oursId: 'ours', by: 'Bo' };
const removed: Met = { kind: 'they-removed', blockId: 'kept', oursId: null, by: 'Bo' };

describe('A place at which two texts met', () => {
  it('waits for a choice while both texts stand, or the one that was taken out', () => {
    expect(openMeetings(text('theirs', 'ours', 'kept'), [both, removed])).toEqual([both, removed]);
  });

  it('waits no more once a text of it is gone', () => {
    for (const left of [text('theirs'), text('ours'), text()]) expect(openMeetings(left, [both])).toEqual([]);
    expect(openMeetings(text('theirs', 'ours'), [removed])).toEqual([]);
  });

  it('is none where nothing met', () => {
    expect(openMeetings(text('theirs'), undefined)).toEqual([]);
  });
});
