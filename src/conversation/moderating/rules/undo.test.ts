import { describe, expect, it } from 'vitest';
import { ACTS } from '../words.ts';
import { isFresh, STOOD, UNDO_MS, undoOf } from './undo.ts';

describe('What a moderator did', () => {
  it.each([
    ['approve', 'held', 'hold'],
    ['approve', 'rejected', 'reject'],
    ['reject', 'held', 'hold'],
    ['reject', 'published', 'approve'],
    ['hold', 'published', 'approve'],
    ['pin', 'published', 'unpin'],
    ['reopen-thread', 'published', 'close-thread'],
  ] as const)('by %s, of a comment that was %s, is taken back by %s', (act, stood, undo) => {
    expect(undoOf(act, stood)).toBe(undo);
  });

  it('cannot be taken back where it changed nothing, or is more than a state', () => {
    expect(undoOf('approve', 'published')).toBeNull();
    expect(undoOf('approve', null)).toBeNull();
    for (const act of ['settle', 'remove-picture', 'block-person'] as const)
      expect(undoOf(act, 'held')).toBeNull();
  });

  it('stands again as it stood, once it is taken back', () => {
    for (const act of ACTS) {
      for (const stood of STOOD) {
        const undo = undoOf(act, stood);
        expect(undo === null || undo !== act).toBe(true);
      }
    }
  });

  it('is offered back for a minute', () => {
    expect(isFresh(1_000, 1_000 + UNDO_MS)).toBe(true);
    expect(isFresh(1_000, 1_001 + UNDO_MS)).toBe(false);
    expect(isFresh(2_000, 1_000)).toBe(false);
  });
});
