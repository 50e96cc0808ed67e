/**
 * Carries out what a deed left for the time after its commit: all of it, even when one fails. Throws then, with
 * the first failure as the cause: a fault of the program. The deed itself stands.
 */
export function carryOut(consequences: readonly (() => void)[]): void {
  const failures: unknown[] = [];
  for (const consequence of consequences) {
    try {
      consequence();
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw new Error('What follows a commit failed.', { cause: failures[0] });
}
