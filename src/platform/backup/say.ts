import { Halt } from '#platform/halt';
import type { BackupFacts } from './words.ts';

/** What is in a backup, for a person. */
export function inWords({ files }: Pick<BackupFacts, 'files'>): string {
  return `the database and ${files} ${files === 1 ? 'file' : 'files'}`;
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A full disk and the like are for a person to mend; any other fault stays what it is. */
export function haltOf(failure: unknown, what: 'written' | 'restored'): unknown {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (failure instanceof Halt || !/^(SQLITE_|E[A-Z]+$)/.test(code)) return failure;
  return new Halt(
    `The backup could not be ${what} (${code}). Is there room on the disk, and may this user write there?`,
  );
}
