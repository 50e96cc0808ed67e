import { describe, expect, it } from 'vitest';
import { editWindowOf } from './edit-window.ts';

const facts = { createdAt: '2026-03-10T08:00:00.000Z', isAnswered: false, editFor: 15 };
const at = (time: string) => new Date(`2026-03-10T${time}Z`);

describe('A comment may be changed', () => {
  it('from when it was written to the last instant of its minutes', () => {
    const open = { until: '2026-03-10T08:15:00.000Z' };
    expect(editWindowOf(facts, at('08:00:00.000'))).toEqual(open);
    expect(editWindowOf(facts, at('08:14:59.999'))).toEqual(open);
    expect(editWindowOf(facts, at('08:15:00.000'))).toEqual({ until: null, because: 'edit-over' });
  });

  it('as long as nobody has answered', () => {
    const answered = { ...facts, isAnswered: true };
    expect(editWindowOf(answered, at('08:01:00.000'))).toEqual({ until: null, because: 'edit-answered' });
    expect(editWindowOf(answered, at('08:16:00.000'))).toEqual({ until: null, because: 'edit-over' });
  });

  it('never, where the newsroom wants no changes', () => {
    const off = { ...facts, editFor: 0 };
    expect(editWindowOf(off, at('08:00:00.000'))).toEqual({ until: null, because: 'edit-over' });
  });
});
