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

/** A place at which a picture stands, as far as it decides who may change the picture. */
export interface PlaceOfPicture {
  /** Readers see it there, or did before it was withdrawn. */
  readonly isPublished: boolean;
  /** The person may write what stands there. */
  readonly mayWrite: boolean;
}

/**
 * Whoever brought a picture may change it, and editors every one: what is changed changes at all places. Who brings
 * nothing before readers changes no picture that readers have seen, for earlier texts show it still; nor one that stands
 * in what others answer for.
 */
export function mayChangePicture(
  who: WhoAsks,
  { uploadedBy, shownAt }: { readonly uploadedBy: string | null; readonly shownAt: string | null },
  places: readonly PlaceOfPicture[],
): boolean {
  if (who.roles.includes('owner') || who.roles.includes('editor')) return true;
  if (uploadedBy !== who.id || !maySeePicture(who, { uploadedBy })) return false;
  if (who.roles.includes('author')) return true;
  return shownAt === null && places.every((place) => place.mayWrite && !place.isPublished);
}
