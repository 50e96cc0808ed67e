const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** Whether a write failed because a row with the same key stands already, on either engine. */
export function isDuplicate(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && UNIQUE.has(String(failure.code));
}
