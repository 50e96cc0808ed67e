import type { Role } from '#people';
import { maySee } from '../../writing/rules/may-write.ts';

interface WhoAsks {
  readonly id: string;
  readonly roles: readonly Role[];
}

/**
 * Whether a person may know of a picture that no story of theirs shows: another's can give away what is not out yet, so
 * a contributor, who may be from outside, sees what they brought.
 */
export function maySeePicture(who: WhoAsks, { uploadedBy }: { readonly uploadedBy: string | null }): boolean {
  return maySee({ roles: who.roles, isOwn: uploadedBy === who.id });
}

/** Whoever brought a picture may change it, and editors every one: what is changed changes for all stories. */
export function mayChangePicture(
  who: WhoAsks,
  { uploadedBy }: { readonly uploadedBy: string | null },
): boolean {
  if (who.roles.includes('owner') || who.roles.includes('editor')) return true;
  return uploadedBy === who.id && maySeePicture(who, { uploadedBy });
}
