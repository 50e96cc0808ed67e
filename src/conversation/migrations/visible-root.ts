/**
 * What makes a first-level comment stand in the page, as the indexes below spell it. `visible.ts` asks in the
 * same words, or the indexes would not be used.
 */
export const VISIBLE_ROOT =
  'parent_id is null and published_at is not null and rejected_at is null and deleted_at is null';
