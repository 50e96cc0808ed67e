import { MINUTE } from '#platform/clock';
import type { ReasonCode } from '../../words.ts';

/** What decides whether an author may still change a comment. */
export interface EditFacts {
  readonly createdAt: string;
  /** Whether a reply to it can be seen. */
  readonly isAnswered: boolean;
  /** In minutes; 0: nobody changes anything. */
  readonly editFor: number;
}

/** Until when a comment may be changed, or why it may not. */
export type EditWindow =
  | { readonly until: string }
  | { readonly until: null; readonly because: Extract<ReasonCode, 'edit-over' | 'edit-answered'> };

/** Open for some minutes after the comment was written, as long as nobody has answered what it says. */
export function editWindowOf({ createdAt, isAnswered, editFor }: EditFacts, now: Date): EditWindow {
  const until = Date.parse(createdAt) + editFor * MINUTE;
  if (now.getTime() >= until) return { until: null, because: 'edit-over' };
  if (isAnswered) return { until: null, because: 'edit-answered' };
  return { until: new Date(until).toISOString() };
}
